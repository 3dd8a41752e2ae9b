using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Concerns that several kinds share.</summary>
internal static partial class Drafting
{
    /// <summary>A named officer moves on, and the term dies with the posting.</summary>
    public static IEnumerable<DraftingConcern> NamedOfficer(params IEnumerable<string?> roles) =>
        roles.Any(r => r is not null && Officer().IsMatch(r))
            ? [new("named-officer", ConcernSeverity.Warning, "The term names one officer, so it fails when that officer moves on or is away",
                "Name a role, such as the officer in charge of the order or their deputy")]
            : [];

    /// <summary>Names of products go out of date.</summary>
    public static IEnumerable<DraftingConcern> BrandNames(params IEnumerable<string?> names)
    {
        var brands = names.Where(n => n is not null && Brand().IsMatch(n)).ToList();
        return brands.Count == 0 ? []
            : [new("brand-names", ConcernSeverity.Warning, $"The term rests on brand names ({brands.OfType<string>().And()}), which change and which others do without",
                "Describe what the product does, and give the brand only as an example")];
    }

    [GeneratedRegex(@"\b(?:PC|DC|DS|PS|DI|DCI|Det|Sgt|Insp|Constable|Sergeant|Inspector|Mr|Mrs|Ms)\.?\s+(?:\d|[A-Z][a-z'-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Officer();

    // one capital and small letters, or a capital inside a word; plain abbreviations such as VPN are no brands
    [GeneratedRegex(@"\b(?:[A-Z][a-z]+|\w*[a-z][A-Z]\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Brand();
}
