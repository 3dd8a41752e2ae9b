namespace Poet.OrderTypes.SlaveryTrafficking;

/// <summary>The edition that both orders stand on.</summary>
internal static class SharedEdition
{
    public static Edition Of(string sections, IReadOnlyList<OrderForm> forms, params IReadOnlyList<Doubt> more) => new("MSA 2015", new(2015, 7, 31))
    {
        Source = $"Modern Slavery Act 2015 {sections}, 30 and 34 on legislation.gov.uk, with the changes made by the Employment Rights Act 2025",
        Forms = forms,
        Doubts =
        [
            new("Commencement", Certainty.Medium, "31 July 2015 is from memory"),
            new("Magistrates' maximum", Certainty.Medium, "Section 30 prints 6 months while other Acts use the general limit; the printed text is shown and nothing is derived from it"),
            new("Lowest age and youth sentences", Certainty.Low, "Ten, as the age of criminal responsibility, and 24 months of detention and training are from memory"),
            .. more,
        ],
        Amendments =
        [
            new("\"Labour market offence\" has its meaning from Part 5 of the Employment Rights Act 2025, and the Secretary of State is an applicant; older orders may name the authority that went before",
                "Text read in s.34; day of the change not read", Certainty.High, "Modern Slavery Act 2015 s.34"),
        ],
    };
}
