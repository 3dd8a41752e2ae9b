using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>Text that opens when asked for.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>The line that opens it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>True to show it opened.</summary>
    public bool Open { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        if (Open)
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        output.Content.SetHtmlContent(Markup.Together(
            Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", Summary)),
            Markup.Element("div", "govuk-details__text", words)));
    }
}
