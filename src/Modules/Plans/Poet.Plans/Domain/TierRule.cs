using System.Runtime.InteropServices;

namespace Poet.Plans.Domain;

/// <summary>Says of which tier somebody is on a day, from every report that names them under any of their records. Pure.</summary>
internal static class TierRule
{
    /// <summary>The answer, with each report counted or not and why.</summary>
    /// <param name="rules">The rules of the policy.</param>
    /// <param name="reports">Every report that names the person, in any order.</param>
    /// <param name="inPrison">True where the person is in prison on the day.</param>
    /// <param name="on">The day.</param>
    public static TierAnswer Explain(ReadyRules rules, IEnumerable<ReportFacts> reports, bool inPrison, DateOnly on)
    {
        Tally tally = new(rules, on);
        List<Counted> trail = [];
        // the first report of a crime counts, and which that is must not depend on how the database gave them
        foreach (var report in reports.OrderBy(r => r.ReportedOn).ThenBy(r => r.Crime, StringComparer.Ordinal).ThenBy(r => r.Id))
            trail.Add(new(report, tally.Add(report), tally.LastWasRape, tally.IsRecent(report)));
        return tally.Answer(inPrison) with { Trail = trail };
    }

    /// <summary>The tier by numbers alone.</summary>
    public static int? TierOf(TierRules rules, int namings, int rapes, int recentFirst, int recentSecond, bool inPrison) =>
        Meets(rules.First, namings, rapes, recentFirst, inPrison) ? 1 : Meets(rules.Second, namings, rapes, recentSecond, inPrison) ? 2 : null;

    private static bool Meets(TierCriteria tier, int namings, int rapes, int recent, bool inPrison) =>
        namings >= tier.Namings && rapes >= tier.Rapes && recent >= tier.Recent && !(tier.NotInPrison && inPrison);
}

/// <summary>
/// Counts the reports of one person, one after the other; used again for the next. Reports of one crime count once, with the worst that any of them says: so a report more never takes away.
/// </summary>
internal sealed class Tally(ReadyRules rules, DateOnly on)
{
    private readonly Dictionary<string, (bool Rape, DateOnly ReportedOn)> crimes = new(StringComparer.Ordinal);

    /// <summary>True where the report counted last is rape.</summary>
    public bool LastWasRape { get; private set; }

    /// <summary>Counts a report, or says why it does not count.</summary>
    public WhyNot? Add(in ReportFacts report)
    {
        LastWasRape = false;
        if (report.Cancelled)
            return WhyNot.Cancelled;
        if (!rules.Counts(report.NamedAs))
            return report.NamedAs == NamedAs.Eliminated ? WhyNot.Eliminated : WhyNot.NotAsSuspect;
        var (sexual, rape) = rules.What(report.Classification);
        if (!sexual)
            return WhyNot.NotSexual;
        if (report.ReportedOn > on)
            return WhyNot.AfterTheDay;
        LastWasRape = rape;
        ref var crime = ref CollectionsMarshal.GetValueRefOrAddDefault(crimes, report.Crime, out var known);
        crime = known ? (crime.Rape || rape, crime.ReportedOn > report.ReportedOn ? crime.ReportedOn : report.ReportedOn) : (rape, report.ReportedOn);
        return known ? WhyNot.SameCrime : null;
    }

    /// <summary>True where it was reported within the months of the first tier.</summary>
    public bool IsRecent(in ReportFacts report) => report.ReportedOn <= on && Within(report.ReportedOn, rules.Rules.First.Months);

    public TierAnswer Answer(bool inPrison)
    {
        var (rapes, first, second, last) = (0, 0, 0, (DateOnly?)null);
        foreach (var (rape, reported) in crimes.Values)
        {
            rapes += rape ? 1 : 0;
            first += Within(reported, rules.Rules.First.Months) ? 1 : 0;
            second += Within(reported, rules.Rules.Second.Months) ? 1 : 0;
            last = last is { } later && later > reported ? later : reported;
        }
        var namings = crimes.Count;
        var tier = Of(0, 0, inPrison);
        return new(tier, namings, rapes, first, last, inPrison)
        {
            TierIfReleased = inPrison ? Higher(Of(0, 0, false)) : null,
            WithOneReport = Higher(Of(1, 0, inPrison)),
            WithOneRape = Higher(Of(1, 1, inPrison)),
        };

        int? Of(int more, int rape, bool held) => TierRule.TierOf(rules.Rules, namings + more, rapes + rape, first + more, second + more, held);
        int? Higher(int? then) => then is { } a && (tier is not { } b || a < b) ? then : null;
    }

    public void Clear() => crimes.Clear();

    // the corresponding date: 18 months from 1 March 2025 end with 1 September 2026
    private bool Within(DateOnly reported, int months) => reported.AddMonths(months) >= on;
}

/// <summary>What the rule needs of a report.</summary>
internal readonly record struct ReportFacts(Guid Id, string Crime, DateOnly ReportedOn, string Classification, NamedAs NamedAs, bool Cancelled);

/// <summary>A report in the trail of an answer.</summary>
/// <param name="Report">The report.</param>
/// <param name="WhyNot">Why it does not count; null where it does.</param>
/// <param name="Rape">True where it counts as rape.</param>
/// <param name="Recent">True where it was reported within the months of the first tier.</param>
internal sealed record Counted(ReportFacts Report, WhyNot? WhyNot, bool Rape, bool Recent);

/// <summary>Why a report does not count.</summary>
internal enum WhyNot
{
    /// <summary>The crime was cancelled.</summary>
    Cancelled,
    /// <summary>Names the person as victim, witness or otherwise.</summary>
    NotAsSuspect,
    /// <summary>The person was eliminated as a suspect.</summary>
    Eliminated,
    /// <summary>Its classification is no sexual offence under the policy.</summary>
    NotSexual,
    /// <summary>Reported after the day that is asked about.</summary>
    AfterTheDay,
    /// <summary>The crime is counted already, from another file or under another record of the person.</summary>
    SameCrime,
}

/// <summary>Of which tier somebody is.</summary>
/// <param name="Tier">1 or 2; null for neither. Tier 3 is a panel's judgement and no count.</param>
/// <param name="Namings">Reports that count.</param>
/// <param name="Rapes">Of them rape.</param>
/// <param name="Recent">Of them reported within the months of the first tier.</param>
/// <param name="LastReportedOn">The day of the last of them.</param>
/// <param name="InPrison">True where the person was in prison on the day.</param>
internal sealed record TierAnswer(int? Tier, int Namings, int Rapes, int Recent, DateOnly? LastReportedOn, bool InPrison)
{
    /// <summary>The higher tier that only prison keeps the person from.</summary>
    public int? TierIfReleased { get; init; }

    /// <summary>The higher tier that one more report of a sexual offence on that day would make.</summary>
    public int? WithOneReport { get; init; }

    /// <summary>The higher tier that one more report of rape on that day would make.</summary>
    public int? WithOneRape { get; init; }

    public IReadOnlyList<Counted> Trail { get; init; } = [];
}
