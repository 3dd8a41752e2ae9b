using System.ComponentModel.DataAnnotations;
using System.Globalization;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How somebody is monitored.</summary>
public enum MonitoringTechnology
{
    /// <summary>The term does not say.</summary>
    NotSaid,
    /// <summary>A radio tag and a box in the home.</summary>
    Radio,
    /// <summary>A satellite tag, which shows a trail.</summary>
    Satellite,
    /// <summary>A tag that shows alcohol in sweat.</summary>
    Alcohol,
}

/// <summary>Terms of electronic monitoring.</summary>
public sealed record ElectronicMonitoringTerms
{
    /// <summary>How.</summary>
    [Field("How")]
    public MonitoringTechnology Technology { get; init; }

    /// <summary>What is monitored, such as the curfew or the exclusion zone.</summary>
    [Field("What is monitored", Hint = "Such as the curfew or the exclusion zone, with the number of the condition"), MaxLength(10)]
    public IReadOnlyList<string> Monitors { get; init; } = [];

    /// <summary>The last day; null when not said.</summary>
    [Field("Until the end of")]
    public DateOnly? LastDay { get; init; }

    /// <summary>Most months; null when not said.</summary>
    [Field("For how many months"), Range(1, 12)]
    public int? Months { get; init; }

    /// <summary>Who is responsible for the monitoring; null when not said.</summary>
    [Field("Who is responsible for the monitoring"), StringLength(200, MinimumLength = 2)]
    public string? Responsible { get; init; }

    /// <summary>True when equipment must be let in and fitted.</summary>
    [Field("Fitting and checking must be allowed")]
    public bool AllowEquipment { get; init; }

    /// <summary>True when the tag must be kept charged.</summary>
    [Field("The tag must be kept charged")]
    public bool KeepCharged { get; init; }

    /// <summary>True when faults must be reported at once.</summary>
    [Field("Faults must be reported at once")]
    public bool ReportFaults { get; init; }

    /// <summary>True when drinking alcohol is barred while monitored.</summary>
    [Field("Drinking alcohol is barred")]
    public bool AlcoholBarred { get; init; }

    /// <summary>Whether everybody else whose co-operation is needed has consented, such as the householder.</summary>
    [Field("The householder has consented")]
    public Coverage HouseholderConsent { get; init; }

    /// <summary>The role that may excuse; null when nobody may.</summary>
    [Field("Who may excuse", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>To be monitored by a tag.</summary>
internal sealed class ElectronicMonitoring : ConditionKind<ElectronicMonitoringTerms>
{
    public override string Id => ConditionKinds.ElectronicMonitoring;

    public override string Name => "Electronic monitoring";

    public override string About => "Makes the subject wear a tag that shows where they are or whether they drank; fits beside a curfew, an exclusion area or a ban on alcohol";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The provider's statement and log: strap, charge and tamper alerts with their times and errors",
        "The tag and equipment themselves, photographed and examined",
        "What the subject was told on fitting, signed",
        "For alcohol, the sweat readings and the expert's reading of them",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("A strap that was cut", Tag, Duty(new DutyFact(DutyKind.LeaveTagAlone) { Done = false, Excused = false }), All, Outcome.Breach),
        new("A tag worn", Tag, Duty(new DutyFact(DutyKind.WearTag) { Done = true }), All, Outcome.NoBreach),
        new("An alert of which nobody knows the cause", Tag, Duty(new DutyFact(DutyKind.LeaveTagAlone)), All, Outcome.CannotTell),
        new("A drink while alcohol is barred", Sober, On(TuesdayAfternoon, new Facts { Activities = [new(ActivityKind.Alcohol)] }), All, Outcome.Breach),
        new("A drink after the last day", Sober with { LastDay = new(2026, 3, 2) }, On(TuesdayAfternoon, new Facts { Activities = [new(ActivityKind.Alcohol)] }), All, Outcome.NoBreach),
    ];

    protected override string Render(ElectronicMonitoringTerms terms, References references)
    {
        List<string> says = [];
        if (terms.AlcoholBarred)
            says.Add("not to drink any alcohol");
        var how = terms.Technology switch { MonitoringTechnology.Radio => "a radio tag", MonitoringTechnology.Satellite => "a satellite tag", MonitoringTechnology.Alcohol => "an alcohol tag", _ => "an electronic tag" };
        says.Add($"to wear {how} at all times and not to damage or tamper with it{(terms.Monitors.Count == 0 ? "" : ", to monitor " + terms.Monitors.And())}");
        if (terms.AllowEquipment)
            says.Add("to allow equipment to be installed and checked");
        if (terms.KeepCharged)
            says.Add("to keep the tag charged");
        if (terms.ReportFaults)
            says.Add("to report at once if the equipment is not working");
        var length = terms.LastDay is { } last ? $", until the end of {Wording.Day(last)}" : terms.Months is { } months ? $", for {months.ToString(CultureInfo.InvariantCulture)} months at most" : "";
        var consent = terms.HouseholderConsent switch { Coverage.Included => ", the householder having consented", Coverage.NotIncluded => ", the householder not having consented", _ => "" };
        return Wording.Sentence(string.Join("; ", says)) + length + (terms.Responsible is { } who ? $", under the responsibility of the {who}" : "") + consent
            + (terms.Approval is { } approval ? $", unless otherwise authorised by the {approval}" : "") + ".";
    }

    protected override Assessment Assess(ElectronicMonitoringTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        var over = terms.LastDay is { } last && LondonDay.Of(situation.At) > last;
        DutyKind[] kinds = [DutyKind.WearTag, DutyKind.LeaveTagAlone, .. terms.KeepCharged ? [DutyKind.ChargeTag] : Array.Empty<DutyKind>(), .. terms.ReportFaults ? [DutyKind.ReportFault] : Array.Empty<DutyKind>(),
            .. terms.AllowEquipment ? [DutyKind.AllowEquipment] : Array.Empty<DutyKind>()];
        foreach (var fact in DutyCheck.Of(situation, kinds))
            if (over)
                findings.Clear($"Monitoring ended with {Wording.Day(terms.LastDay!.Value)}");
            else
                DutyCheck.Weigh(findings, situation, fact, Named(fact.Kind), terms.Approval);
        if (terms.AlcoholBarred)
            foreach (var did in (situation.Facts.Activities ?? []).Where(a => a.Kind == ActivityKind.Alcohol))
                new Charge("The subject is said to drink alcohol").If(!over, $"the ban ended with {(terms.LastDay is { } day ? Wording.Day(day) : "")}", "").Weigh(findings, situation, terms.Approval, LedgerWords.Activity);
        if (terms.AlcoholBarred && situation.Facts.Activities is { Count: 0 })
            findings.Clear("The subject drank no alcohol");
        return findings.Conclude("Whether the tag was worn, charged and left alone" + (terms.AlcoholBarred ? ", and whether the subject drank alcohol" : ""));
    }

    private static string Named(DutyKind kind) => kind switch
    {
        DutyKind.WearTag => "the wearing of the tag",
        DutyKind.ChargeTag => "the charging of the tag",
        DutyKind.LeaveTagAlone => "leaving the tag and its equipment alone",
        DutyKind.ReportFault => "the report of a fault",
        _ => "letting the equipment be fitted or checked",
    };

    protected override IEnumerable<DraftingConcern> Review(ElectronicMonitoringTerms terms, References references)
    {
        if (terms.LastDay is null && terms.Months is null)
            yield return new("monitoring-no-end", ConcernSeverity.Warning, "No end is set, and monitoring is limited to 12 months wherever the law allows it", "Set the last day, at most 12 months from the start");
        if (terms.Monitors.Count == 0 && !terms.AlcoholBarred && terms.Technology != MonitoringTechnology.Alcohol)
            yield return new("monitoring-of-what", ConcernSeverity.Warning, "The term does not say which condition is monitored", "Name the condition, such as the curfew");
        if (terms.HouseholderConsent != Coverage.Included && terms.Technology is MonitoringTechnology.Radio)
            yield return new("householder-consent", ConcernSeverity.Warning, "Nothing says that the householder has consented to equipment in the home", "Record the consent before the hearing");
        if (terms.Responsible is null)
            yield return new("monitoring-responsible", ConcernSeverity.Warning, "Nobody is named as responsible for the monitoring", "Name who is responsible");
        foreach (var concern in Drafting.NamedOfficer(terms.Responsible, terms.Approval))
            yield return concern;
    }

    protected override TermsEnd? Ends(ElectronicMonitoringTerms terms) => new() { LastDay = terms.LastDay, Length = terms.Months is { } months ? Clocks.Period.OfMonths(months) : null };

    protected override TermsRead? ReadTerms(string courtWords) =>
        ElectronicMonitoringWords.Read(courtWords, out var words) is { } terms ? new(terms, words.Confidence) { NotCovered = words.NotCovered } : null;

    private static ElectronicMonitoringTerms Tag => new() { Technology = MonitoringTechnology.Satellite, Monitors = ["the exclusion zone"], Months = 12, KeepCharged = true, AllowEquipment = true, ReportFaults = true, Responsible = "monitoring provider", Approval = "supervising officer" };

    private static ElectronicMonitoringTerms Sober => new() { Technology = MonitoringTechnology.Alcohol, AlcoholBarred = true, LastDay = new(2026, 6, 1) };

    private static Situation Duty(params DutyFact[] duties) => On(TuesdayAfternoon, new Facts { Duties = duties });
}
