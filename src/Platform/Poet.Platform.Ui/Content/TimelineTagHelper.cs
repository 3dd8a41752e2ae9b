using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>What happened, one below the other.</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <summary>Level of the items' headings: one below the heading the timeline stands under.</summary>
    public int HeadingLevel { get; set; } = 3;

    /// <inheritdoc/>
    public override void Init(TagHelperContext context) => context.Items[typeof(TimelineTagHelper)] = HeadingLevel;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "moj-timeline");
    }
}
