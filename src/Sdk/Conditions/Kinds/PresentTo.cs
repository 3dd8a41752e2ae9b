using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to report to somebody at a place.</summary>
public sealed record PresentToTerms
{
    /// <summary>To whom: a role or "staff".</summary>
    [Field("To whom", Hint = "A role, or staff"), StringLength(200, MinimumLength = 2)]
    public string To { get; init; } = "staff";

    /// <summary>Where.</summary>
    [Field("Where"), PlaceId]
    public required Guid PlaceId { get; init; }

    /// <summary>Times of day by which to be there; empty where only hours are set.</summary>
    [Field("Times of day", Hint = "For example 10:00; leave empty where hours are given below"), MaxLength(6)]
    public IReadOnlyList<TimeOnly> Times { get; init; } = [];

    /// <summary>Days of the week for those times; empty for every day.</summary>
    [Field("Days", Hint = "Leave empty for every day"), MaxLength(7)]
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Hours within which to report, on a London clock.</summary>
    [Field("Or hours within which to report"), MaxLength(21)]
    public IReadOnlyList<WeeklyWindow> Hours { get; init; } = [];

    /// <summary>The role that may excuse; null when nobody may.</summary>
    [Field("Who may excuse", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>To report to somebody at a place.</summary>
internal sealed partial class PresentTo : ConditionKind<PresentToTerms>
{
    public override string Id => ConditionKinds.PresentTo;

    public override string Name => "Report in person";

    public override string About => "Makes the subject report to somebody at a place, at times or within hours; fits where whereabouts must be seen with one's own eyes";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The signing-in record, with who keeps it and how a missed time shows",
        "CCTV of the counter",
        "The record of absences that were excused",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("Signed in ten minutes late", Daily, Reports(new DutyFact(DutyKind.Report) { Done = true, DoneAt = Clock(10, 10), Excused = false }), All, Outcome.Breach),
        new("Signed in before the time", Daily, Reports(new DutyFact(DutyKind.Report) { Done = true, DoneAt = Clock(9, 55) }), All, Outcome.NoBreach),
        new("Never came", Daily, Reports(new DutyFact(DutyKind.Report) { Done = false, DueAt = Clock(10, 0), Excused = false }), All, Outcome.Breach),
        new("Whether the subject came is not known", Daily, Reports(new DutyFact(DutyKind.Report)), All, Outcome.CannotTell),
        new("Came within the hours", new PresentToTerms { PlaceId = Shop, Hours = [WeeklyWindow.On([DayOfWeek.Tuesday], new(9, 0), new(17, 0))] }, Reports(new DutyFact(DutyKind.Report) { Done = true, DoneAt = Clock(12, 0) }), All, Outcome.NoBreach),
    ];

    protected override string Render(PresentToTerms terms, References references)
    {
        var at = terms.Times.Count == 0 ? "" : " at " + terms.Times.Select(t => t.ToString("HH:mm", CultureInfo.InvariantCulture)).And()
            + (terms.Days.Count is 0 or 7 ? " daily" : " on " + WeeklyWindow.Week.Where(terms.Days.Contains).Select(d => d.ToString()).And());
        return $"To report to {terms.To} at {references.PlaceName(terms.PlaceId)}{at}{Kinds.Hours.InWords(terms.Hours)}{(terms.Approval is { } who ? $", unless otherwise approved by the {who}" : "")}.";
    }

    protected override Assessment Assess(PresentToTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        foreach (var fact in DutyCheck.Of(situation, DutyKind.Report))
            Weigh(findings, terms, situation, fact);
        return findings.Conclude("Whether and when the subject reported, and where");
    }

    private static void Weigh(Findings findings, PresentToTerms terms, Situation situation, DutyFact fact)
    {
        const string Duty = "the report in person";
        if (fact is { Done: true, PlaceId: { } other } && other != terms.PlaceId)
            DutyCheck.Weigh(findings, situation, fact with { Done = false }, "the report at the place that this term names", terms.Approval);
        else if (fact is { Done: true, DueAt: null, DoneAt: { } at } && terms.Hours.Count > 0)
            switch (Kinds.Hours.At(terms.Hours, at))
            {
                case InHours.Yes:
                    findings.Clear($"The subject reported on {Kinds.Hours.Clock(at)}, within the hours");
                    break;
                case InHours.No:
                    DutyCheck.Weigh(findings, situation, fact with { Done = false }, $"the report within the hours (it was made on {Kinds.Hours.Clock(at)})", terms.Approval);
                    break;
                default:
                    findings.Ask($"The subject reported on {Kinds.Hours.Clock(at)}", Kinds.Hours.WhichReading);
                    break;
            }
        else if (fact is { Done: true, DueAt: null, DoneAt: { } came } && terms.Times.Count > 0)
            DutyCheck.Weigh(findings, situation, fact with { DueAt = Due(terms, came) }, Duty, terms.Approval);
        else
            DutyCheck.Weigh(findings, situation, fact, Duty, terms.Approval);
    }

    // the time that the coming was for: the first of the day that is not past by more than half the way to the next
    private static DateTimeOffset? Due(PresentToTerms terms, DateTimeOffset came)
    {
        var day = LondonDay.Of(came);
        if (terms.Days.Count > 0 && !terms.Days.Contains(day.DayOfWeek))
            return null;
        var due = terms.Times.Select(t => LastReading(day, t)).Order().ToList();
        return due.Where((d, i) => i == due.Count - 1 || came <= d + (due[i + 1] - d) / 2).First();
    }

    // a time to the minute takes up that minute
    private static IReadOnlyList<WeeklyWindow> AllHours(PresentToTerms terms) =>
        [.. terms.Hours, .. terms.Times.Select(t => WeeklyWindow.On(terms.Days.Count == 0 ? WeeklyWindow.Week : terms.Days, t, t.AddMinutes(1)))];

    private static DateTimeOffset LastReading(DateOnly day, TimeOnly time)
    {
        var moment = LondonTime.At(day, time);
        return moment.Second ?? moment.First;
    }

    protected override IEnumerable<TermProblem> Validate(PresentToTerms terms)
    {
        if (terms.Times.Count == 0 && terms.Hours.Count == 0)
            yield return new("times", "Give times of day, or the hours within which to report");
        if (terms.Times.Count == 0 && terms.Days.Count > 0)
            yield return new("days", "Give days only with times of day");
        foreach (var problem in Kinds.Hours.Problems(terms.Hours, "hours"))
            yield return problem;
    }

    protected override IEnumerable<DraftingConcern> Review(PresentToTerms terms, References references)
    {
        if (terms.Times.Count > 0)
            yield return new("report-no-grace", ConcernSeverity.Hint, "A time to the minute makes a late bus a breach", "Give hours within which to report, such as between 09:00 and 11:00");
        if (terms.Approval is null)
            yield return new("attendance-no-excuse", ConcernSeverity.Hint, "Nobody may excuse an absence", "Add \"unless otherwise approved by\" and a role");
        foreach (var concern in HoursDrafting.Concerns(terms.Hours).Concat(Drafting.NamedOfficer(terms.To, terms.Approval)))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) => ReadOne(courtWords, ReadWords);

    private static TermsRead? ReadWords(string courtWords)
    {
        if (CourtWords.Of(courtWords, "report", "present", "sign on") is not { } words)
            return null;
        var approval = CourtWords.Approver(words);
        var hours = TimesInWords.Take(words);
        var days = words.Take(OnDays());
        var at = words.Take(AtTimes());
        if (words.Take(Opening()) is not { } opening)
            return null;
        var times = at is null ? [] : Between().Split(at.Groups["times"].Value).Select(TimesInWords.Time).OfType<TimeOnly>().Distinct().Take(6).ToList();
        if (times.Count == 0 && hours.Count == 0)
            return null;
        return new(new()
        {
            To = opening.Groups["whom"] is { Success: true, Length: > 1 } whom ? CourtWords.Recipient(whom.Value) : "staff", PlaceId = Guid.Empty, Times = times, Hours = hours, Approval = approval,
            Days = times.Count == 0 || days is null ? [] : TimesInWords.Days(days.Value) is { Count: < 7 } some ? some : [],
        }, words.Confidence)
        { ToChoose = [opening.Groups["where"].Value.Trim()], NotCovered = words.NotCovered };
    }

    protected override IEnumerable<Demand> Demands(PresentToTerms terms) =>
        [new(DemandKind.BeAt) { Places = [terms.PlaceId], Hours = AllHours(terms), Because = PresenceException.PoliceOrProbation, LeavesRoom = terms.Approval is not null }];

    protected override IEnumerable<Facet> Facets(PresentToTerms terms, References references) => FacetOf.Places([terms.PlaceId], references);

    protected override IEnumerable<Guid> Names(PresentToTerms terms) => [terms.PlaceId];

    private static PresentToTerms Daily => new() { PlaceId = Shop, Times = [new(10, 0)], Approval = "supervising officer" };

    private static DateTimeOffset Clock(int hour, int minute) => new(2026, 3, 3, hour, minute, 0, TimeSpan.Zero);

    private static Situation Reports(params DutyFact[] duties) => On(TuesdayAfternoon, new Facts { Duties = duties });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string ClockTime = @"\d{1,2}(?:[:.]\d{2})?\s?(?:hrs|hours|h|am|pm|noon)?|midnight|noon|midday";

    [GeneratedRegex(@"^" + CourtWords.Must + @"(?:report(?: in person)?|present (?:himself|herself|yourself|themselves)|sign on)(?: to (?<whom>[^,.;|]+?))?\s+at\s+(?<where>[^,.;|]+?)(?=\s*(?:[,.;|]|$))", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@",?\s*\bat\s+(?<times>(?:(?:" + ClockTime + @")(?:\s*,\s*(?:and )?|\s+and\s+(?:at )?)?)+)(?=\s|[,.;|]|$)", Plain)]
    private static partial Regex AtTimes();

    [GeneratedRegex(@",?\s*\b(?:daily|every day|each day|(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?)(?:(?:,| and| to)+ (?:mon|tues|wednes|thurs|fri|satur|sun)days?)*)", Plain)]
    private static partial Regex OnDays();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?(?:at\s+)?|\s+and\s+(?:at\s+)?", Plain)]
    private static partial Regex Between();
}
