namespace Poet.Visits.Domain;

/// <summary>How great the risk is found to be.</summary>
internal enum Risk
{
    /// <summary>Low.</summary>
    Low,
    /// <summary>Medium.</summary>
    Medium,
    /// <summary>High.</summary>
    High,
    /// <summary>Very high.</summary>
    VeryHigh,
}

/// <summary>Where a supervised order stands on the worklist.</summary>
internal enum Standing
{
    /// <summary>Nobody is its offender manager.</summary>
    Unmanaged,
    /// <summary>It waits for release, service or a date.</summary>
    Waiting,
    /// <summary>Nobody has agreed how often its subject is seen.</summary>
    NoCadence,
    /// <summary>The day of the next contact has passed.</summary>
    Overdue,
    /// <summary>The next contact is within a week.</summary>
    Due,
    /// <summary>The next contact is later.</summary>
    OnTime,
    /// <summary>The order has ended.</summary>
    Ended,
}

/// <summary>Something done about how an order is supervised. Never changed.</summary>
internal sealed class SupervisionStep
{
    public Guid OrderId { get; init; }
    public int Sequence { get; init; }

    /// <summary>opened, manager-assigned, cadence-proposed, cadence-agreed, cadence-refused, handed-on or closed.</summary>
    public required string What { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }
    public string? Note { get; init; }

    /// <summary>How the supervision stood after it, so that it can be counted as of any day.</summary>
    public required string Force { get; init; }

    public Guid? ManagerId { get; init; }
    public Guid? UnitId { get; init; }
    public Risk? Risk { get; init; }
    public int? DaysBetween { get; init; }
}

/// <summary>Risks in words.</summary>
internal static class RiskWords
{
    public static string Of(Risk risk) => risk == Risk.VeryHigh ? "Very high" : risk.ToString();

    /// <summary>As plugins name it in their supervision.</summary>
    public static string Key(Risk risk) => Of(risk).ToLowerInvariant();
}
