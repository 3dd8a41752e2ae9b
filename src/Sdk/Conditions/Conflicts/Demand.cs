using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Conflicts;

/// <summary>What a condition asks of the subject, so far as another condition may ask the opposite.</summary>
/// <param name="Kind">What it asks.</param>
public sealed record Demand(DemandKind Kind)
{
    /// <summary>Places to be at, or to keep out of.</summary>
    public IReadOnlyList<Guid> Places { get; init; } = [];

    /// <summary>How far to keep away from those places, in metres; 0 for the places themselves.</summary>
    public decimal Metres { get; init; }

    /// <summary>Whether exactly <see cref="Metres"/> is meant.</summary>
    public DistanceEdge Edge { get; init; }

    /// <summary>Places left out.</summary>
    public IReadOnlyList<Guid> ExceptPlaces { get; init; } = [];

    /// <summary>Reasons for which a place may be entered all the same.</summary>
    public IReadOnlyList<PresenceException> Exceptions { get; init; } = [];

    /// <summary>For being at a place: the reason, where another condition may leave it out.</summary>
    public PresenceException? Because { get; init; }

    /// <summary>When, on a London clock; empty for at all times.</summary>
    public IReadOnlyList<WeeklyWindow> Hours { get; init; } = [];

    /// <summary>People to keep apart from.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>A thing to use or to do without, in the words of <see cref="Needs"/>.</summary>
    public string? Thing { get; init; }

    /// <summary>True when somebody may approve otherwise.</summary>
    public bool LeavesRoom { get; init; }

    /// <summary>True when it holds only about an event, whose days are not known here.</summary>
    public bool AboutAnEvent { get; init; }

    /// <summary>
    /// Where a position lies against one of <see cref="Places"/> and the distance from it, measured to the centimetre on the ellipsoid from the nearest point of the area. Without a distance the boundary
    /// belongs to the area. At exactly the distance the words decide: Inside for "at or within", Outside for "nearer than", Undecided where they do not say.
    /// </summary>
    /// <param name="area">The area of the place.</param>
    /// <param name="point">The position.</param>
    /// <param name="errorMetres">How far the true position may lie from it, in metres; where that decides, the answer is Undecided.</param>
    public Side SideOf(Area area, GeoPoint point, double errorMetres)
    {
        if (Metres <= 0)
            return area.SideOf(point, errorMetres);
        var metres = area.MetresFrom(point);
        return DistanceRule.Covers(Metres, Edge, Math.Max(0, metres - errorMetres), metres + errorMetres) switch
        {
            true => Side.Inside,
            false => Side.Outside,
            null => Side.Undecided,
        };
    }
}

/// <summary>What a condition can ask.</summary>
public enum DemandKind
{
    /// <summary>To be at a place.</summary>
    BeAt,
    /// <summary>To keep out of places.</summary>
    KeepOut,
    /// <summary>To keep apart from people.</summary>
    KeepApart,
    /// <summary>To use a thing.</summary>
    Use,
    /// <summary>To do without a thing.</summary>
    DoWithout,
}

/// <summary>Words for things that conditions need or bar.</summary>
public static class Needs
{
    /// <summary>A telephone.</summary>
    public const string Telephone = "telephone";
    /// <summary>The internet.</summary>
    public const string Internet = "internet";

    /// <summary>What a duty needs that is done towards an office or mailbox: the internet, where it is an address online.</summary>
    internal static IEnumerable<Demand> Of(string? recipient) =>
        recipient is not null && (recipient.Contains('@', StringComparison.Ordinal) || recipient.Contains("mailbox", StringComparison.OrdinalIgnoreCase)
            || recipient.Contains("online", StringComparison.OrdinalIgnoreCase) || recipient.Contains("email", StringComparison.OrdinalIgnoreCase))
            ? [new(DemandKind.Use) { Thing = Internet }]
            : [];
}

/// <summary>A condition that binds in a stretch of days, with what it asks.</summary>
/// <param name="Name">How the answer names it, such as "condition 2 of ORD-7"; tells nothing of places or people.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day; null while none is set.</param>
/// <param name="Demands">What it asks.</param>
public sealed record Obligation(string Name, DateOnly From, DateOnly? LastDay, IReadOnlyList<Demand> Demands);

/// <summary>Two obligations that cannot both be obeyed.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Says">Why; names neither place nor person, since either may be protected.</param>
/// <param name="LeavesRoom">True when an approval that one of them makes room for would mend it.</param>
public sealed record Conflict(Obligation First, Obligation Second, string Says, bool LeavesRoom);
