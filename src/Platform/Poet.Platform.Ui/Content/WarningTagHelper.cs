using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>Something that must not be overlooked.</summary>
[HtmlTargetElement("govuk-warning")]
public sealed class WarningTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.Content.SetHtmlContent(Markup.Together(
            Markup.Element("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"),
            Markup.Element("strong", "govuk-warning-text__text", Markup.Hidden("Warning"), words)));
    }
}
