using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>One thing that happened; content describes it.</summary>
[HtmlTargetElement("moj-timeline-item", ParentTag = "moj-timeline")]
public sealed class TimelineItemTagHelper : TagHelper
{
    /// <summary>What happened, in a few words.</summary>
    public string Title { get; set; } = "";

    /// <summary>Who did it or recorded it.</summary>
    public string? By { get; set; }

    /// <summary>The day, for what has no time of day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The instant; shown in London's time.</summary>
    public DateTimeOffset? At { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var description = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "moj-timeline__item");
        output.Content.SetHtmlContent(Markup.Together(
            Markup.Element("div", "moj-timeline__header",
                Markup.Element(string.Create(CultureInfo.InvariantCulture, $"h{context.Items[typeof(TimelineTagHelper)]}"), "moj-timeline__title", Title),
                By is null ? null : Markup.Together(Markup.Text(" "), Markup.Element("p", "moj-timeline__byline", "recorded by " + By))),
            Time() is not var (machine, human) ? null : Markup.Element("p", "moj-timeline__date", Markup.Element("time", null, human).With("datetime", machine)),
            description.IsEmptyOrWhiteSpace ? null : Markup.Element("div", "moj-timeline__description", description)));
    }

    private (string Machine, string Human)? Time() =>
        At is { } at ? (at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Says.At(at))
        : On is { } on ? (on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Says.On(on))
        : null;
}
