using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Contracts;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Breaches.Features;

/// <summary>Where breaches are opened for a change and put back, with the fact told to others, in one save.</summary>
internal sealed class BreachDesk(BreachesDb db, BreachLaws laws, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public By By(string reason) => context.By(reason, time);

    public LawOfBreach Law(Breach breach) => laws.Of(breach);

    /// <summary>The breach with everything done about it.</summary>
    public async Task<Breach> Open(Guid id, CancellationToken cancel)
    {
        var breach = await db.Whole.SingleOrDefaultAsync(b => b.Id == id, cancel) ?? throw new NotFoundException("breach");
        return breach.ErasedOn is null ? breach : throw new RuleBrokenException([new("erased", "Leave this breach as it is: the record of its person was erased")]);
    }

    /// <summary>A new one, with what the check says of it, and the fact that it is there.</summary>
    public Breach Make(Suspicion what, OrderCourse order, IReadOnlyList<TermThen> terms, FirstOwner owner, CheckGiven check, By by)
    {
        var form = Enum.Parse<FormKind>(order.Form, ignoreCase: true);
        var breach = Breach.Open(what, new(order.Id, order.Reference, order.TypeCode, form, order.EditionId, order.MadeOn, order.SubjectId, terms), owner, laws.Of(order.TypeCode, order.EditionId, order.MadeOn, form), by);
        breach.Keep(check, by);
        db.Breaches.Add(breach);
        db.Publish(new BreachOpened(breach.Id, breach.OrderId, breach.SubjectId, breach.Force, Words.Kebab(breach.Source.ToString()), breach.At));
        context.Consult([breach.Id, breach.SubjectId, breach.OrderId]);
        return breach;
    }

    /// <summary>Keeps a new one.</summary>
    public async Task<Guid> Add(Breach breach, CancellationToken cancel)
    {
        context.Command!.Answer = breach.Id;
        await provider.SaveNew(() => db.SaveChangesAsync(cancel), breach.TakeAnotherReference);
        return breach.Id;
    }

    /// <summary>Puts a changed one back.</summary>
    public async Task<Guid> Put(Breach breach, CancellationToken cancel)
    {
        // a new step is a change of the breach even where no column of its row is
        db.Entry(breach).Property(b => b.Version).IsModified = true;
        db.Expect(breach, context.ExpectedVersion);
        var step = breach.Steps[^1];
        db.Publish(new BreachChanged(breach.Id, breach.OrderId, breach.SubjectId, breach.Force, Words.Kebab(step.Kind.ToString()), step.On));
        context.Consult([breach.Id, breach.SubjectId]);
        context.Command!.Answer = breach.Id;
        await db.SaveChangesAsync(cancel);
        return breach.Id;
    }

    /// <summary>What of an order held at the moment of an event, by the answer of the check.</summary>
    public static IReadOnlyList<TermThen> TermsThen(CheckedTerms answer, Guid order) =>
        [.. answer.Orders.Where(o => o.Id == order).SelectMany(o => o.Terms).Select(t => new TermThen(t.ConditionId, t.Number, t.Full.Words, t.Full.Words != t.Open.Words, t.Kind))];
}
