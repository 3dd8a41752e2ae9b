using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether the subject is away in the hours of a curfew.</summary>
internal static class CurfewCheck
{
    public static Assessment Answer(CurfewTerms terms, Situation situation, References references)
    {
        var where = new Whereabouts(situation.Facts, references);
        if (!where.Said)
            return new Tracer().NotAskedAbout("Where the subject is");
        where.Step($"The London clock shows {Hours.Clock(situation.At)}");
        var hours = Hours.At(terms.Hours, situation.At);
        if (hours == InHours.No)
            return where.Traced().NoBreach("It is outside the hours of this term");

        var side = where.SideOf(terms.PlaceId, othersAreElsewhere: true);
        if (side == Side.Inside)
            return where.Traced().NoBreach("The subject is at the place that this term requires");

        List<string> open = [];
        if (side == Side.Undecided)
            open.Add(where.Place is { PlaceId: not null, Inside: false } ? "Whether outside the door is still at the address" : "A more exact position, or whether the subject is at the place that this term requires");
        if (hours == InHours.Undecided)
            open.Add(Hours.WhichReading);
        if (RoomLeft(terms, situation, where, open) is { } allowed)
            return where.Traced().NoBreach(allowed);
        return open.Count == 0
            ? where.Traced().Breach("The subject is away from the place that this term requires, in its hours")
            : where.Traced().CannotTell([.. open.Distinct()]);
    }

    private static string? RoomLeft(CurfewTerms terms, Situation situation, Whereabouts where, List<string> open)
    {
        if (terms.Exceptions.Count > 0)
            if (where.Place?.WithinException == true)
                return "The subject is away for a reason that this term allows";
            else if (where.Place?.WithinException is null)
                open.Add($"Whether the subject is away {terms.Exceptions.Select(PlaceWords.InWords).Or()}");
        if (terms.Approval is null)
            return null;
        switch (situation.Permitted(LedgerWords.Curfew, where.Place?.PlaceId is { } elsewhere ? [elsewhere.ToString()] : []))
        {
            case LedgerAnswer.Yes:
                return "An approval for this address or absence is recorded and holds at this instant";
            case LedgerAnswer.NotKept:
                open.Add($"Whether the {terms.Approval} approved it: {situation.NothingFollows("approvals")}");
                return null;
            default:
                if (where.Place?.PlaceId is null && situation.PermittedSomething(LedgerWords.Curfew))
                    open.Add("Whether the subject is at the address for which an approval is recorded");
                else
                    where.Step("No approval that holds at this instant is recorded");
                return null;
        }
    }
}
