using System.Text.Json.Serialization;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Domain;

/// <summary>What the subject told and was permitted under an order, beside what the court did to it: nothing of this moves the order's life.</summary>
internal abstract record LedgerFact : OrderFact
{
    /// <summary>False only where somebody has looked: the words may tell where a protected person is.</summary>
    public bool MayHoldProtectedDetails { get; init; }
}

/// <summary>The subject told the police something.</summary>
/// <param name="At">When they were told, in UTC.</param>
/// <param name="How">How.</param>
/// <param name="About">Which detail, in the words of the SDK's LedgerWords.</param>
/// <param name="Values">Numbers, marks or words of one thing, as given; empty where there are none.</param>
internal sealed record Told(DateTimeOffset At, ToldHow How, string About, IReadOnlyList<string> Values) : LedgerFact
{
    /// <summary>The day on which it happened, such as a move, or on which a journey starts; null where none was given.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>True where it was told that the thing is gone.</summary>
    public bool NoLongerHeld { get; init; }

    /// <summary>The duty of the statute that it answers; null for none.</summary>
    public string? Duty { get; init; }

    /// <summary>Who was told, where, and what was said.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override DateOnly EffectiveOn => LondonTime.DateOf(At);
}

/// <summary>How the police were told.</summary>
internal enum ToldHow
{
    AtStation,
    InPerson,
    Telephone,
    Email,
    Post,
    Online,
}

/// <summary>The police decided about something that the order lets them allow.</summary>
/// <param name="About">What it is for, in the words of the SDK's LedgerWords.</param>
/// <param name="Approved">False where it was refused.</param>
/// <param name="From">First instant, in UTC.</param>
/// <param name="Until">The instant after the last one; null while open.</param>
/// <param name="Words">What was asked for and what was allowed.</param>
internal sealed record PermissionDecided(string About, bool Approved, DateTimeOffset From, DateTimeOffset? Until, string Words) : LedgerFact
{
    /// <summary>The number, mark, name or id of the one thing, place or person; null for the thing in general.</summary>
    public string? Value { get; init; }

    /// <summary>The condition it is given under; null for all that leave room for it.</summary>
    public Guid? ConditionId { get; init; }

    [JsonIgnore]
    public override DateOnly EffectiveOn => LondonTime.DateOf(From);
}

/// <summary>A permission was taken back.</summary>
internal sealed record PermissionWithdrawn(int Sequence, DateTimeOffset At) : LedgerFact
{
    [JsonIgnore]
    public override DateOnly EffectiveOn => LondonTime.DateOf(At);
}

/// <summary>A named person has looked wherever the subject may have told something, and all of it up to the instant is entered.</summary>
internal sealed record LedgerComplete(DateTimeOffset Until) : LedgerFact
{
    [JsonIgnore]
    public override DateOnly EffectiveOn => LondonTime.DateOf(Until);
}
