using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Platform.Ui.Forms;

/// <summary>The GOV.UK markup of each control; tag helpers and schema forms share it.</summary>
internal static class Controls
{
    public static TagBuilder Text(Field field, string? value, TextLook look)
    {
        var input = field.Control("input", "govuk-input")
            .With("type", look.Type).With("value", string.IsNullOrEmpty(value) ? null : value)
            .With("inputmode", look.InputMode).With("autocomplete", look.Autocomplete)
            .With("spellcheck", look.Spellcheck ? null : "false");
        if (look.Width is { } width)
            input.Attributes["class"] += FormattableString.Invariant($" govuk-input--width-{width}");
        return field.Labelled(look.Prefix is null && look.Suffix is null ? input : Markup.Element("div", "govuk-input__wrapper",
            look.Prefix is null ? null : Markup.Element("div", "govuk-input__prefix", look.Prefix).With("aria-hidden", "true"),
            input,
            look.Suffix is null ? null : Markup.Element("div", "govuk-input__suffix", look.Suffix).With("aria-hidden", "true")));
    }

    public static TagBuilder TextArea(Field field, string? value, int rows)
    {
        var area = field.Control("textarea", "govuk-textarea").With("rows", FormattableString.Invariant($"{rows}"));
        // a browser drops the first line break inside the element
        area.InnerHtml.Append(value is ['\n' or '\r', ..] ? "\n" + value : value ?? "");
        return field.Labelled(area);
    }

    public static TagBuilder Select(Field field, IEnumerable<Choice> choices)
    {
        var select = field.Control("select", "govuk-select");
        foreach (var choice in choices)
            select.InnerHtml.AppendHtml(Markup.Element("option", null, choice.Label).With("value", choice.Value).Flag("selected", choice.Chosen));
        return field.Labelled(select);
    }

    public static TagBuilder File(Field field, string? accept, bool multiple) =>
        field.Labelled(field.Control("input", "govuk-file-upload").With("type", "file").With("accept", accept).Flag("multiple", multiple));

    public static TagBuilder Radios(Field field, IEnumerable<Choice> choices, bool inline = false, bool small = false) =>
        field.Legended(Boxes(field, "govuk-radios", "radio", choices, Markup.Classes(inline ? "govuk-radios--inline" : null, small ? "govuk-radios--small" : null)));

    public static TagBuilder Checkboxes(Field field, IReadOnlyList<Choice> choices, bool small = false) =>
        field.Legended(Boxes(field, "govuk-checkboxes", "checkbox", choices, small ? "govuk-checkboxes--small" : ""));

    /// <summary>One box for a yes; its label is the question.</summary>
    public static TagBuilder Checkbox(Field field, bool chosen) =>
        field.Grouped(field.ErrorLine(), Boxes(field, "govuk-checkboxes", "checkbox", [new("true", field.Label, chosen) { Hint = field.Hint }], ""));

    private static TagBuilder Boxes(Field field, string block, string type, IEnumerable<Choice> choices, string modifiers)
    {
        var list = Markup.Element("div", Markup.Classes(block, modifiers)).With("data-module", block);
        var number = 0;
        foreach (var choice in choices)
        {
            // the first has the field's own id, so that the error summary's link leads to it
            var id = ++number == 1 ? field.Id : FormattableString.Invariant($"{field.Id}-{number}");
            var hint = choice.Hint is null ? null : id + "-item-hint";
            var box = Markup.Element("input", block + "__input").With("id", id).With("name", field.Name).With("type", type).With("value", choice.Value)
                .Flag("checked", choice.Chosen).With("aria-describedby", hint);
            foreach (var (key, value) in field.Attributes)
                box.Attributes[key] = value;
            list.InnerHtml.AppendHtml(Markup.Element("div", block + "__item",
                box,
                Markup.Element("label", $"govuk-label {block}__label", choice.Label).With("for", id),
                hint is null ? null : Markup.Element("div", $"govuk-hint {block}__hint", choice.Hint!).With("id", hint)));
            // our style sheet shows them once the answer is chosen; GOV.UK's script would, too, but puts aria-expanded on a radio, which ARIA does not allow
            if (choice.Reveals is { } reveals)
                list.InnerHtml.AppendHtml(Markup.Element("div", block + "__conditional", reveals));
        }
        return list;
    }
}

/// <summary>How a line of text is asked for.</summary>
internal sealed record TextLook
{
    public string Type { get; init; } = "text";

    public int? Width { get; init; }

    public string? InputMode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public bool Spellcheck { get; init; } = true;
}

/// <summary>One answer to choose.</summary>
internal sealed record Choice(string Value, string Label, bool Chosen)
{
    public string? Hint { get; init; }

    /// <summary>Further questions that belong to this answer; shown once it is chosen, and always where the browser is old.</summary>
    public IHtmlContent? Reveals { get; init; }
}
