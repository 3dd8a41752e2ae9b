using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>Any of several answers, for a list property; or one with the value <c>true</c>, for a yes that must be given.</summary>
[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = await Choices(context, output);
        Write(output, Controls.Checkboxes(Question(output), choices, Small));
    }
}
