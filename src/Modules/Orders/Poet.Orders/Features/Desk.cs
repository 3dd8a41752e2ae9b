using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Where orders are opened for a change and put back: with what follows from the change for findings and facets, and the fact told to others, in one save.</summary>
internal sealed class Desk(OrdersDb db, OrderTypeCatalogue types, ISubjects subjects, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    /// <summary>Who records, when and why.</summary>
    public By By(string reason) => context.By(reason, time);

    /// <summary>True when the one who acts may see protected details.</summary>
    public bool SeesProtected => context.Actor.May(Permissions.SeeProtected);

    /// <summary>The order with its facts and the spans now known.</summary>
    public async Task<Order> Open(Guid id, CancellationToken cancel)
    {
        var order = await db.Orders.Include(o => o.Events).Include(o => o.Responsibilities)
            .Include(o => o.Spans.Where(s => s.KnownTo == Timeline.Open)).Include(o => o.Conditions.Where(c => c.KnownTo == Timeline.Open))
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id, cancel) ?? throw new NotFoundException("order");
        if (order.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "Leave this order as it is: the record of its person was erased")]);
        order.MustBeOf(context.Actor, time.GetUtcNow());
        return order;
    }

    /// <summary>Puts a changed order back.</summary>
    public async Task<Guid> Put(Order order, string what, DateOnly on, CancellationToken cancel)
    {
        await Review(order, cancel);
        if (db.Entry(order).Property(o => o.LastDay) is { } lastDay && lastDay.OriginalValue != lastDay.CurrentValue)
            foreach (var decided in await db.Findings.Where(f => f.OrderId == order.Id && f.Code == Attention.LetLapse).ToListAsync(cancel))
                decided.Code = Attention.LapseOvertaken;
        return await PutUnreviewed(order, what, on, cancel);
    }

    /// <summary>Puts an order back whose dates, conditions and terms are as they were.</summary>
    public async Task<Guid> PutUnreviewed(Order order, string what, DateOnly on, CancellationToken cancel, Guid? answer = null)
    {
        // a new fact is a change of the order even where no column of its row is
        db.Entry(order).Property(o => o.Version).IsModified = true;
        db.Expect(order, context.ExpectedVersion);
        db.Publish(new OrderChanged(order.Id, what, on));
        return await Save(order, answer, cancel);
    }

    /// <summary>Keeps a new order.</summary>
    public async Task<Guid> Add(Order order, IEnumerable<Remark> more, CancellationToken cancel)
    {
        await Place(order, more, cancel);
        return await provider.SaveNew(() => Save(order, null, cancel), order.TakeAnotherReference);
    }

    /// <summary>Puts a new order beside what is saved next, with its findings, facets and the fact told to others.</summary>
    public async Task Place(Order order, IEnumerable<Remark> more, CancellationToken cancel)
    {
        // a release that was recorded before the order was
        order.FollowCustody(await subjects.Custody(order.SubjectId, cancel), context.By("What is recorded of the person's custody", time));
        db.Orders.Add(order);
        await Review(order, cancel);
        var now = time.GetUtcNow();
        db.Findings.AddRange(more.Select(r => Finding(order, r, now)));
        db.Publish(new OrderMade(order.Id, order.TypeCode, order.SubjectId, order.Responsibilities[0].Force, order.MadeOn));
        context.Consult([order.Id, order.SubjectId]);
    }

    private async Task<Guid> Save(Order order, Guid? answer, CancellationToken cancel)
    {
        context.Consult([order.Id, order.SubjectId]);
        context.Command!.Answer = answer ?? order.Id;
        await db.SaveChangesAsync(cancel);
        return answer ?? order.Id;
    }

    /// <summary>Findings and facets as they follow from the order now. Without its plugin nobody can work them out, so they stay.</summary>
    public async Task Review(Order order, CancellationToken cancel)
    {
        if (types.Find(order.TypeCode) is not { } type)
            return;
        var today = LondonTime.DateOf(time.GetUtcNow());
        var conditions = ConditionReader.Of(types, order.TypeCode, order.ConditionsOn(today));
        var references = await TermReferences.Of(subjects, conditions, cancel);
        var person = (await subjects.Summaries([order.SubjectId], cancel)).GetValueOrDefault(order.SubjectId);
        var life = order.Now();
        var edition = type.EditionById(order.EditionId) ?? type.EditionOn(order.MadeOn, order.Form);
        if (life.End is { } end)
            await RefreshFindings(order,
            [
                .. LegalReview.Of(new(edition, order.Form, new(order.MadeOn)
                {
                    StartsOn = life.Stretches.FirstOrDefault(s => s.State is OrderState.InForce or OrderState.Unconfirmed) is { } starts ? LondonTime.DateOf(starts.From) : null,
                    LastDay = end.LastDay, UntilFurtherOrder = end.UntilFurtherOrder, UntilEvent = end.UntilEvent is not null, BornOn = person?.BornOn,
                    CountFromMadeWhenStartUnknown = order.ImportLineId is not null,
                }, conditions, references)),
                .. Deadlines(order, life, edition.FormOrFirst(order.Form)),
            ], cancel);
        await RefreshFacets(order, conditions, references, cancel);
    }

    // those in hours: days are read from the order itself, and would stand here for years
    private IEnumerable<Remark> Deadlines(Order order, Timeline life, OrderForm form) =>
        life.Stretches.FirstOrDefault(s => s.From <= time.GetUtcNow() && time.GetUtcNow() < s.Until)?.State is null or OrderState.Ended ? [] :
        LegalDeadline.Of(form, [.. StandingFact.Of(order.Facts()).Select(f => f.Fact)], order.LastDay).Where(d => d.By is not null).Select(d => new Remark("deadline_" + d.Stage.Id.Replace('-', '_'), FindingKind.Deadline, "served",
            $"{d.Stage.Name}: by {StandingWords.Moment(d.By!.Value)}{(d.OrBy is { } later ? $" on one reading and {StandingWords.Moment(later)} on the other, so keep to the earlier" : "")}. Settle this with what was done", d.Stage.Section));

    private async Task RefreshFindings(Order order, IReadOnlyList<Remark> remarks, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var known = await db.Findings.Where(f => f.OrderId == order.Id).ToListAsync(cancel);
        foreach (var gone in known.Where(f => f.Kind is FindingKind.Legal or FindingKind.Deadline && f.SettledAt == Timeline.Open
            && !remarks.Any(r => r.Code == f.Code && r.Field == f.Field && (f.Kind == FindingKind.Legal || r.Message == f.Message))))
            (gone.SettledAt, gone.SettledBy, gone.Settlement) = (now, "The register", "No longer so after a change of the order or the person");
        // what a person has settled is not raised again in the same words
        db.Findings.AddRange(remarks.Where(r => !known.Any(f => f.Code == r.Code && (f.Field == r.Field && f.SettledAt == Timeline.Open || f.Message == r.Message && f.SettledBy != "The register")))
            .Select(r => Finding(order, r, now)));
    }

    private static Finding Finding(Order order, Remark remark, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), OrderId = order.Id, Force = order.ResponsibleAt(now), Code = remark.Code, Kind = remark.Kind, Field = remark.Field,
        Message = Cut(remark.Message, 1000), Section = remark.Section is null ? null : Cut(remark.Section, 200), RaisedAt = now,
    };

    private async Task RefreshFacets(Order order, IReadOnlyList<ReadCondition> conditions, References references, CancellationToken cancel)
    {
        var readable = conditions.Where(c => c.Terms is not null || c.Text.Terms is null).Select(c => c.Text.Id).ToHashSet();
        var present = conditions.Select(c => c.Text.Id).ToHashSet();
        var known = await db.Facets.Where(f => f.OrderId == order.Id).ToListAsync(cancel);
        var wanted = conditions.Where(c => c.Terms is not null).SelectMany(c => c.Kind!.Facets(c.Terms!, references).Select(f => (c.Text.Id, f.Kind, f.Value)))
            .Where(f => f.Kind.Length <= 20 && f.Value.Length <= 200).ToHashSet();
        db.Facets.RemoveRange(known.Where(f => (readable.Contains(f.ConditionId) || !present.Contains(f.ConditionId)) && !wanted.Contains((f.ConditionId, f.Kind, f.Value))));
        var now = time.GetUtcNow();
        db.Facets.AddRange(wanted.Except(known.Select(f => (f.ConditionId, f.Kind, f.Value))).Select(f => new ConditionFacet
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, ConditionId = f.Item1, Kind = f.Item2, Value = f.Item3,
        }));
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
