using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>One answer among radios or checkboxes. Content, if any, holds further questions that belong to this answer.</summary>
[HtmlTargetElement("govuk-radio", ParentTag = "govuk-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("govuk-checkbox", ParentTag = "govuk-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>What is posted.</summary>
    public string Value { get; set; } = "";

    /// <summary>What the answer says.</summary>
    public string Label { get; set; } = "";

    /// <summary>A line of help under it.</summary>
    public string? Hint { get; set; }

    /// <summary>Chosen from the start, where neither the model nor what was posted says.</summary>
    public bool Chosen { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var reveals = await output.GetChildContentAsync();
        ((List<Choice>)context.Items[typeof(Choice)]).Add(new(Value, Label, Chosen) { Hint = Hint, Reveals = reveals.IsEmptyOrWhiteSpace ? null : reveals });
        output.SuppressOutput();
    }
}
