using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Plugins;

namespace Poet.Referrals.Domain.Fitting;

/// <summary>Whether an order type can be applied for in a case.</summary>
internal enum Fit
{
    /// <summary>What facts can show of one of its tests is there; a person weighs the rest, and whether it can be proved.</summary>
    MayFit,
    /// <summary>Something has to be known first.</summary>
    CannotTell,
    /// <summary>It is ruled out on what is known.</summary>
    RuledOut,
}

/// <summary>
/// Whether a type fits a case, and why. Everything it says comes from the plugin's law: ages, areas, routes with their elements and facts. That facts speak for an element never says that the test is met: that
/// is for people and courts.
/// </summary>
internal sealed record TypeFit(IOrderType Type, Edition Edition)
{
    public required Fit Fit { get; init; }

    public required bool ForWhatIsFeared { get; init; }

    /// <summary>Why no force applies for it here; null where one may.</summary>
    public required string? NotApplied { get; init; }

    /// <summary>What the law itself rules out, whatever else is found: age, no conviction, nobody may apply. Null where it does not.</summary>
    public required string? Barred { get; init; }

    /// <summary>What speaks against it, what has to be found out, and what it is for.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>What differs here without ruling anything in or out: youth, haste, an order that is there already.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Its routes but the interim ones, that which fits best first.</summary>
    public required IReadOnlyList<RouteFit> Routes { get; init; }

    /// <summary>How it would stand if a force could apply for it.</summary>
    private Fit OnTheFacts { get; init; }

    private bool Quick { get; init; }

    private RouteFit Best => Routes[0];

    /// <summary>The types in the order in which they deserve a look; those that no force applies for come last.</summary>
    public static IReadOnlyList<TypeFit> Of(OrderTypeCatalogue types, CaseKnown known) =>
    [
        .. types.All.Select(t => Of(t, known, types)).OrderBy(f => f.NotApplied is not null).ThenBy(f => f.OnTheFacts).ThenBy(f => f.Best.Missing).ThenByDescending(f => f.ForWhatIsFeared)
            .ThenByDescending(f => f.Best.Share).ThenByDescending(f => known.Urgent && f.Quick).ThenByDescending(f => f.Best.Met).ThenBy(f => f.Type.Info.Name, StringComparer.Ordinal),
    ];

    private static TypeFit Of(IOrderType type, CaseKnown known, OrderTypeCatalogue types)
    {
        var edition = type.EditionOn(known.Today);
        // an interim order is a way within another, never one by itself
        List<RouteFit> routes = [.. edition.Forms.SelectMany(f => f.Routes.Where(r => r.Kind != RouteKind.Interim).Select(r => RouteFit.Of(f, r, known)))
            .OrderBy(r => r.Fit).ThenBy(r => r.Missing).ThenBy(r => r.NoTrial).ThenByDescending(r => r.Share).ThenByDescending(r => r.Met)];
        var best = routes[0];
        List<string> against = [], ask = [];
        var (tooYoung, noTrial) = (Age(edition, known, against, ask), Trial(routes, against));
        Area(edition, known, against, ask);
        if (best.Fit == Fit.RuledOut && noTrial is null)
            against.AddRange(best.Elements.Where(e => e.State == ElementState.Missing).Select(e => $"{e.Needs} ({best.Route.Section})"));
        ask.AddRange(best.Elements.Where(e => e.State == ElementState.Unknown && best.Missing == 0).Select(e => $"{e.Needs} ({best.Route.Section})"));
        if (best is { Fit: Fit.CannotTell, Unknown: 0 })
            ask.Add($"Weigh its test element by element: no fact that can be asked for decides it ({best.Route.Section})");
        var onTheFacts = against.Count > 0 ? Fit.RuledOut : ask.Count > 0 ? Fit.CannotTell : Fit.MayFit;

        string? never = null;
        if (edition.Forms.Select(f => types.NotAppliedFor(type, edition, f.Kind, known.Today)).ToList() is [{ } first, ..] each && each.TrueForAll(w => w is not null))
        {
            against.Add(never = first);
            ask.Clear(); // nothing that could be found out would change it
        }
        var meant = known.Feared is { } feared && feared == type.Info.Family;
        List<string> why = [.. against, .. ask];
        if (against.Count == 0)
            why.Add(known.Feared is null ? $"Is there for this: {type.Info.Purpose}" : meant ? $"Is there for what is feared: {type.Info.Purpose}" : $"Is there for something else: {type.Info.Purpose}");
        return new(type, edition)
        {
            Fit = never is not null ? Fit.RuledOut : onTheFacts, OnTheFacts = onTheFacts, ForWhatIsFeared = meant, NotApplied = never, Barred = tooYoung ?? noTrial ?? never, Why = why, Routes = routes,
            Notes = [.. NotesOn(edition, type, known)], Quick = edition.Forms.Any(f => f.Kind is FormKind.Notice or FormKind.Interim),
        };
    }

    private static string? Age(Edition edition, CaseKnown known, List<string> against, List<string> ask)
    {
        var rule = edition.Forms.Select(f => f.Ages).MinBy(a => a.Minimum)!;
        if (known.Age is not { } age)
            ask.Add($"Find out the age: the person must be {rule.Minimum} or older ({rule.Section})");
        else if (age < rule.Minimum)
            against.Add($"The person must be {rule.Minimum} or older and is {age} ({rule.Section})");
        return against.FirstOrDefault();
    }

    // null where a route is open, or is closed for another reason
    private static string? Trial(List<RouteFit> routes, List<string> against)
    {
        if (!routes.TrueForAll(r => r.NoTrial))
            return null;
        var none = $"Only a court that convicts or sentences makes it ({string.Join(", ", routes.Select(r => r.Route.Section).Distinct())}), and the person is not convicted";
        against.Add(none);
        return none;
    }

    private static void Area(Edition edition, CaseKnown known, List<string> against, List<string> ask)
    {
        if (edition.Areas.Count == 0 || known.Area is { } area && edition.Areas.Contains(area, StringComparer.OrdinalIgnoreCase))
            return;
        var only = $"Only in {string.Join(", ", edition.Areas)}";
        (known.Area is null ? ask : against).Add(known.Area is null ? $"{only}: find out whether the case belongs there ({edition.Source})" : $"{only}, and the case belongs elsewhere ({edition.Source})");
    }

    private static IEnumerable<string> NotesOn(Edition edition, IOrderType type, CaseKnown known)
    {
        foreach (var youth in known.Age < 18 ? edition.Forms.Where(f => f.Kind != FormKind.Interim && known.Age >= f.Ages.Minimum).Select(f => f.Ages.Youth).OfType<string>().Distinct() : [])
            yield return youth.StartsWith("Under 18", StringComparison.Ordinal) ? youth : $"Under 18: {youth}";
        if (known.Under.Contains(type.Info.Code))
        {
            var form = edition.FormOrFirst(FormKind.Full);
            yield return "The person is under one already: " + (form.Changes is { MayVary: true } && form.Basis.Vary is { } vary ? $"look first whether it can be varied or made longer ({vary})" : "it cannot be varied")
                + (form.Replaces is { } replaces ? $". {replaces.Says} ({replaces.Section})" : "");
        }
        foreach (var form in known.Urgent ? edition.Forms : [])
            foreach (var route in form.Routes.Where(r => r.Kind is RouteKind.PoliceNotice or RouteKind.Interim))
                yield return route.Kind == RouteKind.PoliceNotice
                    ? $"At once: {form.Name.ToLowerInvariant()}, without a court{(route.Authority is { } authority ? $", by {RankWords.Least(authority.Rank)}" : "")} ({route.Section})"
                    : $"Before the full hearing: {form.Name.ToLowerInvariant()} ({route.Section})";
    }
}
