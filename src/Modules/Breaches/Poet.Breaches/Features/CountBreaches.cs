using System.Linq.Expressions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Breaches.Features;

/// <summary>The force's breaches in a stretch of time, by type of order and by how far they came: each number as breaches, persons, orders and the share of the person with the most.</summary>
[Permission("breaches.read")]
internal sealed record CountBreaches : IQuery<BreachOverview>
{
    /// <summary>First day of the events; the first of all when left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the events; today when left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only this unit's.</summary>
    public Guid? Unit { get; init; }

    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/overview", async ([AsParameters] CountBreaches query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("Breaches, persons and orders").Sends(typeof(CountBreaches));
}

/// <summary>Breaches in a stretch of time.</summary>
/// <param name="All">All of them.</param>
/// <param name="ByType">By code of the order's type.</param>
/// <param name="Stages">How far they came. A breach counts in each stage that it reached, so a stage is a part of all and not of the one before.</param>
/// <param name="Dropped">Those that ended in no further action, by why; each reason of a breach counts once.</param>
/// <param name="Disruptions">Disruptions that came of them, by strand and scale.</param>
internal sealed record BreachOverview(Figures All, IReadOnlyList<TypeFigures> ByType, IReadOnlyList<StageFigures> Stages, IReadOnlyList<DroppedFigures> Dropped, IReadOnlyList<DisruptionCount> Disruptions);

/// <summary>Breaches dropped for one reason.</summary>
/// <param name="Because">no-match, excuse, not-provable, not-in-interest, elsewhere or other.</param>
/// <param name="Figures">How many.</param>
internal sealed record DroppedFigures(NoActionBecause Because, Figures Figures);

/// <summary>Breaches of one type of order.</summary>
internal sealed record TypeFigures(string TypeCode, Figures Figures);

/// <summary>Breaches that came so far.</summary>
/// <param name="Stage">open, undecided, without-crime-reference, crime-reference-overdue, decided, arrest, charge, hearing, found, recall, no-further-action or closed. hearing counts those that have been, not those that are only listed; found counts outcomes in which the breach was found.</param>
/// <param name="Figures">How many.</param>
/// <param name="MedianDays">Days from the event to the first such step, of the breach in the middle; left out where no day belongs to the stage.</param>
internal sealed record StageFigures(string Stage, Figures Figures, double? MedianDays);

/// <summary>Disruptions of one sort.</summary>
internal sealed record DisruptionCount(DisruptionStrand Strand, DisruptionScale Scale, int Count);

/// <summary>Counts breaches by person and order.</summary>
internal sealed class CountPeople(ISubjects subjects)
{
    public async Task<Figures> Of(IQueryable<Breach> breaches, CancellationToken cancel)
    {
        var counted = await breaches.GroupBy(b => new { b.SubjectId, b.OrderId }).Select(g => new Counted(g.Key.SubjectId, g.Key.OrderId, g.Count())).ToListAsync(cancel);
        var people = await Persons([.. counted.Select(c => c.Person)], cancel);
        return Figures.Of(counted.Select(c => c with { Person = people(c.Person) }));
    }

    /// <summary>The person behind a record: merged records are one.</summary>
    public async Task<Func<Guid, Guid>> Persons(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var known = await subjects.Summaries([.. records.Distinct()], cancel);
        return record => known.GetValueOrDefault(record)?.Id ?? record;
    }
}

internal sealed class CountBreachesHandler(BreachesDb db, CountPeople count, TimeProvider time) : IRequestHandler<CountBreaches, BreachOverview>
{
    private static readonly string[] Found = [.. Enum.GetValues<CourtOutcome>().Where(o => o is not (CourtOutcome.NotFound or CourtOutcome.Discontinued)).Select(o => Words.Kebab(o.ToString()))];

    private sealed record Row(Guid Id, Guid Person, Guid Order, string Type, DateTimeOffset At);

    public async Task<BreachOverview> Handle(CountBreaches query, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var asked = Asked(query, now);
        var steps = await asked.SelectMany(b => b.Steps, (b, s) => new { b.Id, s.Kind, s.On, s.At, s.Detail }).Where(s => s.Kind == StepKind.Decided || s.Kind == StepKind.Arrest || s.Kind == StepKind.Charge
            || s.Kind == StepKind.Hearing || s.Kind == StepKind.Outcome || s.Kind == StepKind.Recall || s.Kind == StepKind.NoFurtherAction || s.Kind == StepKind.Closed).ToListAsync(cancel);
        var rows = await asked.Select(b => new Row(b.Id, b.SubjectId, b.OrderId, b.TypeCode, b.At)).ToListAsync(cancel);
        var persons = await count.Persons([.. rows.Select(r => r.Person)], cancel);
        var known = rows.ToDictionary(r => r.Id, r => r with { Person = persons(r.Person) });

        List<StageFigures> stages = [];
        await Where("open", b => b.ClosedAt == null);
        await Where("undecided", b => b.DecidedAt == null && b.ClosedAt == null);
        await Where("without-crime-reference", b => b.CrimeDueAt < Breach.Never);
        await Where("crime-reference-overdue", b => b.CrimeDueAt <= now);
        Reached("decided", StepKind.Decided);
        Reached("arrest", StepKind.Arrest);
        Reached("charge", StepKind.Charge);
        Reached("hearing", StepKind.Hearing);
        Reached("found", StepKind.Outcome, Found);
        Reached("recall", StepKind.Recall);
        Reached("no-further-action", StepKind.NoFurtherAction);
        Reached("closed", StepKind.Closed);
        var disruptions = await asked.SelectMany(b => b.Disruptions).GroupBy(d => new { d.Strand, d.Scale }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new(FiguresOf(known.Values), [.. known.Values.GroupBy(r => r.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TypeFigures(g.Key, FiguresOf(g)))], stages,
            [.. Enum.GetValues<NoActionBecause>().Select(b => new DroppedFigures(b, FiguresOf(Dropped(b)))).Where(d => d.Figures.Breaches > 0)],
            [.. disruptions.OrderBy(d => d.Key.Strand).ThenBy(d => d.Key.Scale).Select(d => new DisruptionCount(d.Key.Strand, d.Key.Scale, d.Count))]);

        async Task Where(string stage, Expression<Func<Breach, bool>> so) =>
            stages.Add(new(stage, FiguresOf((await asked.Where(so).Select(b => b.Id).ToListAsync(cancel)).Where(known.ContainsKey).Select(id => known[id])), null));

        IEnumerable<Row> Dropped(NoActionBecause because) =>
            steps.Where(s => s.Kind == StepKind.NoFurtherAction && s.Detail == Words.Kebab(because.ToString())).Select(s => s.Id).Distinct().Where(known.ContainsKey).Select(id => known[id]);

        void Reached(string stage, StepKind kind, string[]? details = null)
        {
            var first = steps.Where(s => s.Kind == kind && known.ContainsKey(s.Id) && Breach.HasBeen(s.On, s.At, now) && (details is null || details.Contains(s.Detail))).GroupBy(s => s.Id, s => s.On)
                .Select(g => (Row: known[g.Key], On: g.Min())).ToList();
            stages.Add(new(stage, FiguresOf(first.Select(f => f.Row)), Median([.. first.Select(f => (double)(f.On.DayNumber - LondonTime.DateOf(f.Row.At).DayNumber)).Order()])));
        }
    }

    private IQueryable<Breach> Asked(CountBreaches query, DateTimeOffset now)
    {
        var until = query.Until ?? LondonTime.DateOf(now);
        if (query.From > until)
            throw new BadInputException("from-after-until", "Give a first day that is not after the last", "from");
        var end = LondonTime.EndOf(until);
        var asked = db.Breaches.AsNoTracking().Where(b => b.At < end);
        if (query.From is { } from)
        {
            var start = LondonTime.StartOf(from);
            asked = asked.Where(b => b.At >= start);
        }
        return query.Unit is { } unit ? asked.Where(b => b.UnitId == unit) : asked;
    }

    private static Figures FiguresOf(IEnumerable<Row> rows) => Figures.Of(rows.GroupBy(r => (r.Person, r.Order)).Select(g => new Counted(g.Key.Person, g.Key.Order, g.Count())));

    private static double? Median(IReadOnlyList<double> sorted) => sorted.Count == 0 ? null
        : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
}
