using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Mappa;

/// <summary>Actions of MAPPA meetings: what is due, the longest overdue first; or what was answered and the meeting is still to be told.</summary>
[Permission("mappa.read")]
internal sealed record ListMappaActions : IPersonQuery<MappaActionPage>
{
    public const string Open = "open";
    public const string Late = "late";
    public const string ToReport = "to-report";
    public const string All = "all";

    /// <summary>open, late, to-report (answered, and the meeting was not told) or all; open when left out.</summary>
    public string? State { get; init; }

    /// <summary>True for your own only.</summary>
    public bool? Mine { get; init; }

    /// <summary>Only this owner.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Only this unit.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Only this order.</summary>
    public Guid? Order { get; init; }

    /// <summary>Only this referral.</summary>
    public Guid? Referral { get; init; }

    /// <summary>Only this person.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapGet("/actions", async ([AsParameters] ListMappaActions query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List actions of MAPPA meetings").Sends(typeof(ListMappaActions));
}

/// <summary>A page of actions.</summary>
/// <param name="Actions">The rows.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Load">Who has how many open ones, of those that the owner, unit, record and person asked for leave, whatever state was asked for.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record MappaActionPage(IReadOnlyList<MappaActionRow> Actions, int Total, IReadOnlyList<MappaLoad> Load, string? Next);

/// <summary>An action in a list. What exactly is asked stands in the action.</summary>
/// <param name="Id">Id.</param>
/// <param name="What">apply, enforce, vary or other.</param>
/// <param name="On">order or referral.</param>
/// <param name="RecordId">The order or the referral.</param>
/// <param name="RecordReference">Its short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Late">True where it is open after its last day.</param>
/// <param name="State">open, done or not-done.</param>
/// <param name="ReportedOn">The day on which the meeting was told; absent until then.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Unit">The unit.</param>
internal sealed record MappaActionRow(Guid Id, MappaTask What, MappaRecord On, Guid RecordId, string RecordReference, Guid SubjectId, string SubjectName, DateOnly DueOn, bool Late, MappaActionState State, DateOnly? ReportedOn, string Owner, string Unit);

/// <summary>What somebody has to do.</summary>
/// <param name="OwnerId">Who.</param>
/// <param name="Owner">Name.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Late">How many of them are late.</param>
internal sealed record MappaLoad(Guid OwnerId, string Owner, Guid UnitId, string Unit, int Open, int Late);

internal sealed class ListMappaActionsHandler(SubjectsDb db, MappaDesk desk, RequestContext context) : IRequestHandler<ListMappaActions, MappaActionPage>
{
    private const int Size = 50;

    public async Task<MappaActionPage> Handle(ListMappaActions query, CancellationToken cancel)
    {
        var (today, from) = (desk.Today, OffsetCursor.Read(query.Cursor));
        var about = await About(query, cancel);
        var open = about.Where(a => a.State == MappaActionState.Open);
        var asked = query.State switch
        {
            null or ListMappaActions.Open => open,
            ListMappaActions.Late => open.Where(a => a.DueOn < today),
            ListMappaActions.ToReport => about.Where(a => a.State != MappaActionState.Open && a.ReportedOn == null),
            ListMappaActions.All => about,
            _ => throw new BadInputException("state-unknown", "Choose open, late, to-report or all", "state"),
        };
        var total = await asked.CountAsync(cancel);
        var rows = await asked.OrderBy(a => a.DueOn).ThenBy(a => a.RecordedAt).Skip(from).Take(Size)
            .Select(a => new { Action = a, Name = db.Subjects.Where(s => s.Id == a.SubjectId).Select(s => s.Name).FirstOrDefault() }).ToListAsync(cancel);
        var load = await open.GroupBy(a => new { a.OwnerId, a.Owner, a.UnitId, a.Unit }).Select(g => new { g.Key, Open = g.Count(), Late = g.Count(a => a.DueOn < today) }).ToListAsync(cancel);
        context.Consult(rows.Select(r => r.Action.SubjectId));
        return new([.. rows.Select(r => Row(r.Action, r.Name ?? "", today))], total,
            [.. load.OrderByDescending(l => l.Late).ThenByDescending(l => l.Open).ThenBy(l => l.Key.Owner, StringComparer.Ordinal).Select(l => new MappaLoad(l.Key.OwnerId, l.Key.Owner, l.Key.UnitId, l.Key.Unit, l.Open, l.Late))],
            OffsetCursor.Next(from, rows.Count, total));
    }

    internal static MappaActionRow Row(MappaAction a, string name, DateOnly today) => new(a.Id, a.What, a.On, a.RecordId, a.RecordReference, a.SubjectId, name, a.DueOn, a.State == MappaActionState.Open && a.DueOn < today, a.State, a.ReportedOn, a.Owner, a.Unit);

    private async Task<IQueryable<MappaAction>> About(ListMappaActions query, CancellationToken cancel)
    {
        var actions = db.MappaActions.AsNoTracking();
        var owner = query.Mine == true ? context.Actor.Id : query.Owner;
        if (owner is { } who)
            actions = actions.Where(a => a.OwnerId == who);
        if (query.Unit is { } unit)
            actions = actions.Where(a => a.UnitId == unit);
        if (query.Order is { } order)
            actions = actions.Where(a => a.On == MappaRecord.Order && a.RecordId == order);
        if (query.Referral is { } referral)
            actions = actions.Where(a => a.On == MappaRecord.Referral && a.RecordId == referral);
        if (query.Subject is { } subject)
        {
            var ids = await desk.Records(subject, cancel);
            actions = actions.Where(a => EF.Parameter(ids).Contains(a.SubjectId));
        }
        return actions;
    }
}
