using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>A day in three fields, for a property of type <see cref="DateParts"/>, or for one of type <see cref="DateOnly"/> shown by a page that binds <see cref="DateParts"/>.</summary>
[HtmlTargetElement("govuk-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    /// <summary>True for the user's own date of birth, which browsers can fill in; never for a subject's.</summary>
    public bool Birthday { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var typed = For?.Model switch
        {
            DateParts parts => parts,
            DateOnly date => DateParts.From(date),
            _ => DateParts.Empty,
        };
        var state = ViewContext.ViewData.ModelState;
        Write(output, DateControl.Of(Question(output),
            part => Posted($"{FieldName}.{part}") is [var posted, ..] ? posted : part switch { "Day" => typed.Day, "Month" => typed.Month, _ => typed.Year },
            part => FieldErrors.Of(state, $"{FieldName}.{part}").Count > 0, Birthday));
    }

    /// <inheritdoc/>
    private protected override IReadOnlyList<string> Errors() =>
        [.. base.Errors(), .. DateControl.Parts.SelectMany(p => FieldErrors.Of(ViewContext.ViewData.ModelState, $"{FieldName}.{p}"))];

    /// <inheritdoc/>
    private protected override void NoteOnPage(FieldsOnPage fields) => DateControl.NoteOnPage(FieldName, fields);
}
