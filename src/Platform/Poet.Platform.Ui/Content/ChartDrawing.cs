using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Platform.Ui.Content;

/// <summary>Draws charts as SVG of a fixed width that the page stretches. Colours and weights stand in the style sheet; the numbers stand beside what is drawn.</summary>
internal static class ChartDrawing
{
    private const int Width = 320;
    private const int Label = 16;
    private const int Bar = 14;
    private const int Gap = 8;

    // beside the longest bar, for its number and share
    private const int Beside = 86;

    /// <summary>A label and a bar for each number, one below the other, so that it can be read on a phone.</summary>
    public static TagBuilder Bars(string title, IReadOnlyList<string> columns, IReadOnlyList<ChartRow> rows)
    {
        var most = Math.Max(1, rows.SelectMany(r => r.Values).Max());
        var each = Label + columns.Count * Bar + Gap;
        var parts = rows.SelectMany((row, r) => row.Values.SelectMany((value, c) =>
        {
            var (top, width) = (r * each + Label + c * Bar, (double)value * (Width - Beside) / most);
            return new IHtmlContent[]
            {
                Element("rect", $"poet-chart__bar poet-chart__bar--{c}", ("x", "0"), ("y", Number(top)), ("width", Number(Math.Max(width, 1))), ("height", Number(Bar - 3))),
                Words("poet-chart__number", Number(width + 4), Number(top + Bar - 4), value.ToString("N0", CultureInfo.GetCultureInfo("en-GB")) + (c == 0 && row.OutOf is not null ? $" ({row.Share})" : "")),
            };
        }).Prepend(Words("poet-chart__label", "0", Number(r * each + Label - 4), row.Label)));
        return Frame(title, rows.Count * each, parts);
    }

    /// <summary>A line for each column, with the first and the last point named.</summary>
    public static TagBuilder Lines(string title, IReadOnlyList<string> columns, IReadOnlyList<ChartRow> rows)
    {
        const int height = 150, left = 6, right = Width - 34, top = 14, bottom = 126;
        var most = Math.Max(1, rows.SelectMany(r => r.Values).Max());
        List<IHtmlContent> parts = [Element("line", "poet-chart__axis", ("x1", "0"), ("y1", Number(bottom)), ("x2", Number(Width)), ("y2", Number(bottom)))];
        for (var c = columns.Count - 1; c >= 0; c--)
        {
            var points = rows.Select((row, r) => (X: left + (double)r * (right - left) / (rows.Count - 1), Y: bottom - (double)row.Values[c] * (bottom - top) / most)).ToList();
            parts.Add(Element("polyline", $"poet-chart__line poet-chart__line--{c}", ("points", string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}")))));
            parts.AddRange(points.Select(p => Element("circle", $"poet-chart__point poet-chart__point--{c}", ("cx", Number(p.X)), ("cy", Number(p.Y)), ("r", "2.5"))));
            parts.Add(Words("poet-chart__number", Number(points[^1].X + 5), Number(points[^1].Y + (c == 0 ? 9 : -1)), rows[^1].Values[c].ToString("N0", CultureInfo.GetCultureInfo("en-GB"))));
        }
        parts.Add(Words("poet-chart__label", "0", Number(height - 6), rows[0].Label));
        parts.Add(Words("poet-chart__label poet-chart__label--end", Number(Width), Number(height - 6), rows[^1].Label));
        return Frame(title, height, parts);
    }

    private static TagBuilder Frame(string title, int height, IEnumerable<IHtmlContent> parts) =>
        Markup.Element("svg", "poet-chart__drawing", parts).With("viewBox", $"0 0 {Width} {height}").With("role", "img").With("aria-label", $"{title}: the numbers are in the table below");

    private static TagBuilder Element(string name, string css, params (string Name, string Value)[] attributes)
    {
        var element = Markup.Element(name, css);
        foreach (var (attribute, value) in attributes)
            element.With(attribute, value);
        return element;
    }

    private static TagBuilder Words(string css, string x, string y, string text) => Markup.Element("text", css, text).With("x", x).With("y", y);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
