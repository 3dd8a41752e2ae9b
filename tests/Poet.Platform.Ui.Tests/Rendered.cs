using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Tests;

/// <summary>Runs a tag helper as a page would, without a page.</summary>
internal static class Rendered
{
    public static ViewContext Page() => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };

    /// <param name="helper">The tag helper.</param>
    /// <param name="content">Its content, already HTML.</param>
    /// <param name="parents">What parents have put into the items.</param>
    /// <param name="extra">Attributes the helper does not know.</param>
    public static string Html(TagHelper helper, string content = "", IDictionary<object, object>? parents = null, params TagHelperAttribute[] extra)
    {
        var context = new TagHelperContext([], parents ?? new Dictionary<object, object>(), "id");
        var output = new TagHelperOutput("tag-helper", [.. extra], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)))
        {
            TagMode = TagMode.StartTagAndEndTag,
        };
        helper.Init(context);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        if (!output.IsContentModified && content.Length > 0)
            output.Content.SetHtmlContent(content);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static HtmlTree Tree(TagHelper helper, string content = "", IDictionary<object, object>? parents = null, params TagHelperAttribute[] extra) =>
        HtmlTree.Parse(Html(helper, content, parents, extra));

    public static HtmlTree Tree(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return HtmlTree.Parse(writer.ToString());
    }
}
