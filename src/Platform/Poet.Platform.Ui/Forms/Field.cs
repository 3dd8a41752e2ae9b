using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Platform.Ui.Forms;

/// <summary>One question of a form: its name, label, hint and problems, and the GOV.UK markup round its control.</summary>
/// <param name="Name">The form field's name; its id is made from it.</param>
/// <param name="Label">Label of a single control, legend of several.</param>
internal sealed record Field(string Name, string Label)
{
    public string? Hint { get; init; }

    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>s, m, l or xl; null for the plain size.</summary>
    public string? Size { get; init; }

    /// <summary>True when the label is the page's heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Further attributes of the control.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Attributes { get; init; } = [];

    public string Id => Markup.IdOf(Name);

    public bool IsWrong => Errors.Count > 0;

    public string? DescribedBy =>
        Markup.Classes(Hint is null ? null : Id + "-hint", IsWrong ? Id + "-error" : null) is { Length: > 0 } ids ? ids : null;

    /// <summary>A single control under its label.</summary>
    public TagBuilder Labelled(IHtmlContent control)
    {
        var label = Markup.Element("label", Markup.Classes("govuk-label", Size is null ? null : "govuk-label--" + Size), Label).With("for", Id);
        return Grouped(IsHeading ? Markup.Element("h1", "govuk-label-wrapper", label) : label, HintLine(), ErrorLine(), control);
    }

    /// <summary>Several controls in a fieldset under a legend.</summary>
    /// <param name="controls">The controls.</param>
    /// <param name="role">The fieldset's role; "group" where the whole takes one value, such as a date.</param>
    public TagBuilder Legended(IHtmlContent controls, string? role = null)
    {
        IHtmlContent words = IsHeading ? Markup.Element("h1", "govuk-fieldset__heading", Label) : Markup.Text(Label);
        return Grouped(Markup.Element("fieldset", "govuk-fieldset",
                Markup.Element("legend", Markup.Classes("govuk-fieldset__legend", Size is null ? null : "govuk-fieldset__legend--" + Size), words),
                HintLine(), ErrorLine(), controls)
            .With("role", role).With("aria-describedby", DescribedBy));
    }

    /// <summary>A control with its class, id, name and what describes it.</summary>
    public TagBuilder Control(string element, string css, bool describes = true)
    {
        var control = Markup.Element(element, Markup.Classes(css, IsWrong ? css + "--error" : null)).With("id", Id).With("name", Name);
        if (describes)
            control.With("aria-describedby", DescribedBy);
        foreach (var (key, value) in Attributes)
            control.Attributes[key] = key == "class" ? Markup.Classes(control.Attributes["class"], value) : value;
        return control;
    }

    /// <summary>Parts of one question, marked where it has a problem.</summary>
    public TagBuilder Grouped(params IEnumerable<IHtmlContent?> inside) =>
        Markup.Element("div", Markup.Classes("govuk-form-group", IsWrong ? "govuk-form-group--error" : null), inside);

    private TagBuilder? HintLine() =>
        Hint is null ? null : Markup.Element("div", "govuk-hint", Hint).With("id", Id + "-hint");

    /// <summary>The problems, each on its line.</summary>
    public TagBuilder? ErrorLine()
    {
        if (!IsWrong)
            return null;
        var line = Markup.Element("p", "govuk-error-message", Markup.Hidden("Error:"), Markup.Text(" " + Errors[0])).With("id", Id + "-error");
        foreach (var further in Errors.Skip(1))
            line.InnerHtml.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing }).Append(further);
        return line;
    }
}
