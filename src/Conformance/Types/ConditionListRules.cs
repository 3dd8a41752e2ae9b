using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>What conditions a form may contain.</summary>
internal static class ConditionListRules
{
    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("kinds", "Every condition kind named is in the library or the order type's own, and stands once.", Kinds),
        new("own-kinds", "The order type's own kinds have ids that no kind of the library and no other of its own has.", OwnKinds, NeededToLoad: true),
        new("barred", "A barred kind names the section that bars it, and is not offered as well.", Forms.Each(f => Barred(f.Form.Conditions))),
        new("open-lists", "An open list offers something, and what every order must contain is offered.", Forms.Each(f => Lists(f.Form.Conditions))),
        new("limits", "A limit of a kind fits inside the order: no longer than the order may last, and 1 to 24 hours in a day.", Forms.Each(f => Limits(f.Form))),
    ];

    private static IEnumerable<Wrong> Kinds(IOrderType type)
    {
        var known = ConditionKinds.All.Concat(type.OwnKinds).Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var form in Forms.Of(type))
        {
            var list = form.Form.Conditions;
            foreach (var id in list.Kinds.Concat(list.Barred).Select(k => k.KindId).Concat(list.MustContain).Where(id => !known.Contains(id)).Distinct())
                yield return new(form.Where, $"the condition kind '{id}' is not in the library and not the order type's own", "name one of ConditionKinds, or write the kind and give it in OwnKinds");
            foreach (var id in Forms.Twice(list.Kinds.Select(k => k.KindId)))
                yield return new(form.Where, $"the condition kind '{id}' stands more than once", "keep the one with the limits");
        }
    }

    private static IEnumerable<Wrong> OwnKinds(IOrderType type) =>
        from kind in type.OwnKinds.Select((k, i) => (k.Id, i))
        where ConditionKinds.ById(kind.Id) is not null || type.OwnKinds.Take(kind.i).Any(k => k.Id == kind.Id)
        select new Wrong($"condition kind {kind.Id}", "the id is taken", "give another");

    private static IEnumerable<(string, string)> Barred(ConditionList list)
    {
        foreach (var rule in list.Barred.Where(b => Forms.IsBlank(b.Section)))
            yield return ($"the barred kind '{rule.KindId}' names no section", "name the section that bars it, or that is not in force");
        foreach (var rule in list.Barred.Where(b => list.For(b.KindId) is not null))
            yield return ($"the kind '{rule.KindId}' is offered and barred", "take it out of one of the two lists");
    }

    private static IEnumerable<(string, string)> Lists(ConditionList list)
    {
        // a closed list of nothing is an order without terms
        if (!list.Closed && list.Kinds.Count == 0)
            yield return ("the list of conditions is open and empty", "name the usual kinds, or close it where the order has no terms");
        foreach (var id in list.MustContain.Where(id => list.For(id) is null))
            yield return ($"every order must contain '{id}', which is not offered", "offer it too");
    }

    private static IEnumerable<(string, string)> Limits(OrderForm form)
    {
        DateOnly made = new(2024, 6, 15);
        foreach (var rule in form.Conditions.Kinds)
        {
            if (rule.MaxHoursInADay is < 1 or > 24)
                yield return ($"the kind '{rule.KindId}' may take {rule.MaxHoursInADay} hours of a day", "give 1 to 24");
            if (rule.Maximum is { } cap && form.Duration.Maximum is { } most && cap.LastDay(made) > most.LastDay(made))
                yield return ($"the kind '{rule.KindId}' may last {cap.InWords()} and the order {most.InWords()} at most", "give the kind no more than the order has");
        }
    }
}
