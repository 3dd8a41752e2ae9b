using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.Orders.Import;
using Poet.Orders.Pages;
using Poet.Orders.Pages.Orders.Ledger;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Rights;

/// <summary>Tells a person what the force's register holds of the orders on them: the orders, their conditions, what happened, notes, papers, findings, the lines of sheets and positions asked about.</summary>
internal sealed class TellOfOrders(OrdersDb db, OrderTypeCatalogue types, RequestContext context, TimeProvider time) : ITellsThePerson
{
    private static readonly Withheld Legal = new(ExemptionGround.Inquiry, "Legal services look at it: look whether it is legal advice") { ToBeWeighed = true };
    private static readonly Withheld Checks = new(ExemptionGround.Prevention, "Would tell when the police looked for the person") { ToBeWeighed = true };

    public int Place => 20;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var orders = await db.Orders.AsNoTracking().Include(o => o.Events).Include(o => o.Responsibilities).AsSplitQuery().Where(o => EF.Parameter(ids).Contains(o.SubjectId)).OrderBy(o => o.MadeOn).ThenBy(o => o.Reference).ToListAsync(cancel);
        List<ToldSection> sections = [];
        foreach (var order in orders)
        {
            // what was recorded after the order had gone to another force is for that force to tell
            var until = order.LeftBy(context.Actor.Force, time.GetUtcNow()) ?? DateTimeOffset.MaxValue;
            var papers = await OrderPapers.Of(db, order.Id, until, cancel);
            sections.Add(new($"{types.Find(order.TypeCode)?.Info.Name ?? order.TypeCode}, reference {order.Reference}",
                [Head(order), .. await Conditions(order.Id, until, cancel), .. order.Events.Where(e => e.LearnedAt < until).OrderBy(e => e.Sequence).SelectMany(e => Happened(e, papers)), .. await Beside(order.Id, papers, until, cancel), .. await Lines(order.Id, cancel)]));
        }
        var positions = await db.PositionsAsked.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.SubjectId)).OrderBy(p => p.At).ToListAsync(cancel);
        sections.Add(new("Checks of where you were", [.. positions.Select(p => new ToldItem($"position:{p.Id}", "A position was compared with your orders", Say.Moment(p.At)) { Withheld = Checks })]));
        return sections;
    }

    private static ToldItem Head(Order order)
    {
        List<string> parts = [$"Made on {Say.Day(order.MadeOn)}", $"Ends: {Say.Ends(order.LastDay, order.UntilFurtherOrder)}"];
        if (order.Court is { } court)
            parts.Add($"Court: {court}");
        if (order.ForceReference is { } reference)
            parts.Add($"Our reference: {reference}");
        if (order.StatedStatus is { } status)
            parts.Add($"Status as a sheet has it: {status}");
        parts.Add($"Knowledge: {Say.Knowledge(order.Knowledge)}");
        parts.Add($"Recorded on {Day(order.RecordedAt)}, {(order.ImportLineId is null ? "by hand" : "from a spreadsheet of the force")}");
        return new($"order:{order.Id}", "The order", string.Join("\n", parts));
    }

    // the words as they stand and as they stood: each once
    private async Task<IEnumerable<ToldItem>> Conditions(Guid order, DateTimeOffset until, CancellationToken cancel) =>
        (await db.Conditions.AsNoTracking().Where(c => c.OrderId == order && c.KnownFrom < until).OrderBy(c => c.Number).ThenBy(c => c.ValidFrom).ThenBy(c => c.KnownFrom).ToListAsync(cancel))
            .GroupBy(c => (c.ConditionId, c.Words)).Select(same => (First: same.First(), Protected: same.Last().MayHoldProtectedDetails, same.Last().Id))
            .Select(c => new ToldItem($"condition:{c.First.Id}", $"Condition {c.First.Number}, from {Day(c.First.ValidFrom)}. {Say.Heading(c.First.Source)}", c.First.Words)
            {
                MayHoldProtectedDetails = c.Protected, Withheld = c.Protected ? Withheld.MayProtect : null,
            });

    private static IEnumerable<ToldItem> Happened(OrderEvent known, OrderPapers papers)
    {
        var fact = OrderFact.FromJson(known.Fact);
        var what = Say.Event(Platform.Requests.Words.Kebab(fact.GetType().Name));
        var detail = fact switch
        {
            Served served => $"{Say.Moment(served.At)}: {Say.Knowledge(served.How)}. {served.Words}{Say.HandedOver(papers.Given(served))}",
            EndClaimed claimed => $"{Say.Day(claimed.On)}: {claimed.Words}",
            Told told => $"{Say.Moment(told.At)}, {LedgerSays.How(told.How)}. {LedgerSays.About(told.About)}: {string.Join(", ", told.Values)}. {told.Note}",
            PermissionDecided decided => $"{(decided.Approved ? "Approved" : "Refused")}, from {Say.Moment(decided.From)}{(decided.Until is { } until ? " until " + Say.Moment(until) : "")}. {LedgerSays.Allowed(decided.About)}: {decided.Words}",
            _ => Say.Day(known.EffectiveOn),
        };
        var freeWords = fact is Served { Words: not null } or EndClaimed or LedgerFact { MayHoldProtectedDetails: true };
        yield return new($"event:{known.OrderId}:{known.Sequence}", $"{what}, recorded on {Day(known.LearnedAt)}", detail.Trim())
        {
            MayHoldProtectedDetails = freeWords, Withheld = freeWords ? Withheld.MayProtect : null,
        };
        yield return new($"event-why:{known.OrderId}:{known.Sequence}", $"Why that was recorded ({what})", known.Reason) { Withheld = Withheld.ForColleagues };
    }

    private async Task<IEnumerable<ToldItem>> Beside(Guid order, OrderPapers papers, DateTimeOffset until, CancellationToken cancel)
    {
        var notes = await db.Notes.AsNoTracking().Where(n => n.OrderId == order && n.RecordedAt < until).OrderBy(n => n.RecordedAt).ToListAsync(cancel);
        var findings = await db.Findings.AsNoTracking().Where(f => f.OrderId == order).OrderBy(f => f.RaisedAt).ThenBy(f => f.Code).ToListAsync(cancel);
        return
        [
            .. notes.Select(n => new ToldItem($"order-note:{n.Id}", $"Note ({(n.Basis == StatementBasis.Fact ? "fact" : "opinion")}) of {Day(n.RecordedAt)}", n.Text)
            {
                MayHoldProtectedDetails = n.MayHoldProtectedDetails, Withheld = n.MayHoldProtectedDetails ? Withheld.MayProtect : null,
            }),
            .. papers.Sealed.Reverse().Select(p => new ToldItem($"paper:{p.Id}", $"A copy of the sealed order, added on {Day(p.AddedAt)}", "You have been given this order by the court, or can ask us for a copy")),
            .. papers.Renderings.Reverse().Select(r => new ToldItem($"paper:{r.Id}", $"{r.Name} of the sealed order, added on {Day(r.AddedAt)}", "You can ask us for a copy. Only the sealed order counts")),
            .. findings.Select(f => new ToldItem($"finding:{f.Id}", $"Found on {Day(f.RaisedAt)}", f.Message) { Withheld = f.Kind == FindingKind.Legal ? Legal : Withheld.ForColleagues }),
            .. findings.Where(f => f.Settlement is not null).Select(f => new ToldItem($"settled:{f.Id}", $"How that was settled (found on {Day(f.RaisedAt)})", f.Settlement!) { Withheld = Withheld.ForColleagues }),
        ];
    }

    // cells as written may name anybody
    private async Task<IEnumerable<ToldItem>> Lines(Guid order, CancellationToken cancel) =>
        (await db.ImportLines.AsNoTracking().Where(l => l.OrderId == order).OrderBy(l => l.Sheet).ThenBy(l => l.Line).ToListAsync(cancel))
            .Select(l => new ToldItem($"line:{l.Id}", $"Line {l.Line} of a spreadsheet", string.Join("\n", StagedReading.ReadCells(l).Where(c => c.Text.Length > 0).Select(c => $"{c.Heading}: {c.Text}"))) { MayHoldProtectedDetails = true, Withheld = Withheld.MayProtect });

    private static string Day(DateTimeOffset at) => Say.Day(LondonTime.DateOf(at));
}
