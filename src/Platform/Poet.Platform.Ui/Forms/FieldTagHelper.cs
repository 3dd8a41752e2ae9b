using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>What every form field has. Its value is what was posted, else what the model holds; its problems are those of the model state.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The model's property; or give <see cref="Name"/>.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The field's name where there is no property, as on a search form.</summary>
    public string? Name { get; set; }

    /// <summary>The label; by default the property's display name. No full stop.</summary>
    public string? Label { get; set; }

    /// <summary>A line of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Size of the label: s, m, l or xl; plain by default.</summary>
    public string? LabelSize { get; set; }

    /// <summary>True when the label is the heading of the page.</summary>
    public bool LabelIsHeading { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The name under which the field is posted.</summary>
    private protected string FieldName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(
        Name ?? For?.Name ?? throw new InvalidOperationException($"Give {GetType().Name} a for or a name"));

    /// <summary>What was posted for a field, each value by itself; null when the field was not posted.</summary>
    private protected IReadOnlyList<string>? Posted(string field) =>
        ViewContext.ViewData.ModelState.TryGetValue(field, out var entry) && entry.AttemptedValue is not null
            ? entry.RawValue switch { string[] many => many, _ => [entry.AttemptedValue] }
            : null;

    /// <summary>The text to show: posted, else the model's.</summary>
    private protected string? Text(string? otherwise = null) =>
        Posted(FieldName) is [var posted, ..] ? posted : TextOf(For?.Model) ?? otherwise;

    /// <summary>A value as forms write it.</summary>
    private protected static string? TextOf(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.CurrentCulture);

    /// <summary>The problems of this field; a date has more places to look.</summary>
    private protected virtual IReadOnlyList<string> Errors() => FieldErrors.Of(ViewContext.ViewData.ModelState, FieldName);

    /// <summary>The question without its control.</summary>
    private protected Field Question(TagHelperOutput output)
    {
        NoteOnPage(FieldsOnPage.Of(ViewContext.HttpContext));
        return new(FieldName, Label ?? For?.Metadata.GetDisplayName() ?? throw new InvalidOperationException($"Give the field {FieldName} a label"))
        {
            Hint = Hint,
            Errors = Errors(),
            Size = LabelSize,
            IsHeading = LabelIsHeading,
            Attributes = [.. output.Attributes.Select(a => KeyValuePair.Create(a.Name, TextOfAttribute(a)))],
        };
    }

    /// <summary>Tells the error summary where its links to this field lead.</summary>
    private protected virtual void NoteOnPage(FieldsOnPage fields) => fields.Add(FieldName, Markup.IdOf(FieldName));

    /// <summary>Writes the element in place of the tag helper's own.</summary>
    private protected static void Write(TagHelperOutput output, TagBuilder element)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(element);
    }

    private static string? TextOfAttribute(TagHelperAttribute attribute) => attribute.Value switch
    {
        null => "",
        HtmlString encoded => System.Net.WebUtility.HtmlDecode(encoded.Value),
        IHtmlContent content => Decoded(content),
        var value => value.ToString(),
    };

    private static string Decoded(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
