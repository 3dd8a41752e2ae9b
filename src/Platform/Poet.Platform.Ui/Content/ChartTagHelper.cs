using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Poet.Platform.Ui.Content;

/// <summary>
/// Whole numbers as bars, or as lines where the rows follow each other in time: drawn on the server, without script, wide as its place, and always with the same numbers as a table for whoever would rather
/// read than look.
/// </summary>
[HtmlTargetElement("poet-chart")]
public sealed class ChartTagHelper : TagHelper
{
    /// <summary>What is counted.</summary>
    public string Title { get; set; } = "";

    /// <summary>What each number of a row is; up to five.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    /// <summary>The rows.</summary>
    public IReadOnlyList<ChartRow> Rows { get; set; } = [];

    /// <summary>True where the rows are points in time that follow each other.</summary>
    public bool Trend { get; set; }

    /// <summary>What the first number of a row is a part of; null where it is no part.</summary>
    public string? OutOf { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "poet-chart");
        if (Rows.Count == 0)
        {
            output.Content.SetHtmlContent(Markup.Element("p", "govuk-body", "Nothing to show"));
            return;
        }
        output.Content.SetHtmlContent(Markup.Together(
            Columns.Count > 1 ? Legend() : null,
            Trend && Rows.Count > 1 ? ChartDrawing.Lines(Title, Columns, Rows) : ChartDrawing.Bars(Title, Columns, Rows),
            Markup.Element("details", "govuk-details", Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", Markup.Text("As a table"), Markup.Hidden(": " + Title))),
                Markup.Element("div", "govuk-details__text poet-chart__table", Table()))));
    }

    private TagBuilder Legend() => Markup.Element("ul", "poet-chart__legend", Columns.Select((c, i) => Markup.Element("li", $"poet-chart__key poet-chart__key--{i}", c)));

    private TagBuilder Table() => Markup.Element("table", "govuk-table",
        Markup.Element("caption", "govuk-table__caption govuk-visually-hidden", Title),
        Markup.Element("thead", "govuk-table__head", Markup.Element("tr", "govuk-table__row",
        [
            Markup.Element("td", "govuk-table__header"), .. Columns.Select(c => Header(c, "col", numeric: true)), OutOf is null ? null : Header($"Share {OutOf}", "col", numeric: true),
        ])),
        Markup.Element("tbody", "govuk-table__body", Rows.Select(r => Markup.Element("tr", "govuk-table__row",
        [
            Header(r.Label, "row", numeric: false), .. r.Values.Select(v => Number(Text(v))), OutOf is null ? null : Number(r.Share),
        ]))));

    private static TagBuilder Header(string text, string scope, bool numeric) => Markup.Element("th", Markup.Classes("govuk-table__header", numeric ? "govuk-table__header--numeric" : null), text).With("scope", scope);

    private static TagBuilder Number(string text) => Markup.Element("td", "govuk-table__cell govuk-table__cell--numeric", text);

    private static string Text(int value) => value.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
}

/// <summary>A row of a chart.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Values">A number for each column, none below 0.</param>
public sealed record ChartRow(string Label, IReadOnlyList<int> Values)
{
    /// <summary>What the first number is a part of; null where it is no part.</summary>
    public int? OutOf { get; init; }

    /// <summary>The part and its whole, in words; empty where it is no part.</summary>
    internal string Share => OutOf is not { } whole ? "" : whole == 0 ? "of 0" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * Values[0] / whole:0}% of {whole}");
}
