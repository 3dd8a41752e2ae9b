using System.Collections.Frozen;
using Poet.Platform.Errors;

namespace Poet.Plans.Domain;

/// <summary>
/// What makes a tier, as data of a policy: how often somebody must have been named, for what, and how lately. As published for Operation Ratify: tier 1 is six namings with one rape, tier 2 four
/// with one rape, either with one report in the last 18 months; a bar for people in prison is written for tier 1 alone.
/// </summary>
internal sealed record TierRules(TierCriteria First, TierCriteria Second)
{
    /// <summary>Classifications that are sexual offences, by how they begin; those of rape included.</summary>
    public required IReadOnlyList<string> Sexual { get; init; }

    /// <summary>Classifications that are rape, by how they begin.</summary>
    public required IReadOnlyList<string> Rape { get; init; }

    /// <summary>As what a report must name the person to count.</summary>
    public required IReadOnlyList<NamedAs> Roles { get; init; }

    /// <summary>Sorts of custody that are prison: police, remand, sentence, recall, hospital or immigration.</summary>
    public required IReadOnlyList<string> Prison { get; init; }

    /// <summary>Points of the ranking: for each naming, each rape, each month by which the last report is younger than the months of the first tier, and each suspected breach of an order.</summary>
    public RankPoints Points { get; init; } = new(2, 10, 2, 5);

    // Home Office Counting Rules: rape 19C to 19K; other sexual offences 17, 20 to 23, 70 to 73 and 88. A code may be written with or without leading noughts
    public static TierRules AsPublished { get; } = new(new(6, 1, 1, 18, NotInPrison: true), new(4, 1, 1, 18, NotInPrison: false))
    {
        Sexual = ["17A", "17B", "19C", "19D", "19E", "19F", "19G", "19H", "19J", "19K", "20A", "20B", "21", "22A", "22B", "23", "70", "71", "72", "73", "88A", "88C", "88D", "88E"],
        Rape = ["19C", "19D", "19E", "19F", "19G", "19H", "19J", "19K"],
        Roles = [NamedAs.Suspect, NamedAs.Arrested, NamedAs.Charged, NamedAs.Convicted],
        Prison = ["remand", "sentence", "recall"],
    };

    /// <summary>What is wrong with these rules: a tier above must not be easier to reach than the one below, or a report more could lower somebody.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var (criteria, field) in new[] { (First, "first"), (Second, "second") })
        {
            if (criteria.Namings is < 1 or > 100)
                yield return new("namings-wrong", "Enter how often somebody is named, 1 to 100", $"{field}.namings");
            if (criteria.Rapes < 0 || criteria.Rapes > criteria.Namings)
                yield return new("rapes-wrong", "Enter how many of these are rape, from 0 to the number of namings", $"{field}.rapes");
            if (criteria.Recent < 0 || criteria.Recent > criteria.Namings)
                yield return new("recent-wrong", "Enter how many of these are recent, from 0 to the number of namings", $"{field}.recent");
            if (criteria.Months is < 1 or > 240)
                yield return new("months-wrong", "Enter within how many months a report is recent, 1 to 240", $"{field}.months");
        }
        if (First.Namings < Second.Namings || First.Rapes < Second.Rapes || First.Recent < Second.Recent || First.Months > Second.Months)
            yield return new("first-easier", "Make no part of the first tier easier to reach than of the second", "first");
        if (Second.NotInPrison && !First.NotInPrison)
            yield return new("prison-wrong", "Bar people in prison from the first tier too, when they are barred from the second", "first.notInPrison");
        if (Sexual.Count is 0 or > 200 || Sexual.Concat(Rape).Any(c => c.Length is 0 or > 10))
            yield return new("sexual-wrong", "Enter the classifications of sexual offences, 1 to 200, each of 1 to 10 characters", "sexual");
        if (Rape.Count == 0 || Rape.Any(r => !Sexual.Any(s => r.StartsWith(s, StringComparison.Ordinal))))
            yield return new("rape-wrong", "Enter the classifications of rape, each also under sexual offences", "rape");
        if (Roles.Count == 0)
            yield return new("roles-wrong", "Enter at least one way of being named that counts", "roles");
        if (Points.Naming is < 0 or > 1000 || Points.Rape is < 0 or > 1000 || Points.Month is < 0 or > 1000 || Points.Breach is < 0 or > 1000)
            yield return new("points-wrong", "Enter points from 0 to 1,000", "points");
    }

    /// <summary>A classification as rules compare it: upper case, without blanks and leading noughts.</summary>
    public static string Plain(string classification) => classification.Trim().ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).TrimStart('0');
}

/// <summary>One tier.</summary>
/// <param name="Namings">At least so many reports that count.</param>
/// <param name="Rapes">At least so many of them rape.</param>
/// <param name="Recent">At least so many of them reported within <paramref name="Months"/>.</param>
/// <param name="Months">Within so many months up to the day, to the day.</param>
/// <param name="NotInPrison">True where somebody in prison on the day is not of this tier.</param>
internal sealed record TierCriteria(int Namings, int Rapes, int Recent, int Months, bool NotInPrison);

/// <summary>Points of the ranking.</summary>
internal sealed record RankPoints(int Naming, int Rape, int Month, int Breach);

/// <summary>Rules ready to be asked a million times.</summary>
internal sealed class ReadyRules(TierRules rules)
{
    private readonly Dictionary<string, (bool Sexual, bool Rape)> known = new(StringComparer.Ordinal);
    private readonly FrozenSet<NamedAs> roles = rules.Roles.ToFrozenSet();

    public TierRules Rules => rules;

    public bool Counts(NamedAs role) => roles.Contains(role);

    /// <summary>Whether a classification is a sexual offence, and whether rape. Not for several threads at once.</summary>
    public (bool Sexual, bool Rape) What(string classification)
    {
        if (known.TryGetValue(classification, out var what))
            return what;
        var plain = TierRules.Plain(classification);
        what = (Begins(plain, rules.Sexual), Begins(plain, rules.Rape));
        return known[classification] = what;
    }

    // "21" is not the beginning of "210": what follows a number is no digit
    private static bool Begins(string plain, IReadOnlyList<string> codes) =>
        codes.Any(c => plain.StartsWith(c, StringComparison.Ordinal) && (plain.Length == c.Length || !char.IsDigit(plain[c.Length]) || !char.IsDigit(c[^1])));
}
