using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>What a plugin holds for a row, read off the plugin and put in one line for the table.</summary>
internal static class LawInWords
{
    public static string Holds(LawRowKey row)
    {
        var code = row.Point.StartsWith("2025 Act", StringComparison.Ordinal) ? LawOf.Reformed : row.Code;
        var form = LawOf.Form(code);
        return (row.Section, row.Point) switch
        {
            ("1", "on conviction") => Way(form.Routes.Single(r => r.Kind == RouteKind.OnConviction)) + Age(form),
            ("1", "High Court") => Way(form.Routes.Single(r => r.Kind == RouteKind.OnApplication)) + Age(form),
            ("1", _) => string.Join(". ", form.Routes.Select(Way)) + Age(form),
            ("2.1", _) => Length(form),
            ("2.2", _) => code == "SCPO" ? $"`{Summary(code)}`, with the 2025 Act `{Summary(LawOf.Reformed)}`" : $"`{Summary(code)}`",
            ("2.3", _) => $"{form.Replaces?.Says} ({form.Replaces?.Section})",
            ("3.1", _) => $"{form.Conditions.Section}, {(form.Conditions.Closed ? "closed list" : "open list")}. {form.Conditions.Avoid} {string.Join("; ", form.Conditions.Limits)}",
            ("3.2", _) => string.Join(", ", form.Conditions.Kinds.Select(k => k.KindId)),
            ("4.1", "2025 Act on a body") => Duties(form.Duties.Where(d => d.What.StartsWith("A body", StringComparison.Ordinal))),
            ("4.1", _) => Duties(form.Duties),
            ("4.2", "overlap") => form.Duties[0].SleepsWhile!,
            ("4.2", _) => $"{form.Duties[0].Failure!.Section}: {string.Join("; ", form.Duties[0].Failure!.Consequences)}",
            ("5", "general limit") => form.Breach.OnSummaryConviction!,
            ("5", "evidence") => string.Join("; ", form.Breach.Evidence),
            ("5", _) => BreachOf(form.Breach),
            ("5.1", _) => string.Join(", ", form.Enforcement.Select(e => e.Id)),
            ("6", "appeal") => form.Appeal!,
            ("6", _) => $"{Listed(form.Changes!.Who, "nobody")}. {string.Join("; ", form.Changes.Limits)}",
            ("7", "consultation") => string.Join("; ", form.Routes.SelectMany(r => r.Consult)),
            ("7", _) => string.Join("; ", form.Stages.Select(s => $"{s.Name} ({s.Section})")),
            ("8.1", "R5") => $"{form.Starts.Note} ({form.Duration.Section})",
            ("8.2", "48 hours") => Clock(form.Stages.Select(s => s.Clock).First(c => c is not null)!),
            ("8.2", "24 hours") => Clock(form.Breach.ToCourt!),
            ("8.2", "arrest") => "No clock of its own: " + form.Breach.Consequences[^1],
            ("8.1" or "8.2", _) => $"{form.Duties[0].Days} days from {form.Duties[0].From}, counted in calendar days",
            ("9", "2025 Act") or ("10", "conflict 8") => $"Edition {LawOf.Edition(code is "SCPO" ? LawOf.Reformed : code).Id}: {LawOf.Edition(LawOf.Reformed).Uncertainty}",
            ("9", "2026 Act") => $"Edition {LawOf.Stalking.Editions[1].Id}: {LawOf.Stalking.Editions[1].Uncertainty}",
            ("9", "pilot") or ("10", "conflict 13") => $"Edition {LawOf.Edition(code).Id}: {LawOf.Edition(code).Uncertainty}",
            ("9", _) => $"{LawOf.Edition(code).Amendments[0].What} ({LawOf.Edition(code).Amendments[0].When})",
            ("10", _) => BreachOf(form.Breach),
            ("C3", _) => string.Join(", ", LawOf.Type(code).Info.ResultCodes.Where(r => r.Form == form.Kind).Select(r => r.Code)),
            ("C7", _) => $"{Length(form)} Age {form.Ages.Minimum}. {form.Breach.MaximumPenalty}",
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "No words for this section"),
        };
    }

    /// <summary>Limits as section 2.2 writes them: least, greatest, open end, days and anchor of notification, monitoring, discharge lock, age.</summary>
    public static string Summary(string code)
    {
        var form = LawOf.Form(code);
        var hearing = form.Stages.FirstOrDefault(s => s is { Clock: not null, From: Anchor.Served })?.Clock;
        var duty = form.Duties is [var first, ..] ? first : null;
        var monitored = form.Conditions.Limits.Any(l => l.StartsWith("Electronic monitoring for 12 months at most", StringComparison.Ordinal));
        return string.Join(",",
            form.Duration.Minimum?.ToString(),
            hearing is null ? form.Duration.Maximum?.ToString() : $"PT{hearing.Hours}H_to_hearing",
            form.Duration.UntilFurtherOrder ? Open(form, hearing is not null) : form.Duration.UntilEvent && hearing is null ? "until_determined" : form.Duration is { Maximum: null, UntilEvent: false } ? "fixed" : "no",
            duty?.Days.ToString(),
            duty?.From switch
            {
                null => null,
                Anchor.Served => duty.OnlyIfOrdered ? "first_served_if_ordered" : "served",
                Anchor.InForce => form.Duration.PerCondition?.StartsWith("Each provision", StringComparison.Ordinal) == true ? "first_provision_in_force" : "takes_effect",
                var other => other.Value.ToString().ToLowerInvariant(),
            },
            monitored ? "P12M" : null,
            form.Changes?.DischargeLock?.ToString(),
            form.Ages.Minimum.ToString());
    }

    private static string Open(OrderForm form, bool toHearing) =>
        form.Duration.Under18 is not null ? "yes_18plus" : form.Duration is { UntilEvent: true, EndsWhen: null } && !toHearing ? "yes_or_event" : "yes";

    private static string Duties(IEnumerable<Duty> duties) => Listed([.. duties.Select(d => $"{d.What}: {d.Days} days from {d.From}, {d.Section}")], "No duty by law");

    private static string Way(Route route) =>
        $"{route.Kind}, {route.Section}: {string.Join("; ", route.Applicants)}. {route.Court}. {string.Join("; ", route.TestElements.Select(e => e.Says))}";

    private static string Age(OrderForm form) => $". From {form.Ages.Minimum} ({form.Ages.Section})";

    private static string Length(OrderForm form)
    {
        var length = form.Duration;
        string?[] parts =
        [
            length.Minimum is { } least ? $"at least {least.InWords()}" : null,
            length.Maximum is { } most ? $"at most {most.InWords()} from {length.CountsFrom}" : null,
            length.UntilFurtherOrder ? "or until further order" : null,
            length is { Minimum: null, Maximum: null, UntilEvent: false } ? "a fixed period" : null,
            length.EndsWhen is { } end ? "ends when: " + end : null,
            length.PerCondition,
            $"starts: {form.Starts.Usual}, {form.Starts.Section}",
        ];
        return $"{length.Section}: {string.Join("; ", parts.OfType<string>())}.";
    }

    private static string BreachOf(BreachRule breach) =>
        $"{breach.Nature}, {breach.Section}. {breach.MaximumPenalty}. Summary: {breach.OnSummaryConviction ?? "none"}. Indictment: {breach.OnIndictment ?? "none"}. "
        + $"Conditional discharge barred: {breach.ConditionalDischargeBarred?.ToString() ?? "not applicable"}. Reasonable excuse: {breach.ReasonableExcuse}. Arrest: {breach.Arrest.Section}"
        + (breach.ToCourt is { } clock ? $". Court: {Clock(clock)}" : "");

    private static string Clock(HoursClock clock) => $"{clock.Hours} hours, leaving out {clock.Excluded} ({clock.Section})";

    private static string Listed(IReadOnlyList<string> who, string none) => who.Count == 0 ? none : string.Join("; ", who);
}
