using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>What the subject told and was permitted under one order, with the duties that the statute puts on them and their last days.</summary>
[Permission("orders.read")]
internal sealed record ShowLedger(Guid OrderId) : IPersonQuery<LedgerView>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/{orderId:guid}/ledger", async (Guid orderId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowLedger(orderId), cancel)))
            .WithSummary("Show what was told and permitted under an order").Sends(typeof(ShowLedger));

    /// <summary>The duties of the law that the order stands on; none where its plugin is not loaded.</summary>
    internal static IReadOnlyList<Duty> DutiesOf(OrderTypeCatalogue types, Order order) =>
        types.Find(order.TypeCode) is { } type ? (type.EditionById(order.EditionId) ?? type.EditionOn(order.MadeOn, order.Form))?.FormOrFirst(order.Form).Duties ?? [] : [];
}

/// <summary>What was told and permitted.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CompleteUntil">The instant up to which somebody has said that nothing is missing; left out while nobody has, and then nothing follows from what is not here.</param>
/// <param name="Told">What was told, newest first.</param>
/// <param name="Permissions">What was decided, newest first.</param>
/// <param name="Duties">The duties of the statute.</param>
internal sealed record LedgerView(Guid OrderId, DateTimeOffset? CompleteUntil, IReadOnlyList<ToldView> Told, IReadOnlyList<PermissionView> Permissions, IReadOnlyList<DutyView> Duties);

/// <summary>Something that was told.</summary>
/// <param name="Sequence">Its place on the order's timeline; a correction names it.</param>
/// <param name="At">When.</param>
/// <param name="How">at-station, in-person, telephone, email, post or online.</param>
/// <param name="About">Which detail.</param>
/// <param name="Values">Numbers, marks or words, or one sentence in their place where they are held back.</param>
/// <param name="HappenedOn">The day on which it happened, or on which a journey starts.</param>
/// <param name="NoLongerHeld">True where it was told that the thing is gone.</param>
/// <param name="Duty">The duty that it answers.</param>
/// <param name="LastDay">The last day for that duty, where it counts from the event.</param>
/// <param name="Note">Who was told, where and what was said.</param>
/// <param name="RecordedBy">Who recorded it.</param>
internal sealed record ToldView(int Sequence, DateTimeOffset At, ToldHow How, string About, IReadOnlyList<string> Values, DateOnly? HappenedOn, bool NoLongerHeld, string? Duty, DateOnly? LastDay, string? Note, string RecordedBy)
{
    /// <summary>True when it was told after that last day; left out where there is none.</summary>
    public bool? Late => LastDay is { } last ? LondonTime.DateOf(At) > last : null;
}

/// <summary>A permission given or refused.</summary>
/// <param name="Sequence">Its place on the order's timeline.</param>
/// <param name="About">What it is for.</param>
/// <param name="Approved">False where it was refused.</param>
/// <param name="Holds">True while it holds now.</param>
/// <param name="From">The first instant.</param>
/// <param name="Until">The instant after the last one, withdrawal included.</param>
/// <param name="Withdrawn">When it was taken back.</param>
/// <param name="Words">What was asked for and allowed.</param>
/// <param name="Value">The one thing, place or person.</param>
/// <param name="ConditionId">The condition it is given under.</param>
/// <param name="RecordedBy">Who recorded it.</param>
internal sealed record PermissionView(int Sequence, string About, bool Approved, bool Holds, DateTimeOffset From, DateTimeOffset? Until, DateTimeOffset? Withdrawn, string Words, string? Value, Guid? ConditionId, string RecordedBy);

/// <summary>A duty of the statute.</summary>
/// <param name="Id">Its id.</param>
/// <param name="What">What must be told or done.</param>
/// <param name="Section">The section.</param>
/// <param name="Method">How and where it is done.</param>
/// <param name="From">The day from which its days count.</param>
/// <param name="LastDay">The last day on which it can be done in time.</param>
/// <param name="DoneAt">When what last answers it was told.</param>
/// <param name="State">no-date, due, last-day-passed, done-in-time, done-late or order-ended-first.</param>
/// <param name="Unless">What stops or excuses it, to be looked at before anything is concluded.</param>
internal sealed record DutyView(string Id, string What, string Section, string? Method, DateOnly? From, DateOnly? LastDay, DateTimeOffset? DoneAt, DutyState State, IReadOnlyList<string> Unless);

internal sealed class ShowLedgerHandler(OrdersDb db, OrderTypeCatalogue types, RequestContext context, TimeProvider time) : IRequestHandler<ShowLedger, LedgerView>
{
    public async Task<LedgerView> Handle(ShowLedger query, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Events).Include(o => o.Responsibilities).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == query.OrderId, cancel) ?? throw new NotFoundException("order");
        context.Consult([order.Id, order.SubjectId]);
        var now = time.GetUtcNow();
        var facts = order.FactsFor(context.Actor.Force, now);
        var standing = StandingFact.Of(facts);
        var ledger = OrderLedger.Of(standing);
        var life = Timeline.Of(facts);
        var duties = ShowLedger.DutiesOf(types, order);
        var by = order.Events.ToDictionary(e => e.Sequence, e => e.ActorName);
        return new(order.Id, ledger.CompleteUntil,
            [.. ledger.Told.OrderByDescending(t => t.Fact.At).Select(t => Said(t.Sequence, t.Fact))],
            [.. ledger.Permissions.OrderByDescending(p => p.Decided.From).Select(Decision)],
            [.. duties.Select(d => View(DutyClock.Of(d, standing, life, LondonTime.DateOf(now))))]);

        ToldView Said(int sequence, Told told)
        {
            var held = HeldBack.From(context.Actor, told.MayHoldProtectedDetails);
            var duty = duties.FirstOrDefault(d => d.Id == told.Duty);
            return new(sequence, told.At, told.How, told.About, held ? [HeldBack.Words] : told.Values, told.HappenedOn, told.NoLongerHeld, told.Duty, duty is null ? null : DutyClock.LastDayFor(duty, told.HappenedOn),
                held && told.Note is not null ? HeldBack.Words : told.Note, by[sequence]);
        }

        PermissionView Decision(PermissionStanding p)
        {
            var held = HeldBack.From(context.Actor, p.Decided.MayHoldProtectedDetails);
            return new(p.Sequence, p.Decided.About, p.Decided.Approved, p.HoldsAt(now), p.Decided.From, p.Until, p.Withdrawn, held ? HeldBack.Words : p.Decided.Words, held ? null : p.Decided.Value, p.Decided.ConditionId, by[p.Sequence]);
        }
    }

    private static DutyView View(DutyClock clock)
    {
        var duty = clock.Duty;
        List<string> unless = [];
        if (duty.OnlyIfOrdered)
            unless.Add("It applies only if the order says so");
        if (duty.CustodyDisregardedBy is { } section)
            unless.Add($"Days in custody, hospital or abroad may be left out of account ({section})");
        if (duty.SleepsWhile is { } sleeps)
            unless.Add($"It sleeps: {sleeps}");
        if (duty.NotNeededWhen is { } notNeeded)
            unless.Add($"Not needed: {notNeeded}");
        return new(duty.Id, duty.What, duty.Section, duty.Method, clock.From, clock.LastDay, clock.DoneAt, clock.State, unless);
    }
}
