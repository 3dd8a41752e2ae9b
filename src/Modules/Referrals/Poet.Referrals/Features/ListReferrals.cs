using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain;
using Poet.Referrals.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>The force's referrals, newest first, filtered and paged.</summary>
[Permission("referrals.read")]
internal sealed record ListReferrals : IPersonQuery<ReferralPage>
{
    /// <summary>Only this state: received, returned, accepted or not-progressed. What is undecided (received and returned) when left out.</summary>
    public string? State { get; init; }

    /// <summary>True for your own only.</summary>
    public bool? Mine { get; init; }

    /// <summary>Only this unit.</summary>
    public Guid? Unit { get; init; }

    /// <summary>True for those that were left and whose day to look again has come.</summary>
    public bool? Due { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows, 1 to 200; 50 when left out.</summary>
    public int? Size { get; init; }

    public static void Map(IEndpointRouteBuilder referrals) =>
        referrals.MapGet("/", async ([AsParameters] ListReferrals query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List referrals").Sends(typeof(ListReferrals));
}

/// <summary>A page of referrals.</summary>
/// <param name="Referrals">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record ReferralPage(IReadOnlyList<ReferralRow> Referrals, int Total, string? Next);

/// <summary>A referral in a list.</summary>
/// <param name="Days">Whole days since it was received.</param>
internal sealed record ReferralRow(Guid Id, string Reference, Guid SubjectId, string SubjectName, ReferralSource Source, string SourceName, DateTimeOffset ReferredAt, int Days, ReferralState State, Priority? Priority,
    string Owner, string Unit, string? TypeCode, DateOnly? RecheckOn);

internal sealed class ListReferralsHandler(ReferralsDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ListReferrals, ReferralPage>
{
    public async Task<ReferralPage> Handle(ListReferrals query, CancellationToken cancel)
    {
        var size = query.Size ?? 50;
        if (size is < 1 or > 200)
            throw new BadInputException("size-out-of-range", "Ask for 1 to 200 referrals in size", "size");
        var today = LondonTime.DateOf(time.GetUtcNow());
        var rows = db.Referrals.AsNoTracking();
        if (query.Due == true)
            rows = rows.Where(r => r.State == ReferralState.NotProgressed && r.RecheckOn <= today);
        else
            rows = StateOf(query.State) is { } state ? rows.Where(r => r.State == state) : rows.Where(r => r.State == ReferralState.Received || r.State == ReferralState.Returned);
        if (query.Mine == true)
            rows = rows.Where(r => r.OwnerId == context.Actor.Id);
        if (query.Unit is { } unit)
            rows = rows.Where(r => r.UnitId == unit);

        var total = await rows.CountAsync(cancel);
        if (PageCursor.Read(query.Cursor) is { } from)
            rows = rows.Where(r => r.ReferredAt < from.At || r.ReferredAt == from.At && r.Reference.CompareTo(from.Reference) > 0);
        var page = await rows.OrderByDescending(r => r.ReferredAt).ThenBy(r => r.Reference).Take(size + 1).ToListAsync(cancel);
        var shown = page.Take(size).ToList();
        var people = await subjects.Summaries([.. shown.Select(r => r.SubjectId).Distinct()], cancel);
        context.Consult(shown.Select(r => r.SubjectId));
        return new([.. shown.Select(r => new ReferralRow(r.Id, r.Reference, r.SubjectId, people.GetValueOrDefault(r.SubjectId)?.Name ?? "Not yours to see", r.Source, r.SourceName, r.ReferredAt,
            today.DayNumber - LondonTime.DateOf(r.ReferredAt).DayNumber, r.State, r.Priority, r.Owner, r.Unit, r.TypeCode, r.RecheckOn))], total,
            page.Count > size ? PageCursor.Of(shown[^1].ReferredAt, shown[^1].Reference).Write() : null);
    }

    private static ReferralState? StateOf(string? text) => text switch
    {
        null or "" => null,
        _ => Enum.GetValues<ReferralState>().Cast<ReferralState?>().FirstOrDefault(s => Words.Kebab(s.ToString()!) == text)
            ?? throw new BadInputException("state-unknown", "Give state as received, returned, accepted or not-progressed", "state"),
    };
}
