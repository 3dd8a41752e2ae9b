using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>A file to upload; its form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("govuk-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>Kinds of file the browser offers, such as <c>.csv,.xlsx</c>; the server must check all the same.</summary>
    public string? Accept { get; set; }

    /// <summary>True when several files may be chosen.</summary>
    public bool Multiple { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, Controls.File(Question(output), Accept, Multiple));
}
