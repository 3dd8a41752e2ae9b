using Poet.OrderTypes.InboundRegistration;

namespace Poet.OrderTypes.RestrainingOrder;

/// <summary>Where each rule stands: the Sentencing Code took over what was made on conviction.</summary>
internal sealed record Sections(string Act, string Make, string Test, string Length, string Prohibits, string Vary, string Heard, string Breach, string VaryOnBreach)
{
    public static Sections Act1997 { get; } = new("Protection from Harassment Act 1997", "s.5", "s.5(2)", "PHA 1997 s.5(3)", "PHA 1997 s.5(2)", "s.5(4)", "s.5(4A)", "PHA 1997 s.5(5)", "s.5(7)");

    public static Sections Code2020 { get; } = new("Sentencing Act 2020; Protection from Harassment Act 1997", "s.360", "s.360(2)", "Sentencing Code s.359(2)", "Sentencing Code s.359(1)", "s.361", "s.361(2)",
        "Sentencing Code s.363", "s.363(6)");
}

/// <summary>The rules, alike in both editions but for where they stand.</summary>
internal static class Law
{
    private const string OnAcquittal = "PHA 1997 s.5A";

    private static readonly CaseFact Harassment = new("harassment-feared", "Does the victim, or another person, need protection from harassment or a fear of violence?",
        "the victim or another person needs protection from harassment or a fear of violence", FactGroup.People);

    public static OrderForm Form(Sections s) => new(FormKind.Full, "Restraining order", "RESTR")
    {
        Basis = new(s.Act, $"{s.Make} on conviction; {OnAcquittal} on acquittal", s.Vary, s.Breach),
        RegisteredOnly = $"The court that sentences or acquits makes it, mostly on the prosecutor's draft ({s.Make}; {OnAcquittal}): no force applies for one. Tell the prosecutor what the victim wants and which terms would protect, and register what the court makes",
        Routes =
        [
            new(RouteKind.OnConviction, s.Make, ["The court itself; the prosecution usually drafts it"], "Any criminal court that deals with the person for an offence",
                [new($"For the purpose of protecting the victim, or another person named in it, from conduct that amounts to harassment or will cause a fear of violence ({s.Test})") { All = [Harassment] }])
            {
                Consult = ["The victim: what they want, and that they are heard where it is varied"],
            },
            new(RouteKind.OnAcquittal, OnAcquittal, ["The court itself; the prosecution usually drafts it"], "Any criminal court that acquits the person, or allows an appeal",
                [new("Necessary to protect a person from harassment by the person acquitted (s.5A; from memory)") { All = [Harassment] }]),
        ],
        Ages = new(10, "No lower limit in the Acts; Children and Young Persons Act 1933 s.50", "A youth court may make it; breach goes to the youth court"),
        Duration = new(s.Length) { UntilFurtherOrder = true },
        Starts = new(Anchor.Made, s.Length) { AlsoAllowed = [Anchor.StatedDate], Note = "From the day it is made unless it says otherwise" },
        Knowledge = new(BindsWhen.Made, s.Length, "Binds as ordered. The person is usually in court: look for the court's record, or for service. Not knowing of it goes to reasonable excuse"),
        Conditions = new(s.Prohibits, Closed: false)
        {
            Kinds =
            [
                ConditionKinds.NoContact, ConditionKinds.ApproachPerson, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.NonMolestation,
                ConditionKinds.OnlineIdentity, ConditionKinds.FreeWorded,
            ],
            RequirementsAllowed = false,
            Limits = [$"Prohibitions only ({s.Prohibits})", "It names whom it protects"],
        },
        Breach = new(BreachNature.Offence, s.Breach)
        {
            MaximumPenalty = "5 years' imprisonment, a fine, or both",
            OnSummaryConviction = "6 months' imprisonment, a fine, or both, as the section prints it",
            OnIndictment = "5 years' imprisonment, a fine, or both",
            Youth = "Youth court; detention and training order of 24 months at most (from memory)",
            ConditionalDischargeBarred = false,
            Arrest = Power.ArrestForOffence,
            Enter = Power.EntryToArrestForIndictable,
            Search = Power.SearchAfterArrest,
            Consequences = [$"The court that convicts of a breach may vary or discharge the order ({s.VaryOnBreach})"],
        },
        Enforcement = [.. Option.OnOffenceWithSomeoneAtRisk, Option.ApplyToVary(s.Vary, $"through the prosecution; anyone named in it may ask too and is heard ({s.Heard})")],
        Stages = Inbound.Stages(s.Make, s.Length),
        Changes = new(["The person", "The prosecution", "Anyone named in it"], [$"Only by the court, on application of one of these ({s.Vary})", $"Whoever is named in it is entitled to be heard ({s.Heard})"]) { MayRenew = false },
        Supervision = Inbound.Supervision,
        Handover = Inbound.Handover,
    };
}
