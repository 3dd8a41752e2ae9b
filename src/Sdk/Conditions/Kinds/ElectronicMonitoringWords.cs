using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reads terms of electronic monitoring.</summary>
internal static partial class ElectronicMonitoringWords
{
    public static ElectronicMonitoringTerms? Read(string courtWords, out CourtWords words)
    {
        words = CourtWords.Of(courtWords, "tag", "monitor")!;
        if (words is null || !Tagged().IsMatch(courtWords) || Curfew().IsMatch(courtWords))
            return null;
        var approval = CourtWords.Approver(words);
        var end = words.Take(Until());
        var months = words.Take(Months());
        var alcohol = words.Takes(NoAlcohol());
        var monitors = words.Take(Monitors());
        var technology = AlcoholTag().IsMatch(courtWords) || alcohol ? MonitoringTechnology.Alcohol : Satellite().IsMatch(courtWords) ? MonitoringTechnology.Satellite : Radio().IsMatch(courtWords) ? MonitoringTechnology.Radio : MonitoringTechnology.NotSaid;
        var (install, charged, faults) = (words.Takes(Install()), words.Takes(Charged()), words.Takes(Faults()));
        var responsible = words.Take(Responsible());
        var consent = words.Take(Consent());
        foreach (var part in new[] { Tamper(), Wear(), Trail(), SoWeCheck() })
            while (words.Takes(part)) // one duty may be said in several ways
                continue;
        return new()
        {
            Technology = technology, Approval = approval, AlcoholBarred = alcohol, AllowEquipment = install, KeepCharged = charged, ReportFaults = faults,
            Monitors = monitors is null ? [] : [.. Between().Split(monitors.Groups["what"].Value).Select(w => w.Trim()).Where(w => w.Length is >= 2 and <= 200).Take(10)],
            LastDay = end is not null && DateOnly.TryParseExact(end.Groups["day"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Months = months is not null && CourtWords.Number(months.Groups["n"].Value) is { } n and >= 1 and <= 12 ? n : null,
            Responsible = responsible is null ? null : CourtWords.Recipient(responsible.Groups["who"].Value),
            HouseholderConsent = consent is null ? Coverage.NotSaid : consent.Groups["not"].Success ? Coverage.NotIncluded : Coverage.Included,
        };
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:electronic(?:ally)? monitor|electronic tag|monitoring tag|satellite tag|radio tag|alcohol tag|GPS|trail monitoring|wear (?:a|an) (?:[a-z]+ )?tag)", Plain)]
    private static partial Regex Tagged();

    // a curfew that happens to be tagged has a kind of its own
    [GeneratedRegex(@"\b(?:remain at|curfew at|stay at|reside at|confine)\b", Plain)]
    private static partial Regex Curfew();

    [GeneratedRegex(@",?\s*\b(?:until|ending on) (?:the end of )?(?<day>\d{1,2} [a-z]+ \d{4})(?: all the time)?", Plain)]
    private static partial Regex Until();

    [GeneratedRegex(@",?\s*\bfor (?:a period of )?(?<n>\d{1,2}|one|two|three|four|five|six) months?(?: at most)?", Plain)]
    private static partial Regex Months();

    [GeneratedRegex(CourtWords.Not + @"(?:drink|consume) (?:any )?alcohol\b\.?", Plain)]
    private static partial Regex NoAlcohol();

    [GeneratedRegex(@"[.,]?\s*\b(?:this will be for the purpose of monitoring|for the purpose of monitoring|to monitor)(?: your| his| her)? (?<what>[^.;|]+?)(?: licence condition\(?s?\)?)?(?=\s*(?:[.;,|]|$))", Plain)]
    private static partial Regex Monitors();

    [GeneratedRegex(@"\balcohol tag|how much alcohol|alcohol monitoring", Plain)]
    private static partial Regex AlcoholTag();

    [GeneratedRegex(@"\b(?:GPS|satellite|trail monitoring|whereabouts)\b", Plain)]
    private static partial Regex Satellite();

    [GeneratedRegex(@"\bradio tag|\bradio frequency", Plain)]
    private static partial Regex Radio();

    [GeneratedRegex(CourtWords.Must + @"allow (?:person\(?s\)?(?: as)? designated by (?:the |your )?[^,.;|]+? to install an electronic monitoring tag on you and access to install any associated equipment in your property|equipment to be installed and checked)(?:,? and for the purpose of ensuring that equipment is functioning correctly)?", Plain)]
    private static partial Regex Install();

    [GeneratedRegex(@",?\s*(?:and )?(?:(?:to )?keep the tag charged|(?:to )?ensure that the tag is charged)", Plain)]
    private static partial Regex Charged();

    [GeneratedRegex(@",?\s*(?:and )?(?:to )?report (?:at once|immediately|to [^.;|]+? immediately) if [^.;|]*?(?:not working|faulty)(?: correctly)?", Plain)]
    private static partial Regex Faults();

    [GeneratedRegex(@",?\s*under the responsibility of the (?<who>[^,.;|]+)", Plain)]
    private static partial Regex Responsible();

    [GeneratedRegex(@",?\s*the householder (?<not>not )?having consented", Plain)]
    private static partial Regex Consent();

    [GeneratedRegex(@"[.,]?\s*(?:and )?(?:you )?(?:must )?not (?:to )?(?:damage or )?tamper with (?:it|these devices|the (?:tag|equipment))", Plain)]
    private static partial Regex Tamper();

    [GeneratedRegex(@"[.,]?\s*(?:" + CourtWords.Must + @"(?:need to )?)wear (?:a|an) (?:[a-z]+ )?tag(?: (?:at all times|all the time))?", Plain)]
    private static partial Regex Wear();

    [GeneratedRegex(@"\b(?:you will be subject to trail monitoring|your whereabouts will be electronically monitored(?: by (?:GPS )?satellite tagging)?|,?\s*and you must cooperate with the monitoring(?: as directed by (?:your|the) [^,.;|]+)?|electronically monitored)\.?", Plain)]
    private static partial Regex Trail();

    [GeneratedRegex(@"\s*\bso (?:that )?we can check (?:this|how much [^.;|]+)\.?", Plain)]
    private static partial Regex SoWeCheck();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+", Plain)]
    private static partial Regex Between();
}
