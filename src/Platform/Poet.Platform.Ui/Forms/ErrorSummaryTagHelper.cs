using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>
/// Every problem of the page in one box, each linked to its field; nothing when there is none. Both layouts hold one, so pages need none.
/// </summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        var items = state.Where(s => s.Value is { Errors.Count: > 0 })
            .SelectMany(s => s.Value!.Errors.Select(e => (Field: s.Key, Says: FieldErrors.Sentence(e))))
            .Distinct()
            .Select(p => Markup.Element("li", null, Item(p.Field, p.Says, state)))
            .ToList();
        if (items.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Markup.Element("div", null,
            Markup.Element("h2", "govuk-error-summary__title", "There is a problem"),
            Markup.Element("div", "govuk-error-summary__body", Markup.Element("ul", "govuk-list govuk-error-summary__list", items))).With("role", "alert"));
    }

    private static IHtmlContent Item(string field, string says, ModelStateDictionary state)
    {
        if (field.Length == 0)
            return Markup.Text(says);
        // a problem with a date leads to the first of its three fields
        var target = state.ContainsKey(field + ".Day") ? field + ".Day" : field;
        return Markup.Element("a", null, says).With("href", "#" + Markup.IdOf(target));
    }
}
