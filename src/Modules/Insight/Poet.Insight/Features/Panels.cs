using Poet.Insight.Domain;

namespace Poet.Insight.Features;

/// <summary>A table of whole numbers that belong together, with what they mean.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Definition">How it is counted.</param>
/// <param name="Columns">What each number of a row is.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Panel(string Code, string Title, string Definition, IReadOnlyList<string> Columns, IReadOnlyList<PanelRow> Rows)
{
    /// <summary>What a row's number is a part of, where it is one: its denominator.</summary>
    public string? OutOf { get; init; }

    /// <summary>True where the rows are points in time that follow each other.</summary>
    public bool Trend { get; init; }
}

/// <summary>A row of a panel.</summary>
/// <param name="Label">What the row is about.</param>
/// <param name="Values">A number for each column.</param>
/// <param name="OutOf">What the first of them is a part of; left out where it is no part.</param>
internal sealed record PanelRow(string Label, IReadOnlyList<int> Values, int? OutOf = null);

/// <summary>Counts the panels of one part of the work.</summary>
internal interface IPanels
{
    /// <summary>Smaller comes first.</summary>
    int Place { get; }

    Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel);
}
