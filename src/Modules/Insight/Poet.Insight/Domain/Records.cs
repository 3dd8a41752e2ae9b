using Poet.Platform.Persistence;

namespace Poet.Insight.Domain;

/// <summary>Of what kind a record is.</summary>
internal static class Kinds
{
    public const string Order = "order";
    public const string Referral = "referral";
    public const string Application = "application";
    public const string Supervision = "supervision";
    public const string Visit = "visit";
    public const string Breach = "breach";
    public const string Transfer = "transfer";
    public const string Custody = "custody";
    public const string Person = "person";
}

/// <summary>
/// What is kept twice dated: by when it held or happened, and by when the force knew it. Nothing is overwritten: what turns out otherwise is known no longer, and what takes its place is known from then on.
/// </summary>
internal interface IKnown
{
    /// <summary>Since when it was known here, in UTC.</summary>
    DateTimeOffset KnownFrom { get; set; }

    /// <summary>Until when it was taken to be so; <see cref="Stretch.Open"/> while it is.</summary>
    DateTimeOffset KnownUntil { get; set; }
}

/// <summary>What held of a record from when until when. Half-open; an open end is <see cref="Open"/>, never null.</summary>
internal sealed class Stretch : IKnown
{
    /// <summary>The end of everything still open.</summary>
    public static readonly DateTimeOffset Open = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public Guid Id { get; init; }
    public required string Kind { get; init; }
    public Guid Record { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>Whose it was; empty for what is no force's, such as a time in custody.</summary>
    public required string Force { get; init; }

    public string? TypeCode { get; init; }
    public required string State { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? ManagerId { get; init; }
    public string? Risk { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>From when nobody had come in time, in UTC: the end of <see cref="DueOn"/> in London, so that a database can compare it; where no manager or no cadence was agreed, a week after that began. Null for an order that waits to start.</summary>
    public DateTimeOffset? LateFrom { get; init; }

    public DateTimeOffset From { get; init; }
    public DateTimeOffset Until { get; init; }

    /// <inheritdoc/>
    public DateTimeOffset KnownFrom { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset KnownUntil { get; set; } = Open;

    public bool SameAs(Stretch other) => (Kind, Record, SubjectId, Force, TypeCode, State) == (other.Kind, other.Record, other.SubjectId, other.Force, other.TypeCode, other.State)
        && (UnitId, ManagerId, Risk, DueOn, From, Until) == (other.UnitId, other.ManagerId, other.Risk, other.DueOn, other.From, other.Until);
}

/// <summary>What happened to a record on a day, in London.</summary>
internal sealed class Moment : IKnown
{
    public Guid Id { get; init; }
    public required string Kind { get; init; }
    public Guid Record { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>The order it is about; null where it is about none.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Whose it was; empty for what is no force's, such as a release.</summary>
    public required string Force { get; init; }

    public string? TypeCode { get; init; }
    public required string What { get; init; }

    /// <summary>A code that says more; null for none.</summary>
    public string? Detail { get; init; }

    public DateOnly On { get; init; }

    /// <inheritdoc/>
    public DateTimeOffset KnownFrom { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset KnownUntil { get; set; } = Stretch.Open;

    public bool SameAs(Moment other) => (Kind, Record, SubjectId, OrderId, Force) == (other.Kind, other.Record, other.SubjectId, other.OrderId, other.Force)
        && (TypeCode, What, Detail, On) == (other.TypeCode, other.What, other.Detail, other.On);
}

/// <summary>A record that was taken in. Read before its owner is asked how it stands, saved only if nobody took it in meanwhile: so an older answer never overwrites a newer one.</summary>
internal sealed class Taken : IVersioned
{
    public required string Kind { get; init; }
    public Guid Record { get; init; }

    /// <summary>When something of it was learnt or turned out otherwise last, in UTC: whoever counts looks for those since.</summary>
    public DateTimeOffset At { get; set; }

    public Guid Version { get; set; }
}

/// <summary>Under which id a record of a person counts: its own, or that of the record it was merged into.</summary>
internal sealed class OnePerson : IKnown
{
    public Guid Id { get; init; }
    public Guid RecordId { get; init; }
    public Guid PersonId { get; init; }

    /// <inheritdoc/>
    public DateTimeOffset KnownFrom { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset KnownUntil { get; set; } = Stretch.Open;
}
