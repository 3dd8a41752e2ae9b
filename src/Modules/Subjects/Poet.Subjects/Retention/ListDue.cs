using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>Records of the force that are due for review, the longest overdue first.</summary>
[Permission("retention.review")]
internal sealed record ListDue : IPersonQuery<DuePage>
{
    /// <summary>Due by this day, ISO 8601; today when left out.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapGet("/due", async ([AsParameters] ListDue query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Records that are due for review").Sends(typeof(ListDue));
}

/// <summary>Records that are due.</summary>
/// <param name="Records">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record DuePage(IReadOnlyList<DueRecord> Records, int Total, string? Next)
{
    /// <summary>Proposals to erase that wait for a second person, the oldest first; at most 50.</summary>
    public required IReadOnlyList<WaitingErasure> Proposed { get; init; }
}

/// <summary>A proposal to erase that waits for a second person.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="ProposedAt">When, UTC.</param>
/// <param name="ProposedBy">By whom.</param>
internal sealed record WaitingErasure(Guid SubjectId, string Name, DateTimeOffset ProposedAt, string ProposedBy);

/// <summary>A record that is due.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="ReviewOn">Since when.</param>
/// <param name="LastEventOn">The last event that matters; absent where it cannot be told now.</param>
/// <param name="Bound">True while an order binds the person or waits to.</param>
/// <param name="Held">True while a legal hold stands.</param>
internal sealed record DueRecord(Guid SubjectId, string Name, DateOnly ReviewOn, DateOnly? LastEventOn, bool Bound, bool Held)
{
    /// <summary>True while processing of the record is restricted.</summary>
    public bool ProcessingRestricted { get; init; }
}

internal sealed class ListDueHandler(SubjectsDb db, SummaryReader summaries, ReviewDates dates, RequestContext context, TimeProvider time) : IRequestHandler<ListDue, DuePage>
{
    private const int Size = 50;

    public async Task<DuePage> Handle(ListDue query, CancellationToken cancel)
    {
        var by = query.By ?? LondonTime.DateOf(time.GetUtcNow());
        var due = db.Subjects.AsNoTracking().Where(s => s.ReviewOn <= by && s.ReviewStaleSince == SubjectsDb.Open && s.MergedInto == null && s.ErasedOn == null);
        var from = OffsetCursor.Read(query.Cursor);
        var rows = await due.OrderBy(s => s.ReviewOn).ThenBy(s => s.RecordedAt).Skip(from).Take(Size)
            .Select(s => new { s.Id, s.ReviewOn, Restricted = s.ProcessingGround != null, Held = db.Holds.Any(h => h.SubjectId == s.Id && h.LiftedAt == null) }).ToListAsync(cancel);
        var total = await due.CountAsync(cancel);
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var proposed = await db.Erasures.AsNoTracking().Where(e => e.State == ErasureState.Proposed).OrderBy(e => e.ProposedAt).Take(Size).ToListAsync(cancel);
        var names = await summaries.Read([.. ids, .. proposed.Select(p => p.SubjectId)], cancel);
        var worked = ids.Length == 0 ? null : await dates.Of(ids, cancel);
        context.Consult(names.Keys);
        return new(
            [.. rows.Where(r => names.ContainsKey(r.Id)).Select(r => new DueRecord(r.Id, names[r.Id].Name, r.ReviewOn, worked?[r.Id].LastEventOn, worked?[r.Id].Bound ?? false, r.Held) { ProcessingRestricted = r.Restricted })],
            total, OffsetCursor.Next(from, rows.Count, total))
        {
            Proposed = [.. proposed.Where(p => names.ContainsKey(p.SubjectId)).Select(p => new WaitingErasure(p.SubjectId, names[p.SubjectId].Name, p.ProposedAt, p.ProposedBy))],
        };
    }
}
