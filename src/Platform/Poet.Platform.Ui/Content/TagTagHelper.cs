using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>A status in a word or two. The words carry the meaning; the colour only helps.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>grey, green, teal, purple, magenta, red, orange or yellow; blue by default.</summary>
    public string? Colour { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-tag", Colour is null or "blue" ? null : "govuk-tag--" + Colour));
    }
}
