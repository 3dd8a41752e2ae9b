using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Orders.Import;

/// <summary>One line of a sheet, whatever it is: nothing is lost. What was not understood stays here, searchable, until mended.</summary>
internal sealed class ImportLine : IRecord
{
    public Guid Id { get; init; }
    public Guid RunId { get; init; }
    public required string Force { get; init; }

    /// <summary>Place in the file, from 1, over all its sheets.</summary>
    public int Ordinal { get; init; }

    public required string Sheet { get; init; }

    /// <summary>The sheet's own line number.</summary>
    public int Line { get; init; }

    /// <summary>1 for the first data row of its sheet; null for lines that hold no row.</summary>
    public int? Row { get; init; }

    /// <summary>The cells as they were, in order, as JSON: heading and text of each.</summary>
    [Personal]
    public required string Cells { get; init; }

    /// <summary>SHA-256 of the cells: the same row in a later version of the sheet is known by it.</summary>
    public required string Hash { get; init; }

    /// <summary>Hash of person, type and day made: the same order with something changed is known by it. Null where one is missing.</summary>
    public string? OrderKey { get; init; }

    /// <summary>title, header, total, order, variation, continuation, pending, refused, two-orders or queued.</summary>
    public required string What { get; init; }

    /// <summary>imported, flagged, rejected or duplicate; null for lines that hold no row.</summary>
    public string? Outcome { get; init; }

    /// <summary>The row of this file that it repeats.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>What was read, as JSON; null for lines that hold no row.</summary>
    [Personal]
    public string? Reading { get; init; }

    [Personal]
    public DateOnly? BornOn { get; init; }

    /// <summary>The words of a line that waits for a person, folded, of the cells that hold facts, so that whatever was not understood can be looked for; null for other lines.</summary>
    public string? SearchText { get; init; }

    /// <summary>The same of the cells with free words, which may tell where a protected person is.</summary>
    public string? ProtectedText { get; init; }

    /// <summary>The order it became, changes or repeats. Set when the line is staged; the order follows in the commit.</summary>
    public Guid? OrderId { get; set; }

    public MendingState Mending { get; set; }
    public string? MendedBy { get; set; }
    public DateTimeOffset? MendedAt { get; set; }

    /// <summary>Why a person decided that it holds no order, or how it was mended.</summary>
    [Personal]
    public string? MendedWhy { get; set; }
}

/// <summary>Where a line stands in the mending queue.</summary>
internal enum MendingState
{
    /// <summary>Nothing to mend.</summary>
    None,
    /// <summary>Waits for a person.</summary>
    Queued,
    /// <summary>A person mended it and an order was recorded.</summary>
    Mended,
    /// <summary>A person decided that it holds no order, and said why.</summary>
    Dismissed,
}

/// <summary>A name token, date of birth or identifier of a line that is not in the register: the index by which search and check find it.</summary>
internal sealed class ImportLineToken
{
    public required string Token { get; init; }
    public Guid LineId { get; init; }
    public required string Force { get; init; }
}

/// <summary>The values of <see cref="ImportLine.Outcome"/>, as reports show them.</summary>
internal static class Outcomes
{
    public const string Imported = "imported";
    public const string Flagged = "flagged";
    public const string Rejected = "rejected";
    public const string Duplicate = "duplicate";
}

/// <summary>The values of <see cref="ImportLine.What"/> that the code asks for.</summary>
internal static class Whats
{
    public const string Order = "order";
    public const string Variation = "variation";
    public const string TwoOrders = "two-orders";
}
