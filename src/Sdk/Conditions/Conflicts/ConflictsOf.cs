using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Conflicts;

/// <summary>Finds obligations of one person that cannot both be obeyed, across orders and order types. What is not known, such as an area that is not drawn, is no conflict.</summary>
public static class ConflictsOf
{
    /// <summary>Every pair that cannot be obeyed, each once.</summary>
    /// <param name="obligations">The obligations, of whatever orders.</param>
    /// <param name="references">Places and people that the asker may see.</param>
    public static IReadOnlyList<Conflict> All(IReadOnlyList<Obligation> obligations, References references) =>
    [
        .. obligations.SelectMany((first, i) => obligations.Skip(i + 1).Where(second => AtOneTime(first, second)).Select(second => Between(first, second, references))).OfType<Conflict>(),
    ];

    private static Conflict? Between(Obligation first, Obligation second, References references)
    {
        var pairs = first.Demands.SelectMany(a => second.Demands.SelectMany(b => new[] { (Must: a, MustNot: b), (Must: b, MustNot: a) }));
        return pairs.Select(p => Why(p.Must, p.MustNot, references) is { } says ? new Conflict(first, second, Sentence(says, p.Must, p.MustNot), p.Must.LeavesRoom || p.MustNot.LeavesRoom) : null)
            .OfType<Conflict>().OrderBy(c => c.LeavesRoom).FirstOrDefault();
    }

    private static string? Why(Demand must, Demand other, References references) => (must.Kind, other.Kind) switch
    {
        (DemandKind.BeAt, DemandKind.KeepOut) when Overlap(must.Hours, other.Hours) && Forbidden(must, other, references) => "One requires the subject to be where the other forbids, at the same hours",
        (DemandKind.BeAt, DemandKind.BeAt) when Overlap(must.Hours, other.Hours) && Apart(must, other, references) => "They require the subject to be at two places at the same hours",
        (DemandKind.BeAt, DemandKind.KeepApart) when must.Places.Any(p => references.Place(p)?.HomeOf.Intersect(other.People).Any() == true) => "One requires the subject to be at the home or workplace of a person from whom the other keeps the subject apart",
        (DemandKind.Use, DemandKind.DoWithout) when must.Thing == other.Thing => $"One needs the {must.Thing} that the other bars",
        _ => null,
    };

    private static string Sentence(string says, Demand must, Demand other) =>
        says + (other.AboutAnEvent ? ", while the event takes place" : "") + (must.LeavesRoom || other.LeavesRoom ? ": an approval would make room" : "");

    private static bool Forbidden(Demand must, Demand ban, References references) =>
        (must.Because is not { } reason || !ban.Exceptions.Contains(reason))
        && must.Places.Any(at => !ban.ExceptPlaces.Contains(at) && ban.Places.Any(barred => barred == at || Near(at, barred, ban.Metres, references)));

    // the middle of the place to be at: an address on the edge of an area is for a person to look at
    private static bool Near(Guid at, Guid barred, decimal metres, References references)
    {
        if (references.Place(at)?.Area is not { } here || references.Place(barred)?.Area is not { } there)
            return false;
        var middle = here.Bounds.Middle;
        return there.Contains(middle) || metres > 0 && there.MetresFrom(middle) < (double)metres;
    }

    // a place inside the other one can be kept with it
    private static bool Apart(Demand one, Demand other, References references) =>
        one.Places.Count > 0 && other.Places.Count > 0 && !one.Places.Any(a => other.Places.Any(b => a == b || MayBeOne(a, b, references)));

    private static bool MayBeOne(Guid a, Guid b, References references)
    {
        if (references.Place(a)?.Area is not { } first || references.Place(b)?.Area is not { } second)
            return false;
        return first.Contains(second.Bounds.Middle) || second.Contains(first.Bounds.Middle);
    }

    private static bool AtOneTime(Obligation first, Obligation second) =>
        (first.LastDay is null || second.From <= first.LastDay) && (second.LastDay is null || first.From <= second.LastDay);

    private static bool Overlap(IReadOnlyList<WeeklyWindow> first, IReadOnlyList<WeeklyWindow> second) =>
        first.Count == 0 || second.Count == 0 || Hours.MinutesOfTheWeek(first).Zip(Hours.MinutesOfTheWeek(second)).Any(m => m.First && m.Second);
}
