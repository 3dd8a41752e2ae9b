using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>Answers to choose from, given as <see cref="Items"/>, as child elements, or both.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>Answers, before those given as child elements.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Smaller boxes, for filters.</summary>
    public bool Small { get; set; }

    private protected async Task<IReadOnlyList<Choice>> Choices(TagHelperContext context, TagHelperOutput output)
    {
        List<Choice> choices = [.. Items.Select(i => new Choice(i.Value ?? i.Text, i.Text, i.Selected))];
        context.Items[typeof(Choice)] = choices;
        await output.GetChildContentAsync();
        return Chosen() is { } chosen ? [.. choices.Select(c => c with { Chosen = chosen.Contains(c.Value, StringComparer.OrdinalIgnoreCase) })] : choices;
    }

    private IReadOnlyList<string>? Chosen() => Posted(FieldName) ?? For?.Model switch
    {
        null => null,
        string one => [one],
        IEnumerable many => [.. many.Cast<object?>().Select(TextOf).OfType<string>()],
        var one => [TextOf(one)!],
    };
}
