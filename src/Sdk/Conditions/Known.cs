namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>What the platform knows at the instant asked about.</summary>
public sealed record Known
{
    /// <summary>Nothing known.</summary>
    public static Known Nothing { get; } = new();

    /// <summary>What the subject has told the police; null when no ledger is kept, so that absence proves nothing.</summary>
    public IReadOnlyList<Notified>? Notifications { get; init; }

    /// <summary>Permissions given; null when no ledger is kept.</summary>
    public IReadOnlyList<PermissionGiven>? Permissions { get; init; }

    /// <summary>
    /// The instant up to which somebody has said that everything told and permitted is entered; null when that holds for any instant. What is not recorded after it may have been told or
    /// permitted all the same.
    /// </summary>
    public DateTimeOffset? CompleteUntil { get; init; }

    /// <summary>The subject's age in completed years at the instant; null when the date of birth is not known.</summary>
    public int? SubjectAge { get; init; }
}

/// <summary>Something the subject told the police.</summary>
/// <param name="What">Which detail, in the words of <see cref="LedgerWords"/>.</param>
/// <param name="Value">Its normal form, see <see cref="NormalForm"/>; one entry for each number, IMEI, mark or account.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Notified(string What, string Value, DateTimeOffset At)
{
    /// <summary>True when the subject told that the thing is gone, rather than held.</summary>
    public bool NoLongerHeld { get; init; }
}

/// <summary>A permission given under a condition.</summary>
/// <param name="What">What it is for, in the words of <see cref="Notified.What"/>, or another stable word.</param>
/// <param name="Value">Its normal form; empty when it is for the thing in general.</param>
/// <param name="From">First instant, in UTC.</param>
/// <param name="Until">Instant after the last one, in UTC; null while open.</param>
public sealed record PermissionGiven(string What, string Value, DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>True when it holds at the instant.</summary>
    public bool HoldsAt(DateTimeOffset at) => From <= at && (Until is null || at < Until);
}
