using System.ComponentModel.DataAnnotations;
using static Poet.OrderTypes.Sdk.Conditions.Kinds.ExampleRecords;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to attend and take part.</summary>
public sealed record AttendanceTerms
{
    /// <summary>With whom or at what: providers, programmes, appointments.</summary>
    [Field("With whom or at what", Hint = "Providers, programmes or appointments"), MaxLength(20)]
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>What it is to address or for; null when not said.</summary>
    [Field("What for"), StringLength(300, MinimumLength = 2)]
    public string? For { get; init; }

    /// <summary>True when visits at home must be received.</summary>
    [Field("By visits at home")]
    public bool AtHome { get; init; }

    /// <summary>True when instructions must be followed.</summary>
    [Field("Instructions must be followed")]
    public bool Instructions { get; init; }

    /// <summary>Whose instructions or arrangements; null when not said.</summary>
    [Field("Who arranges it and gives instructions", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Supervisor { get; init; }

    /// <summary>The most sessions; null when not said.</summary>
    [Field("Most sessions"), Range(1, 365)]
    public int? Sessions { get; init; }

    /// <summary>For how many months; null when not said.</summary>
    [Field("For how many months"), Range(1, 60)]
    public int? Months { get; init; }

    /// <summary>The role that may excuse; null when nobody may.</summary>
    [Field("Who may excuse", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>To attend and take part.</summary>
internal sealed class Attendance : ConditionKind<AttendanceTerms>
{
    public override string Id => ConditionKinds.Attendance;

    public override string Name => "Attend and take part";

    public override string About => "Makes the subject come to appointments, courses or treatment and follow instructions; fits where the cause of the harm can be treated";

    public override Polarity Polarity => Polarity.Requirement;

    public override IReadOnlyList<string> Proof =>
    [
        "The provider's register and statement, with what was arranged and how the subject was told",
        "The instruction in writing, and when it reached the subject",
        "The record of absences that were excused",
    ];

    public override IReadOnlyList<KindExample> Examples { get; } =
    [
        new("An appointment missed without leave", Course, Due(new DutyFact(DutyKind.Appointment) { With = "alcohol service", Done = false, Excused = false }), All, Outcome.Breach),
        new("An appointment kept", Course, Due(new DutyFact(DutyKind.Appointment) { With = "alcohol service", Done = true }), All, Outcome.NoBreach),
        new("Missed, with the supervisor's leave", Course, Due(new DutyFact(DutyKind.Appointment) { With = "alcohol service", Done = false, Excused = true }), All, Outcome.NoBreach),
        new("An appointment of another sort", Course, Due(new DutyFact(DutyKind.Appointment) { With = "dentist", Done = false, Excused = false }), All, Outcome.CannotTell),
        new("A home visit that was turned away", new AttendanceTerms { With = ["Mental Health Worker"], AtHome = true }, Due(new DutyFact(DutyKind.HomeVisit) { Done = false }), All, Outcome.Breach),
        new("An instruction not followed", new AttendanceTerms { For = "offending behaviour", Instructions = true, Supervisor = "supervising officer" }, Due(new DutyFact(DutyKind.Instruction) { Done = false }), All, Outcome.Breach),
    ];

    protected override string Render(AttendanceTerms terms, References references) => AttendanceWords.Render(terms);

    protected override Assessment Assess(AttendanceTerms terms, Situation situation, References references)
    {
        var findings = new Findings();
        var kinds = new[] { DutyKind.Appointment }.Where(_ => !terms.AtHome).Concat(terms.AtHome ? [DutyKind.HomeVisit] : Array.Empty<DutyKind>()).Concat(terms.Instructions ? [DutyKind.Instruction] : Array.Empty<DutyKind>());
        foreach (var fact in DutyCheck.Of(situation, [.. kinds]))
            DutyCheck.Weigh(findings, situation, fact, Named(fact), terms.Approval, fact.Kind == DutyKind.Instruction ? true : DutyCheck.Covered([.. terms.With, .. terms.For is { } purpose ? [purpose] : Array.Empty<string>()], fact.With));
        return findings.Conclude("Whether the subject came to what was arranged and did as instructed");
    }

    private static string Named(DutyFact fact) => fact.Kind switch
    {
        DutyKind.HomeVisit => "the visit at home",
        DutyKind.Instruction => "the instruction",
        _ => "the appointment",
    } + (fact.With is { } with ? $" ({with})" : "");

    protected override IEnumerable<TermProblem> Validate(AttendanceTerms terms)
    {
        if (terms.With.Count == 0 && terms.For is null)
            yield return new("with", "Say with whom or at what, or what for");
        if (terms.With.Any(w => w is null || w.Trim().Length is < 2 or > 150))
            yield return new("with", "Name each in 2 to 150 characters");
    }

    protected override IEnumerable<DraftingConcern> Review(AttendanceTerms terms, References references)
    {
        if (terms.Supervisor is null)
            yield return new("requirement-no-supervisor", ConcernSeverity.Warning, "Nobody is named who supervises the requirement and says whether it was kept", "Name the role that supervises it");
        if (terms.Approval is null)
            yield return new("attendance-no-excuse", ConcernSeverity.Hint, "Nobody may excuse an absence", "Add \"unless otherwise approved by\" and a role");
        if (terms.Months is null && terms.Sessions is null)
            yield return new("attendance-no-length", ConcernSeverity.Warning, "The term does not say how long or how often", "Give the months or the most sessions");
        foreach (var concern in Drafting.NamedOfficer(terms.Supervisor, terms.Approval))
            yield return concern;
    }

    protected override TermsRead? ReadTerms(string courtWords) => AttendanceWords.Read(courtWords, out var words) is { } terms ? new(terms, words.Confidence) { NotCovered = words.NotCovered } : null;

    private static AttendanceTerms Course => new() { With = ["alcohol service"], Months = 3, Sessions = 12, Supervisor = "probation officer", Approval = "probation officer" };

    private static Situation Due(params DutyFact[] duties) => On(TuesdayAfternoon, new Facts { Duties = duties });
}
