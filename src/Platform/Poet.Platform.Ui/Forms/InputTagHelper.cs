using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>A line of text. Other attributes go to the input element.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>What to show when there is no property.</summary>
    public string? Value { get; set; }

    /// <summary>text, email, tel, password; a password is never shown again.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20 or 30; the full width by default.</summary>
    public int? Width { get; set; }

    /// <summary>Which keyboard a phone shows: numeric, decimal, tel, email.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>What the browser may fill in (HTML autofill tokens), or off.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Unit before the field, such as £.</summary>
    public string? Prefix { get; set; }

    /// <summary>Unit after the field, such as metres.</summary>
    public string? Suffix { get; set; }

    /// <summary>False for names, numbers and codes.</summary>
    public bool Spellcheck { get; set; } = true;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, Controls.Text(Question(output), Type == "password" ? null : Text(Value), new()
        {
            Type = Type,
            Width = Width,
            InputMode = InputMode,
            Autocomplete = Autocomplete,
            Prefix = Prefix,
            Suffix = Suffix,
            Spellcheck = Spellcheck,
        }));
}
