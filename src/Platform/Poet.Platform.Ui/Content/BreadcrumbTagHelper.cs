using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>One step of the way back up; its content is what the link says.</summary>
[HtmlTargetElement("govuk-breadcrumb", ParentTag = "govuk-breadcrumbs")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    /// <summary>Where it leads, <c>~/</c> standing for the site's root.</summary>
    public string Href { get; set; } = "~/";

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs__list-item");
        output.Content.SetHtmlContent(Markup.Element("a", "govuk-breadcrumbs__link", words).With("href", ViewContext.At(Href)));
    }
}
