using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>What is wrong with the record on the page, as opposed to with what was just typed; nothing where the list is empty.</summary>
[HtmlTargetElement("poet-problems", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemsTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Title { get; set; } = "Needs attention";

    /// <summary>One sentence each.</summary>
    public IEnumerable<string> Items { get; set; } = [];

    /// <summary>Level of the heading.</summary>
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = Items.ToList();
        if (items.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "poet-problems");
        output.Content.SetHtmlContent(Markup.Together(
            Markup.Element(FormattableString.Invariant($"h{HeadingLevel}"), "govuk-heading-s", Title),
            Markup.Element("ul", "govuk-list govuk-list--bullet", items.Select(i => Markup.Element("li", null, i)))));
    }
}
