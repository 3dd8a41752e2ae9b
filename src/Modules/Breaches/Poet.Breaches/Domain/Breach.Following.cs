using Poet.Breaches.Contracts;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Breaches.Domain;

/// <summary>What follows a breach, in the order in which it can happen, and its end.</summary>
internal sealed partial class Breach
{
    private const int MostDaysAhead = 730;
    private const string Crime = "crime";
    private const string NoCrime = "no-crime";
    private const string ChargedAsRecorded = "1";

    private static readonly StepKind[] FromOutside =
        [StepKind.Arrest, StepKind.Bail, StepKind.Charge, StepKind.Remand, StepKind.Hearing, StepKind.Outcome, StepKind.Recall, StepKind.NoFurtherAction, StepKind.TakenUpAgain];

    /// <summary>True while no further action was the last word.</summary>
    public bool Dropped => steps.LastOrDefault(s => s.Kind is StepKind.NoFurtherAction or StepKind.TakenUpAgain)?.Kind == StepKind.NoFurtherAction;

    /// <summary>True while a charge, or a hearing of a breach that is no offence, waits for its outcome.</summary>
    public bool AwaitsOutcome => Sequence(StepKind.Charge, StepKind.Hearing) > Sequence(StepKind.Outcome);

    /// <summary>The last of what followed, for lists.</summary>
    public BreachStep? LastStep => steps.LastOrDefault(s => s.Kind is >= StepKind.Arrest and <= StepKind.NoFurtherAction);

    /// <summary>By when the person arrested last must be before a court, where the Act has a clock of its own; null where it has none, or the person was before one or bailed since, or it was dropped.</summary>
    public Deadline? ToCourt(LawOfBreach law, DateTimeOffset now) =>
        law.ToCourt is { } clock && Last(StepKind.Arrest) is { At: { } at } arrest && !steps.Any(s => s.Sequence > arrest.Sequence && Ends(s, now)) ? clock.Deadline(at) : null;

    /// <summary>True where a step has been by now: a hearing that is only listed has not.</summary>
    public static bool HasBeen(DateOnly on, DateTimeOffset? at, DateTimeOffset now) => at is { } moment ? moment <= now : on <= LondonTime.DateOf(now);

    /// <summary>Something followed.</summary>
    public void Follow(Followed what, LawOfBreach law, By by)
    {
        RuleBrokenException.ThrowIfAny([.. Shape(what, by), .. Allowed(what, law)]);
        if (what.Kind == StepKind.TakenUpAgain)
            ClosedAt = null;
        Note(what.Kind, by, what.On, what.At?.ToUniversalTime(), what.Coded is { } code ? Words.Kebab(code.ToString()) : null, what.Note);
    }

    /// <summary>The crime reference, or why there is none.</summary>
    public void RecordCrime(string? reference, string? whyNone, By by)
    {
        List<Problem> problems = [.. NotOpen()];
        if (string.IsNullOrWhiteSpace(reference) == string.IsNullOrWhiteSpace(whyNone))
            problems.Add(new("crime-reference-missing", "Enter the crime reference, or why there is none", "crimeReference"));
        if (reference?.Trim().Length > 40)
            problems.Add(new("crime-reference-too-long", "Enter the crime reference in at most 40 characters", "crimeReference"));
        if (whyNone?.Trim().Length > 1000)
            problems.Add(new("why-none-too-long", "Enter why there is none in at most 1,000 characters", "whyNone"));
        RuleBrokenException.ThrowIfAny(problems);
        (CrimeReference, NoCrimeReason, CrimeDueAt) = (Trimmed(reference), Trimmed(whyNone), Never);
        Note(StepKind.CrimeReference, by, detail: CrimeReference is null ? NoCrime : Crime, note: CrimeReference ?? NoCrimeReason);
    }

    /// <summary>The crime was finished; also after the breach was closed, since a crime is often finished later.</summary>
    /// <param name="on">On which day.</param>
    /// <param name="code">Under which outcome, see <see cref="CrimeOutcomes"/>.</param>
    /// <param name="by">Who records it, and why.</param>
    public void FinishCrime(DateOnly on, string code, By by)
    {
        List<Problem> problems = [.. OnProblems(on, by, 0)];
        if (CrimeReference is null)
            problems.Add(new("crime-reference-missing", "Record the crime reference first: only a recorded crime has an outcome"));
        if (CrimeOutcomes.Find(code) is not { } outcome)
            problems.Add(new("outcome-unknown", "Enter the number of an outcome: 1 to 18 or 20 to 22, with 1a, 2a and 3a for alternate offences", "code"));
        else if (outcome.Code == ChargedAsRecorded && Last(StepKind.Charge) is null)
            problems.Add(new("charge-missing", "Record the charge first: outcome 1 says that somebody was charged or summonsed", "code"));
        else if (CrimeFinished is { } before && before.On == on && before.Detail == outcome.Code)
            problems.Add(new("same-outcome", "Choose another outcome or day: this one is recorded already", "code"));
        RuleBrokenException.ThrowIfAny(problems);
        Note(StepKind.CrimeOutcome, by, on, detail: CrimeOutcomes.Find(code)!.Code);
    }

    /// <summary>How the crime was finished last; null while it is open, or there is none.</summary>
    public BreachStep? CrimeFinished => CrimeReference is null ? null : Last(StepKind.CrimeOutcome);

    /// <summary>Somebody was made safer, or the reason why nothing was needed.</summary>
    public void Safeguard(SafeguardingAction action, string what, By by)
    {
        List<Problem> problems = [.. NotOpen()];
        if (what.Trim().Length is < 3 or > 1000)
            problems.Add(new("what-missing", action == SafeguardingAction.NoneNeeded ? "Enter why nothing was needed, in 3 to 1,000 characters" : "Enter what was done and for whom, in 3 to 1,000 characters", "what"));
        RuleBrokenException.ThrowIfAny(problems);
        Note(StepKind.Safeguarding, by, detail: Words.Kebab(action.ToString()), note: what);
    }

    /// <summary>A disruption that came of it; also after it was closed, since effects show later.</summary>
    public void Disrupt(DateOnly on, DisruptionStrand strand, DisruptionScale scale, string effect, By by)
    {
        List<Problem> problems = [.. OnProblems(on, by, 0)];
        if (effect.Trim().Length is < 3 or > 1000)
            problems.Add(new("effect-missing", "Enter what was disrupted and how that shows, in 3 to 1,000 characters", "effect"));
        RuleBrokenException.ThrowIfAny(problems);
        disruptions.Add(new() { BreachId = Id, Sequence = disruptions.Count + 1, On = on, Strand = strand, Scale = scale, Effect = effect.Trim(), RecordedAt = by.Now, RecordedBy = by.ActorName });
        Note(StepKind.Disruption, by, on, detail: $"{Words.Kebab(strand.ToString())} {Words.Kebab(scale.ToString())}");
    }

    /// <summary>Nothing more is to be done.</summary>
    public void Close(LawOfBreach law, By by)
    {
        List<Problem> problems = [.. NotOpen()];
        if (decisions.Count == 0 && !steps.Any(s => s.Kind is StepKind.Outcome or StepKind.Recall or StepKind.NoFurtherAction))
            problems.Add(new("undecided", "Decide first how to respond, or record the outcome, the recall or that nothing further is done"));
        if (AwaitsOutcome)
            problems.Add(new("outcome-missing", "Record first how the charge or the hearing ended"));
        if (ToCourt(law, by.Now) is { } court)
            problems.Add(new("court-awaited", $"Record first the hearing that was held, the bail or that nothing further is done: the person arrested must be before a court by {LondonTime.WallClock(court.Earlier):d MMMM yyyy 'at' HH:mm}"));
        if (CrimeDueAt < Never)
            problems.Add(new("crime-reference-missing", "Record the crime reference first, or why there is none", "crimeReference"));
        if (!steps.Any(s => s.Kind == StepKind.Safeguarding))
            problems.Add(new("safeguarding-missing", "Record first what was done so that people are safe, or why nothing was needed", "safeguarding"));
        RuleBrokenException.ThrowIfAny(problems);
        ClosedAt = by.Now;
        Note(StepKind.Closed, by);
    }

    private static bool Ends(BreachStep step, DateTimeOffset now) => step.Kind is StepKind.Bail or StepKind.NoFurtherAction
        || step.Kind == StepKind.Hearing && HasBeen(step.On, step.At, now) || step.Kind == StepKind.Outcome && step.Detail == Words.Kebab(nameof(CourtOutcome.Discontinued));

    private IEnumerable<Problem> Shape(Followed what, By by)
    {
        if (!FromOutside.Contains(what.Kind))
            yield return new("kind-unknown", "Choose arrest, bail, charge, remand, hearing, outcome, recall, no further action or taken up again", "kind");
        foreach (var problem in OnProblems(what.On, by, what.Kind == StepKind.Hearing ? MostDaysAhead : 0))
            yield return problem;
        if (what.Kind == StepKind.Arrest && what.At is null)
            yield return new("time-missing", "Enter the time of the arrest: clocks run from it", "at");
        if (what.At is { } at && (at > by.Now && what.Kind != StepKind.Hearing || at < At || LondonTime.DateOf(at) != what.On))
            yield return new("time-wrong", "Enter a time on that day, after the event and not in the future", "at");
        if (what.Outcome is null != (what.Kind != StepKind.Outcome))
            yield return new("outcome-missing", what.Kind == StepKind.Outcome ? "Choose how it ended" : "Leave the outcome out: it belongs to an outcome alone", "outcome");
        if (what.Recall is null != (what.Kind != StepKind.Recall))
            yield return new("recall-missing", what.Kind == StepKind.Recall ? "Choose what became of the recall" : "Leave the recall out: it belongs to a recall alone", "recall");
        if (what.Because is null != (what.Kind != StepKind.NoFurtherAction))
            yield return new("because-missing", what.Kind == StepKind.NoFurtherAction ? "Choose why nothing further is done" : "Leave out why nothing is done: it belongs to no further action alone", "because");
        if (what.Note?.Trim().Length > 1000)
            yield return new("note-too-long", "Enter more about it in at most 1,000 characters", "note");
    }

    private IEnumerable<Problem> Allowed(Followed what, LawOfBreach law)
    {
        if (what.Kind == StepKind.TakenUpAgain)
            return ClosedAt is null && !Dropped ? [new("not-ended", "Go on with this breach: it is not closed and was not dropped", "kind")] : [];
        if (ClosedAt is not null)
            return NotOpen();
        if (Dropped)
            return [new("dropped", "Take this breach up again first: no further action was the last word", "kind")];
        return what.Kind switch
        {
            StepKind.Charge when !law.MayBeCharged => [new("no-offence", $"Leave the charge out: breach of this order is no offence ({law.Section}). Record a hearing instead", "kind")],
            StepKind.Charge when AwaitsOutcome && Last(StepKind.Charge) is not null => [new("charged-already", "Record first how the charge before ended", "kind")],
            StepKind.Charge => After(what.On, "the arrest", StepKind.Arrest),
            StepKind.Bail or StepKind.Remand when Last(StepKind.Arrest, StepKind.Charge, StepKind.Hearing) is null => [new("too-early", "Record the arrest, the charge or the hearing first", "kind")],
            StepKind.Bail or StepKind.Remand => After(what.On, "the arrest, charge or hearing", StepKind.Arrest, StepKind.Charge, StepKind.Hearing),
            StepKind.Hearing when law.Nature == OrderTypes.Sdk.Law.BreachNature.Offence && !AwaitsOutcome => [new("too-early", "Record the charge first", "kind")],
            StepKind.Hearing => After(what.On, "the arrest or charge", StepKind.Arrest, StepKind.Charge),
            StepKind.Outcome when !AwaitsOutcome => [new("too-early", law.MayBeCharged ? "Record the charge first" : "Record the hearing first", "kind")],
            // what was dropped need not have been heard
            StepKind.Outcome when what.Outcome != CourtOutcome.Discontinued && Sequence(StepKind.Hearing) < Sequence(StepKind.Charge) => [new("too-early", "Record the hearing first", "kind")],
            StepKind.Outcome when what.Outcome != CourtOutcome.Discontinued => After(what.On, "the hearing", StepKind.Hearing),
            StepKind.Outcome => After(what.On, "the charge or hearing", StepKind.Charge),
            StepKind.NoFurtherAction when AwaitsOutcome => [new("outcome-missing", "Record first how the charge or the hearing ended", "kind")],
            _ => [],
        };
    }

    private IEnumerable<Problem> OnProblems(DateOnly on, By by, int daysAhead)
    {
        if (on < Day)
            yield return new("before-event", $"Enter a day from {Day:d MMMM yyyy} on, when the event was", "on");
        if (on > LondonTime.DateOf(by.Now).AddDays(daysAhead))
            yield return new("on-in-future", daysAhead == 0 ? "Enter a day that is not in the future" : "Enter a day within two years", "on");
    }

    private IReadOnlyList<Problem> After(DateOnly on, string what, params StepKind[] kinds) =>
        Last(kinds) is { } before && on < before.On ? [new("before-step", $"Enter a day from {before.On:d MMMM yyyy} on: {what} was then", "on")] : [];

    private BreachStep? Last(params StepKind[] kinds) => steps.LastOrDefault(s => kinds.Contains(s.Kind));

    private int Sequence(params StepKind[] kinds) => Last(kinds)?.Sequence ?? 0;
}
