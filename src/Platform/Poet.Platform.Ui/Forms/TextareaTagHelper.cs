using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>Several lines of text. Other attributes go to the textarea element.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>What to show when there is no property.</summary>
    public string? Value { get; set; }

    /// <summary>Height in lines.</summary>
    public int Rows { get; set; } = 5;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, Controls.TextArea(Question(output), Text(Value), Rows));
}
