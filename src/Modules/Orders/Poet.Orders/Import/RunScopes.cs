using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Import;

/// <summary>Scopes in which an import works: as the person who started it, for that person's force, each batch with a context and an audit entry of its own.</summary>
internal sealed class RunScopes(IServiceScopeFactory scopes)
{
    /// <param name="work">What the audit calls the next save; null for work that changes no record of a person.</param>
    public RunScope For(ImportRun run, string? work = null)
    {
        var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        context.ActAs(run.StartedById == Actor.SystemId ? Actor.System(run.StartedBy, run.Force)
            : new(run.StartedById, run.StartedBy, run.Force, Rank.None, new HashSet<string> { "orders.import" }), run.Id);
        if (work is not null)
            context.Begin(new(work, run.Reason));
        return new(scope, context, scope.ServiceProvider.GetRequiredService<OrdersDb>());
    }
}

/// <summary>One scope of an import.</summary>
internal sealed class RunScope(AsyncServiceScope scope, RequestContext context, OrdersDb db) : IAsyncDisposable
{
    public RequestContext Context => context;

    public OrdersDb Db => db;

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Moves the run on in the open transaction. Refused when another process moved it meanwhile; the copy in hand follows.</summary>
    public async Task Advance(ImportRun run, Action<ImportRun> change, CancellationToken cancel)
    {
        var stored = await db.ImportRuns.SingleAsync(r => r.Id == run.Id, cancel);
        if (stored.Version != run.Version)
            throw new ChangedMeanwhileException();
        change(stored);
        if (stored.LeasedBy is not null)
            stored.LeasedUntil = Get<TimeProvider>().GetUtcNow() + RunLease.Lasts;
        db.Entry(stored).State = EntityState.Modified;
        await db.SaveChangesAsync(cancel);
        change(run);
        run.Version = stored.Version;
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
