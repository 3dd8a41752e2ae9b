using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Facts;

/// <summary>
/// Delivers facts: numbers new ones, writes a delivery for each handler, leases due deliveries and carries each out in a scope of its own.
/// Any host may die at any moment; another one takes over when the lease runs out.
/// </summary>
internal sealed class Dispatcher(IServiceScopeFactory scopes, IEnumerable<FactHandling> handlings, TimeProvider time, ILogger<Dispatcher> log) : BackgroundService
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly string me = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7(time.GetUtcNow()):N}";
    private readonly FactHandling[] handlings = [.. handlings];
    private readonly string[] waiting = [.. handlings.Where(h => h.Waits).Select(h => h.Handling.Name)];

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        // the first pause too: a host that starts has its first pages to show
        using var timer = new PeriodicTimer(Pause, time);
        while (await Tick(timer, stop))
            try
            {
                while (await DispatchOnce(stop) > 0 && !stop.IsCancellationRequested)
                {
                }
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError(failed, "Facts could not be dispatched; trying again");
            }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>One round: returns how many messages were fanned out and deliveries tried.</summary>
    internal async Task<int> DispatchOnce(CancellationToken cancel)
    {
        var fanned = await FanOut(cancel);
        var leased = await LeaseDue(cancel);
        List<Guid> done = [];
        foreach (var one in leased)
            if (await Deliver(one, cancel))
                done.Add(one.Id);
        await Note(done, cancel);
        return fanned + leased.Count;
    }

    private async Task<int> FanOut(CancellationToken cancel)
    {
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var fresh = await db.Outbox.Where(m => !m.FannedOut).OrderBy(m => m.At).Take(200).ToListAsync(cancel);
        if (fresh.Count == 0)
            return 0;

        var number = await db.Outbox.MaxAsync(m => m.Number, cancel) ?? 0;
        foreach (var message in fresh)
        {
            message.Number = ++number;
            message.FannedOut = true;
            foreach (var handling in handlings.Where(h => FactNames.NameOf(h.Handling.Fact) == message.Name))
                db.Deliveries.Add(new() { Id = Guid.CreateVersion7(time.GetUtcNow()), MessageId = message.Id, Handler = handling.Handling.Name, DueAt = DueAt(handling, message) });
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return fresh.Count;
        }
        catch (Exception another) when (another is ChangedMeanwhileException
            || another is DbUpdateException failed && scope.ServiceProvider.GetRequiredService<IDatabaseProvider>().IsUniqueViolation(failed))
        {
            return 0; // another host fanned the same messages out a moment before: its rows stand, ours were rolled back
        }
    }

    private DateTimeOffset DueAt(FactHandling handling, OutboxMessage message)
    {
        var now = time.GetUtcNow();
        return handling.NotBefore?.Invoke(FactOf(handling, message)) is { } due && due > now ? due : now;
    }

    private static IIntegrationEvent FactOf(FactHandling handling, OutboxMessage message) =>
        (IIntegrationEvent)JsonSerializer.Deserialize(message.Payload, handling.Handling.Fact, FactNames.Json)!;

    private async Task<IReadOnlyList<Leased>> LeaseDue(CancellationToken cancel)
    {
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var now = time.GetUtcNow();
        var until = now + Lease;
        var due = await db.Deliveries.Where(d => d.State == DeliveryState.Due && d.DueAt <= now && !EF.Parameter(waiting).Contains(d.Handler) && (d.LeasedUntil == null || d.LeasedUntil < now))
            .OrderBy(d => d.DueAt).Take(50).Select(d => d.Id).ToListAsync(cancel);
        if (due.Count == 0)
            return [];
        // the lease condition stands on the updated rows themselves, or two hosts would lease the same ones
        await db.Deliveries.Where(d => due.Contains(d.Id) && d.State == DeliveryState.Due && (d.LeasedUntil == null || d.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedUntil, until).SetProperty(d => d.LeasedBy, me), cancel);
        return await db.Deliveries.AsNoTracking().Where(d => due.Contains(d.Id) && d.LeasedBy == me && d.LeasedUntil == until).OrderBy(d => d.DueAt)
            .Join(db.Outbox, d => d.MessageId, m => m.Id, (d, m) => new Leased(d.Id, d.Handler, m)).ToListAsync(cancel);
    }

    private async Task<bool> Deliver(Leased delivery, CancellationToken cancel)
    {
        try
        {
            await CarryOut(delivery, cancel);
            return true;
        }
        catch (Exception any) when (any is not OperationCanceledException)
        {
            await PutBack(delivery.Id, any, cancel);
            return false;
        }
    }

    // of a whole round at once: who dies before it finds by its inbox, when the lease has run out, that all was carried out
    private async Task Note(List<Guid> done, CancellationToken cancel)
    {
        if (done.Count == 0)
            return;
        await using var scope = SystemScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Deliveries.Where(d => done.Contains(d.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Done).SetProperty(d => d.LeasedUntil, (DateTimeOffset?)null), cancel);
    }

    private async Task PutBack(Guid deliveryId, Exception failed, CancellationToken cancel)
    {
        await using var scope = SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var delivery = await db.Deliveries.SingleAsync(d => d.Id == deliveryId, cancel);
        delivery.LeasedUntil = null;
        if (failed is NotYetException)
            (delivery.DueAt, delivery.Error) = (time.GetUtcNow() + PutOff, nameof(NotYetException));
        else
        {
            delivery.Attempts++;
            delivery.State = delivery.Attempts >= MostAttempts ? DeliveryState.Dead : DeliveryState.Due;
            delivery.DueAt = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, delivery.Attempts));
            // the type only: messages of exceptions may hold what people wrote
            delivery.Error = failed.GetType().Name;
            log.LogWarning("Delivery {Delivery} to {Handler} failed with {Error}, attempt {Attempt}", delivery.Id, delivery.Handler, delivery.Error, delivery.Attempts);
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task CarryOut(Leased delivery, CancellationToken cancel)
    {
        var handling = handlings.SingleOrDefault(h => h.Handling.Name == delivery.Handler) ?? throw new InvalidOperationException($"No handler named {delivery.Handler} is loaded");
        await using var work = scopes.CreateAsyncScope();
        var (services, message) = (work.ServiceProvider, delivery.Message);
        var cause = services.GetRequiredService<RequestContext>();
        // handlers inherit the actor's name and the cause, and see all forces
        cause.ActAs(Actor.System(message.ActorName), message.Correlation);
        cause.ToldAt = message.At;
        cause.Command = new(Words.Kebab(handling.Handling.Handler.Name), "Follows from " + message.Name);
        var db = (DbContext)services.GetRequiredService(handling.Handling.Context);
        if (await db.Set<InboxEntry>().AnyAsync(i => i.MessageId == message.Id && i.Handler == delivery.Handler, cancel))
            return;
        await handling.Call(services.GetRequiredService(handling.Handling.Handler), FactOf(handling, message), cancel);
        db.Set<InboxEntry>().Add(new() { MessageId = message.Id, Handler = delivery.Handler, At = time.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }

    private AsyncServiceScope SystemScope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("dispatcher"), Guid.Empty);
        return scope;
    }

    private sealed record Leased(Guid Id, string Handler, OutboxMessage Message);
}
