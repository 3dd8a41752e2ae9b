using Poet.OrderTypes.SlaveryTrafficking;

namespace Poet.OrderTypes.SlaveryTraffickingPrevention;

/// <summary>Modern Slavery Act 2015 ss.14-22: protects from slavery and trafficking by someone dealt with for such an offence.</summary>
public sealed class SlaveryTraffickingPreventionOrder : IOrderType
{
    private static readonly Numbering Numbers = new()
    {
        Name = "Slavery and trafficking prevention order", Short = "STPO", Years = 5, Make = "ss.14-15", Effect = "s.17", Duration = "s.17(4)", Replaces = "s.17(6)", Travel = "s.18", Passports = "s.18(4)",
        Notify = "s.19", NotifyClock = "s.19(3)", Vary = "s.20", VaryWho = "s.20(2)", DischargeLock = "s.20(6)", Interim = "s.21", InterimJust = "s.21(3)", InterimEnd = "s.21(7)-(8)", Appeal = "s.22",
        Court = "s.15(6)", TellsPolice = "s.15(7)",
    };

    private static readonly CaseFact SlaveryOffence = new("offence-slavery", "Is that offence one of slavery or human trafficking?", "the offence before the court is one of slavery or human trafficking", FactGroup.Court);

    private static readonly CaseFact Relevant = new("found-slavery-offender", "Was the person ever convicted, cautioned or found to have done a slavery or trafficking offence, here or abroad?",
        "the person was ever convicted, cautioned or found to have done a slavery or trafficking offence, here or abroad", FactGroup.Before);

    private static readonly IReadOnlyList<string> Test =
    [
        "There is a risk that the person may commit a slavery or human trafficking offence",
        "The order is necessary to protect people in general, or particular people, from the physical or psychological harm that would be likely if they did",
    ];

    private static readonly OrderForm Full = SharedLaw.Full(Numbers,
    [
        new(RouteKind.OnConviction, "s.14", ["The court itself, when it deals with the person; no application is needed"],
            "Any court that deals with the person for a slavery or human trafficking offence, also after a finding of insanity or disability",
            [new("The court deals with the person for a slavery or human trafficking offence (s.14(1))") { All = [SlaveryOffence] }, .. Test.Select(t => t + " (s.14(2))")]),
        new(RouteKind.OnApplication, "s.15", [.. SharedLaw.Applicants.Select(a => a + " (s.15(1))")], "Magistrates' court by complaint; youth court under 18 (s.15(6))",
        [
            new("The person is a relevant offender: convicted, cautioned, or found not guilty by reason of insanity or to be under a disability, here or for an equivalent offence abroad (s.16)") { All = [Relevant] },
            new("The person has acted since then in a way that shows the risk (s.15(2)-(3))") { All = [SharedLaw.RiskShown] },
            .. Test.Select(t => t + " (s.15(2)-(3))"),
        ]),
    ],
    ["That bar does not hold for an order that contains foreign travel prohibitions only (s.20(7))"]);

    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("STPO", "Slavery and trafficking prevention order", Family.Exploitation)
    {
        Purpose = "Protects people from slavery and trafficking by someone who has been convicted or cautioned for such an offence",
        Guidance = Guidance.Text,
        Spellings =
        [
            "s t p o", "stpos", "stpo order", "slavery and trafficking prevention", "slavery trafficking prevention order", "slavery prevention order", "trafficking prevention order",
            "slavery and trafficking prev order", "slavery trafficking prev order", "modern slavery prevention order", "ms prevention order", "slavery and human trafficking prevention order",
            "slavery and trafficking prevention orders", "slavery and trafficking prevention ord", "stpo slavery and trafficking prevention order",
            new("stpo full", FormKind.Full), new("full stpo", FormKind.Full), new("stpo on conviction", FormKind.Full), new("stpo conviction", FormKind.Full), new("stpo application", FormKind.Full),
            new("stpo interim", FormKind.Interim), new("interim stpo", FormKind.Interim), new("int stpo", FormKind.Interim), new("slavery and trafficking prevention order interim", FormKind.Interim),
        ],
        ResultCodes = [new("3285", FormKind.Full), new("3284", FormKind.Interim)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } = [SharedEdition.Of("ss.14-22", [Full, SharedLaw.Interim(Full, Numbers)])];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Five years are the least of a fixed order, s.17(4)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2029, 4, 1) }, []),
        new("One day short of five years is too short, s.17(4)", FormKind.Full, new(new(2024, 4, 2)) { LastDay = new(2029, 3, 31) }, ["shorter_than_law_allows"]),
        new("It may run until further order, s.17(4)", FormKind.Full, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, []),
        new("It may not run until an event, s.17(4)", FormKind.Full, new(new(2024, 4, 2)) { UntilEvent = true }, ["longer_than_law_allows"]),
        new("The least length is the same under 18, s.17(4)", FormKind.Full, new(new(2024, 4, 2)) { BornOn = new(2010, 1, 1), LastDay = new(2026, 4, 1) }, ["shorter_than_law_allows"]),
        new("An interim order is for a fixed period of any length, s.21(7)", FormKind.Interim, new(new(2024, 4, 2)) { LastDay = new(2024, 5, 1) }, []),
        new("An interim order may not run until further order, s.21(7)", FormKind.Interim, new(new(2024, 4, 2)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
