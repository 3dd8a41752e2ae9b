using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Contracts;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;

namespace Poet.Orders.Features;

/// <summary>
/// Records the order that a court granted on an application: once however often it is told, since the application fixes the order's id. What the court made is recorded as it is;
/// what the law would not allow is flagged. No term decides anything before a named person has compared it with the sealed order.
/// </summary>
internal sealed class MakeGrantedOrder(OrdersDb db, Desk desk, OrderTypeCatalogue types, RequestContext context, TimeProvider time, IReferrals? referrals = null) : IHandle<ApplicationGranted>
{
    public async Task Handle(ApplicationGranted fact, CancellationToken cancel)
    {
        if (await db.Orders.AnyAsync(o => o.Id == fact.OrderId, cancel))
            return;
        var granted = referrals is null ? null : await referrals.Granted(fact.ApplicationId, cancel);
        if (granted is null)
            throw new InvalidOperationException("What was granted cannot be read now; the delivery is tried again");

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
