using Microsoft.AspNetCore.Http;
using Poet.OrderTypes.Sdk;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Pages.Finder;

/// <summary>
/// What was said of a case, as pages hand it on: as fields of a form that is posted, never in an address, which a browser and a proxy would keep beside the person. What cannot be read is not known.
/// </summary>
internal sealed record CarriedCase(Family? Feared, string? Area, Known Urgent, IReadOnlyDictionary<string, Known> Facts)
{
    private const string Start = "Facts[";

    /// <summary>Everything that is known, as names and values of fields.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields =>
    [
        .. new[] { (nameof(Feared), Feared?.ToString()), (nameof(Area), Area), (nameof(Urgent), Urgent == Known.NotKnown ? null : Urgent.ToString()) }
            .Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => (f.Item1, f.Item2!)),
        .. Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (NameOf(f.Key), f.Value.ToString())),
    ];

    /// <summary>The field of a fact.</summary>
    public static string NameOf(string fact) => $"{Start}{fact}]";

    /// <summary>What the form of a request says.</summary>
    public static CarriedCase From(HttpRequest request)
    {
        var form = request.HasFormContentType ? request.Form : FormCollection.Empty;
        Dictionary<string, Known> facts = new(StringComparer.Ordinal);
        foreach (var (key, value) in form.Where(f => f.Key.StartsWith(Start, StringComparison.Ordinal) && f.Key.EndsWith(']')))
            if (Read<Known>(value) is { } known and not Known.NotKnown)
                facts[key[Start.Length..^1]] = known;
        return new(Read<Family>(form[nameof(Feared)]), form[nameof(Area)].ToString() is { Length: > 0 } area ? area : null, Read<Known>(form[nameof(Urgent)]) ?? Known.NotKnown, facts);
    }

    private static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
