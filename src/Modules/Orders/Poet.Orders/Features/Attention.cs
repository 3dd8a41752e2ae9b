using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;

namespace Poet.Orders.Features;

/// <summary>Something orders need that a person must see to. Each opens its rows.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Says">For the start page.</param>
/// <param name="Of">Narrows orders at a moment to those that need it.</param>
internal sealed record Attention(string Code, string Says, Func<IQueryable<SpanOfOrder>, OrdersDb, Moment, IQueryable<SpanOfOrder>> Of)
{
    /// <summary>The code of the finding with which a person decided to let an order lapse.</summary>
    public const string LetLapse = "let_lapse";

    /// <summary>What becomes of that code when the order gets another end: the decision spoke of the one it had.</summary>
    public const string LapseOvertaken = "let_lapse_overtaken";

    public static IReadOnlyList<Attention> All { get; } =
    [
        new("ending-in-90-days", "End in the next 90 days", (rows, _, moment) =>
        {
            var until = moment.At.AddDays(90);
            return rows.Where(r => r.Span.State == OrderState.InForce && r.Span.ValidTo <= until);
        }),
        new("ended-without-decision", "Ended in the last year and nobody decided to renew or let lapse", (rows, db, moment) =>
        {
            var since = moment.At.AddDays(-365);
            return rows.Where(r => r.Span.State == OrderState.Ended && r.Span.Why == "Expired" && r.Span.ValidFrom >= since
                && !db.Findings.Any(f => f.OrderId == r.Order.Id && f.Code == LetLapse));
        }),
        new("unserved", "In force or waiting, and no service recorded", (rows, _, _) =>
            rows.Where(r => r.Span.State != OrderState.Ended && r.Order.Knowledge == null)),
        new("ownerless", "Nobody named as responsible officer", (rows, _, _) =>
            rows.Where(r => r.Span.State != OrderState.Ended && (r.Order.Officer == null || r.Order.Officer == ""))),
        new("status-contradicts-dates", "The spreadsheet's status contradicts the dates", (rows, db, moment) =>
            rows.Where(r => r.Order.StatusContradicts && db.Findings.Any(f => f.OrderId == r.Order.Id && f.Code == "status_contradicts_dates" && f.SettledAt > moment.At))),
        new("terms-unconfirmed", "Terms that nobody compared with the sealed order", (rows, db, moment) =>
            rows.Where(r => r.Span.State != OrderState.Ended
                && db.Conditions.Any(c => c.OrderId == r.Order.Id && c.ConfirmedBy == null && c.ValidFrom <= moment.At && c.ValidTo > moment.At && c.KnownFrom <= moment.KnownAt && c.KnownTo > moment.KnownAt))),
        new("release-not-recorded", "Made and not started: wait for release, service or a day", (rows, _, _) =>
            rows.Where(r => r.Span.State == OrderState.AwaitingStart)),
        new("findings-open", "Findings that nobody has settled", (rows, db, moment) =>
            rows.Where(r => r.Span.State != OrderState.Ended && db.Findings.Any(f => f.OrderId == r.Order.Id && f.Kind != FindingKind.Notice && f.SettledAt > moment.At))),
    ];

    public static Attention ByCode(string code) => All.FirstOrDefault(a => a.Code == code)
        ?? throw new BadInputException("needs-unknown", "Give one of these in needs: " + string.Join(", ", All.Select(a => a.Code)), "needs");
}
