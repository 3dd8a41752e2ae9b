namespace Poet.OrderTypes.SeriousViolenceReduction;

/// <summary>The rules as far as they are known. The order has no terms: it gives a power to search, and a duty to notify.</summary>
internal static class Law
{
    private const string Method = "At a police station (from weak memory)";

    public static OrderForm Form { get; } = new(FormKind.Full, "Serious violence reduction order", "SVRO")
    {
        Basis = new("Sentencing Act 2020", "s.342A", "ss.342A-342L", "s.342G"),
        RegisteredOnly = "The pilot is over (SI 2023/387): nobody can apply for one. What a court made is registered, checked and enforced; orders alive were to be phased out by 17 October 2025",
        Routes =
        [
            new(RouteKind.OnConviction, "s.342A", ["Prosecution only"], "The court that sentences",
                [
                    new("On the balance of probabilities a bladed article or offensive weapon was used in the offence, or the person had one with them") { All = [CaseFacts.WeaponOffence] },
                    "The order is necessary to protect people from harm by such things, or to prevent an offence with one",
                ]),
        ],
        Ages = new(18, "Sentencing Code s.342A"),
        Duration = new("Sentencing Code ss.342A-342L (length from a court note)") { Minimum = Period.OfMonths(6), Maximum = Period.OfYears(2), CountsFrom = Anchor.InForce },
        Starts = new(Anchor.Made, "Sentencing Code ss.342A-342L (from memory)") { AlsoAllowed = [Anchor.Released], Note = "On the day it is made, or on release where the court puts it off" },
        Knowledge = new(BindsWhen.Made, "Sentencing Code s.342A", "Binds from the day it takes effect; the person was in court. Not knowing of it goes to reasonable excuse"),
        Conditions = new("Sentencing Code ss.342A-342L", Closed: true)
        {
            Kinds = [],
            Limits = ["The order has no terms of its own: it gives a power to search in public, and makes the person notify name and home address"],
        },
        Breach = new(BreachNature.Offence, "Sentencing Code s.342G")
        {
            MaximumPenalty = "2 years' imprisonment, a fine, or both (from memory)",
            OnSummaryConviction = GeneralLimit.OrFine,
            OnIndictment = "2 years' imprisonment, a fine, or both (from memory)",
            Arrest = Power.ArrestForOffence,
            Enter = Power.EntryToArrestForIndictable,
            Search = new(PowerAnswer.Yes, "Sentencing Code s.342E",
                "A constable may search the person in a public place for a bladed article or offensive weapon while the order is in force (from memory): make sure that it is, and record the search; not premises, not a phone"),
            Consequences = ["Not notifying, notifying falsely, denying the order or obstructing a search is the breach"],
        },
        Duties =
        [
            new("notify-name-and-address", "Notify every name used and the home address", 3, Anchor.InForce, "Sentencing Code ss.342A-342L") { Method = Method, Certainty = Certainty.Low },
            new("notify-change", "Notify a new name or a new home address", 3, Anchor.Event, "Sentencing Code ss.342A-342L") { Method = Method, Certainty = Certainty.Low },
        ],
        Enforcement = [.. Option.OnOffence, Option.ApplyToVary("Sentencing Code ss.342A-342L", "by the offender or the police"), Option.ProactiveOperation],
        Stages = [new("still-alive", "Is it still in force", "SI 2023/387", "Before a search under it: read its last day, and ask legal services whether anything is left of it after 17 October 2025")],
        Changes = new(["The offender", "The police"], ["Varied, renewed or discharged by the court (guidance)"]),
        Supervision = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 56, ["high"] = 28, ["very high"] = 14 }, "the day it takes effect", "The order asks nothing but notification; record every search under it, with what was found")
        {
            BriefsOn = [Anchor.InForce],
        },
        Handover = ["The last day, and whether anything saved it beyond the pilot", "Every search under it, with what was found", "What was notified, when and where"],
    };
}
