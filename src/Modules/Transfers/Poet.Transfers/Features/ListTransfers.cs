using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Features;

/// <summary>Transfers from and to your force, newest first, filtered and paged.</summary>
[Permission("transfers.read")]
internal sealed record ListTransfers : IPersonQuery<TransferPage>
{
    /// <summary>Only incoming or outgoing; both when left out.</summary>
    public string? Direction { get; init; }

    /// <summary>Only this state: drafted, offered, queried, answered, accepted, signed, effective, declined or withdrawn. All that are not at an end when left out.</summary>
    public string? State { get; init; }

    /// <summary>True for those that somebody should have answered by now, or both should have signed.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Only those of this order, whatever their state.</summary>
    public Guid? Order { get; init; }

    /// <summary>Only those of this person's orders, whatever their state.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows, 1 to 200; 50 when left out.</summary>
    public int? Size { get; init; }

    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapGet("/", async ([AsParameters] ListTransfers query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List transfers").Sends(typeof(ListTransfers));
}

/// <summary>A page of transfers.</summary>
/// <param name="Transfers">The rows.</param>
/// <param name="Overdue">How many of your force's transfers, in all pages and states, somebody should have answered by now, or both should have signed.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record TransferPage(IReadOnlyList<TransferRow> Transfers, int Overdue, string? Next);

/// <summary>A transfer in a list.</summary>
/// <param name="State">drafted, offered, queried, answered, accepted, signed, effective, declined or withdrawn.</param>
/// <param name="WaitsFor">Code of the force whose turn it is; left out where nobody's is.</param>
/// <param name="AnswerBy">The last day for an answer.</param>
/// <param name="Overdue">True when that day has passed, or the agreed second has and not both have signed.</param>
internal sealed record TransferRow(Guid Id, string Reference, string FromForce, string ToForce, string SubjectName, string State, IReadOnlyList<string> Orders, DateTimeOffset EffectiveAt,
    string FromOwner, string ToOwner, string? WaitsFor, DateOnly? AnswerBy, bool Overdue);

internal sealed class ListTransfersHandler(TransfersDb db, RequestContext context, TimeProvider time) : IRequestHandler<ListTransfers, TransferPage>
{
    public async Task<TransferPage> Handle(ListTransfers query, CancellationToken cancel)
    {
        var size = query.Size ?? 50;
        if (size is < 1 or > 200)
            throw new BadInputException("size-out-of-range", "Ask for 1 to 200 transfers in size", "size");
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var own = Directed(db.Transfers.AsNoTracking(), query.Direction);
        var late = own.Where(t => (t.State == TransferState.Offered || t.State == TransferState.Queried || t.State == TransferState.Answered) && t.AnswerBy < today || t.State == TransferState.Accepted && t.EffectiveAt <= now);
        var overdue = await late.CountAsync(cancel);
        var rows = query.Order is { } order ? own.Where(t => t.Orders.Any(o => o.OrderId == order)) : query.Subject is { } person ? own.Where(t => t.SubjectId == person) : query.Overdue == true ? late : InState(own, query.State, now);
        if (PageCursor.Read(query.Cursor) is { } from)
            rows = rows.Where(t => t.DraftedAt < from.At || t.DraftedAt == from.At && t.Reference.CompareTo(from.Reference) > 0);
        var page = await rows.Include(t => t.Orders).Include(t => t.Signatures).AsSplitQuery().OrderByDescending(t => t.DraftedAt).ThenBy(t => t.Reference).Take(size + 1).ToListAsync(cancel);
        var shown = page.Take(size).ToList();
        var packs = await Packs([.. shown.Select(t => t.Id)], cancel);
        context.Consult(shown.Select(t => t.SubjectId));
        return new([.. shown.Select(t => new TransferRow(t.Id, t.Reference, t.FromForce, t.ToForce, t.SubjectName, StateAt(t.State, t.EffectiveAt, now), [.. t.Orders.OrderBy(o => o.Sequence).Select(o => $"{o.TypeCode} {o.Reference}")],
            t.EffectiveAt, t.FromOwner, t.ToOwner, t.WaitsFor(now, packs[t.Id]), t.AnswerBy, t.OverdueAt(now)))], overdue, page.Count > size ? PageCursor.Of(shown[^1].DraftedAt, shown[^1].Reference).Write() : null);
    }

    // the numbers alone: a pack is the whole story of a person
    private Task<Dictionary<Guid, int>> Packs(Guid[] transfers, CancellationToken cancel) =>
        db.Set<PackVersion>().Where(p => EF.Parameter(transfers).Contains(p.TransferId)).GroupBy(p => p.TransferId).Select(g => new { g.Key, Number = g.Max(p => p.Number) }).ToDictionaryAsync(p => p.Key, p => p.Number, cancel);

    /// <summary>The state as people read it: what both have signed is effective from its second on, and nobody has to say so.</summary>
    public static string StateAt(TransferState state, DateTimeOffset effectiveAt, DateTimeOffset now) =>
        state == TransferState.Signed && effectiveAt <= now ? "effective" : Words.Kebab(state.ToString());

    private IQueryable<Transfer> Directed(IQueryable<Transfer> transfers, string? direction)
    {
        var force = context.Actor.Force;
        return direction switch
        {
            null or "" => transfers,
            "incoming" => transfers.Where(t => t.ToForce == force),
            "outgoing" => transfers.Where(t => t.FromForce == force),
            _ => throw new BadInputException("direction-unknown", "Give direction as incoming or outgoing", "direction"),
        };
    }

    private static IQueryable<Transfer> InState(IQueryable<Transfer> transfers, string? state, DateTimeOffset now) => state switch
    {
        null or "" => transfers.Where(t => t.State != TransferState.Declined && t.State != TransferState.Withdrawn && (t.State != TransferState.Signed || t.EffectiveAt > now)),
        "effective" => transfers.Where(t => t.State == TransferState.Signed && t.EffectiveAt <= now),
        "signed" => transfers.Where(t => t.State == TransferState.Signed && t.EffectiveAt > now),
        _ when Enum.GetValues<TransferState>().Cast<TransferState?>().FirstOrDefault(s => Words.Kebab(s.ToString()!) == state) is { } one => transfers.Where(t => t.State == one),
        _ => throw new BadInputException("state-unknown", "Give state as drafted, offered, queried, answered, accepted, signed, effective, declined or withdrawn", "state"),
    };
}
