using System.Net;
using System.Text.RegularExpressions;

namespace Poet.Platform.Ui.Tests;

/// <summary>HTML in a form that can be compared: attributes and classes sorted, white space levelled, entities read.</summary>
internal sealed partial record HtmlTree(string Name, IReadOnlyDictionary<string, string> Attributes, List<object> Inside)
{
    private static readonly HashSet<string> Void = ["input", "br", "meta", "link", "img", "hr"];

    /// <summary>The text as it stands, with its line ends.</summary>
    public string Raw { get; private set; } = "";

    public static HtmlTree Parse(string html)
    {
        var root = new HtmlTree("", new Dictionary<string, string>(), []);
        Stack<HtmlTree> open = new([root]);
        foreach (Match part in Token().Matches(html))
        {
            if (part.Groups["text"] is { Success: true } text)
            {
                var plain = Space().Replace(WebUtility.HtmlDecode(text.Value), " ").Trim();
                if (plain.Length > 0)
                    open.Peek().Inside.Add(plain);
                open.Peek().Raw += WebUtility.HtmlDecode(text.Value);
            }
            else if (part.Groups["close"] is { Success: true } close)
                open.Pop().Name.Should().Be(close.Value.ToLowerInvariant(), "elements must be closed in order in {0}", html);
            else if (part.Groups["open"] is { Success: true } name)
            {
                var element = new HtmlTree(name.Value.ToLowerInvariant(), AttributesOf(part.Groups["attributes"].Value), []);
                open.Peek().Inside.Add(element);
                if (!Void.Contains(element.Name) && !part.Groups["attributes"].Value.EndsWith('/'))
                    open.Push(element);
            }
        }
        open.Should().HaveCount(1, "every element must be closed in {0}", html);
        return root;
    }

    /// <summary>All elements of this name, at any depth.</summary>
    public IEnumerable<HtmlTree> All(string name) =>
        Inside.OfType<HtmlTree>().SelectMany(e => (e.Name == name ? [e] : Enumerable.Empty<HtmlTree>()).Concat(e.All(name)));

    public IEnumerable<HtmlTree> Everything => Inside.OfType<HtmlTree>().SelectMany(e => e.Everything.Prepend(e));

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public string Text => string.Join(' ', Inside.Select(i => i is HtmlTree e ? e.Text : (string)i));

    public override string ToString() => Written(0);

    private string Written(int depth)
    {
        var indent = new string(' ', depth * 2);
        var attributes = string.Concat(Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $" {a.Key}=\"{a.Value}\""));
        return $"{indent}<{Name}{attributes}>\n" + string.Concat(Inside.Select(i => i is HtmlTree e ? e.Written(depth + 1) : $"{indent}  {i}\n"));
    }

    private static Dictionary<string, string> AttributesOf(string attributes) =>
        Attribute().Matches(attributes).ToDictionary(a => a.Groups["name"].Value.ToLowerInvariant(), a => a.Groups["name"].Value switch
        {
            "class" => string.Join(' ', a.Groups["value"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order()),
            // with or without a value, they are on
            "checked" or "selected" or "disabled" or "multiple" or "open" or "hidden" => "on",
            _ => WebUtility.HtmlDecode(a.Groups["value"].Value),
        });

    [GeneratedRegex("""<!--.*?-->|<!DOCTYPE[^>]*>|</(?<close>[a-zA-Z0-9]+)\s*>|<(?<open>[a-zA-Z0-9]+)(?<attributes>(?:[^>"]|"[^"]*")*)>|(?<text>[^<]+)""", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("""(?<name>[^\s="/]+)(?:="(?<value>[^"]*)")?""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
