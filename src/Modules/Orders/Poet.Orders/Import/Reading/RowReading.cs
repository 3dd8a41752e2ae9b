using System.Text.Json.Serialization;
using Poet.Orders.Import.Reading.Fields;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Subjects.Contracts.Identifiers;

namespace Poet.Orders.Import.Reading;

/// <summary>What a line of a sheet is.</summary>
internal enum LineKind
{
    Title,
    Header,
    Total,
    Order,
    /// <summary>Changes the order it belongs to; not a second order.</summary>
    Variation,
    /// <summary>More of the order it belongs to, usually one condition; its words are in that order's reading.</summary>
    Continuation,
    /// <summary>Applied for, not made.</summary>
    Pending,
    Refused,
    /// <summary>Names two orders; a person must say which date and condition belongs to which.</summary>
    TwoOrders,
    /// <summary>Not understood: kept as it is, searchable, for a person to look at.</summary>
    Queued,
}

/// <summary>What becomes of a line.</summary>
internal enum RowOutcome
{
    Imported,
    /// <summary>Imported, with findings to look at.</summary>
    Flagged,
    /// <summary>Kept in the mending queue: something that an order cannot be without is missing.</summary>
    Rejected,
    /// <summary>Repeats an earlier row.</summary>
    Duplicate,
    /// <summary>Kept in the mending queue, because it is not an order by itself or not one that can be told.</summary>
    Queued,
    /// <summary>Accounted for and nothing to do: titles, headers, totals, continuations.</summary>
    Noted,
}

/// <summary>Something wrong in a row, named so that it can be mended.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>, or what the law's check returned.</param>
/// <param name="Field">The heading of the column, or the field's name where the sheet has no such column.</param>
/// <param name="Section">The section of the law it rests on; null for what is wrong in the data.</param>
internal sealed record Finding(string Code, string Field, string Message, string? Section = null);

/// <summary>Something to know about a row that is not wrong by itself.</summary>
internal sealed record Notice(string Code, string Message);

/// <summary>Another row: the sheet, the number among its data rows, and the sheet's own line number.</summary>
internal sealed record RowPlace(string Sheet, int Row, int Line);

/// <summary>One line of a sheet, read and judged.</summary>
internal sealed record RowReading
{
    public required string Sheet { get; init; }

    /// <summary>The line as a spreadsheet program numbers it.</summary>
    public required int Line { get; init; }

    /// <summary>The line in the text file; differs from <see cref="Line"/> below a cell with line breaks.</summary>
    public required int TextLine { get; init; }

    /// <summary>1 for the first data row; null for titles, headers and totals.</summary>
    public int? Row { get; init; }

    public required LineKind Kind { get; init; }

    public required RowOutcome Outcome { get; init; }

    /// <summary>The row this one repeats.</summary>
    public RowPlace? DuplicateOf { get; init; }

    /// <summary>The order that a continuation or variation belongs to; null when none was found above it.</summary>
    public RowPlace? BelongsTo { get; init; }

    public TypeReading? Type { get; init; }

    public string? TypeCode => Type?.Code;

    public bool IsInterim => Type?.Form == FormKind.Interim;

    public DateOnly? MadeOn { get; init; }

    /// <summary>The last day in force.</summary>
    public DateOnly? EndsOn { get; init; }

    public bool UntilFurtherOrder { get; init; }

    /// <summary>A length instead of an end, for example of an order that starts on release.</summary>
    public Period? Length { get; init; }

    /// <summary>The order starts on release; without a release its end is not known.</summary>
    public bool StartsOnRelease { get; init; }

    public DateOnly? ServedOn { get; init; }

    public NameReading? Name { get; init; }

    public DateOnly? BornOn { get; init; }

    public IReadOnlyList<IdentifierReading> PncIds { get; init; } = [];

    public IdentifierReading? Cro { get; init; }

    public string Reference { get; init; } = "";

    public string Court { get; init; } = "";

    /// <summary>Empty too where the cell says that another force has the order.</summary>
    public string Officer { get; init; } = "";

    public string District { get; init; } = "";

    public string Risk { get; init; } = "";

    public string Status { get; init; } = "";

    public string Notes { get; init; } = "";

    public Claim Claim { get; init; }

    public IReadOnlyList<ConditionReading> Conditions { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    public bool IsHidden { get; init; }

    public bool IsStruck { get; init; }

    /// <summary>Every cell that holds something, as written: heading and text, in the order of the sheet.</summary>
    public required IReadOnlyList<WrittenCell> Cells { get; init; }

    /// <summary>SHA-256 of the cells as written, in hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>A cell as it was written, below its heading (or "column 7" where there is none).</summary>
internal sealed record WrittenCell(string Heading, string Text)
{
    /// <summary>True where the column is known to hold no free text; any other may tell where a protected person is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Open { get; init; }
}
