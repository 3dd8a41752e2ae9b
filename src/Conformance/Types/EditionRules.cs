using System.Globalization;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>The law by edition: none missing, none twice, none over another.</summary>
internal static class EditionRules
{
    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("editions", "There is an edition of the law, each has an id of its own, its forms and its days in order.", Editions, NeededToLoad: true),
        new("editions-overlap", "Editions stand oldest first, and no two are in force for one area on one day.", Overlaps, NeededToLoad: true),
        new("editions-gap", "Where an edition closes and a later one for the same area follows, no day lies between them unless the later one tells of the gap.", Gaps),
        new("own-route", "Every edition has a way to the order that is not an interim one: an interim order is a step on another way.", OwnRoute, NeededToLoad: true),
        new("uncertainty", "Law that is not certain to be in force says what is uncertain.", Uncertainty, NeededToLoad: true),
        new("certainty", "Law that is certain says nothing uncertain, and law that awaits commencement is not certain.", Certain),
        new("sources", "Every edition and every change around it says where it was read.", Sources),
    ];

    private static string Named(Edition edition) => $"edition {edition.Id}";

    private static IEnumerable<Wrong> Editions(IOrderType type)
    {
        if (type.Editions.Count == 0)
            yield return new("", "it has no edition of the law", "give at least one");
        foreach (var (edition, index) in type.Editions.Select((e, i) => (e, i)))
        {
            if (Forms.IsBlank(edition.Id) || type.Editions.Take(index).Any(e => e.Id == edition.Id))
                yield return new(Named(edition), "the id is empty or taken", "give each edition an id of its own");
            if (edition.Forms.Count == 0)
                yield return new("", $"{Named(edition)} has no form", "give at least one");
            if (edition.Forms.GroupBy(f => f.Kind).FirstOrDefault(g => g.Count() > 1) is { } twice)
                yield return new("", $"{Named(edition)} has the form {twice.Key} more than once", "keep one");
            if (edition.ClosesOn < edition.CommencesOn)
                yield return new("", $"{Named(edition)} closes before it commences", "mend one of the days");
        }
    }

    private static IEnumerable<Wrong> OwnRoute(IOrderType type) =>
        from edition in type.Editions
        where edition.Forms.SelectMany(f => f.Routes).All(r => r.Kind == RouteKind.Interim)
        select new Wrong(Named(edition), "every route is an interim one", "add the route on which the order itself is made or given");

    private static IEnumerable<Wrong> Overlaps(IOrderType type)
    {
        foreach (var (edition, index) in type.Editions.Select((e, i) => (e, i)))
        {
            if (index > 0 && edition.CommencesOn < type.Editions[index - 1].CommencesOn)
                yield return new("", $"{Named(edition)} stands after a later one", "list editions oldest first");
            foreach (var earlier in type.Editions.Take(index).Where(e => Overlap(e, edition)))
                yield return new("", $"{Named(edition)} and {Named(earlier)} overlap", "close the earlier one on the day before the later one commences");
        }
    }

    // an edition that awaits commencement stands beside the one in force until somebody switches it on
    private static bool Overlap(Edition a, Edition b) =>
        !a.AwaitsCommencement && !b.AwaitsCommencement
        && a.CommencesOn <= (b.ClosesOn ?? DateOnly.MaxValue) && b.CommencesOn <= (a.ClosesOn ?? DateOnly.MaxValue) && ShareAnArea(a, b);

    private static bool ShareAnArea(Edition a, Edition b) => a.Areas.Count == 0 || b.Areas.Count == 0 || a.Areas.Intersect(b.Areas, StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<Wrong> Gaps(IOrderType type)
    {
        var inForce = type.Editions.Where(e => !e.AwaitsCommencement).ToList();
        foreach (var (earlier, index) in inForce.Select((e, i) => (e, i)))
            if (earlier.ClosesOn is { } closes && inForce.Skip(index + 1).FirstOrDefault(e => ShareAnArea(earlier, e)) is { } later
                && later.CommencesOn > closes.AddDays(1) && !TellsOf(later, closes))
                yield return new(Named(later), string.Create(CultureInfo.InvariantCulture, $"{Named(earlier)} closes on {closes:d MMMM yyyy} and this one commences on {later.CommencesOn:d MMMM yyyy}: between them no law stands"),
                    string.Create(CultureInfo.InvariantCulture, $"mend one of the days, or tell of the gap in a doubt or an amendment that names {closes:d MMMM yyyy}"));
    }

    private static bool TellsOf(Edition edition, DateOnly day)
    {
        var named = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return edition.Doubts.Select(d => d.Says).Concat(edition.Amendments.SelectMany(a => new[] { a.What, a.When })).Any(t => t.Contains(named, StringComparison.Ordinal));
    }

    private static IEnumerable<Wrong> Uncertainty(IOrderType type) =>
        from edition in type.Editions
        where edition.Certainty != Certainty.High && Forms.IsBlank(edition.Uncertainty)
        select new Wrong("", $"{Named(edition)} is not certain to be in force", "say what is uncertain");

    private static IEnumerable<Wrong> Certain(IOrderType type)
    {
        foreach (var edition in type.Editions.Where(e => e.Certainty == Certainty.High))
            if (edition.AwaitsCommencement)
                yield return new(Named(edition), "it awaits commencement and calls itself certain", "lower its certainty and say what is uncertain, so that nobody applies under it by mistake");
            else if (edition.Uncertainty is not null)
                yield return new(Named(edition), "it is certain and yet says what is uncertain", "lower its certainty, or tell a single point as a doubt");
    }

    private static IEnumerable<Wrong> Sources(IOrderType type)
    {
        foreach (var edition in type.Editions)
        {
            if (Forms.IsBlank(edition.Source))
                yield return new(Named(edition), "it does not say where its text was read", "name the Act and where and when you read it");
            foreach (var change in edition.Amendments.Where(a => Forms.IsBlank(a.What) || Forms.IsBlank(a.When) || Forms.IsBlank(a.Source)))
                yield return new(Named(edition), $"the change '{change.What}' lacks its text, its dates or its source", "give all three");
            foreach (var doubt in edition.Doubts.Where(d => Forms.IsBlank(d.About) || Forms.IsBlank(d.Says)))
                yield return new(Named(edition), $"the doubt '{doubt.About}' does not say what is doubtful", "say it in a sentence");
        }
    }
}
