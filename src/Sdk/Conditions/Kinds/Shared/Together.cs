namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>The answer of a condition that is made of several: one breach is a breach, else one open question leaves it open; parts that no fact touches are left out.</summary>
internal static class Together
{
    public static Assessment Of(params IReadOnlyList<Assessment> parts)
    {
        List<Assessment> asked = [.. parts.Where(p => !p.NotAskedAbout)];
        if (asked.Count == 0)
            return parts[0] with { Missing = [.. parts.SelectMany(p => p.Missing).Distinct()] };
        var outcome = asked.Exists(p => p.Outcome == Outcome.Breach) ? Outcome.Breach : asked.Exists(p => p.Outcome == Outcome.CannotTell) ? Outcome.CannotTell : Outcome.NoBreach;
        // what decides comes last, so that the trace ends in the answer
        return new(outcome, [.. asked.OrderBy(p => p.Outcome == outcome).SelectMany(p => p.Trace)],
            outcome == Outcome.CannotTell ? [.. asked.SelectMany(p => p.Missing).Distinct()] : [], [.. asked.SelectMany(p => p.Notes).Distinct()]);
    }
}
