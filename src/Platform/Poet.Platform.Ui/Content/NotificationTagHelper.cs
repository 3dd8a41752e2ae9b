using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>What just happened, or what the reader must know before the rest of the page; once on a page.</summary>
[HtmlTargetElement("govuk-notification")]
public sealed class NotificationTagHelper : TagHelper
{
    private const string TitleId = "govuk-notification-banner-title";

    /// <summary>True when something the user asked for is done: green, and read out at once.</summary>
    public bool Success { get; set; }

    /// <summary>The title; "Success" or "Important" by default.</summary>
    public string? Title { get; set; }

    /// <summary>One sentence as a heading, before the content.</summary>
    public string? Heading { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-notification-banner", Success ? "govuk-notification-banner--success" : null));
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", TitleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Markup.Together(
            Markup.Element("div", "govuk-notification-banner__header",
                Markup.Element("h2", "govuk-notification-banner__title", Title ?? (Success ? "Success" : "Important")).With("id", TitleId)),
            Markup.Element("div", "govuk-notification-banner__content",
                Heading is null ? null : Markup.Element("p", "govuk-notification-banner__heading", Heading), content)));
    }
}
