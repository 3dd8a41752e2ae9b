namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>
/// Weighs what each limb of a condition says about the facts: one match is a breach; else one open question leaves it open; else no breach.
/// A condition that no fact touches ends as not asked about.
/// </summary>
internal sealed class Findings
{
    private readonly List<(Outcome Outcome, string Says)> found = [];
    private readonly List<string> missing = [];
    private readonly List<string> notes = [];

    public void Breach(string says) => found.Add((Outcome.Breach, says));

    public void Clear(string says) => found.Add((Outcome.NoBreach, says));

    public void Ask(string says, string whatIsMissing)
    {
        found.Add((Outcome.CannotTell, says));
        missing.Add(whatIsMissing);
    }

    public void Note(string says) => notes.Add(says);

    /// <summary>Takes over what was found about one thing; when nothing was, that is a question.</summary>
    public void Add(Findings one, string toAsk)
    {
        if (one.found.Count == 0)
            Ask("Nothing that the condition turns on was said of it", toAsk);
        found.AddRange(one.found);
        missing.AddRange(one.missing);
        notes.AddRange(one.notes);
    }

    /// <summary>Takes over what was found about one thing of which it is open whether the condition covers it: only what is clear either way stays clear.</summary>
    public void AddOpen(Findings one, string says, string question)
    {
        notes.AddRange(one.notes);
        if (one.found.Count > 0 && one.found.TrueForAll(f => f.Outcome == Outcome.NoBreach))
        {
            found.AddRange(one.found);
            return;
        }
        found.AddRange(one.found.Select(f => (Outcome.CannotTell, f.Says)));
        Ask(says, question);
    }

    /// <summary>True while nothing was found.</summary>
    public bool IsEmpty => found.Count == 0;

    public Assessment Conclude(string toAsk)
    {
        if (found.Count == 0)
            return new Assessment(Outcome.CannotTell, [], [toAsk], [.. notes]) { NotAskedAbout = true };
        var outcome = found.Exists(f => f.Outcome == Outcome.Breach) ? Outcome.Breach
            : found.Exists(f => f.Outcome == Outcome.CannotTell) ? Outcome.CannotTell
            : Outcome.NoBreach;
        // what decides comes last, so that the trace ends in the answer
        var steps = found.OrderBy(f => f.Outcome == outcome).Select(f => new TraceStep(f.Says));
        return new(outcome, [.. steps], outcome == Outcome.CannotTell ? [.. missing.Distinct()] : [], [.. notes.Distinct()]);
    }
}
