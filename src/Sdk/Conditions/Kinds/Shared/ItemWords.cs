using System.Text.RegularExpressions;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How orders write sorts of articles.</summary>
internal static partial class ItemWords
{
    private static readonly (ItemSort Sort, Func<Regex> Pattern)[] Patterns =
    [
        (ItemSort.Tracker, Tracker), (ItemSort.SurveillanceDetector, Detector), (ItemSort.Jammer, Jammer), (ItemSort.HiddenCommunication, Hidden), (ItemSort.Radio, Radio),
        (ItemSort.OpenAlcohol, OpenAlcohol), (ItemSort.FaceCovering, Face), (ItemSort.GroupClothing, Group), (ItemSort.FalseDocuments, Documents), (ItemSort.DrugParaphernalia, Drugs),
        (ItemSort.BurglaryTool, Tools), (ItemSort.Blade, Blade), (ItemSort.Weapon, Weapon), (ItemSort.Camera, Camera), (ItemSort.Passport, Passport),
    ];

    public static string InWords(ItemSort sort) => sort switch
    {
        ItemSort.Blade => "a knife or bladed article",
        ItemSort.Weapon => "a weapon or imitation weapon",
        ItemSort.BurglaryTool => "tools for breaking in or stealing",
        ItemSort.DrugParaphernalia => "drug paraphernalia",
        ItemSort.FalseDocuments => "identity documents of another person",
        ItemSort.Tracker => "a tracking device",
        ItemSort.Camera => "a camera",
        ItemSort.Jammer => "a signal jammer",
        ItemSort.SurveillanceDetector => "a surveillance detection device",
        ItemSort.Radio => "a radio scanner or transmitter",
        ItemSort.HiddenCommunication => "an encrypted or de-identified telephone",
        ItemSort.FaceCovering => "anything that covers the face",
        ItemSort.GroupClothing => "clothing or colours of a gang",
        ItemSort.Passport => "a passport",
        ItemSort.OpenAlcohol => "an open vessel containing alcohol",
        _ => "any other article that the order describes",
    };

    /// <summary>The sorts and the other names in a list of articles.</summary>
    public static (IReadOnlyList<ItemSort> Sorts, IReadOnlyList<string> Named) In(string list)
    {
        List<ItemSort> sorts = [];
        var rest = list;
        foreach (var (sort, pattern) in Patterns)
            if (pattern().Match(rest) is { Success: true } found)
            {
                sorts.Add(sort);
                rest = rest.Remove(found.Index, found.Length);
            }
        var named = Between().Split(rest).Select(p => Article().Replace(p.Trim(' ', ',', '(', ')'), "")).Where(p => p.Count(char.IsLetter) >= 3 && p.Length <= 100 && !Nothing().IsMatch(p));
        return (sorts, [.. named.Take(20)]);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:any )?(?:GPS )?track(?:ing|er) devices?|\btrackers?\b", Plain)]
    private static partial Regex Tracker();

    [GeneratedRegex(@"\b(?:counter-?\s?surveillance|surveillance detection|bug detect(?:ion|ing)) (?:devices?|equipment)", Plain)]
    private static partial Regex Detector();

    [GeneratedRegex(@"\b(?:signal |GPS |telephone |phone )?jamm(?:ers?|ing (?:devices?|equipment))", Plain)]
    private static partial Regex Jammer();

    [GeneratedRegex(@"\bencrypted(?: or de-?identified)? (?:tele|mobile )?(?:phones?|handsets?|communications? devices?)", Plain)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\bradio (?:scanners?|transmitters?)(?: or transmitters?)?|\bscanners? capable of[^,;]*", Plain)]
    private static partial Regex Radio();

    [GeneratedRegex(@"\b(?:any )?(?:open|unsealed|opened) (?:vessels?|containers?|cans?|bottles?)(?: (?:containing|of) (?:any )?alcohol)?", Plain)]
    private static partial Regex OpenAlcohol();

    [GeneratedRegex(@"\b(?:any ?(?:thing|items?|clothing|article) )?(?:that |which )?(?:cover(?:s|ing)?|conceal(?:s|ing)?|obscur(?:es|ing)) (?:of )?(?:the|his|her|your|their) face|\b(?:face coverings?|balaclavas?|masks?)\b", Plain)]
    private static partial Regex Face();

    [GeneratedRegex(@"\bclothing or colours of a gang|\bgang (?:clothing|colours|insignia)", Plain)]
    private static partial Regex Group();

    [GeneratedRegex(@"\b(?:any )?(?:false )?identity documents?(?: of (?:another|any other) person)?(?: or (?:documents?|equipment) [^,;]*)?", Plain)]
    private static partial Regex Documents();

    [GeneratedRegex(@"\b(?:any )?drugs? paraphernalia", Plain)]
    private static partial Regex Drugs();

    [GeneratedRegex(@"\b(?:any )?tools? (?:for|adapted for|capable of) (?:breaking in or stealing|burglary|stealing|theft)|\b(?:house)?breaking (?:tools|implements)", Plain)]
    private static partial Regex Tools();

    [GeneratedRegex(@"\b(?:an?y? )?(?:kni(?:fe|ves)|blades?|bladed (?:article|item|weapon)s?|pointed (?:article|item)s?)(?: or (?:other )?(?:bladed|pointed)(?: or (?:sharply )?pointed)? (?:articles?|items?|weapons?))?", Plain)]
    private static partial Regex Blade();

    [GeneratedRegex(@"\b(?:an?y? )?(?:offensive )?weapons?(?: or imitation (?:weapons?|firearms?))?|\b(?:imitation )?firearms?", Plain)]
    private static partial Regex Weapon();

    [GeneratedRegex(@"\b(?:an?y? )?(?:video |digital )?cameras?\b", Plain)]
    private static partial Regex Camera();

    [GeneratedRegex(@"\b(?:an?y? )?passports?\b", Plain)]
    private static partial Regex Passport();

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:an?|any|the|other|such)\s+)+", Plain)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:items?|articles?|clothing|anything|thing|or|and|of|any)?$", Plain)]
    private static partial Regex Nothing();
}
