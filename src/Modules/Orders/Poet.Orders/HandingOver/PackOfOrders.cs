using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Pages;
using Poet.Orders.Pages.Orders.Ledger;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Orders.HandingOver;

/// <summary>Tells the receiving force the orders condition by condition, what binds them to the sending force, what happened to them, who can prove what, and which days come.</summary>
internal sealed class PackOfOrders(OrdersDb db, OrderTypeCatalogue types, RequestContext context) : ITellsTheReceivingForce
{
    public int Place => 20;

    public async Task<IReadOnlyList<PackItem>> Pack(PackAsked asked, CancellationToken cancel)
    {
        var ids = asked.Orders.ToArray();
        var orders = await db.Orders.AsNoTracking().Include(o => o.Events).AsSplitQuery().Where(o => EF.Parameter(ids).Contains(o.Id)).ToListAsync(cancel);
        List<PackItem> items = [];
        foreach (var order in orders.OrderBy(o => o.MadeOn).ThenBy(o => o.Reference, StringComparer.Ordinal))
            items.AddRange(Items(order, await OrderPapers.Of(db, order.Id, DateTimeOffset.MaxValue, cancel)));
        return items;
    }

    private IEnumerable<PackItem> Items(Order order, OrderPapers papers)
    {
        var name = $"{order.TypeCode} {order.Reference}";
        yield return new(HandoverSections.Orders, name, Head(order, papers));
        // as they last stood, whatever the day: what is to come is handed over too
        var standing = StandingFact.Of(order.Facts());
        var conditions = StandingConditions.Of(standing) is [.., var last] ? last.Conditions : [];
        foreach (var condition in conditions.OrderBy(c => c.Number))
            yield return new(HandoverSections.Orders, $"{name}, condition {condition.Number}: {Say.Heading(condition.Source).ToLowerInvariant()}", condition.Words + Days(condition)) { MayHoldProtectedDetails = condition.MayHoldProtectedDetails };
        foreach (var item in ForceBoundWords.Of(name, conditions, context.Actor.Force))
            yield return item;
        var permissions = OrderLedger.Of(standing).Permissions.ToDictionary(p => p.Sequence);
        var happened = standing.Select(f => permissions.TryGetValue(f.Sequence, out var permission) ? Permitted(name, permission) : Happened(name, f.Fact, papers)).OfType<PackItem>().ToList();
        if (!happened.Exists(i => i.Section == HandoverSections.Variations))
            yield return new(HandoverSections.Variations, name, "No variation, renewal or end is recorded in the sending force's register; ask whether anything is pending");
        foreach (var item in happened)
            yield return item;
        yield return new(HandoverSections.Knowledge, name, Say.Knowledge(order.Knowledge));
        if (types.Find(order.TypeCode) is { } type && (type.EditionById(order.EditionId) ?? type.EditionOn(order.MadeOn, order.Form)).FormOrFirst(order.Form).Handover is { Count: > 0 } needs)
            yield return new(HandoverSections.Orders, $"{name}, to hand over with it", string.Join("\n", needs));
        if (order.LastDay is { } ends)
            yield return new(HandoverSections.Diary, $"{name}, {Say.Day(ends)}", "The last day: apply to renew or vary before it, or it ends");
    }

    private string Head(Order order, OrderPapers papers) => string.Join("\n", new[]
    {
        types.Find(order.TypeCode)?.Info.Name,
        order.Form == OrderTypes.Sdk.Law.FormKind.Full ? null : $"Form: {order.Form.ToString().ToLowerInvariant()}",
        $"Made on {Say.Day(order.MadeOn)}{(order.Court is null ? "" : $", {order.Court}")}, under {order.EditionId}",
        $"Ends: {Say.Ends(order.LastDay, order.UntilFurtherOrder)}",
        order.ForceReference is null ? null : $"Reference of the sending force: {order.ForceReference}",
        papers.Sealed is [var newest, ..] ? $"Sealed order: version {newest.VersionNumber}, SHA-256 {newest.Hash}" : "No copy of the sealed order is attached",
    }.Concat(papers.States([.. order.Events.OrderBy(e => e.Sequence)], ended: false).Select(r => $"{r.Rendering.Name}: {Say.Rendering(r.State)}. Made by {r.Rendering.MadeBy}{(r.Rendering.CheckedBy is { } by ? $", compared with it by {by}" : "")}, SHA-256 {r.Rendering.Hash}"))
        .Where(l => l is not null));

    private static string Days(ConditionText c) => (c.From is { } from ? $"\nFrom {Say.Day(from)}" : "") + (c.LastDay is { } last ? $"\nUntil {Say.Day(last)}" : "");

    private static PackItem? Happened(string name, OrderFact fact, OrderPapers papers)
    {
        var label = $"{name}, {Say.Day(fact.EffectiveOn)}";
        return fact switch
        {
            Varied or Renewed or Ended or EndClaimed => new(HandoverSections.Variations, label, Say.Event(Platform.Requests.Words.Kebab(fact.GetType().Name))),
            Served served => new(HandoverSections.Knowledge, $"{name}, {Say.Moment(served.At)}", Say.Knowledge(served.How) + (served.Note is null ? "" : $": {served.Note}") + Say.HandedOver(papers.Given(served))) { MayHoldProtectedDetails = served.Note is not null },
            Told told => Ledger(HandoverSections.Notifications, told, $"{name}, {Say.Moment(told.At)}", $"{LedgerSays.About(told.About)}{(told.NoLongerHeld ? ", no longer held" : "")}: {string.Join(", ", told.Values)}. {LedgerSays.How(told.How)}. {told.Note}"),
            Released or LicenceEnded => new(HandoverSections.Variations, label, Say.Event(Platform.Requests.Words.Kebab(fact.GetType().Name))),
            _ => null,
        };
    }

    // how long it holds and that it was taken back stand in the label: on paper the words may be held back, and nobody there may honour what has ended
    private static PackItem Permitted(string name, PermissionStanding p) => Ledger(HandoverSections.Permissions, p.Decided,
        $"{name}, from {Say.Moment(p.Decided.From)}{(p.Until is { } until ? $" until {Say.Moment(until)}" : "")}{(p.Withdrawn is { } taken && taken == p.Until ? ", taken back then" : "")}",
        $"{(p.Decided.Approved ? "Approved" : "Refused")}. {LedgerSays.Allowed(p.Decided.About)}: {p.Decided.Words}");

    private static PackItem Ledger(string section, LedgerFact fact, string label, string text) => new(section, label, text.Trim()) { MayHoldProtectedDetails = fact.MayHoldProtectedDetails };
}
