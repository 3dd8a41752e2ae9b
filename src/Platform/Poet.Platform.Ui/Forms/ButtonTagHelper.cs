using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Forms;

/// <summary>A button, or with <see cref="Href"/> a link that looks like one. Other attributes (name, value, formaction) stay.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>secondary, warning or inverse; the main button by default.</summary>
    public string? Kind { get; set; }

    /// <summary>Where a link leads, <c>~/</c> standing for the site's root; without it the button submits its form.</summary>
    public string? Href { get; set; }

    /// <summary>False to let a hasty second click through.</summary>
    public bool PreventDoubleClick { get; set; } = true;

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-button", Kind is null ? null : "govuk-button--" + Kind, output.Attributes["class"]?.Value.ToString()));
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", ViewContext.At(Href));
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }
        output.TagName = "button";
        if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        if (PreventDoubleClick)
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}
