namespace Poet.Architecture.Tests;

/// <summary>What a rule found: how much it looked at, and each offence with the offender's name.</summary>
internal sealed record Findings(int LookedAt, IReadOnlyList<string> Offences)
{
    public static Findings Of<T>(IEnumerable<T> all, Func<T, IEnumerable<string>> offences)
    {
        var looked = all.ToList();
        return new(looked.Count, [.. looked.SelectMany(offences).Distinct()]);
    }

    /// <summary>The rule holds, and it looked at enough to mean something.</summary>
    public void ShouldBeClean(int atLeast)
    {
        LookedAt.Should().BeGreaterThanOrEqualTo(atLeast, "a rule that looks at nothing proves nothing");
        Offences.Should().BeEmpty();
    }

    /// <summary>The rule sees a planted offender and names it.</summary>
    public void ShouldName(string offender) => Offences.Should().Contain(o => o.Contains(offender, StringComparison.Ordinal));
}
