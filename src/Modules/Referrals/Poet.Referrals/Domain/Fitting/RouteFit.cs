using Poet.OrderTypes.Sdk.Law;

namespace Poet.Referrals.Domain.Fitting;

/// <summary>An element of a test beside a case.</summary>
/// <param name="Element">The element.</param>
/// <param name="State">How it stands.</param>
/// <param name="Needs">What would have to be so, or be found out; null where nothing.</param>
internal sealed record ElementFit(TestElement Element, ElementState State, string? Needs)
{
    public static ElementFit Of(TestElement element, IReadOnlyDictionary<string, bool> known)
    {
        var state = element.On(known);
        return new(element, state, state is ElementState.Missing or ElementState.Unknown ? WhatItNeeds(element, state, known) : null);
    }

    private static string WhatItNeeds(TestElement element, ElementState state, IReadOnlyDictionary<string, bool> known)
    {
        var missing = state == ElementState.Missing;
        var all = element.All.Where(f => missing ? known.TryGetValue(f.Id, out var so) && !so : !known.ContainsKey(f.Id)).Select(f => f.Says).ToList();
        var shown = element.Any.Any(f => known.GetValueOrDefault(f.Id));
        var any = shown ? [] : element.Any.Where(f => missing || !known.ContainsKey(f.Id)).Select(f => f.Says).ToList();
        if (missing && element.Any.Any(f => !known.ContainsKey(f.Id)))
            any = []; // what decides is that one of the others is not so
        string[] parts = [.. all, .. any.Count > 0 ? [string.Join(", or ", any)] : Array.Empty<string>()];
        return (missing ? "This would have to be so: " : "Find out whether ") + string.Join("; and ", parts);
    }
}

/// <summary>One way to an order beside a case.</summary>
internal sealed record RouteFit(OrderForm Form, Route Route, IReadOnlyList<ElementFit> Elements)
{
    public int Met => Count(ElementState.Met);

    public int Missing => Count(ElementState.Missing);

    public int Unknown => Count(ElementState.Unknown);

    /// <summary>The part of what facts can show that they do show, from 0 to 1.</summary>
    public double Share => Met == 0 ? 0 : (double)Met / (Met + Missing + Unknown);

    // an element that people weigh says nothing by itself: a test of which no fact shows anything has still to be looked at
    public Fit Fit => Missing > 0 ? Fit.RuledOut : Unknown > 0 || Met == 0 ? Fit.CannotTell : Fit.MayFit;

    /// <summary>True where it is closed because no court convicts, or acquits.</summary>
    public bool NoTrial => Route.Kind is RouteKind.OnConviction or RouteKind.OnAcquittal && Elements[0].State == ElementState.Missing;

    public static RouteFit Of(OrderForm form, Route route, CaseKnown known) => new(form, route, [.. route.Elements.Select(e => ElementFit.Of(e, known.Facts))]);

    private int Count(ElementState state) => Elements.Count(e => e.State == state);
}
