using Poet.Insight.Domain;

namespace Poet.Insight.Features;

/// <summary>A table of whole numbers that belong together, with what they mean.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Definition">How it is counted.</param>
/// <param name="Source">From which records.</param>
/// <param name="SaysNot">What nobody should read out of it.</param>
/// <param name="Columns">What each number of a row is.</param>
/// <param name="Rows">The rows.</param>
/// <param name="OutOf">What a row's first number is a part of; left out where it is no part.</param>
/// <param name="Trend">True where the rows are points in time that follow each other.</param>
internal sealed record Panel(string Code, string Title, string Definition, string Source, string SaysNot, IReadOnlyList<string> Columns, IReadOnlyList<PanelRow> Rows, string? OutOf, bool Trend)
{
    public static Panel Of(Definition means, IEnumerable<PanelRow> rows) => new(means.Code, means.Title, means.Counts, means.Source, means.SaysNot, means.Columns, [.. rows], means.OutOf, means.Trend);
}

/// <summary>A row of a panel.</summary>
/// <param name="Key">Names the row when its records are asked for.</param>
/// <param name="Label">What the row is about.</param>
/// <param name="Values">A number for each column.</param>
/// <param name="OutOf">What the first of them is a part of; left out where it is no part.</param>
internal sealed record PanelRow(string Key, string Label, IReadOnlyList<int> Values, int? OutOf = null)
{
    /// <summary>The key of a row that counts all others together.</summary>
    public const string All = "all";

    /// <summary>The key of a row for what has none.</summary>
    public const string None = "none";
}

/// <summary>One number of a panel.</summary>
/// <param name="Panel">The panel's code.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The number's column, the first one 0.</param>
internal sealed record Cell(string Panel, string Row, int Column);

/// <summary>A record behind a number.</summary>
internal sealed class Counted
{
    public required string Kind { get; init; }
    public Guid Record { get; init; }
    public Guid SubjectId { get; init; }
}

/// <summary>Counts the panels of one part of the work.</summary>
internal interface IPanels
{
    /// <summary>Smaller comes first.</summary>
    int Place { get; }

    /// <summary>Counts what the figures are made of. Nothing of one person may hang on another: see <see cref="Tally"/>.</summary>
    Task Count(Asked asked, Tally counts, CancellationToken cancel);

    /// <summary>The figures of what was counted.</summary>
    Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel);

    /// <summary>The records behind a number, each once; null where the number is of another part, or opens nothing.</summary>
    IQueryable<Counted>? Rows(Asked asked, Cell cell);
}
