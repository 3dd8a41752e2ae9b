using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Platform.Ui;

/// <summary>Elements in few words. Text and attribute values are always encoded.</summary>
internal static class Markup
{
    /// <summary>An element with a class and what stands inside; nulls are left out.</summary>
    public static TagBuilder Element(string name, string? css, params IEnumerable<IHtmlContent?> inside)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(css))
            element.Attributes["class"] = css;
        foreach (var part in inside)
            if (part is not null)
                element.InnerHtml.AppendHtml(part);
        if (name is "input")
            element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>An element with a class and a text.</summary>
    public static TagBuilder Element(string name, string? css, string text) => Element(name, css, Text(text));

    /// <summary>Sets an attribute; leaves it out where the value is null.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    /// <summary>Sets an attribute without a value.</summary>
    public static TagBuilder Flag(this TagBuilder element, string attribute, bool on)
    {
        if (on)
            element.Attributes[attribute] = attribute;
        return element;
    }

    /// <summary>Text, encoded when written.</summary>
    public static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);

    /// <summary>Text that only screen readers hear.</summary>
    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);

    /// <summary>Several parts in a row.</summary>
    public static IHtmlContent Together(params IEnumerable<IHtmlContent?> parts)
    {
        var together = new HtmlContentBuilder();
        foreach (var part in parts)
            if (part is not null)
                together.AppendHtml(part);
        return together;
    }

    /// <summary>Class names joined by spaces; nulls are left out.</summary>
    public static string Classes(params IEnumerable<string?> names) => string.Join(' ', names.Where(n => !string.IsNullOrEmpty(n)));

    /// <summary>The id of the element with this form field name.</summary>
    public static string IdOf(string fieldName) => TagBuilder.CreateSanitizedId(fieldName, "_");
}
