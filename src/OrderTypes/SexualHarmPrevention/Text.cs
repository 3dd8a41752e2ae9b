namespace Poet.OrderTypes.SexualHarmPrevention;

/// <summary>What differs between the editions: where the rules stand, who applies, and whether the court may require things of the subject.</summary>
internal sealed record Text
{
    public required string Act { get; init; }
    public required string OnConviction { get; init; }
    public required string OnConvictionOffence { get; init; }
    public required string OnConvictionTest { get; init; }
    public required string Duration { get; init; }
    public required string Travel { get; init; }
    public required string TravelExtend { get; init; }
    public required string Content { get; init; }
    public required string Avoid { get; init; }
    public required string Vary { get; init; }
    public required string VaryWho { get; init; }
    public required string VaryNecessity { get; init; }
    public required string DischargeLock { get; init; }
    public required string TravelOnly { get; init; }
    public required string Replaces { get; init; }
    public required string Notification { get; init; }
    public required string Breach { get; init; }
    public required string BreachDischarge { get; init; }

    /// <summary>Null while the court could only prohibit.</summary>
    public string? Requirements { get; init; }

    public required IReadOnlyList<string> Applicants { get; init; }
    public required string Standard { get; init; }

    public static Text Act2015 { get; } = new()
    {
        Act = "Sexual Offences Act 2003",
        OnConviction = "SOA 2003 s.103A(1)-(2)",
        OnConvictionOffence = "SOA 2003 s.103A(2)(a)",
        OnConvictionTest = "SOA 2003 s.103A(2)(b)",
        Duration = "SOA 2003 s.103C(2)",
        Travel = "SOA 2003 s.103D(1)",
        TravelExtend = "SOA 2003 s.103D",
        Content = "SOA 2003 s.103C",
        Avoid = "SOA 2003 s.103C",
        Vary = "SOA 2003 s.103E",
        VaryWho = "SOA 2003 s.103E(2)",
        VaryNecessity = "SOA 2003 s.103E",
        DischargeLock = "SOA 2003 s.103E(7)",
        TravelOnly = "SOA 2003 s.103E(8)",
        Replaces = "SOA 2003 s.103C(6)",
        Notification = "SOA 2003 s.103G(3)",
        Breach = "SOA 2003 s.103I",
        BreachDischarge = "SOA 2003 s.103I(4)",
        Applicants = ["Chief officer of police", "Director General of the National Crime Agency"],
        Standard = "The Act named no standard then; courts asked for one hard to tell from the criminal standard",
    };

    public static Text Code2020 { get; } = Act2015 with
    {
        Act = "Sentencing Act 2020; Sexual Offences Act 2003",
        OnConviction = "Sentencing Code ss.343-346",
        OnConvictionOffence = "Sentencing Code s.345",
        OnConvictionTest = "Sentencing Code s.346",
        Duration = "Sentencing Code s.347(2); SOA 2003 s.103C(2)",
        Travel = "Sentencing Code s.348(1); SOA 2003 s.103D",
        TravelExtend = "Sentencing Code s.348(2); SOA 2003 s.103D",
        Content = "Sentencing Code s.343(2); SOA 2003 s.103C",
        Avoid = "Sentencing Code s.343(3)",
        Vary = "Sentencing Code s.350; SOA 2003 s.103E",
        VaryWho = "Sentencing Code s.350(2); SOA 2003 s.103E(2)",
        VaryNecessity = "Sentencing Code s.350(6)",
        DischargeLock = "Sentencing Code s.350(7); SOA 2003 s.103E(7)",
        TravelOnly = "Sentencing Code s.350(8); SOA 2003 s.103E(8)",
        Replaces = "Sentencing Code s.349; SOA 2003 s.103C(6)",
        Notification = "Sentencing Code s.352(3); SOA 2003 s.103G(3)",
        Breach = "Sentencing Code s.354; SOA 2003 s.103I",
        BreachDischarge = "Sentencing Code s.354(5); SOA 2003 s.103I(4)",
    };

    public static Text Reforms2022 { get; } = Code2020 with
    {
        Content = "Sentencing Code s.343(1A)-(2); SOA 2003 s.103C",
        Requirements = "Sentencing Code s.347A; SOA 2003 s.103CA",
        Applicants =
        [
            "Chief officer of police", "Director General of the National Crime Agency",
            "Chief constable of the British Transport Police Force", "Chief constable of the Ministry of Defence Police",
        ],
        Standard = "Balance of probabilities (SOA 2003 s.103A(3))",
    };
}
