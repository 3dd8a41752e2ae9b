using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>One of few answers. None is chosen from the start unless the model says so.</summary>
[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    /// <summary>Side by side, for two short answers.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = await Choices(context, output);
        Write(output, Controls.Radios(Question(output), choices, Inline, Small));
    }
}
