namespace Poet.OrderTypes.GangInjunction;

/// <summary>Policing and Crime Act 2009 Part 4: a civil injunction against gang-related violence and drug-dealing, for respondents of 14 and over.</summary>
public sealed class GangRelatedInjunction : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("GANG", "Gang injunction", Family.Violence)
    {
        Purpose = "Prevents someone of 14 or over from gang-related violence or drug-dealing, and protects that person from it",
        Guidance = Guidance.Text,
        Spellings = Spellings.All,
        ResultCodes = [new("3515", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("PCA 2009", new DateOnly(2015, 6, 1))
        {
            Doubts =
            [
                new("Commencement", Certainty.Medium, "1 June 2015, when drug-dealing was added and the present text began, is from memory"),
                new("Penalties", Certainty.Low, "The maximum for contempt, Schedule 5A and the youth court's part are from memory"),
                new("Standard of proof", Certainty.High, "The civil standard is confirmed by Jones v Birmingham City Council [2023] UKSC 27; contempt itself is proved to the criminal standard (from memory)"),
            ],
            Source = "Policing and Crime Act 2009 ss.34-48 on legislation.gov.uk",
            Forms = Law.Forms,
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("No term may run past two years from the grant, s.36(2)", FormKind.Full, new(new(2021, 1, 30)) { LastDay = new(2023, 1, 29) }, []),
        new("One day past two years from the grant is too long, s.36(2)", FormKind.Full, new(new(2021, 1, 30)) { LastDay = new(2023, 1, 30) }, ["longer_than_law_allows"]),
        new("There is no least length, s.36(2)", FormKind.Full, new(new(2021, 1, 30)) { LastDay = new(2021, 1, 30) }, []),
        new("It may not run until further order, s.36(2)", FormKind.Full, new(new(2021, 1, 30)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
        new("The two years run from the grant even where a term starts later, s.36(2)", FormKind.Full,
            new(new(2021, 1, 30)) { StartsOn = new(2021, 7, 1), LastDay = new(2023, 6, 30) }, ["longer_than_law_allows"]),
        new("Under 18 the same two years hold, s.36(2)", FormKind.Full, new(new(2021, 1, 30)) { BornOn = new(2005, 6, 1), LastDay = new(2023, 1, 29) }, []),
        new("An interim injunction lasts until the next hearing, ss.40-41", FormKind.Interim, new(new(2021, 1, 30)) { UntilFurtherOrder = true }, []),
    ];
}
