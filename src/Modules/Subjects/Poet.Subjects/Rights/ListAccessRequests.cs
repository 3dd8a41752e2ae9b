using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Subject access requests of the force, the one due first on top.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record ListAccessRequests : IPersonQuery<AccessRequestPage>
{
    public const string Open = "open";
    public const string Overdue = "overdue";
    public const string Answered = "answered";

    /// <summary>open (without an answer; when left out), overdue (without one after the last day for it) or answered.</summary>
    public string? State { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapGet("/", async ([AsParameters] ListAccessRequests query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Subject access requests of the force").Sends(typeof(ListAccessRequests));
}

/// <summary>Requests.</summary>
/// <param name="Requests">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Overdue">How many are without an answer after the last day for it.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record AccessRequestPage(IReadOnlyList<AccessRequestRow> Requests, int Total, int Overdue, string? Next);

/// <summary>A request.</summary>
/// <param name="Id">Id.</param>
/// <param name="AskedBy">Who asked; for the record of a person that you may not open, only that it is so.</param>
/// <param name="ReceivedOn">When it was received.</param>
/// <param name="DueOn">The last day for the answer; absent while it is not yet clear who asked, so that the time has not begun.</param>
/// <param name="Overdue">True where that day has passed without an answer.</param>
/// <param name="State">open, proposed (waits for a second person) or answered.</param>
internal sealed record AccessRequestRow(Guid Id, string AskedBy, DateOnly ReceivedOn, DateOnly? DueOn, bool Overdue, AccessRequestState State);

internal sealed class ListAccessRequestsHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<ListAccessRequests, AccessRequestPage>
{
    private const int Size = 50;

    public async Task<AccessRequestPage> Handle(ListAccessRequests query, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        var overdue = db.AccessRequests.AsNoTracking().Where(r => r.State != AccessRequestState.Answered && r.DueOn < today);
        var asked = query.State switch
        {
            null or ListAccessRequests.Open => db.AccessRequests.AsNoTracking().Where(r => r.State != AccessRequestState.Answered),
            ListAccessRequests.Overdue => overdue,
            ListAccessRequests.Answered => db.AccessRequests.AsNoTracking().Where(r => r.State == AccessRequestState.Answered),
            _ => throw new BadInputException("state-unknown", "Give open, overdue or answered as the state", "state"),
        };
        var from = From(query.Cursor);
        var rows = await (query.State == ListAccessRequests.Answered ? asked.OrderByDescending(r => r.AnsweredAt) : asked.OrderBy(r => r.DueOn).ThenBy(r => r.RecordedAt)).Skip(from).Take(Size)
            .Select(r => new { r.Id, r.PersonId, r.AskedBy, r.ReceivedOn, r.DueOn, r.State, Seen = r.PersonId == null || db.Subjects.Any(s => s.Id == r.PersonId) }).ToListAsync(cancel);
        var total = await asked.CountAsync(cancel);
        context.Consult(rows.Where(r => r.Seen).Select(r => r.PersonId).OfType<Guid>());
        return new([.. rows.Select(r => new AccessRequestRow(r.Id, r.Seen ? r.AskedBy : "About a restricted record: ask its owner", r.ReceivedOn, r.DueOn == RequestClock.NotBegun ? null : r.DueOn,
                r.State != AccessRequestState.Answered && r.DueOn < today, r.State))],
            total, await overdue.CountAsync(cancel), from + rows.Count < total ? (from + rows.Count).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static int From(string? cursor) => string.IsNullOrEmpty(cursor) ? 0
        : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
        : throw new BadInputException("cursor-unreadable", "Send the cursor as it came with the page before, or none", "cursor");
}
