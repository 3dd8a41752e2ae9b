using Poet.OrderTypes.InboundRegistration;

namespace Poet.OrderTypes.Occupation;

/// <summary>Family Law Act 1996 ss.33-41 and 47: who may live in a home and who must keep away from it; breach is contempt, with arrest where a power is attached.</summary>
public sealed class OccupationOrder : IOrderType
{
    private static readonly HoursClock Arrested = new(24, ExcludedDays.Sundays | ExcludedDays.ChristmasDay | ExcludedDays.GoodFriday, "FLA 1996 s.47(7)");

    private static readonly CaseFact SharedHome = new("home-in-question", "Is it about who may live in, or come to, a home that both share, shared or meant to share?", "it is about who may live in, or come to, a home that both share, shared or meant to share", FactGroup.People);

    private static readonly OrderForm Order = new(FormKind.Full, "Occupation order", "OCCUP")
    {
        Basis = new("Family Law Act 1996", "ss.33-38", "s.49", "s.47"),
        RegisteredOnly = "Somebody with a right or a home in the premises applies to a family court (Family Law Act 1996 ss.33-38): the police cannot apply. Register what the court makes, above all whether a power of arrest is attached, to what, and until when",
        Routes =
        [
            new(RouteKind.OnApplication, "ss.33-38", ["A person associated with the respondent, with or without a right to the home; which section it is depends on that right"], "Family court or High Court",
                [
                    new("The premises are, were or were meant to be the home of both, who are associated with each other (ss.33-38)") { All = [SharedHome], Any = [CaseFacts.Connected, CaseFacts.SameHousehold, CaseFacts.AssociatedOtherwise] },
                    "In all the circumstances: housing, money, conduct, health, safety and well-being of both sides and of any child",
                    TestElement.Note("Where significant harm to the applicant or a child is likelier without an order than with it, the court must make one under s.33"),
                ]),
        ],
        Ages = new(10, "None is stated for the respondent (FLA 1996 ss.33-38); ten is taken"),
        Duration = new("FLA 1996 ss.33(10), 35-38")
        {
            UntilFurtherOrder = true,
            UntilEvent = true,
            PerCondition = "Under s.33 a period, until an event, or until further order; under ss.35 to 38 six months at most, made longer only as the section says. A power of arrest may be shorter than the order (s.47)",
        },
        Starts = new(Anchor.Made, "FLA 1996 s.33") { AlsoAllowed = [Anchor.StatedDate], Note = "From the day it is made, or as ordered; some give days to leave" },
        Knowledge = new(BindsWhen.Served, "FLA 1996 s.47",
            "Enforced as contempt: service, or the court's leave to do without it, is needed. A power of arrest on an order made without notice works once the person is aware of it"),
        Conditions = new("FLA 1996 ss.33-38", Closed: false)
        {
            Kinds = [ConditionKinds.HomeRights, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.FreeWorded],
            Limits = ["About the home and the area around it only: to let in, to leave, to keep out, to pay for it; molestation belongs into a non-molestation order"],
        },
        Breach = new(BreachNature.Contempt, "FLA 1996 s.47")
        {
            MaximumPenalty = "2 years' imprisonment for contempt of court in the High Court or family court",
            ReasonableExcuse = false,
            Arrest = new(PowerAnswer.OnlyWhereAttached, "FLA 1996 s.47(6)",
                "The court attached a power of arrest to that provision, it has not run out, and there is reasonable cause to suspect a breach of it; without it the applicant asks for a warrant (s.47(8))"),
            Enter = Power.NoEntry,
            Search = new(PowerAnswer.OnlyWhereAttached, "PACE 1984 s.32(1)-(2)(a)",
                "Only after an arrest under the attached power: search of the person for danger or means of escape; breach is contempt, not an offence, so no search of premises or of a phone"),
            ToCourt = Arrested,
            Consequences =
            [
                "Brought before the court within 24 hours of arrest (s.47(7)); the court may remand",
                "A power of arrest must be attached where violence was used or threatened, unless the applicant or child is safe without it (s.47(2))",
                "What was done may be an offence of its own: violence to get in, criminal damage, assault, or breach of a non-molestation order made with it",
            ],
        },
        Enforcement =
        [
            Option.SafeguardAndAct,
            new("arrest-where-attached", "Arrest under the attached power", "A power of arrest is attached to the provision that was broken", "FLA 1996 s.47(6)")
            {
                Preconditions = ["The order shows a power of arrest on that provision, and its last day", "Reasonable cause to suspect a breach of it", "A judge can be reached within 24 hours"],
            },
            new("warrant", "The applicant asks for a warrant", "No power of arrest is attached; help the applicant back to the court at once", "FLA 1996 s.47(8)"),
            new("contempt-proceedings", "Contempt proceedings by the applicant", "The breach can be proved; not by charge, since it is no offence", "FLA 1996 s.47"),
            new("offences-behind-it", "Investigate the offences behind it", "Assault, criminal damage, coercive control, or breach of a non-molestation order made with it", "PACE 1984 s.24"),
            Option.RecallToPrison,
            Option.DifferentOrder,
            Option.WordsOfAdvice with { WhenProper = "Hardly ever; record it and why", Decides = new(Rank.Inspector, IsLaw: false, "force policy") },
            Option.ProactiveOperationWithSafetyPlan,
            Option.NoFurtherAction with { Decides = new(Rank.Inspector, IsLaw: false, "force policy") },
        ],
        Stages = Inbound.Stages("ss.33-38", "s.47",
            new Stage("power-of-arrest", "Record the power of arrest provision by provision", "s.47(2)-(3)",
                "Record for each provision whether the court attached a power of arrest and until when, and that the papers reached the station for the applicant's address; where that is not recorded the answer to an officer is that it cannot be told"),
            new Stage("court-after-arrest", "Before the court within 24 hours of arrest", "s.47(7)", "Sundays, Christmas Day and Good Friday are left out, bank holidays count; tell the applicant") { Clock = Arrested, From = Anchor.Arrested }),
        Changes = new(["The respondent", "The applicant"], ["Only by the court (s.49)", "Made longer only as its section says"]),
        Supervision = Inbound.Supervision,
        Handover = [.. Inbound.Handover, "Provision by provision: whether a power of arrest is attached, and until when"],
    };

    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("OCCUP", "Occupation order", Family.DomesticAbuse)
    {
        Purpose = "A family court's decision who may live in a home and who must keep away from it, often with a power of arrest",
        Guidance = Guidance.Text,
        Spellings =
        [
            "occupation orders", "occupation ord", "occ order", "occupation", "occupation order poa", "occupation order power of arrest", "occupation order with power of arrest", "occupation order with poa",
            "family court occupation order", "occupation order family court", "s33 occupation order",
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("FLA 1996", new(1997, 10, 1))
        {
            Certainty = Certainty.Low,
            Uncertainty = "Sections 33 to 41, 47 and 49 of the Family Law Act 1996, their clock, lengths and the maximum for contempt are from memory, and so is 1 October 1997: read the sealed order",
            Source = "Family Law Act 1996 ss.33-49, from memory",
            Forms = [Order],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may run until further order, s.33(10)", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("It may run until an event, s.33(10)", FormKind.Full, new(new(2024, 4, 2)) { UntilEvent = true }, []),
        new("A period may be as short as the court says, s.33(10)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 6, 1) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 4, 1) }, ["ends_before_made"]),
    ];
}
