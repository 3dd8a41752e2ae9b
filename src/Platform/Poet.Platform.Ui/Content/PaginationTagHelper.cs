using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>Links to the pages of a long list; nothing where there is one page only.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    // GOV.UK Frontend's arrows (MIT licence)
    private static readonly IHtmlContent Back = Arrow("prev",
        "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z");

    private static readonly IHtmlContent Forward = Arrow("next",
        "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z");

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; set; }

    /// <summary>The address of a page.</summary>
    public Func<int, string> Href { get; set; } = page => string.Create(CultureInfo.InvariantCulture, $"?page={page}");

    /// <summary>What the pages are of, for screen readers.</summary>
    public string Of { get; set; } = "Pagination";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", Of);
        output.Content.SetHtmlContent(Markup.Together(
            Page > 1 ? Step("prev", Page - 1, Back, Title("Previous")) : null,
            Markup.Element("ul", "govuk-pagination__list", Shown().Select(Item)),
            Page < Pages ? Step("next", Page + 1, Title("Next"), Forward) : null));
    }

    // the first, the last, the one shown and its neighbours; 0 stands for a gap
    private IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= 1))
        {
            if (page - last == 2)
                yield return page - 1;
            else if (page - last > 2)
                yield return 0;
            yield return last = page;
        }
    }

    private TagBuilder Item(int page)
    {
        if (page == 0)
            return Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯");
        var number = page.ToString(CultureInfo.InvariantCulture);
        return Markup.Element("li", Markup.Classes("govuk-pagination__item", page == Page ? "govuk-pagination__item--current" : null),
            Markup.Element("a", "govuk-link govuk-pagination__link", number).With("href", Href(page)).With("aria-label", "Page " + number)
                .With("aria-current", page == Page ? "page" : null));
    }

    private TagBuilder Step(string way, int page, params IEnumerable<IHtmlContent> inside) =>
        Markup.Element("div", "govuk-pagination__" + way, Markup.Element("a", "govuk-link govuk-pagination__link", inside).With("href", Href(page)).With("rel", way));

    private static TagBuilder Title(string text) =>
        Markup.Element("span", "govuk-pagination__link-title", Markup.Text(text), Markup.Hidden(" page"));

    private static TagBuilder Arrow(string way, string path) =>
        Markup.Element("svg", "govuk-pagination__icon govuk-pagination__icon--" + way, Markup.Element("path", null).With("d", path))
            .With("xmlns", "http://www.w3.org/2000/svg").With("height", "13").With("width", "15").With("aria-hidden", "true")
            .With("focusable", "false").With("viewBox", "0 0 15 13");
}
