namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>The check that duties share: was it done, in time, at the right place, and was the subject excused.</summary>
internal static class DutyCheck
{
    /// <summary>The facts of these kinds, in the order given.</summary>
    public static IEnumerable<DutyFact> Of(Situation situation, params IReadOnlyList<DutyKind> kinds) =>
        (situation.Facts.Duties ?? []).Where(d => kinds.Contains(d.Kind));

    /// <summary>Weighs one duty.</summary>
    /// <param name="findings">Where to say it.</param>
    /// <param name="situation">The situation.</param>
    /// <param name="fact">What was said.</param>
    /// <param name="duty">The duty in words: "the appointment with the psychiatrist".</param>
    /// <param name="approval">The role that may excuse; null when nobody may.</param>
    /// <param name="covered">True when the term covers what was said, null when words leave it open.</param>
    public static void Weigh(Findings findings, Situation situation, DutyFact fact, string duty, string? approval, bool? covered = true)
    {
        var says = Wording.Sentence(duty);
        if (fact.Done == true)
        {
            if (fact is { DueAt: { } by, DoneAt: { } late } && late > by)
                Missed(findings, situation, fact, $"{says} was done on {Hours.Clock(late)}, after {Hours.Clock(by)}", approval, covered);
            else
                findings.Clear($"{says} was done" + (fact.DoneAt is { } done ? $" on {Hours.Clock(done)}" : ""));
        }
        else if (fact.DueAt is { } due && due > situation.At)
            findings.Clear($"{says} falls due on {Hours.Clock(due)}, later than the moment asked about");
        else if (fact.Done is null)
            findings.Ask($"{says} is spoken of", $"Whether the subject did it: {duty}");
        else
            Missed(findings, situation, fact, $"{says} was not done", approval, covered);
    }

    private static void Missed(Findings findings, Situation situation, DutyFact fact, string says, string? approval, bool? covered)
    {
        if (approval is not null && fact.Excused == true)
            findings.Clear($"{says}, but the {approval} had excused it");
        else
        {
            new Charge(says).If(covered, "it is none of those that this term names", "Whether it is one of those that this term names")
                .Weigh(findings, situation, fact.Excused == false ? null : approval, LedgerWords.Duty, fact.With is { } with ? [NormalForm.Plain(with)] : []);
            findings.Note("Why it was not done goes to reasonable excuse: ask, it is not assessed");
        }
    }

    /// <summary>Whether what was said is what a term names; a term that names nothing covers all, and a fact that names nothing is taken to be about the term.</summary>
    public static bool? Covered(IReadOnlyList<string> named, string? said) => named.Count == 0 || said is null || named.Any(n => SaidAs.Covers(n, said) || SaidAs.Covers(said, n)) ? true : null;
}
