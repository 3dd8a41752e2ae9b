namespace Poet.Orders.Domain;

/// <summary>
/// One version of the sealed order in plain words or in another language, bound to that version by its hash. It helps somebody to understand; only what is sealed are the court's words,
/// so it is no <see cref="Attachment"/>: nothing that reads these for what the court ordered can come upon it.
/// </summary>
internal sealed class Rendering : Platform.Persistence.IRecord
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }

    /// <summary>Counted within the order, over every kind and language.</summary>
    public int Number { get; init; }

    /// <summary>The copy of the sealed order that it renders.</summary>
    public Guid SealedId { get; init; }

    public int SealedVersion { get; init; }

    /// <summary>SHA-256 of that copy in hex, lower case.</summary>
    public required string SealedHash { get; init; }

    public RenderingKind Kind { get; init; }

    /// <summary>As it was given, a name or a tag (BCP 47); null for plain words.</summary>
    public string? Language { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Who compared it with the sealed order; null where nobody did, or nobody said so.</summary>
    public string? CheckedBy { get; init; }

    public required string FileName { get; init; }
    public required string ContentType { get; init; }
    public long Length { get; init; }

    /// <summary>SHA-256 in hex, lower case.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }

    /// <summary>Which it is, and of what.</summary>
    public string Name => $"{(Kind == RenderingKind.PlainWords ? "Plain words" : $"Translation ({Language})")} of version {SealedVersion}";

    /// <summary>Whether it may still be given as what the order says.</summary>
    /// <param name="beside">Every rendering of the order.</param>
    /// <param name="newest">The newest copy of the sealed order.</param>
    /// <param name="changedAt">When we last learned that the court changed the order; null when it did not.</param>
    /// <param name="ended">True where the order has ended: it says nothing any more.</param>
    public RenderingState StateAmong(IEnumerable<Rendering> beside, Attachment? newest, DateTimeOffset? changedAt, bool ended) =>
        ended ? RenderingState.OrderEnded
        : newest?.Id != SealedId ? RenderingState.EarlierVersion
        : beside.Any(o => o.Number > Number && o.SealedId == SealedId && o.Kind == Kind && string.Equals(o.Language, Language, StringComparison.OrdinalIgnoreCase)) ? RenderingState.Replaced
        : changedAt > newest.AddedAt ? RenderingState.OrderChanged
        : RenderingState.Current;

    /// <summary>When we last learned that the court changed the order; null when it did not.</summary>
    public static DateTimeOffset? ChangedAt(IReadOnlyList<OrderEvent> known) =>
        StandingFact.Of([.. known.Select(e => OrderFact.FromJson(e.Fact))]).Where(f => f.Fact is Varied or Renewed).Select(f => (DateTimeOffset?)known[f.Sequence].LearnedAt).Max();
}

/// <summary>In which words.</summary>
internal enum RenderingKind
{
    /// <summary>In plain words, such as easy read.</summary>
    PlainWords,
    /// <summary>In another language.</summary>
    Translation,
}

/// <summary>Whether a plain or translated version may still be given as what the order says.</summary>
internal enum RenderingState
{
    /// <summary>It renders the newest copy of the sealed order, and no change of the order was recorded since.</summary>
    Current,
    /// <summary>A newer copy of the sealed order is attached: make it anew.</summary>
    EarlierVersion,
    /// <summary>Another of this kind and language was made of the same copy.</summary>
    Replaced,
    /// <summary>A variation or renewal was recorded after that copy was attached: attach the order as it was changed, and make it anew.</summary>
    OrderChanged,
    /// <summary>The order has ended.</summary>
    OrderEnded,
}
