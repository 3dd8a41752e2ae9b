using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Schema;

/// <summary>
/// The fields of a form made from a JSON schema, as condition kinds give it. Put it in a form of the page; <see cref="SchemaFormReader"/> reads what is posted.
/// Lists of records have one blank row more than is filled, and a button that posts the form to get another, so they work without script.
/// </summary>
[HtmlTargetElement("poet-schema-form", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SchemaFormTagHelper : TagHelper
{
    /// <summary>The schema of an object (JSON Schema 2020-12).</summary>
    public JsonObject Schema { get; set; } = [];

    /// <summary>First part of every field's name, such as <c>terms</c>.</summary>
    public string Prefix { get; set; } = "terms";

    /// <summary>Values to start from.</summary>
    public JsonObject? Values { get; set; }

    /// <summary>What a person has typed already; wins over <see cref="Values"/>.</summary>
    public TypedForm? Typed { get; set; }

    /// <summary>The people to choose from: id and name.</summary>
    public IEnumerable<SelectListItem> People { get; set; } = [];

    /// <summary>The places to choose from: id and name.</summary>
    public IEnumerable<SelectListItem> Places { get; set; } = [];

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var typed = Typed ?? (Values is null ? TypedForm.Empty : TypedForm.From(Schema, Values));
        var fields = new SchemaFields(Prefix, ViewContext.ViewData.ModelState, FieldsOnPage.Of(ViewContext.HttpContext), [.. People], [.. Places]);
        output.TagName = null;
        output.Content.SetHtmlContent(Markup.Together(fields.Of(SchemaShape.Of(Schema), typed, Prefix)));
    }
}
