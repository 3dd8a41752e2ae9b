using Poet.OrderTypes.InboundRegistration;

namespace Poet.OrderTypes.FgmProtection;

/// <summary>Female Genital Mutilation Act 2003 s.5A and Schedule 2: protects a girl from mutilation, or one to whom it was done.</summary>
public sealed class FgmProtectionOrder : IOrderType
{
    private static readonly CaseFact Mutilation = new("genital-mutilation", "Is a girl or woman at risk of genital mutilation, or was it done to her?", "a girl or woman is at risk of genital mutilation, or it was done to her", FactGroup.People)
    {
        Hint = "Here or abroad; never ask relatives",
    };

    private static readonly IReadOnlyList<TestElement> Test =
        [new("In all the circumstances, with the health, safety and well-being of the girl in mind, an order should be made to protect her from a mutilation offence, or as one to whom it was done (para 1(1)-(2))") { All = [Mutilation] }];

    private static readonly OrderForm Order = new(FormKind.Full, "Female genital mutilation protection order", "FGMPO")
    {
        Basis = new("Female Genital Mutilation Act 2003", "s.5A, Sch.2 para 1", "Sch.2 para 6", "Sch.2 para 4"),
        RegisteredOnly = "The girl or the local authority applies; the police need the court's leave (Female Genital Mutilation Act 2003 Sch.2 para 2). Go to the council's safeguarding lead and force legal services at once where nobody else will, and register what the court makes",
        Routes =
        [
            new(RouteKind.OnApplication, "Sch.2 para 2", ["The girl who is to be protected", "A relevant third party: the local authority", "Anyone else with leave, the police among them"], "Family court or High Court", Test),
            new(RouteKind.OnApplication, "Sch.2 para 2-3", ["The court of its own motion, in family proceedings, or in criminal proceedings for a mutilation offence"], "Family court, High Court or the criminal court", Test),
        ],
        Ages = new(10, "None is stated for the respondent; Children and Young Persons Act 1933 s.50 for the offence"),
        Duration = new("FGMA 2003 Sch.2 para 1(6)") { UntilFurtherOrder = true },
        Starts = new(Anchor.Made, "FGMA 2003 Sch.2 para 1(6)") { Note = "From the day it is made; many are made without notice and at once" },
        Knowledge = new(BindsWhen.Aware, "FGMA 2003 Sch.2 para 4(2)",
            "Made without notice, conduct is an offence only from when the person is aware of the order. Telling a family can put the girl in danger: agree who serves, when, and where she is then"),
        Conditions = new("FGMA 2003 Sch.2 para 1(3)-(5)", Closed: false)
        {
            Kinds =
            [
                ConditionKinds.TravelAbroad, ConditionKinds.NoContact, ConditionKinds.NonMolestation, ConditionKinds.ApproachPerson, ConditionKinds.ApproachPlace, ConditionKinds.ExclusionPremises,
                ConditionKinds.NotifyDetails, ConditionKinds.SubmitTo, ConditionKinds.Attendance, ConditionKinds.FreeWorded,
            ],
            Limits =
            [
                "Prohibitions, restrictions and requirements as the court sees fit (para 1(3))",
                "They may reach conduct outside England and Wales, and people who commit, help, or may become involved, named or not (para 1(4)-(5))",
                "Surrender of passports is usual: record which, where they are, and until when",
            ],
        },
        Breach = new(BreachNature.OffenceOrContempt, "FGMA 2003 Sch.2 para 4")
        {
            MaximumPenalty = "5 years' imprisonment",
            OnSummaryConviction = GeneralLimit.OrFine,
            OnIndictment = "5 years' imprisonment, or a fine, or both",
            ConditionalDischargeBarred = false,
            Arrest = Power.ArrestForOffence,
            Enter = Power.EntryToArrestForIndictable,
            Search = Power.SearchAfterArrest,
            Consequences = ["Made without notice: an offence only by what was done once the person was aware of it (para 4(2))", "Convicted, it is not punished as contempt, and the other way round (para 4)"],
        },
        Enforcement = Inbound.OffenceOrContempt("FGMA 2003 Sch.2 para 4"),
        Stages = Inbound.Stages("Sch.2 para 1", "Sch.2 para 4(2)",
            new Stage("child-protection", "Child protection with the council", "police practice", "Strategy discussion at once; sisters and cousins may be at risk as well; no relatives as interpreters or messengers"),
            new Stage("passports", "Passports and ports", "Sch.2 para 1(3)", "Which passports were surrendered and who holds them; ask for a port alert where travel is feared, above all before school holidays")),
        Changes = new(["The girl", "Whoever applied", "Any person it binds or affects", "The court of its own motion, where it made the order so"], ["Only by the court (Sch.2 para 6; detail from memory)"]),
        Supervision = Inbound.Supervision,
        Handover = [.. Inbound.Handover, "Who must not learn where the girl is, and who may be contacted; the social worker", "Passports: which, who holds them, until when"],
    };

    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("FGMPO", "Female genital mutilation protection order", Family.DomesticAbuse)
    {
        Purpose = "A court's protection of a girl from genital mutilation, here or abroad; breach is an offence",
        Guidance = Guidance.Text,
        Spellings =
        [
            "f g m p o", "fgmpos", "fgmpo order", "fgm po", "fgm order", "fgm protection", "fgm protection order", "fgm prot order", "fgm protection orders", "fgm protection ord", "female genital mutilation po",
            "female genital mutilation order", "female genital mutilation protection", "fgmpo fgm protection order",
        ],
        ResultCodes = [new("3289", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("FGMA 2003", new(2015, 7, 17))
        {
            Source = "Female Genital Mutilation Act 2003 Sch.2 Part 1 paras 1-4 on legislation.gov.uk",
            Forms = [Order],
            Doubts =
            [
                new("Commencement", Certainty.Medium, "17 July 2015 is from memory"),
                new("Relevant third party and leave", Certainty.Medium, "That regulations name the local authority, and that the police need leave, is from knowledge"),
                new("Variation", Certainty.Medium, "Paragraph 6 is named by the Act; its detail was not read"),
            ],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("It may run until varied or discharged, Sch.2 para 1(6)", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("A period may be as long as the court says, Sch.2 para 1(6)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2034, 4, 1) }, []),
        new("It does not end before it was made", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2024, 4, 1) }, ["ends_before_made"]),
    ];
}
