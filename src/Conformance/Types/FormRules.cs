using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Conformance.Types;

/// <summary>One form of an order: every part there, and every part with its section.</summary>
internal static class FormRules
{
    // the Act in which the age of criminal responsibility stands has no lower one
    private const int LeastAge = 10;
    private const string ForcePolicy = "force policy";
    private static readonly string[] Risks = ["low", "medium", "high", "very high"];

    public static IReadOnlyList<Rule<IOrderType>> All { get; } =
    [
        new("sections", "Every rule of a form names its section.", Forms.Each(f => Sections(f.Form))),
        new("routes", "Every form has a route, and every route an applicant and the elements of its test.", Forms.Each(f => Routes(f.Form))),
        new("breach", "Every form says what a breach can cost, and what may be done about it.", Forms.Each(f => Breach(f.Form))),
        new("powers", "Arrest, entry and search each say their test, and a section where there is a power.", Forms.Each(f => Powers(f.Form))),
        new("ranks", "A rank that the law asks for names its section, and one that it does not says 'force policy'.", Forms.Each(f => Ranks(f.Form))),
        new("ages", $"The least age is {LeastAge} or more.", Forms.Each(f => Ages(f.Form))),
        new("ids", "Duties, steps and options have ids in kebab-case, each once.", Forms.Each(f => Ids(f.Form))),
        new("steps", "A deadline says the event that starts it, and days are at least one.", Forms.Each(f => Steps(f.Form))),
        new("supervision", "Contacts are planned for low, medium, high and very high risk, each at least one day apart and none further apart as the risk grows.", Forms.Each(f => Supervised(f.Form))),
        new("handover", "Every form says what a force that takes the order on needs.", Forms.Each(f => Handover(f.Form))),
    ];

    private static IEnumerable<(string, string)> Sections(OrderForm form) =>
        from part in Parts(form)
        where Forms.IsBlank(part.Section)
        select ($"{part.Name} names no section", "name it, or say from where it is known");

    private static IEnumerable<(string Name, string? Section)> Parts(OrderForm form) =>
    [
        ("the Act", form.Basis.Act), ("the making", form.Basis.Make), ("the breach", form.Basis.Breach), ("the age rule", form.Ages.Section), ("the duration", form.Duration.Section),
        ("the duration under 18", form.Duration.Under18 is { } under ? under.Section : "none"), ("the start", form.Starts.Section), ("the knowledge rule", form.Knowledge.Section),
        ("the list of conditions", form.Conditions.Section), ("the breach rule", form.Breach.Section),
        .. form.Routes.Select((r, i) => ($"route {i + 1}", (string?)r.Section)), .. form.Duties.Select(d => ($"duty {d.Id}", (string?)d.Section)),
        .. form.Stages.Select(s => ($"step {s.Id}", (string?)s.Section)), .. form.Enforcement.Select(o => ($"option {o.Id}", (string?)o.Source)),
        .. form.Conditions.Kinds.Where(k => k.Maximum is not null || k.MaxHoursInADay is not null || !k.UntilFurtherOrder).Select(k => ($"the limit of {k.KindId}", k.Section)),
        ("the clock to a court", form.Breach.ToCourt is { } clock ? clock.Section : "none"), ("the replacement of an earlier order", form.Replaces is { } replaces ? replaces.Section : "none"),
    ];

    private static IEnumerable<(string, string)> Routes(OrderForm form)
    {
        if (form.Routes.Count == 0)
            yield return ("it has no route", "say at least one way to it");
        foreach (var (route, number) in form.Routes.Select((r, i) => (r, i + 1)))
        {
            if (route.Applicants.Count == 0)
                yield return ($"route {number} ({route.Kind}) names nobody who may apply", "name who applies, or who gives the notice");
            if (route.TestElements.Count == 0)
                yield return ($"route {number} ({route.Kind}) has no elements of its test", "say what must be shown, element by element");
        }
    }

    private static IEnumerable<(string, string)> Breach(OrderForm form)
    {
        if (Forms.IsBlank(form.Breach.MaximumPenalty))
            yield return ("no greatest penalty is told", "tell it in one line, or that there is none");
        if (form.Enforcement.Count == 0)
            yield return ("nothing is said of what may be done about a breach", "give the options, beginning with Option.OnOffence where breach is an offence");
    }

    private static IEnumerable<(string, string)> Powers(OrderForm form)
    {
        foreach (var (name, power) in new[] { ("arrest", form.Breach.Arrest), ("entry", form.Breach.Enter), ("search", form.Breach.Search) })
        {
            if (Forms.IsBlank(power.Test))
                yield return ($"{name} does not say what the officer must have", "write the test: suspicion, belief, necessity, or that there is no power");
            if (Forms.IsBlank(power.Section) == (power.Answer != PowerAnswer.No))
                yield return ($"{name} answers {power.Answer} and {(power.Section is null ? "names no section" : "names a section")}", "name the section of a power, and none where there is no power");
        }
    }

    private static IEnumerable<(string, string)> Ranks(OrderForm form) =>
        from rank in form.Enforcement.Select(o => (o.Id, Rule: o.Decides)).Concat(form.Stages.Select(s => (s.Id, Rule: s.Authority))).Concat(form.Routes.Select(r => (Id: "a route", Rule: r.Authority)))
        where rank.Rule is { } rule && (Forms.IsBlank(rule.Section) || rule.IsLaw == (rule.Section == ForcePolicy))
        select ($"the rank for {rank.Id} is {(rank.Rule.IsLaw ? "law" : "not law")} and gives '{rank.Rule.Section}' for it", $"name the section where the law asks for the rank, and '{ForcePolicy}' where it does not");

    private static IEnumerable<(string, string)> Ages(OrderForm form)
    {
        if (form.Ages.Minimum < LeastAge)
            yield return ($"the least age is {form.Ages.Minimum}", $"give {LeastAge} or more: nobody younger answers for an offence");
    }

    private static IEnumerable<(string, string)> Ids(OrderForm form)
    {
        foreach (var (name, ids) in new[] { ("duty", form.Duties.Select(d => d.Id)), ("step", form.Stages.Select(s => s.Id)), ("option", form.Enforcement.Select(o => o.Id)) })
        {
            foreach (var id in ids.Where(i => !Forms.Kebab().IsMatch(i)))
                yield return ($"the {name} '{id}' has no id in kebab-case", "write it in lower case with hyphens: records keep it");
            foreach (var id in Forms.Twice(ids))
                yield return ($"the {name} '{id}' stands more than once", "keep one, or give another id");
        }
    }

    private static IEnumerable<(string, string)> Steps(OrderForm form)
    {
        foreach (var step in form.Stages.Where(s => (s.Clock is not null || s.Within is not null) && s.From is null))
            yield return ($"step {step.Id} has a deadline and no event that starts it", "give From");
        foreach (var step in form.Stages.Where(s => s.InLast is not null && s.Within is null))
            yield return ($"step {step.Id} belongs in the last part of a time that it does not give", "give Within, or leave InLast out");
        foreach (var duty in form.Duties.Where(d => d.Days < 1))
            yield return ($"duty {duty.Id} gives {duty.Days} days", "give at least one: the day of the event is day one");
    }

    private static IEnumerable<(string, string)> Supervised(OrderForm form)
    {
        if (form.Supervision is not { } supervision)
            yield break;
        foreach (var risk in Risks.Where(r => !supervision.DaysBetweenContacts.TryGetValue(r, out var days) || days < 1))
            yield return ($"the days between contacts at {risk} risk are missing or less than one", "give a number of days for low, medium, high and very high");
        foreach (var (lower, higher) in Risks.Zip(Risks.Skip(1)))
            if (supervision.DaysBetweenContacts.TryGetValue(lower, out var rarely) && supervision.DaysBetweenContacts.TryGetValue(higher, out var often) && often > rarely)
                yield return ($"a person at {higher} risk is seen less often than one at {lower} risk", "give fewer days, or as many, as the risk grows");
        if (supervision.BriefsOn.Count == 0)
            yield return ("no event plans a visit on which the terms are gone through", "give BriefsOn");
    }

    private static IEnumerable<(string, string)> Handover(OrderForm form)
    {
        if (form.Handover.Count == 0 || form.Handover.Any(Forms.IsBlank))
            yield return ("it does not say what a force that takes the order on needs", "write a line for each thing beside the record: proofs, maps, dates to keep");
    }
}
