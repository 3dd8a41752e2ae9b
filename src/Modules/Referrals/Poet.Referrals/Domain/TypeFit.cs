using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Referrals.Domain;

/// <summary>What is known of a case, as far as the law of order types asks.</summary>
internal sealed record CaseFacts(Family? Feared, Known Convicted, DateOnly? BornOn, DateOnly Today);

/// <summary>Whether an order type can be applied for in a case.</summary>
internal enum Fit
{
    /// <summary>Nothing known speaks against it; a person judges the test elements.</summary>
    MayFit,
    /// <summary>Something has to be known first.</summary>
    CannotTell,
    /// <summary>The law rules it out on what is known.</summary>
    RuledOut,
}

/// <summary>
/// Whether a type fits a case, and why. Everything it says comes from the plugin's law: ages, routes, commencement. It never says that a test is met: that is for people and courts.
/// </summary>
internal sealed record TypeFit(IOrderType Type, Edition Edition, Fit Fit, bool ForWhatIsFeared, IReadOnlyList<string> Why, IReadOnlyList<Route> Open)
{
    /// <summary>The types in the order in which they deserve a look.</summary>
    public static IReadOnlyList<TypeFit> Of(OrderTypeCatalogue types, CaseFacts facts) =>
        [.. types.All.Select(t => Of(t, facts, types)).OrderBy(f => f.Fit).ThenByDescending(f => f.ForWhatIsFeared).ThenBy(f => f.Type.Info.Name, StringComparer.Ordinal)];

    private static TypeFit Of(IOrderType type, CaseFacts facts, OrderTypeCatalogue types)
    {
        var edition = type.EditionOn(facts.Today);
        List<string> against = [], ask = [];
        Age(edition, facts, against, ask);
        var open = Routes(edition, facts, against, ask);
        if (edition.Areas.Count > 0)
            ask.Add($"Only in {string.Join(", ", edition.Areas)}: find out whether the case belongs there ({edition.Source})");
        if (edition.Forms.Select(f => types.NotAppliedFor(type, edition, f.Kind, facts.Today)).ToList() is [{ } never, ..] each && each.TrueForAll(w => w is not null))
        {
            against.Add(never);
            ask.Clear(); // nothing that could be found out would change it
        }
        var meant = facts.Feared is { } feared && feared == type.Info.Family;
        List<string> why = [.. against, .. ask];
        if (against.Count == 0)
            why.Add(facts.Feared is null ? $"Is there for this: {type.Info.Purpose}" : meant ? $"Is there for what is feared: {type.Info.Purpose}" : $"Is there for something else: {type.Info.Purpose}");
        return new(type, edition, against.Count > 0 ? Fit.RuledOut : ask.Count > 0 ? Fit.CannotTell : Fit.MayFit, meant, why, against.Count > 0 ? [] : open);
    }

    private static void Age(Edition edition, CaseFacts facts, List<string> against, List<string> ask)
    {
        var rule = edition.Forms.Select(f => f.Ages).MinBy(a => a.Minimum)!;
        if (facts.BornOn is not { } born)
            ask.Add($"Find out the date of birth: the person must be {rule.Minimum} or older ({rule.Section})");
        else if (LegalClock.AgeOn(born, facts.Today) is var age && age < rule.Minimum)
            against.Add($"The person must be {rule.Minimum} or older and is {age} ({rule.Section})");
        else if (age < 18 && rule.Youth is { } youth)
            ask.Add($"Under 18: {youth}");
    }

    private static List<Route> Routes(Edition edition, CaseFacts facts, List<string> against, List<string> ask)
    {
        // an interim order is a way within another, never one by itself
        List<Route> all = [.. edition.Forms.SelectMany(f => f.Routes).Where(r => r.Kind is not (RouteKind.Interim or RouteKind.OnAcquittal))];
        var open = all.FindAll(r => r.Kind != RouteKind.OnConviction || facts.Convicted != Known.No);
        if (open.Count == 0)
            against.Add($"Only a court that convicts or sentences makes it ({string.Join(", ", all.Select(r => r.Section).Distinct())}), and the person is not convicted");
        else if (facts.Convicted == Known.NotKnown && open.TrueForAll(r => r.Kind == RouteKind.OnConviction))
            ask.Add($"Find out whether the person is convicted and to be sentenced: only then can a court make it ({string.Join(", ", open.Select(r => r.Section).Distinct())})");
        return open;
    }
}
