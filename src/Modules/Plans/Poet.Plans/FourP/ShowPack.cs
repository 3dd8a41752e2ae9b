using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.FourP;

/// <summary>What the tasking meeting or the board is told of a month: of each nominal what was done about each action, which of them nobody told anything of, and what came of it.</summary>
/// <param name="Month">As 2026-09; not in the future.</param>
[Permission("plans.read")]
internal sealed record ShowPack(string Month) : IPersonQuery<PackView>
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapGet("/pack", async (string month, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowPack(month), cancel)))
            .WithSummary("Show the updates of a month").Sends(typeof(ShowPack));
}

/// <summary>Updates of a month.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; today in the month that runs.</param>
/// <param name="Nominals">Those with an action that was open in the month, or an outcome in it; those with silent actions first.</param>
/// <param name="Actions">Actions that were open in the month.</param>
/// <param name="Silent">Of them, those of which nobody told anything.</param>
/// <param name="Outcomes">Outcomes in the month by kind, those struck out left out.</param>
internal sealed record PackView(DateOnly From, DateOnly Until, IReadOnlyList<PackNominal> Nominals, int Actions, int Silent, IReadOnlyDictionary<string, int> Outcomes);

/// <summary>A nominal in the pack.</summary>
/// <param name="NominalId">The nominal.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="Tier">1 to 3.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Owner">Owner; left out for nobody.</param>
/// <param name="Actions">Actions that were open in the month.</param>
/// <param name="Outcomes">What came of it in the month.</param>
internal sealed record PackNominal(Guid NominalId, string Reference, string SubjectName, int Tier, NominalState State, string? Owner, IReadOnlyList<PackAction> Actions, IReadOnlyList<PackOutcome> Outcomes);

/// <summary>An action in the pack.</summary>
/// <param name="Strand">pursue, prevent, protect or prepare.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By which day, as it stands now.</param>
/// <param name="Silent">True where nobody told anything of it in the month, and for more than a month in the month that runs.</param>
/// <param name="Told">What was told in the month, the newest first.</param>
internal sealed record PackAction(Strand Strand, string What, string Owner, DateOnly DueOn, bool Silent, IReadOnlyList<ActionUpdateView> Told);

/// <summary>An outcome in the pack.</summary>
/// <param name="Kind">Which.</param>
/// <param name="On">The day.</param>
/// <param name="SourceReference">The reference that shows it; left out where a record of ours does.</param>
internal sealed record PackOutcome(OutcomeKind Kind, DateOnly On, string? SourceReference)
{
    /// <summary>The record that shows it: order, visit, breach or referral.</summary>
    public LinkedKind? LinkedKind { get; init; }

    /// <summary>Its id.</summary>
    public Guid? LinkedId { get; init; }
}

internal sealed class ShowPackHandler(PlansDb db, PlanDesk desk, ISubjects subjects, RequestContext context) : IRequestHandler<ShowPack, PackView>
{
    public async Task<PackView> Handle(ShowPack query, CancellationToken cancel)
    {
        var today = desk.Today;
        if (!DateOnly.TryParseExact(query.Month, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var from) || from > today)
            throw new BadInputException("month-wrong", "Give month as 2026-09, this month or one before", "month");
        var running = from.Year == today.Year && from.Month == today.Month;
        var (until, after) = (running ? today : from.AddMonths(1).AddDays(-1), LondonTime.StartOf(from.AddMonths(1)));
        var actions = await db.Actions.AsNoTracking().Include(a => a.Updates).Where(a => a.MadeAt < after && (a.ClosedOn == null || a.ClosedOn >= from) && a.ErasedOn == null).ToListAsync(cancel);
        var outcomes = await db.Outcomes.AsNoTracking().Where(o => o.On >= from && o.On <= until && o.StruckOutAt == null && o.ErasedOn == null).OrderBy(o => o.On).ToListAsync(cancel);
        var ids = actions.Select(a => a.NominalId).Concat(outcomes.Select(o => o.NominalId)).Distinct().ToArray();
        var nominals = await db.Nominals.AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.Id)).ToListAsync(cancel);
        var people = await subjects.Summaries([.. nominals.Select(n => n.SubjectId).Distinct()], cancel);
        context.Consult(nominals.Select(n => n.SubjectId));
        var (byNominal, ledger) = (actions.ToLookup(a => a.NominalId), outcomes.ToLookup(o => o.NominalId));
        var rows = nominals.Select(n => new PackNominal(n.Id, n.Reference, people.GetValueOrDefault(n.SubjectId)?.Name ?? "Not yours to see", n.Tier, n.State, n.Owner,
            [.. byNominal[n.Id].OrderBy(a => a.Strand).ThenBy(a => a.DueOn).Select(a => Row(a, from, until, running))], [.. ledger[n.Id].Select(o => new PackOutcome(o.Kind, o.On, o.SourceReference) { LinkedKind = o.SourceKind, LinkedId = o.SourceId })]))
            .OrderByDescending(n => n.Actions.Count(a => a.Silent)).ThenBy(n => n.Tier).ThenBy(n => n.Reference, StringComparer.Ordinal).ToList();
        return new(from, until, rows, rows.Sum(r => r.Actions.Count), rows.Sum(r => r.Actions.Count(a => a.Silent)),
            outcomes.GroupBy(o => o.Kind).OrderBy(g => g.Key).ToDictionary(g => Words.Kebab(g.Key.ToString()), g => g.Count()));
    }

    private PackAction Row(PlanAction a, DateOnly from, DateOnly until, bool running)
    {
        var updates = a.Updates.Where(u => u.On >= from && u.On <= until).ToList();
        var told = updates.OrderByDescending(u => u.Sequence).Select(u => new ActionUpdateView(u.On, u.ActorName, Held(u.Done), u.State)).ToList();
        var silent = running ? a.IsSilent(until) : updates.All(u => u.HandedOver) && LondonTime.DateOf(a.MadeAt) < from;
        return new(a.Strand, Held(a.What), a.Owner, a.DueOn, silent, told);
    }

    // nobody has looked whether an officer's words tell where a protected person is
    private string Held(string words) => HeldBack.From(context.Actor, mayHoldProtectedDetails: true) ? HeldBack.Words : words;
}
