namespace Poet.OrderTypes.SexualRisk;

/// <summary>What the changes of November 2022 made different.</summary>
internal sealed record Reform
{
    public required IReadOnlyList<string> Applicants { get; init; }
    public required string ApplicantsSection { get; init; }
    public required string Standard { get; init; }

    /// <summary>The section on supervision of requirements; null while the court could only prohibit.</summary>
    public string? Requirements { get; init; }

    public static Reform Before2022 { get; } = new()
    {
        Applicants = ["Chief officer of police", "Director General of the National Crime Agency"],
        ApplicantsSection = "s.122A(1)",
        Standard = "The Act named no standard then; courts asked for one hard to tell from the criminal standard",
    };

    public static Reform Since2022 { get; } = new()
    {
        Applicants =
        [
            "Chief officer of police", "Director General of the National Crime Agency",
            "Chief constable of the British Transport Police Force", "Chief constable of the Ministry of Defence Police",
        ],
        ApplicantsSection = "s.122A(1A)",
        Standard = "Balance of probabilities, as for the sexual harm order on application",
        Requirements = "s.122BA",
    };
}
