namespace Poet.OrderTypes.Sdk.Handover;

/// <summary>What is handed over, as it was signed. All text was written by people.</summary>
public sealed record HandoverPack
{
    /// <summary>Short reference of the transfer.</summary>
    public required string Reference { get; init; }

    /// <summary>Which version of the pack it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the pack in lower-case hexadecimal: what is signed.</summary>
    public required string Hash { get; init; }

    /// <summary>The security marking.</summary>
    public required string Marking { get; init; }

    /// <summary>Code scheme of the force codes.</summary>
    public required string Scheme { get; init; }

    /// <summary>The sending force, by name and code.</summary>
    public required string From { get; init; }

    /// <summary>The receiving force, by name and code.</summary>
    public required string To { get; init; }

    /// <summary>Whom to ask at the sending force.</summary>
    public required string FromContact { get; init; }

    /// <summary>Who answers at the receiving force.</summary>
    public required string ToContact { get; init; }

    /// <summary>The person.</summary>
    public required string Subject { get; init; }

    /// <summary>Why the person's orders are handed over.</summary>
    public required string Why { get; init; }

    /// <summary>The law on which personal data is shared.</summary>
    public required string LawfulBasis { get; init; }

    /// <summary>The second from which the receiving force is responsible once both have signed, in UTC.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>True once both have signed this version.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>When this version was put together, in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When the file was written, in UTC, and by whom.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Who wrote the file.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>The sections, in their order.</summary>
    public required IReadOnlyList<PackedSection> Sections { get; init; }

    /// <summary>Who signed this version.</summary>
    public required IReadOnlyList<PackSignature> Signatures { get; init; }
}

/// <summary>A section with what is in it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Items">What is in it; empty where nothing is.</param>
/// <param name="Gap">Why it is not filled; null where it is, or need not be.</param>
/// <param name="GapDueOn">When it will be; null where nobody said.</param>
public sealed record PackedSection(HandoverSection Section, IReadOnlyList<PackedItem> Items, string? Gap, DateOnly? GapDueOn);

/// <summary>One thing told.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">What is recorded, or the sentence that stands in its place.</param>
public sealed record PackedItem(string Label, string Text);

/// <summary>A signature over the pack's hash.</summary>
/// <param name="Force">The force, by name and code.</param>
/// <param name="By">Who signed.</param>
/// <param name="At">When, in UTC.</param>
public sealed record PackSignature(string Force, string By, DateTimeOffset At);
