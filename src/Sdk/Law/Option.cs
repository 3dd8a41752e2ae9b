namespace Poet.OrderTypes.Sdk.Law;

/// <summary>
/// Responses to a breach that many order types share; a plugin picks from them and adds its own. They stand in no order of merit: the decision is a person's.
/// Where no section is named, the source is police practice, which a force may set differently.
/// </summary>
public static class Option
{
    private const string ForcePolicy = "force policy";

    /// <summary>First for domestic, stalking and sexual orders: make the person at risk safe, and act.</summary>
    public static EnforcementOption SafeguardAndAct { get; } = new("safeguard-and-act", "Safeguard and take positive action",
        "Whenever someone named in or protected by the order may be at risk: see that they are safe now, tell them what is being done, and act on the breach", ForcePolicy);

    /// <summary>Advice or a recorded warning.</summary>
    public static EnforcementOption WordsOfAdvice { get; } = new("words-of-advice", "Words of advice or a recorded warning",
        "A minor or first departure with no one at risk; record it, since it bears on what a court makes of a later breach", ForcePolicy);

    /// <summary>Questions about the breach, under caution. Not to be mixed up with a caution as a disposal.</summary>
    public static EnforcementOption InterviewUnderCaution { get; } = new("interview-under-caution", "Interview under caution",
        "There are grounds to suspect the offence; caution first, since further questions about it are an interview", "PACE Code C 10");

    /// <summary>Community resolution.</summary>
    public static EnforcementOption CommunityResolution { get; } = new("community-resolution", "Community resolution",
        "A low-level breach with no one at risk; rarely suitable where there is a victim of abuse, stalking or sexual harm", ForcePolicy);

    /// <summary>Simple caution as a disposal.</summary>
    public static EnforcementOption SimpleCaution { get; } = new("simple-caution", "Simple caution",
        "The person admits the offence and a charge is not in the public interest; restricted for some either-way and for repeated offences",
        "Criminal Justice and Courts Act 2015 s.17")
    {
        Preconditions = ["The person admits the offence", "The person agrees to be cautioned"],
    };

    /// <summary>Conditional caution as a disposal.</summary>
    public static EnforcementOption ConditionalCaution { get; } = new("conditional-caution", "Conditional caution",
        "The person admits the offence and conditions would deal with it better than a court; the Crown Prosecution Service decides in domestic abuse", ForcePolicy)
    {
        Preconditions = ["The person admits the offence", "The person agrees to the conditions"],
    };

    /// <summary>Arrest on suspicion of an offence.</summary>
    public static EnforcementOption Arrest { get; } = new("arrest", "Arrest",
        "Reasonable grounds to suspect the offence, and arrest is necessary", "PACE 1984 s.24")
    {
        Preconditions = ["Reasonable grounds to suspect the offence", "A reason in s.24(5) makes arrest necessary"],
    };

    /// <summary>Charge.</summary>
    public static EnforcementOption Charge { get; } = new("charge", "Charge",
        "The evidence meets the Full Code Test; police or the Crown Prosecution Service decide as the Director's Guidance on Charging says", "Director's Guidance on Charging")
    {
        Preconditions = ["A certified copy of the order is in hand", "Reasonable excuse has been asked about"],
    };

    /// <summary>Keeping the person in custody, or bail with conditions, after charge.</summary>
    public static EnforcementOption RemandOrBail { get; } = new("remand-or-bail", "Remand, or bail with conditions",
        "After charge, where custody or conditions are needed to prevent further offences, protect people or make sure the person comes to court", "PACE 1984 s.38");

    /// <summary>Recall to prison.</summary>
    public static EnforcementOption RecallToPrison { get; } = new("recall-to-prison", "Ask for recall to prison",
        "The person is on licence; the probation service decides, so tell the supervising officer what was found", "Criminal Justice Act 2003 s.254");

    /// <summary>A different order.</summary>
    public static EnforcementOption DifferentOrder { get; } = new("different-order", "Apply for a different order",
        "The breach shows a risk that this order does not meet and another would", ForcePolicy);

    /// <summary>Unannounced visits and other proactive work.</summary>
    public static EnforcementOption ProactiveOperation { get; } = new("proactive-operation", "Proactive operation",
        "Compliance is in doubt and more is to be learned: unannounced visits, device checks, number plate cameras, intelligence; a visit gives no power to enter or search", ForcePolicy);

    /// <summary>The same where a person is at risk: a breach may not be held for an operation without authority and a safety plan.</summary>
    public static EnforcementOption ProactiveOperationWithSafetyPlan { get; } = ProactiveOperation with
    {
        Decides = new(Rank.Superintendent, IsLaw: false, ForcePolicy),
        Preconditions = ["A superintendent has agreed to hold the breach for the operation", "Everyone at risk has a safety plan that works while it is held"],
    };

    /// <summary>No further action.</summary>
    public static EnforcementOption NoFurtherAction { get; } = new("no-further-action", "No further action, with the reason",
        "The facts do not match the term, there was a reasonable excuse, or action would serve nothing; record why", ForcePolicy);

    /// <summary>Variation of the order.</summary>
    /// <param name="section">The section that gives the power to vary.</param>
    /// <param name="limits">What the section asks of a variation.</param>
    public static EnforcementOption ApplyToVary(string section, string limits) => new("apply-to-vary", "Apply to vary the order",
        "The terms no longer meet the risk, or cannot be obeyed or checked as they stand; " + limits, section);

    /// <summary>What is open where breach is a criminal offence, without variation and proactive work, whose limits differ by type.</summary>
    public static IReadOnlyList<EnforcementOption> OnOffence { get; } =
        [WordsOfAdvice, InterviewUnderCaution, CommunityResolution, SimpleCaution, ConditionalCaution, Arrest, Charge, RemandOrBail, RecallToPrison, DifferentOrder, NoFurtherAction];

    /// <summary>The same where the order protects people from a grave risk: safeguarding first, disposals out of court and no action decided by an inspector, no holding back without a safety plan.</summary>
    public static IReadOnlyList<EnforcementOption> OnOffenceWithSomeoneAtRisk { get; } =
    [
        SafeguardAndAct,
        .. OnOffence.Select(o => o == WordsOfAdvice || o == CommunityResolution || o == SimpleCaution || o == ConditionalCaution || o == NoFurtherAction
            ? o with { Decides = new(Rank.Inspector, IsLaw: false, ForcePolicy) }
            : o),
        ProactiveOperationWithSafetyPlan,
    ];
}
