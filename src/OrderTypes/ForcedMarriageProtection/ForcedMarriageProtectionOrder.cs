using Poet.OrderTypes.InboundRegistration;

namespace Poet.OrderTypes.ForcedMarriageProtection;

/// <summary>Family Law Act 1996 Part 4A: protects a person from being forced into marriage, or one who has been.</summary>
public sealed class ForcedMarriageProtectionOrder : IOrderType
{
    private static readonly CaseFact Forced = new("forced-marriage", "Is somebody at risk of being forced into a marriage, or has been?", "somebody is at risk of being forced into a marriage, or has been", FactGroup.People)
    {
        Hint = "Here or abroad; never ask relatives",
    };

    private static readonly OrderForm Order = new(FormKind.Full, "Forced marriage protection order", "FMPO")
    {
        Basis = new("Family Law Act 1996", "s.63A", "s.63G", "s.63CA"),
        RegisteredOnly = "The person to be protected or the local authority applies; the police need the family court's leave (Family Law Act 1996 s.63C). Go to the council's safeguarding lead and force legal services at once where nobody else will, and register what the court makes",
        Routes =
        [
            new(RouteKind.OnApplication, "s.63C", ["The person to be protected", "A relevant third party: the local authority", "Anyone else with leave, the police among them"], "Family court or High Court",
                [new("In all the circumstances, with health, safety and well-being in mind, an order should be made to protect a person from being forced into a marriage, from an attempt to do so, or who has been (s.63A)") { All = [Forced] }]),
            new(RouteKind.OnApplication, "s.63C(6)", ["The court of its own motion, in family proceedings that are before it"], "Family court or High Court", [new("The same (s.63A)") { All = [Forced] }]),
        ],
        Ages = new(10, "None is stated for the respondent; Children and Young Persons Act 1933 s.50 for the offence"),
        Duration = new("FLA 1996 s.63F") { UntilFurtherOrder = true },
        Starts = new(Anchor.Made, "FLA 1996 s.63F") { Note = "From the day it is made; many are made without notice and at once (s.63D)" },
        Knowledge = new(BindsWhen.Aware, "FLA 1996 s.63CA",
            "Made without notice, conduct is an offence only from when the person is aware of the order. Telling a family can put the protected person in danger: agree who serves, when, and where the protected person is then"),
        Conditions = new("FLA 1996 s.63B", Closed: false)
        {
            Kinds =
            [
                ConditionKinds.NoContact, ConditionKinds.NonMolestation, ConditionKinds.ApproachPerson, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionPremises, ConditionKinds.TravelAbroad,
                ConditionKinds.OnlineIdentity, ConditionKinds.NotifyDetails, ConditionKinds.FreeWorded,
            ],
            Limits =
            [
                "Prohibitions, restrictions and requirements as the court sees fit (s.63B)",
                "They may reach conduct outside England and Wales, and people who force, help, or may become involved, named or not (s.63B)",
                "Surrender of passports is usual: record which, where they are, and until when",
            ],
        },
        Breach = new(BreachNature.OffenceOrContempt, "FLA 1996 s.63CA")
        {
            MaximumPenalty = "5 years' imprisonment",
            OnSummaryConviction = GeneralLimit.OrFine,
            OnIndictment = "5 years' imprisonment, or a fine, or both",
            ConditionalDischargeBarred = false,
            Arrest = Power.ArrestForOffence,
            Enter = Power.EntryToArrestForIndictable,
            Search = Power.SearchAfterArrest,
            Consequences = ["Convicted, it is not punished as contempt, and the other way round (s.63CA)", "Forcing somebody into marriage is an offence of its own"],
        },
        Enforcement = Inbound.OffenceOrContempt("FLA 1996 s.63CA"),
        Stages = Inbound.Stages("s.63A", "s.63CA",
            new Stage("one-chance", "Safeguard first, and keep the family out of it", "police practice", "Never use relatives or neighbours as interpreters or messengers; specialist officers and the Forced Marriage Unit know what is safe"),
            new Stage("passports", "Passports and ports", "s.63B", "Which passports were surrendered and who holds them; ask for a port alert where travel is feared")),
        Changes = new(["The person protected", "Whoever applied", "Any person it binds or affects", "The court of its own motion, where it made the order so"], ["Only by the court (s.63G)"]),
        Supervision = Inbound.Supervision,
        Handover = [.. Inbound.Handover, "Who must not learn where the protected person is, and who may be contacted", "Passports: which, who holds them, until when"],
    };

    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("FMPO", "Forced marriage protection order", Family.DomesticAbuse)
    {
        Purpose = "A family court's protection of somebody from being forced into marriage, here or abroad; breach is an offence",
        Guidance = Guidance.Text,
        Spellings =
        [
            "f m p o", "fmpos", "fmpo order", "forced marriage po", "forced marriage order", "forced marriage protection", "forced marriage prot order", "forced marriage protection orders", "forced marriage protection ord",
            "fm protection order", "forced marriage protection order fmpo", "fmpo forced marriage protection order",
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("FLA 1996 Part 4A", new(2014, 6, 16))
        {
            Certainty = Certainty.Medium,
            Uncertainty = "Sections 63C and 63D of the Family Law Act 1996 were read; 63A, 63B, 63CA, 63F and 63G, and 16 June 2014, from when breach is an offence, are from memory",
            Source = "Family Law Act 1996 ss.63C-63D on legislation.gov.uk, the rest of Part 4A from memory",
            Forms = [Order],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may run until varied or discharged, s.63F", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("A period may be as long as the court says, s.63F", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2030, 4, 1) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 4, 1) }, ["ends_before_made"]),
    ];
}
