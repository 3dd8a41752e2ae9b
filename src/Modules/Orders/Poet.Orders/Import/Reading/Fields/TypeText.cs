using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>What the cell with the order type says besides the type.</summary>
internal sealed record TypeCell(TypeReading? Type)
{
    public bool Interim { get; init; }

    /// <summary>The line changes an order rather than making one.</summary>
    public bool Variation { get; init; }

    /// <summary>The line names more than one order.</summary>
    public bool SeveralOrders { get; init; }

    public bool Refused { get; init; }
}

/// <summary>The order type as people write it, with "interim", "varied" or a second order beside it.</summary>
internal static partial class TypeText
{
    public static TypeCell Read(string text, ITypeReader types)
    {
        text = Words.OneLine(text);
        if (text.Length == 0)
            return new((TypeReading?)null);
        var whole = types.Recognise(text);
        if (whole is { IsGuess: false })
            return new(whole) { Interim = whole.Form == FormKind.Interim };

        // a guess may have left out the very words that tell a variation or a second order, so these are looked for first
        var interim = Interim().IsMatch(text);
        var bare = Interim().Replace(Qualifiers().Replace(text, " "), " ").Trim(' ', '-', '(', ')', ',', ':', '/', '&', '+');
        if (types.Recognise(bare) is { IsGuess: false } qualified)
            return Qualified(qualified, text, interim);
        var named = Divisions().Split(text).Select(part => part.Trim(' ', '(', ')')).Where(part => part.Length > 1 && part.Any(char.IsLetter)).ToList();
        if (named.Count > 1 && named.Select(part => Read(part, types)).FirstOrDefault(part => part.Type is { IsGuess: false }) is { } first)
            return first with { SeveralOrders = true };
        return whole is null ? new((TypeReading?)null) : Qualified(whole, text, interim);
    }

    private static TypeCell Qualified(TypeReading type, string text, bool interim) =>
        new(interim ? type with { Form = FormKind.Interim } : type)
        {
            Interim = interim,
            Variation = Variation().IsMatch(text),
            Refused = Refused().IsMatch(text),
        };

    [GeneratedRegex(@"\((?:interim|full|final|varied|variation|amended|extended|extension|renewed|renewal|refused|made|new)\)|\b(?:interim|int|full|final|varied|variation|vary|amended|amendment|extended|extension|renewed|renewal|refused|application|appn|app)\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Qualifiers();

    [GeneratedRegex(@"\b(?:interim|int)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Interim();

    [GeneratedRegex(@"\b(?:varied|variation|vary|amended|amendment|extended|extension|renewed|renewal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Variation();

    [GeneratedRegex(@"\brefused\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\s*[&+,;/]\s*|\s+(?:and|plus|with)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Divisions();
}
