using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>One row of a summary list; its content is the value. An empty value reads "Not recorded", so that a gap is seen as one.</summary>
[HtmlTargetElement("govuk-summary-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>The key, in sentence case.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where the row's link leads; no link without it.</summary>
    public string? ActionHref { get; set; }

    /// <summary>What the link says; the key is added for screen readers.</summary>
    public string Action { get; set; } = "Change";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        IHtmlContent value = content.IsEmptyOrWhiteSpace ? Markup.Element("span", "govuk-hint govuk-!-margin-bottom-0", "Not recorded") : content;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.Content.SetHtmlContent(Markup.Together(
            Markup.Element("dt", "govuk-summary-list__key", Key),
            Markup.Element("dd", "govuk-summary-list__value", value),
            string.IsNullOrEmpty(ActionHref) ? null : Markup.Element("dd", "govuk-summary-list__actions",
                Markup.Element("a", "govuk-link", Markup.Text(Action), Markup.Hidden(" " + Forms.DisplayWords.Of(Key))).With("href", ActionHref))));
    }
}
