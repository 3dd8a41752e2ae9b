using Poet.OrderTypes.InboundRegistration;

namespace Poet.OrderTypes.NonMolestation;

/// <summary>Family Law Act 1996 ss.42-49: a family court forbids molestation of somebody associated with the respondent, or of a child.</summary>
public sealed class NonMolestationOrder : IOrderType
{
    private static readonly OrderForm Order = new(FormKind.Full, "Non-molestation order", "NMO")
    {
        Basis = new("Family Law Act 1996", "s.42", "s.49", "s.42A"),
        RegisteredOnly = "The victim applies, or a family court acts of its own motion (Family Law Act 1996 s.42(2)): the police cannot apply. Help the victim to legal advice, and register what the court makes",
        Routes =
        [
            new(RouteKind.OnApplication, "s.42(2)(a)", ["A person associated with the respondent", "A child under 16 only with leave (s.43)"], "Family court or High Court",
                [
                    new("The applicant is associated with the respondent (s.42(2)(a))") { Any = [CaseFacts.Connected, CaseFacts.SameHousehold, CaseFacts.AssociatedOtherwise] },
                    new("In all the circumstances, with the health, safety and well-being of the applicant and of any child in mind, an order should be made (s.42(5))") { Any = [CaseFacts.Violence, CaseFacts.Abuse, CaseFacts.AlarmingBehaviour] },
                ]),
            new(RouteKind.OnApplication, "s.42(2)(b)", ["The court of its own motion, in family proceedings to which the respondent is a party"], "Family court or High Court", ["It should be made for the benefit of another party or a child (s.42(2)(b), (5))"]),
        ],
        Ages = new(10, "None is stated for the respondent; Children and Young Persons Act 1933 s.50 for the offence"),
        Duration = new("FLA 1996 s.42(7)-(8)")
        {
            UntilFurtherOrder = true,
            EndsWhen = "Made in other family proceedings: those are withdrawn or dismissed (s.42(8))",
        },
        Starts = new(Anchor.Made, "FLA 1996 s.42(7)") { Note = "From the day it is made; many are made without notice, and then served" },
        Knowledge = new(BindsWhen.Aware, "FLA 1996 s.42A(2)",
            "Made without notice, conduct is an offence only from when the person is aware of the order. Record the day: service, a statement by the person, a message about it. Told by an officer is enough: tell now, and record it"),
        Conditions = new("FLA 1996 s.42(6)", Closed: false)
        {
            Kinds =
            [
                ConditionKinds.NonMolestation, ConditionKinds.NoContact, ConditionKinds.ApproachPerson, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises,
                ConditionKinds.OnlineIdentity, ConditionKinds.FreeWorded,
            ],
            RequirementsAllowed = false,
            Limits = ["Molestation in general, particular acts of it, or both (s.42(6)); who may live where belongs into an occupation order"],
        },
        Breach = new(BreachNature.OffenceOrContempt, "FLA 1996 s.42A")
        {
            MaximumPenalty = "5 years' imprisonment",
            OnSummaryConviction = GeneralLimit.OrFine,
            OnIndictment = "5 years' imprisonment, or a fine, or both",
            ConditionalDischargeBarred = false,
            Arrest = Power.ArrestForOffence,
            Enter = Power.EntryToArrestForIndictable,
            Search = Power.SearchAfterArrest,
            Consequences =
            [
                "Without reasonable excuse, by something that the order forbids, and when aware of it (s.42A(1)-(2))",
                "Convicted, it is not punished as contempt, and the other way round (s.42A(3)-(4))",
            ],
        },
        Enforcement = Inbound.OffenceOrContempt("FLA 1996 s.42A(3)-(4)"),
        Stages = Inbound.Stages("s.42", "s.42A(2)"),
        Changes = new(["The respondent", "The applicant", "The court of its own motion, where it made the order so"], ["Only by the court (s.49; from memory)"]),
        Supervision = Inbound.Supervision,
        Handover = Inbound.Handover,
    };

    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("NMO", "Non-molestation order", Family.DomesticAbuse)
    {
        Purpose = "A family court's protection of a partner, relative or child from molestation; breach is an offence",
        Guidance = Guidance.Text,
        Spellings =
        [
            "n m o", "nmos", "nmo order", "non mol", "nonmol", "non mol order", "non mols", "non molestation", "non molestation orders", "non molestation ord", "non molest order", "non molestation order nmo",
            "nmo non molestation order", "family court non molestation order", "non molestation order family court", "non molestation injunction", "non mol without notice", "ex parte non mol",
            "ex parte non molestation order", "non molestation order without notice",
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("FLA 1996", new(2007, 7, 1))
        {
            Source = "Family Law Act 1996 s.42 on legislation.gov.uk; s.42A in a copy on the web; ss.43-49 from memory",
            Forms = [Order],
            Doubts =
            [
                new("Commencement", Certainty.Medium, "1 July 2007, from when breach is an offence, is from memory; older orders were enforced by a power of arrest or as contempt"),
                new("Variation and standard of proof", Certainty.Medium, "Section 49 and the civil standard are from knowledge"),
                new("Court results", Certainty.Medium, "Family courts send no criminal result code: the order comes from the court, a solicitor or the victim"),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may run until further order, s.42(7)", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("A period may be as short or as long as the court says, s.42(7)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2025, 4, 1) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 4, 1) }, ["ends_before_made"]),
    ];
}
