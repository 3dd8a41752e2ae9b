using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>
/// Every problem of the page in one box, in the order of the fields and linked to them; nothing when there is none. Both layouts hold one, so pages need none.
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
        var fields = FieldsOnPage.Of(ViewContext.HttpContext);
        var items = ViewContext.ViewData.ModelState.Where(s => s.Value is { Errors.Count: > 0 })
            .OrderBy(s => fields.PlaceOf(s.Key))
            .SelectMany(s => s.Value!.Errors.Select(e => (Id: fields.IdOf(s.Key), Says: FieldErrors.Sentence(e))))
            .Distinct()
            .Select(p => Markup.Element("li", null, p.Id is null ? Markup.Text(p.Says) : Markup.Element("a", null, p.Says).With("href", "#" + p.Id)))
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
}
