using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Plugins;

/// <summary>An order type recognised from people's words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Form">The form meant; null when the words do not tell.</param>
/// <param name="Confidence">1 when the plugin knows this very writing; less when something was left out or mended to reach it.</param>
public sealed record RecognisedType(string Code, FormKind? Form, double Confidence);

/// <summary>Every writing that the loaded plugins know. Case, accents, punctuation and spaces do not count.</summary>
internal sealed partial class OrderTypeSpellings
{
    private const int LongestText = 200;
    private readonly Dictionary<string, Meaning> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<string> withInterim = new(StringComparer.Ordinal);

    public OrderTypeSpellings(IReadOnlyList<IOrderType> types)
    {
        // a code is one type's alone; then what an author wrote down goes before what is derived
        Learn(types.Select(t => (t.Info.Code, new Meaning(t.Info.Code, SpelledForm(t)))));
        Learn(types.SelectMany(t => t.Info.Spellings.Select(s => (s.Text, new Meaning(t.Info.Code, s.Form)))));
        Learn(types.Select(t => (t.Info.Name, new Meaning(t.Info.Code, null))));
        Learn(types.SelectMany(t => Forms(t).SelectMany(f => new[] { (f.Name, new Meaning(t.Info.Code, f.Kind)), (f.ShortName, new(t.Info.Code, f.Kind)) })));
        withInterim.UnionWith(types.Where(t => Forms(t).Any(f => f.Kind == FormKind.Interim)).Select(t => t.Info.Code));
    }

    private static FormKind? SpelledForm(IOrderType type) => type.Info.Spellings.FirstOrDefault(s => Key(s.Text) == Key(type.Info.Code))?.Form;

    private static IEnumerable<OrderForm> Forms(IOrderType type) => type.Editions.SelectMany(e => e.Forms);

    public RecognisedType? Recognise(string text)
    {
        if (text.Length > LongestText)
            return null;
        if (Exact(text, 1) is { } exact)
            return exact;
        if (ambiguous.Contains(Key(text)))
            return null;
        var interim = InterimWord().IsMatch(text);
        var plain = InterimWord().Replace(text, " ");
        var found = (interim ? Exact(plain, 0.95) : null)
            ?? Exact(Brackets().Replace(plain, " "), 0.8)
            ?? Nearest(Key(Brackets().Replace(plain, " ")));
        return found is not null && interim ? WithInterim(found) : found;
    }

    private RecognisedType? WithInterim(RecognisedType found) =>
        found.Form is null or FormKind.Full && withInterim.Contains(found.Code) ? found with { Form = FormKind.Interim } : found;

    private RecognisedType? Exact(string text, double confidence) =>
        known.TryGetValue(Key(text), out var type) ? new(type.Code, type.Form, confidence) : null;

    // one slip in eight letters; short abbreviations differ by one letter from each other, so they must be right
    private RecognisedType? Nearest(string key)
    {
        if (key.Length < 8)
            return null;
        var near = known.Where(k => k.Key.Length >= 8 && Slips(key, k.Key) <= k.Key.Length / 8)
            .Select(k => k.Value).Distinct().ToList();
        var codes = near.Select(n => n.Code).Distinct(StringComparer.Ordinal).ToList();
        return codes.Count == 1 ? new(codes[0], near.Count == 1 ? near[0].Form : null, 0.7) : null;
    }

    private void Learn(IEnumerable<(string Text, Meaning Means)> writings)
    {
        var unsettled = writings.Select(w => (Key: Key(w.Text), w.Means)).Where(w => w.Key.Length > 0 && !known.ContainsKey(w.Key) && !ambiguous.Contains(w.Key));
        foreach (var same in unsettled.ToList().GroupBy(w => w.Key, w => w.Means, StringComparer.Ordinal))
            if (same.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() > 1)
                ambiguous.Add(same.Key);
            else
                known[same.Key] = same.First();
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        // half a surrogate pair and the reversed byte order mark, as broken sheets have them, cannot be normalised
        foreach (var c in string.Concat(text.Where(c => !char.IsSurrogate(c) && c != '\uFFFE')).Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return key.ToString();
    }

    private static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > b.Length / 8)
            return int.MaxValue;
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            above = row;
        }
        return above[^1];
    }

    [GeneratedRegex(@"\b(interim|int)\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InterimWord();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();

    private readonly record struct Meaning(string Code, FormKind? Form);
}
