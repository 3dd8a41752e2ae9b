using Poet.Platform.Persistence;

namespace Poet.Platform.Identity.Units;

/// <summary>A unit, team or district of a force. It keeps its id whatever it is called and wherever it belongs, so that history stays right after a reorganisation.</summary>
internal sealed class Unit : IRecord
{
    public Guid Id { get; init; }

    public required string Force { get; init; }

    public List<UnitPeriod> Periods { get; } = [];

    /// <summary>What it was on a day; null before it was opened and once it is closed.</summary>
    public UnitPeriod? On(DateOnly day) => Periods.Where(p => p.From <= day).MaxBy(p => p.From) is { Closed: false } period ? period : null;
}

/// <summary>What a unit is from a day on. It ends where the next one begins, so that neither gap nor overlap can be written down.</summary>
internal sealed class UnitPeriod
{
    public Guid UnitId { get; init; }

    public DateOnly From { get; init; }

    public required string Name { get; set; }

    public UnitSort Sort { get; set; }

    /// <summary>The unit or district it belongs to.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Whom to call: a telephone number or mailbox of the unit.</summary>
    public string? Contact { get; set; }

    /// <summary>True from the day on which there is no such unit any more.</summary>
    public bool Closed { get; set; }
}

/// <summary>What a part of a force is.</summary>
public enum UnitSort
{
    /// <summary>A specialist unit.</summary>
    Unit,
    /// <summary>A team within a unit or district.</summary>
    Team,
    /// <summary>A district, borough or basic command unit.</summary>
    District,
}
