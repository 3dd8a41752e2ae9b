using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Contracts;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;

namespace Poet.Orders.Features;

/// <summary>
/// Records the order that a court granted on an application, and names the unit that has taken it on. It asks how the application stands now and never goes by what a fact says of it, so
/// facts may come late, twice and in any order; the application fixes the order's id, by which two deliveries at once make one order. What the court made is recorded as it is; what the law
/// would not allow is flagged. No term decides anything before a named person has compared it with the sealed order.
/// </summary>
internal sealed class FollowApplications(OrdersDb db, Desk desk, OrderTypeCatalogue types, RequestContext context, TimeProvider time, IReferrals? referrals = null)
    : IHandle<ApplicationGranted>, IHandle<ApplicationChanged>
{
    public Task Handle(ApplicationGranted fact, CancellationToken cancel) => Follow(fact.ApplicationId, cancel);

    public Task Handle(ApplicationChanged fact, CancellationToken cancel) => fact.What == "taken-on" ? Follow(fact.ApplicationId, cancel) : Task.CompletedTask;

    private async Task Follow(Guid application, CancellationToken cancel)
    {
        if (referrals is null)
            throw new NotYetException("Referrals is switched off, and nobody else knows what was granted");
        if (await referrals.Granted(application, cancel) is not { } granted)
            return; // its person was erased meanwhile
        var order = await db.Orders.Include(o => o.Responsibilities).SingleOrDefaultAsync(o => o.Id == granted.OrderId, cancel);
        var now = time.GetUtcNow();
        if (order is null)
            await Make(granted, cancel);
        else if (order.ErasedOn is null && granted.IsManaged && order.ResponsibleAt(now) == granted.Force && order.Name(order.NamedFor(now).Officer, granted.Unit, now))
        {
            db.Publish(new OrderChanged(order.Id, "handed-over", LondonTime.DateOf(now)));
            context.Consult([order.Id, order.SubjectId]);
        }
    }

    private async Task Make(GrantedApplication granted, CancellationToken cancel)
    {
        var form = Drafting.Read<FormKind>(granted.Form);
        var start = Drafting.StartOf(types, granted.TypeCode, granted.Edition, form, granted.Start);
        var order = Order.Make(new(granted.TypeCode, form, granted.Edition, granted.SubjectId, granted.Force, new(granted.MadeOn, start, granted.StartsOn,
            new(granted.LastDay, granted.UntilFurtherOrder), [.. granted.Conditions.Select(Text)]))
        {
            Id = granted.OrderId, Court = granted.Court, Officer = granted.Officer, Unit = granted.Unit, ForceReference = granted.Reference,
        }, context.By($"Granted on application {granted.Reference}", time));
        await desk.Place(order, [], cancel);
    }

    private static ConditionText Text(GrantedCondition c) => new(c.Id, c.Number, c.Words, WordsSource.Typed)
    {
        KindId = c.Kind, KindVersion = c.KindVersion, Terms = c.Terms, LastDay = c.LastDay, MayHoldProtectedDetails = c.MayHoldProtectedDetails,
    };
}
