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
    private readonly Dictionary<string, (string Code, FormKind? Form)> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<string> withInterim = new(StringComparer.Ordinal);

    public OrderTypeSpellings(IReadOnlyList<IOrderType> types)
    {
        foreach (var type in types)
        {
            var forms = type.Editions.SelectMany(e => e.Forms).ToList();
            if (forms.Any(f => f.Kind == FormKind.Interim))
                withInterim.Add(type.Info.Code);
            // what the author wrote down goes before what is derived
            foreach (var spelling in type.Info.Spellings)
                Add(spelling.Text, type.Info.Code, spelling.Form);
            Add(type.Info.Code, type.Info.Code, null);
            Add(type.Info.Name, type.Info.Code, null);
            foreach (var form in forms)
            {
                Add(form.Name, type.Info.Code, form.Kind);
                Add(form.ShortName, type.Info.Code, form.Kind);
            }
        }
    }

    public RecognisedType? Recognise(string text)
    {
        if (text.Length > LongestText)
            return null;
        if (Exact(text, 1) is { } exact)
            return exact;
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
        Key(text) is var key && !ambiguous.Contains(key) && known.TryGetValue(key, out var type) ? new(type.Code, type.Form, confidence) : null;

    // one slip in eight letters; short abbreviations differ by one letter from each other, so they must be right
    private RecognisedType? Nearest(string key)
    {
        if (key.Length < 8)
            return null;
        var near = known.Where(k => k.Key.Length >= 8 && !ambiguous.Contains(k.Key) && Slips(key, k.Key) <= k.Key.Length / 8)
            .Select(k => k.Value).Distinct().ToList();
        var codes = near.Select(n => n.Code).Distinct(StringComparer.Ordinal).ToList();
        return codes.Count == 1 ? new(codes[0], near.Count == 1 ? near[0].Form : null, 0.7) : null;
    }

    private void Add(string text, string code, FormKind? form)
    {
        var key = Key(text);
        if (key.Length == 0)
            return;
        if (!known.TryAdd(key, (code, form)) && known[key].Code != code)
            ambiguous.Add(key);
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        // half a surrogate pair, as broken sheets have it, cannot be normalised
        foreach (var c in string.Concat(text.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormKD))
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
}
