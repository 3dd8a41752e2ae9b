using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.FourP;

/// <summary>The 4P plan of a nominal: its actions with what was told of them, outcomes, and peer reviews.</summary>
[Permission("plans.read")]
internal sealed record ShowPlan(Guid NominalId) : IPersonQuery<PlanView>
{
    public static void Map(IEndpointRouteBuilder nominals) =>
        nominals.MapGet("/{nominalId:guid}/plan", async (Guid nominalId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowPlan(nominalId), cancel)))
            .WithSummary("Show the 4P plan of a nominal").Sends(typeof(ShowPlan));
}

/// <summary>A 4P plan.</summary>
/// <param name="NominalId">The nominal.</param>
/// <param name="Reference">Its short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="Actions">By strand, open ones first, by day.</param>
/// <param name="Outcomes">The newest first; struck out ones marked.</param>
/// <param name="Reviews">The newest first.</param>
/// <param name="OwnerId">Who owns the nominal; left out for nobody.</param>
internal sealed record PlanView(Guid NominalId, string Reference, Guid SubjectId, string SubjectName, IReadOnlyList<ActionView> Actions, IReadOnlyList<PlanOutcomeView> Outcomes, IReadOnlyList<PeerReviewView> Reviews, Guid? OwnerId);

/// <summary>An action.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Strand">pursue, prevent, protect or prepare.</param>
/// <param name="What">What is to be done.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="Owner">Name.</param>
/// <param name="Unit">Unit.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="State">open, done or not-done.</param>
/// <param name="ToldOn">The day on which somebody last told what was done.</param>
/// <param name="Silent">True where nobody told anything for more than a month: red.</param>
/// <param name="Late">True where its day has passed.</param>
internal sealed record ActionView(Guid Id, Guid Version, Strand Strand, string What, Guid OwnerId, string Owner, string Unit, DateOnly DueOn, ActionState State, DateOnly ToldOn, bool Silent, bool Late)
{
    /// <summary>The record it rests on.</summary>
    public LinkedView? Linked { get; init; }

    /// <summary>The service of an intervention.</summary>
    public string? Service { get; init; }

    public InterventionNeed? Need { get; init; }
    public DateOnly? ReferredOn { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public InterventionResult? Result { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ActionUpdateView> Updates { get; init; } = [];
}

/// <summary>A record on which something rests, as it stands now.</summary>
/// <param name="Kind">order, visit, breach or referral.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Short reference; left out where it has none, or you may not see it.</param>
/// <param name="Stands">How it stands; left out where you may not see it.</param>
/// <param name="Path">Its page; left out where you may not see it.</param>
internal sealed record LinkedView(LinkedKind Kind, Guid Id, string? Reference, string? Stands, string? Path);

/// <summary>What was told of an action.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who.</param>
/// <param name="Done">What was done.</param>
/// <param name="State">The state after it.</param>
internal sealed record ActionUpdateView(DateOnly On, string By, string Done, ActionState State);

/// <summary>An outcome in the ledger.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">intelligence-product, charge, positive-outcome, civil-order or prevention-activity.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="StruckOut">True where it was found to be none.</param>
internal sealed record PlanOutcomeView(Guid Id, OutcomeKind Kind, DateOnly On, string RecordedBy, bool StruckOut)
{
    /// <summary>The record that shows it.</summary>
    public LinkedView? Source { get; init; }

    /// <summary>The reference that shows it.</summary>
    public string? SourceReference { get; init; }

    public string? Note { get; init; }
    public string? StruckOutReason { get; init; }
}

/// <summary>A peer review.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="Works">What works.</param>
/// <param name="Missing">What is missing.</param>
/// <param name="Lesson">What others may learn; left out for nothing.</param>
/// <param name="Shared">True where everybody who reads plans sees the lesson.</param>
internal sealed record PeerReviewView(DateTimeOffset At, string Reviewer, string Works, string Missing, string? Lesson, bool Shared);

internal sealed class ShowPlanHandler(PlansDb db, PlanDesk desk, PlanLinks links, ISubjects subjects, RequestContext context) : IRequestHandler<ShowPlan, PlanView>
{
    public async Task<PlanView> Handle(ShowPlan query, CancellationToken cancel)
    {
        var (nominal, today) = (await desk.Nominal(query.NominalId, cancel), desk.Today);
        var person = (await subjects.Summaries([nominal.SubjectId], cancel)).GetValueOrDefault(nominal.SubjectId);
        var actions = await db.Actions.AsNoTracking().Include(a => a.Updates).Where(a => a.NominalId == nominal.Id).ToListAsync(cancel);
        var outcomes = await db.Outcomes.AsNoTracking().Where(o => o.NominalId == nominal.Id).OrderByDescending(o => o.On).ThenByDescending(o => o.RecordedAt).ToListAsync(cancel);
        var reviews = await db.PeerReviews.AsNoTracking().Where(r => r.NominalId == nominal.Id).OrderByDescending(r => r.At).ToListAsync(cancel);
        context.Consult([nominal.Id, nominal.SubjectId]);
        List<ActionView> shown = [];
        foreach (var action in actions.OrderBy(a => a.Strand).ThenBy(a => a.State).ThenBy(a => a.DueOn).ThenBy(a => a.MadeAt))
            shown.Add(View(action, today) with { Linked = await Linked(action.LinkedKind, action.LinkedId, cancel) });
        List<PlanOutcomeView> ledger = [];
        foreach (var outcome in outcomes)
            ledger.Add(View(outcome) with { Source = await Linked(outcome.SourceKind, outcome.SourceId, cancel) });
        return new(nominal.Id, nominal.Reference, nominal.SubjectId, person?.Name ?? "Not yours to see", shown, ledger,
            [.. reviews.Select(r => new PeerReviewView(r.At, r.Reviewer, Words(r.Works)!, Words(r.Missing)!, r.Shared ? r.Lesson : Words(r.Lesson), r.Shared))], nominal.OwnerId);
    }

    private ActionView View(PlanAction a, DateOnly today) => new(a.Id, a.Version, a.Strand, Words(a.What)!, a.OwnerId, a.Owner, a.Unit, a.DueOn, a.State, a.ToldOn, a.IsSilent(today), a.IsLate(today))
    {
        Service = a.Service, Need = a.Need, ReferredOn = a.ReferredOn, StartedOn = a.StartedOn, EndedOn = a.EndedOn, Result = a.Result, ClosedOn = a.ClosedOn,
        Updates = [.. a.Updates.OrderByDescending(u => u.Sequence).Select(u => new ActionUpdateView(u.On, u.ActorName, Words(u.Done)!, u.State))],
    };

    private PlanOutcomeView View(PlanOutcome o) => new(o.Id, o.Kind, o.On, o.RecordedBy, o.StruckOutAt is not null) { SourceReference = o.SourceReference, Note = Words(o.Note), StruckOutReason = Words(o.StruckOutReason) };

    private async Task<LinkedView?> Linked(LinkedKind? kind, Guid? id, CancellationToken cancel)
    {
        if (kind is null || id is null)
            return null;
        var found = await links.Find(kind.Value, id.Value, cancel);
        return new(kind.Value, id.Value, found?.Reference, found?.Stands, found?.Path);
    }

    // nobody has looked whether an officer's words tell where a protected person is
    private string? Words(string? words) => words is not null && HeldBack.From(context.Actor, mayHoldProtectedDetails: true) ? HeldBack.Words : words;
}
