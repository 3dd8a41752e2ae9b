using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>What is known of one thing, key by key.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>False to leave out the lines between rows.</summary>
    public bool Lines { get; set; } = true;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-summary-list", Lines ? null : "govuk-summary-list--no-border"));
    }
}
