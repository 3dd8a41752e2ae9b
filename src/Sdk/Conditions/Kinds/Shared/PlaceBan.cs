using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Where the subject stands against what a term forbids, and what would settle it if that is open.</summary>
internal sealed record Standing(Side Side, params IReadOnlyList<string> Missing);

/// <summary>The check that terms share which keep somebody out of places or away from them: hours, place, exceptions, approval, in that order.</summary>
internal static class PlaceBan
{
    /// <summary>What such terms ask, to hold against what others ask.</summary>
    public static Demand Demand(IPlaceTerms terms) => new(DemandKind.KeepOut)
    {
        Places = terms.Places, ExceptPlaces = terms.ExceptPlaces, Exceptions = terms.Exceptions, Hours = terms.Hours, LeavesRoom = terms.Approval is not null,
    };

    private const string OutOfHours = "It is outside the hours of this term";

    public static Assessment Assess(IPlaceTerms terms, Situation situation, References references, Func<Whereabouts, Standing> look)
    {
        var where = new Whereabouts(situation.Facts, references);
        if (!where.Said)
            return new Tracer().NotAskedAbout("Where the subject is");
        var hours = Hours.At(terms.Hours, situation.At);
        if (terms.Hours.Count > 0)
            where.Step($"The London clock shows {Hours.Clock(situation.At)}");
        if (hours == InHours.No)
            return where.Traced().NoBreach(OutOfHours);

        var standing = look(where);
        if (standing.Side == Side.Outside)
            return where.Traced().NoBreach("These facts do not put the subject where this term forbids");

        List<string> open = [.. standing.Missing];
        if (hours == InHours.Undecided)
            open.Add(Hours.WhichReading);
        var excepted = RoomLeft(terms, situation, where, open);
        if (excepted is not null)
            return where.Traced().NoBreach(excepted);
        var tracer = where.Traced();
        if (terms.Exceptions.Count == 0 && where.Place?.WithinException == true)
            tracer.Note("An exception was claimed, but this term has none: that goes to reasonable excuse, ask");
        return open.Count == 0 ? tracer.Breach("The subject is where this term forbids") : tracer.CannotTell([.. open.Distinct()]);
    }

    /// <summary>Inside when in any of the places, outside only when outside them all.</summary>
    public static Standing InAny(Whereabouts where, IEnumerable<Guid> places, bool othersAreElsewhere)
    {
        var sides = places.Select(p => where.SideOf(p, othersAreElsewhere)).ToList();
        return sides.Contains(Side.Inside) ? new(Side.Inside)
            : sides.Contains(Side.Undecided) ? new(Side.Undecided, NotExact(where))
            : new(Side.Outside);
    }

    public static string NotExact(Whereabouts where) => where.Place?.PlaceId is not null && where.Place.Inside == false
        ? "Whether the subject went in"
        : "A more exact position, or whether the subject is in the place that this term forbids";

    // the sentence that ends the check, or null; what is still open is added to the list
    private static string? RoomLeft(IPlaceTerms terms, Situation situation, Whereabouts where, List<string> open)
    {
        // somebody said to be in the area may be in a home that lies in it
        var saidToBeThere = where.Place?.PlaceId is { } said && terms.Places.Contains(said);
        var carvedOut = InAny(where, terms.ExceptPlaces, othersAreElsewhere: !saidToBeThere).Side;
        if (terms.ExceptPlaces.Count > 0 && carvedOut == Side.Inside)
            return "The subject is at a place that this term leaves out";
        if (terms.ExceptPlaces.Count > 0 && carvedOut == Side.Undecided)
            open.Add("Whether the subject is at a place that this term leaves out");

        if (terms.Exceptions.Contains(PresenceException.PassingThrough))
            if (where.Place?.PassingThrough == true)
                return "The subject is passing through without stopping, which this term allows";
            else if (where.Place?.PassingThrough is null)
                open.Add("Whether the subject is passing through without stopping");

        var reasons = terms.Exceptions.Where(e => e != PresenceException.PassingThrough).Select(PlaceWords.InWords).ToList();
        if (reasons.Count > 0)
            if (where.Place?.WithinException == true)
                return "The subject is there for a reason that this term allows";
            else if (where.Place?.WithinException is null)
                open.Add($"Whether the subject is there {reasons.Or()}");

        return Approved(terms, situation, open);
    }

    private static string? Approved(IPlaceTerms terms, Situation situation, List<string> open)
    {
        if (terms.Approval is null)
            return null;
        // with several places, an approval for one of them says nothing of the others
        IEnumerable<Guid> here = [.. situation.Facts.Place?.PlaceId is { } said ? [said] : Array.Empty<Guid>(), .. terms.Places.Count == 1 ? terms.Places : []];
        switch (situation.Permitted(LedgerWords.Place, here.Select(id => id.ToString())))
        {
            case LedgerAnswer.Yes:
                return "An approval that holds at this instant is recorded";
            case LedgerAnswer.NotKept:
                open.Add($"Whether the {terms.Approval} approved it: {situation.NothingFollows("approvals")}");
                break;
            default:
                if (!here.Any() && situation.PermittedSomething(LedgerWords.Place))
                    open.Add("Whether this is the place for which an approval is recorded");
                break;
        }
        return null;
    }
}
