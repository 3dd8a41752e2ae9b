using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Import.Reading;

/// <summary>What the order types know: how people write them, and what the law says about dates. The reading itself names no order type.</summary>
internal interface ITypeReader
{
    /// <summary>The order type that these words name as a whole ("A.B.O", "ABN/O"); null when they name none.</summary>
    TypeReading? Recognise(string words);

    /// <summary>What the law has against these dates, empty when nothing. Codes are those of <see cref="DurationRule.Check"/>.</summary>
    IReadOnlyList<LegalFinding> Limits(TypeReading type, OrderDates dates);

    /// <summary>False for a type whose law leaves no room for any condition, so that none is missing.</summary>
    bool HasTerms(TypeReading? type);
}

/// <summary>An order type recognised from its spelling, and the form where the spelling tells.</summary>
/// <param name="Confidence">1 for a spelling that is known word for word; less where something had to be left out or mended to reach it.</param>
internal sealed record TypeReading(string Code, FormKind? Form = null, double Confidence = 1)
{
    public bool IsGuess => Confidence < 1;
}
