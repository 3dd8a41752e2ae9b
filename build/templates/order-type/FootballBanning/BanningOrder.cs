namespace FootballBanning;

/// <summary>Football Spectators Act 1989 Part II: keeps somebody away from regulated football matches. The one public type of the plugin.</summary>
public sealed class BanningOrder : IOrderType
{
    /// <inheritdoc/>
    public OrderTypeInfo Info { get; } = new("FBO", "Football banning order", Family.Behaviour)
    {
        Purpose = "Keeps somebody away from regulated football matches, at home and abroad, to help prevent violence or disorder at them",
        Guidance = Guidance.Text,
        // code, name and the names of forms need no entry; case, spaces and punctuation do not count
        Spellings = ["fbos", "football ban", "football banning", "football banning ord", "banning order football", "football spectators act order", "s14a banning order", "s14b banning order"],
        ResultCodes = [new("3068", FormKind.Full)],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions { get; } =
    [
        new("FSA 1989 as of 2000", new(2000, 8, 28))
        {
            ClosesOn = new(2022, 6, 28),
            Doubts =
            [
                new("Commencement", Certainty.Medium, "28 August 2000, when the Football (Disorder) Act 2000 began, is from memory"),
                new("Lengths", Certainty.Medium, "Three to five and six to ten years are those of the present text; under the text of 2000 they were lower for some orders (from memory)"),
                Law.OuterLimits,
            ],
            Source = "Football (Disorder) Act 2000, as enacted",
            Forms = [Law.Form("There are reasonable grounds to believe that an order would help to prevent violence or disorder at or in connection with regulated football matches (s.14A(2) as it then stood)")],
        },
        new("FSA 1989 as of 2022", new(2022, 6, 29))
        {
            Doubts =
            [
                new("Commencement", Certainty.Medium, "29 June 2022, when the court became bound to make an order on conviction, is from memory; the text itself was read"),
                Law.OuterLimits,
            ],
            Amendments =
            [
                new("More offences lead to an order on conviction, hate crime online connected with football among them", "Police, Crime, Sentencing and Courts Act 2022 s.190", Certainty.High, "legislation.gov.uk"),
            ],
            Source = "Football Spectators Act 1989 ss.14A-14J; Sentencing Council, consultation on ancillary orders of 2024; Police, Crime, Sentencing and Courts Act 2022 Part 10 Chapter 5",
            Forms = [Law.Form("There are no particular circumstances of the offence or the offender that would make an order unjust in all the circumstances (s.14A(2)): without them the court must make one")],
        },
    ];

    /// <inheritdoc/>
    public IReadOnlyList<LawExample> Examples { get; } =
    [
        new("Three years are the least, s.14F(4)-(5)", FormKind.Full, new(new(2024, 3, 1)) { LastDay = new(2027, 2, 28) }, []),
        new("A day short of three years is too short, s.14F(4)-(5)", FormKind.Full, new(new(2024, 3, 1)) { LastDay = new(2027, 2, 27) }, ["shorter_than_law_allows"]),
        new("Ten years are the most, with immediate imprisonment, s.14F(3)", FormKind.Full, new(new(2024, 3, 1)) { LastDay = new(2034, 2, 28) }, []),
        new("A day more than ten years is too long, s.14F(3)", FormKind.Full, new(new(2024, 3, 1)) { LastDay = new(2034, 3, 1) }, ["longer_than_law_allows"]),
        new("It may not run until further order, s.14F(2)", FormKind.Full, new(new(2024, 3, 1)) { UntilFurtherOrder = true }, ["longer_than_law_allows"]),
    ];
}
