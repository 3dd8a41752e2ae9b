using System.Text.Json;
using System.Text.Json.Serialization;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Domain;

/// <summary>
/// Something that happened to an order, as a court, a server or an officer did it. Facts are never changed: what was wrong is corrected by another fact.
/// The names in the JSON are stored and never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "what")]
[JsonDerivedType(typeof(Made), "made")]
[JsonDerivedType(typeof(Served), "served")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(LicenceEnded), "licence-ended")]
[JsonDerivedType(typeof(Varied), "varied")]
[JsonDerivedType(typeof(Renewed), "renewed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(EndClaimed), "end-claimed")]
[JsonDerivedType(typeof(TermsConfirmed), "terms-confirmed")]
[JsonDerivedType(typeof(StatusSettled), "status-settled")]
[JsonDerivedType(typeof(Told), "told")]
[JsonDerivedType(typeof(PermissionDecided), "permission-decided")]
[JsonDerivedType(typeof(PermissionWithdrawn), "permission-withdrawn")]
[JsonDerivedType(typeof(LedgerComplete), "ledger-complete")]
[JsonDerivedType(typeof(Corrected), "corrected")]
internal abstract record OrderFact
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>The legal day on which it took effect.</summary>
    [JsonIgnore]
    public abstract DateOnly EffectiveOn { get; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static OrderFact FromJson(string json) => JsonSerializer.Deserialize<OrderFact>(json, Json)!;
}

/// <summary>The court made the order, or an officer gave the notice.</summary>
internal sealed record Made(DateOnly On, Anchor Start, DateOnly? StartsOn, OrderEnd End, IReadOnlyList<ConditionText> Conditions) : OrderFact
{
    public override DateOnly EffectiveOn => On;
}

/// <summary>When an order ends: a last day, until further order, until an event, or not known.</summary>
internal sealed record OrderEnd(DateOnly? LastDay = null, bool UntilFurtherOrder = false, string? UntilEvent = null)
{
    [JsonIgnore]
    public bool IsKnown => LastDay is not null || UntilFurtherOrder || UntilEvent is not null;
}

/// <summary>The subject was served, or told, with how well that can be proved.</summary>
internal sealed record Served(DateTimeOffset At, KnowledgeEvidence How, string? Note) : OrderFact
{
    /// <summary>Who served or told.</summary>
    public string? ServedBy { get; init; }

    /// <summary>Where, such as an address or a custody suite; may tell as much as any words.</summary>
    public string? Where { get; init; }

    /// <summary>Who else was there.</summary>
    public string? Witness { get; init; }

    /// <summary>Whether a copy was left with the subject; null when not said.</summary>
    public bool? CopyGiven { get; init; }

    /// <summary>The papers that were handed over: copies of the sealed order and what renders them; null when not said.</summary>
    public IReadOnlyList<Guid>? Papers { get; init; }

    /// <summary>What may hold anything about anybody, in one line; null where none of it was said.</summary>
    [JsonIgnore]
    public string? Words => string.Join(". ", new[] { ServedBy is null ? null : $"By {ServedBy}", Where is null ? null : $"At {Where}", Witness is null ? null : $"Witness: {Witness}", CopyGiven is null ? null : CopyGiven.Value ? "A copy was given" : "No copy was given", Note }
        .OfType<string>()) is { Length: > 0 } said ? said : null;

    public override DateOnly EffectiveOn => LondonTime.DateOf(At);
}

/// <summary>The subject was released from custody.</summary>
internal sealed record Released(DateOnly On) : OrderFact
{
    /// <summary>The time in custody that this follows from; null where somebody recorded it on the order.</summary>
    public Guid? Custody { get; init; }

    public override DateOnly EffectiveOn => On;
}

/// <summary>The subject's licence or sentence ended: the first day without it.</summary>
internal sealed record LicenceEnded(DateOnly On) : OrderFact
{
    /// <summary>The time in custody that this follows from; null where somebody recorded it on the order.</summary>
    public Guid? Custody { get; init; }

    public override DateOnly EffectiveOn => On;
}

/// <summary>The court changed terms or the last day. Holds all conditions as they stand after it.</summary>
internal sealed record Varied(DateOnly From, OrderEnd? NewEnd, IReadOnlyList<ConditionText>? Conditions) : OrderFact
{
    public override DateOnly EffectiveOn => From;
}

/// <summary>The court renewed the order.</summary>
internal sealed record Renewed(DateOnly From, OrderEnd NewEnd) : OrderFact
{
    public override DateOnly EffectiveOn => From;
}

/// <summary>The order ended before its time. The day is the first on which it no longer binds.</summary>
internal sealed record Ended(DateOnly On, EndKind How) : OrderFact
{
    public override DateOnly EffectiveOn => On;
}

/// <summary>A record claims that the order ended, and nobody has confirmed it: neither in force nor ended until then.</summary>
internal sealed record EndClaimed(DateOnly On, string Words) : OrderFact
{
    public override DateOnly EffectiveOn => On;
}

/// <summary>A named person found out that the dates are right and the status which a spreadsheet stated is not.</summary>
internal sealed record StatusSettled(DateOnly On) : OrderFact
{
    public override DateOnly EffectiveOn => On;
}

/// <summary>A named person compared typed terms with the sealed order. It speaks of the text as it stood then, so a later variation of the condition is not confirmed by it.</summary>
internal sealed record TermsConfirmed(DateOnly On, ConditionText Compared, string KindId, int KindVersion, string Terms, string By, bool? HoldsProtectedDetails, string? Words) : OrderFact
{
    [JsonIgnore]
    public Guid ConditionId => Compared.Id;

    public override DateOnly EffectiveOn => On;
}

/// <summary>An earlier fact was recorded wrongly; this is what really happened, or nothing did.</summary>
internal sealed record Corrected(int Sequence, OrderFact? Instead, DateOnly On) : OrderFact
{
    public override DateOnly EffectiveOn => On;
}

/// <summary>How well knowledge of the order can be proved, weakest first.</summary>
internal enum KnowledgeEvidence
{
    /// <summary>A record says so, without a source.</summary>
    Claimed,
    /// <summary>Served by post or through another.</summary>
    ServedIndirectly,
    /// <summary>Present or represented when it was made.</summary>
    InCourt,
    /// <summary>Served in person.</summary>
    ServedInPerson,
    /// <summary>Told by an officer.</summary>
    ToldByOfficer,
    /// <summary>Read back and acknowledged on body-worn video.</summary>
    ReadBackOnVideo,
}

/// <summary>How an order ended before its time.</summary>
internal enum EndKind
{
    Discharged,
    Quashed,
    Revoked,
    Replaced,
    SubjectDied,
}
