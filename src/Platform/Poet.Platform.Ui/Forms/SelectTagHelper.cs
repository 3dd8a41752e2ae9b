using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>One of many answers in a list. For fewer than about ten, radios are easier to use.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The answers; the model's value says which is chosen, else the item's own mark.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Text of a first, empty answer; without it the first answer is chosen from the start.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Text();
        IEnumerable<Choice> empty = Empty is null ? [] : [new Choice("", Empty, false)];
        Write(output, Controls.Select(Question(output), empty.Concat(Items.Select(i =>
            new Choice(i.Value ?? i.Text, i.Text, chosen is null ? i.Selected : string.Equals(i.Value ?? i.Text, chosen, StringComparison.OrdinalIgnoreCase))))));
    }
}
