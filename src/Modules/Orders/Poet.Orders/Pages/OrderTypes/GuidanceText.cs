using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Orders.Pages.OrderTypes;

/// <summary>
/// Guidance of an order type as HTML: headings, lists, paragraphs and bold words of Markdown, which is all that guidance uses. Everything else stays as it was typed,
/// and nothing of the text is ever taken for markup, since it comes from a plugin.
/// </summary>
internal static partial class GuidanceText
{
    public static IHtmlContent Html(string markdown)
    {
        var page = new HtmlContentBuilder();
        foreach (var block in Blocks(markdown))
            page.AppendHtml(block);
        return page;
    }

    private static IEnumerable<TagBuilder> Blocks(string markdown)
    {
        List<string> paragraph = [];
        TagBuilder? list = null;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var item = Item().Match(line);
            var heading = Heading().Match(line);
            if (paragraph.Count > 0 && (item.Success || heading.Success || string.IsNullOrWhiteSpace(line)))
            {
                yield return Element("p", "govuk-body", string.Join(' ', paragraph));
                paragraph.Clear();
            }
            var kind = !item.Success ? null : char.IsDigit(item.Groups[1].Value[0]) ? "ol" : "ul";
            if (list is not null && (kind is not null ? list.TagName != kind : heading.Success || string.IsNullOrWhiteSpace(line)))
            {
                yield return list;
                list = null;
            }
            if (heading.Success)
                yield return heading.Groups[1].Length <= 2 ? Element("h2", "govuk-heading-m", heading.Groups[2].Value) : Element("h3", "govuk-heading-s", heading.Groups[2].Value);
            else if (kind is not null)
                (list ??= Element(kind, kind == "ol" ? "govuk-list govuk-list--number" : "govuk-list govuk-list--bullet", "")).InnerHtml.AppendHtml(Element("li", null, item.Groups[2].Value));
            else if (!string.IsNullOrWhiteSpace(line))
            {
                if (list is null)
                    paragraph.Add(line.Trim());
                else
                    list.InnerHtml.AppendHtml(Element("li", null, line.Trim())); // a line that goes on below a list item
            }
        }
    }

    private static TagBuilder Element(string name, string? css, string text)
    {
        var element = new TagBuilder(name);
        if (css is not null)
            element.AddCssClass(css);
        var parts = text.Split("**");
        for (var i = 0; i < parts.Length; i++)
            if (i % 2 == 1 && i < parts.Length - 1)
                element.InnerHtml.AppendHtml(Element("strong", null, parts[i]));
            else
                element.InnerHtml.Append((i % 2 == 1 ? "**" : "") + parts[i]);
        return element;
    }

    [GeneratedRegex(@"^\s*(-|\*|\d+\.)\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(#{1,6})\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
