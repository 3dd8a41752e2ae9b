using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>A form with the edition it stands in.</summary>
internal sealed record PlacedForm(Edition Edition, OrderForm Form)
{
    public string Where => $"edition {Edition.Id}, form {Form.Kind}";
}

/// <summary>What the rules share.</summary>
internal static partial class Forms
{
    public static IEnumerable<PlacedForm> Of(IOrderType type) => type.Editions.SelectMany(e => e.Forms.Select(f => new PlacedForm(e, f)));

    /// <summary>A rule that looks at each form by itself.</summary>
    public static Func<IOrderType, IEnumerable<Wrong>> Each(Func<PlacedForm, IEnumerable<(string Says, string Mend)>> check) =>
        type => Of(type).SelectMany(f => check(f).Select(w => new Wrong(f.Where, w.Says, w.Mend)));

    public static IEnumerable<string> Twice(IEnumerable<string> ids) => ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    public static partial Regex Kebab();
}
