using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Features;

/// <summary>Something about an order that a person must look at, before it is kept with one.</summary>
/// <param name="Code">Stable, snake_case.</param>
/// <param name="Kind">legal, data or notice.</param>
/// <param name="Field">The field it concerns; null for the whole.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Section">The section it rests on.</param>
internal sealed record Remark(string Code, FindingKind Kind, string? Field, string Message, string? Section);

/// <summary>An order or a draft as the law looks at it.</summary>
internal sealed record Reviewed(Edition Edition, FormKind Form, OrderDates Dates, IReadOnlyList<ReadCondition> Conditions, References References)
{
    /// <summary>The length that the order itself states; null when it states none.</summary>
    public Period? Said { get; init; }
}

/// <summary>What the law has against an order. Flags, never refuses: a sealed order is enforced as sealed, and a draft is stopped by the person who reads this.</summary>
internal static class LegalReview
{
    public static IReadOnlyList<Remark> Of(Reviewed order)
    {
        var form = order.Edition.FormOrFirst(order.Form);
        return
        [
            .. OfEdition(order, form),
            .. form.Duration.Check(order.Dates).Select(f => Legal(f.Code, "lastDay", f.Says, f.Section)),
            .. OfSaid(order, form),
            .. OfAge(order.Dates, form),
            .. OfList(order.Conditions, form.Conditions),
            .. order.Conditions.SelectMany((c, i) => OfCondition(c, i, order, form.Conditions)),
        ];
    }

    /// <summary>False for a form whose law leaves no room for any condition.</summary>
    public static bool HasTerms(ConditionList list) => list is not { Closed: true, Kinds: [] };

    private static IEnumerable<Remark> OfEdition(Reviewed order, OrderForm form)
    {
        if (order.Edition.Form(order.Form) is null)
            yield return Legal("form_not_in_law", "form", $"The law has no such form of this order; it is held against the rules for the {form.Name}", form.Basis.Make);
        if (order.Edition.ClosesOn < order.Dates.MadeOn)
            yield return Legal("law_closed", "madeOn", $"No order could be made under {order.Edition.Id} after {order.Edition.ClosesOn:d MMMM yyyy}", order.Edition.Id);
        if (order.Dates.MadeOn < order.Edition.CommencesOn)
            yield return Legal("law_not_commenced", "madeOn", $"{order.Edition.Id} commenced on {order.Edition.CommencesOn:d MMMM yyyy}, after the day the order was made", order.Edition.Id);
        if (order.Edition is { Certainty: not Certainty.High, Uncertainty: { } doubt })
            yield return new("law_uncertain", FindingKind.Notice, null, doubt, order.Edition.Id);
    }

    private static IEnumerable<Remark> OfSaid(Reviewed order, OrderForm form)
    {
        if (order.Said is { } said && Contradiction(said, First(order.Dates), order.Dates.LastDay) is { } says)
            yield return Legal("length_contradicts_dates", "lastDay", $"The order says that it lasts {says}", form.Duration.Section);
    }

    /// <summary>"5 years, so until 2 March 2031, and its dates end on 2 March 2029"; null where the two agree or one is not there.</summary>
    private static string? Contradiction(Period said, DateOnly first, DateOnly? last) =>
        last is { } ends && said.LastDay(first) != ends ? $"{said.InWords()}, so until {said.LastDay(first):d MMMM yyyy}, and its dates end on {ends:d MMMM yyyy}" : null;

    private static DateOnly First(OrderDates dates, DateOnly? own = null) => own ?? dates.StartsOn ?? dates.MadeOn;

    private static IEnumerable<Remark> OfAge(OrderDates dates, OrderForm form)
    {
        if (dates.BornOn is not { } born)
            yield break;
        var age = LegalClock.AgeOn(born, dates.MadeOn);
        if (age < form.Ages.Minimum)
            yield return Legal("too_young", "subjectId", $"The subject was {age} on the day it was made; the least age is {form.Ages.Minimum}", form.Ages.Section);
        else if (age < 18)
            yield return new("under_18", FindingKind.Notice, "subjectId", "The subject was under 18 on the day it was made" + (form.Ages.Youth is null ? "" : ": " + form.Ages.Youth), form.Ages.Section);
    }

    private static IEnumerable<Remark> OfList(IReadOnlyList<ReadCondition> conditions, ConditionList list)
    {
        if (conditions.Count == 0 && HasTerms(list))
            yield return new("conditions_missing", FindingKind.Data, "conditions", "No condition is recorded: find the sealed order", null);
        // a condition in words only may be the one that is looked for
        if (conditions.All(c => c.Kind is { IsFreeWorded: false }))
            foreach (var missing in list.MustContain.Where(id => conditions.All(c => c.Kind!.Id != id)))
                yield return Legal("condition_missing", "conditions", $"Every such order must hold a condition of the kind {missing}", list.Section);
    }

    private static IEnumerable<Remark> OfCondition(ReadCondition condition, int index, Reviewed order, ConditionList list)
    {
        var (field, name) = ($"conditions[{index}]", $"Condition {condition.Text.Number}");
        if (condition.Text.LastDay > order.Dates.LastDay)
            yield return Legal("condition_outlives_order", field, $"{name} would run longer than the order", list.Section);
        var first = First(order.Dates, condition.Text.From);
        var stated = condition is { Kind: { } of, Terms: { } given } ? of.Ends(given) : null;
        var last = condition.Text.LastDay ?? stated?.LastDay ?? order.Dates.LastDay;
        if ((stated?.Length ?? StatedLength.In(condition.Text.Words)) is { } said && Contradiction(said, first, last) is { } says)
            yield return Legal("length_contradicts_dates", field, $"{name} says that it lasts {says}", list.Section);
        if (condition is not { Kind: { } kind, Terms: { } terms })
            yield break;
        var rule = list.For(kind.Id);
        if (list.Closed && rule is null && !kind.IsFreeWorded)
            yield return Legal("condition_not_allowed", field, $"{name}: such an order cannot hold a condition of this kind ({kind.Name})", list.Section);
        if (list.Barred.FirstOrDefault(b => b.KindId == kind.Id) is { } barred)
            yield return Legal("condition_not_allowed", field, $"{name}: such an order cannot hold a condition of this kind ({kind.Name})", barred.Section ?? list.Section);
        if (!list.RequirementsAllowed && rule is null && kind.Polarity == Polarity.Requirement)
            yield return Legal("requirement_not_allowed", field, $"{name}: such an order can forbid, and cannot require", list.Section);
        if (rule is { UntilFurtherOrder: false } && (stated?.UntilFurtherOrder == true || order.Dates.IsOpen && (condition.Text.LastDay ?? stated?.LastDay) is null && stated?.Length is null))
            yield return Legal("condition_longer_than_law_allows", field, $"{name}: a condition of this kind may not run until further order, and needs a last day of its own", rule.Section ?? list.Section);
        if (rule?.Maximum is { } most && (last > most.LastDay(first) || stated?.Length?.LastDay(first) > most.LastDay(first) || last is null && stated?.Length is null && order.Dates.IsOpen))
            yield return Legal("condition_longer_than_law_allows", field, $"{name} may last {most.InWords()} at most, so until {most.LastDay(first):d MMMM yyyy}", rule.Section ?? list.Section);
        if (rule?.MaxHoursInADay is { } cap && kind.HoursInADay(terms) is { } hours && hours > cap)
            yield return Legal("condition_hours_over_cap", field, $"{name} takes up {hours:0.##} hours of a day; {cap} are the most that the law allows", rule.Section ?? list.Section);
        foreach (var concern in kind.Review(terms, order.References).Where(c => c.Severity == ConcernSeverity.Unlawful))
            yield return Legal(concern.RuleId.Replace('-', '_'), field, $"{name}: {concern.Says}", list.Section);
    }

    private static Remark Legal(string code, string? field, string says, string section) => new(code, FindingKind.Legal, field, says, section);
}
