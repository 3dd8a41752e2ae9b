using System.Linq.Expressions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>The worklist: orders that have not ended, by the day of the next contact, of an officer, a team or the force.</summary>
[Permission("visits.read")]
internal sealed record ListWork : IPersonQuery<WorkPage>
{
    /// <summary>Only these: unmanaged, waiting, no-cadence, overdue, due (within a week, overdue ones left out) or on-time. All when left out.</summary>
    public string? Standing { get; init; }

    /// <summary>True for your own only.</summary>
    public bool? Mine { get; init; }

    /// <summary>Only this manager's.</summary>
    public Guid? Manager { get; init; }

    /// <summary>Only this unit's.</summary>
    public Guid? Unit { get; init; }

    /// <summary>Only this cohort's.</summary>
    public string? Cohort { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows, 1 to 200; 50 when left out.</summary>
    public int? Size { get; init; }

    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/worklist", async ([AsParameters] ListWork query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Whom to see next").Sends(typeof(ListWork));
}

/// <summary>A page of the worklist.</summary>
/// <param name="Orders">The rows, the earliest day first.</param>
/// <param name="Counts">How many of the officer, team or force there are in each standing.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record WorkPage(IReadOnlyList<WorkRow> Orders, WorkCounts Counts, string? Next);

/// <summary>Orders that have not ended, by standing. Each is counted once.</summary>
/// <param name="All">All of them.</param>
internal sealed record WorkCounts(int All, int Unmanaged, int Waiting, int NoCadence, int Overdue, int Due)
{
    /// <summary>None.</summary>
    public static WorkCounts None { get; } = new(0, 0, 0, 0, 0, 0);
}

/// <summary>An order on the worklist.</summary>
/// <param name="DueOn">The day of the next contact; left out while the order waits to start.</param>
/// <param name="Days">Days until then, negative when it has passed; left out while the order waits to start.</param>
internal sealed record WorkRow(Guid OrderId, string Reference, string TypeCode, Guid SubjectId, string SubjectName, Standing Standing, DateOnly? DueOn, int? Days, Risk? Risk,
    string? Manager, string? Unit, string? Cohort, DateTimeOffset? LastContactAt);

internal sealed class ListWorkHandler(VisitsDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ListWork, WorkPage>
{
    public async Task<WorkPage> Handle(ListWork query, CancellationToken cancel)
    {
        var size = query.Size ?? 50;
        if (size is < 1 or > 200)
            throw new BadInputException("size-out-of-range", "Ask for 1 to 200 orders in size", "size");
        var now = time.GetUtcNow();
        var today = LondonTime.DateOf(now);
        var whose = Whose(query, now);
        var counts = await Count(whose, today, cancel);
        var rows = StandingOf(query.Standing) is { } standing ? whose.Where(In(standing, today)) : whose;
        if (PageCursor.Read(query.Cursor) is { } from)
            rows = rows.Where(o => o.DueOn > from.On || o.DueOn == from.On && o.Reference.CompareTo(from.Reference) > 0);
        var page = await rows.OrderBy(o => o.DueOn).ThenBy(o => o.Reference).Take(size + 1).ToListAsync(cancel);
        var shown = page.Take(size).ToList();
        var people = await subjects.Summaries([.. shown.Select(o => o.SubjectId).Distinct()], cancel);
        context.Consult(shown.Select(o => o.SubjectId));
        return new([.. shown.Select(o => Row(o, people.GetValueOrDefault(o.SubjectId)?.Name))], counts, page.Count > size ? PageCursor.Of(shown[^1].DueOn, shown[^1].Reference).Write() : null);

        WorkRow Row(SupervisedOrder o, string? name)
        {
            var due = o.BindsFrom == SupervisedOrder.Open ? (DateOnly?)null : o.DueOn;
            return new(o.Id, o.Reference, o.TypeCode, o.SubjectId, name ?? "Not yours to see", o.StandingAt(now), due, due?.DayNumber - today.DayNumber, o.Risk, o.Manager, o.Unit, o.Cohort, o.LastContactAt);
        }
    }

    private IQueryable<SupervisedOrder> Whose(ListWork query, DateTimeOffset now)
    {
        var orders = db.Supervised.AsNoTracking().Where(o => o.EndsAt > now);
        if (query.Mine == true)
            orders = orders.Where(o => o.ManagerId == context.Actor.Id);
        if (query.Manager is { } manager)
            orders = orders.Where(o => o.ManagerId == manager);
        if (query.Unit is { } unit)
            orders = orders.Where(o => o.UnitId == unit);
        return query.Cohort is { Length: > 0 } cohort ? orders.Where(o => o.Cohort == cohort) : orders;
    }

    private static async Task<WorkCounts> Count(IQueryable<SupervisedOrder> orders, DateOnly today, CancellationToken cancel)
    {
        var soon = today.AddDays(SupervisedOrder.SoonDays);
        return await orders.GroupBy(o => 1).Select(g => new WorkCounts(g.Count(),
            g.Count(o => o.ManagerId == null),
            g.Count(o => o.ManagerId != null && o.BindsFrom == SupervisedOrder.Open),
            g.Count(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween == null),
            g.Count(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn < today),
            g.Count(o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn >= today && o.DueOn <= soon))).SingleOrDefaultAsync(cancel) ?? WorkCounts.None;
    }

    // the same as SupervisedOrder.StandingAt, for the database
    private static Expression<Func<SupervisedOrder, bool>> In(Standing standing, DateOnly today)
    {
        var soon = today.AddDays(SupervisedOrder.SoonDays);
        return standing switch
        {
            Standing.Unmanaged => o => o.ManagerId == null,
            Standing.Waiting => o => o.ManagerId != null && o.BindsFrom == SupervisedOrder.Open,
            Standing.NoCadence => o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween == null,
            Standing.Overdue => o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn < today,
            Standing.Due => o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn >= today && o.DueOn <= soon,
            _ => o => o.ManagerId != null && o.BindsFrom != SupervisedOrder.Open && o.DaysBetween != null && o.DueOn > soon,
        };
    }

    private static Standing? StandingOf(string? text) => text switch
    {
        null or "" => null,
        _ => Enum.GetValues<Standing>().Where(s => s != Standing.Ended).Cast<Standing?>().FirstOrDefault(s => Words.Kebab(s.ToString()!) == text)
            ?? throw new BadInputException("standing-unknown", "Give standing as unmanaged, waiting, no-cadence, overdue, due or on-time", "standing"),
    };
}
