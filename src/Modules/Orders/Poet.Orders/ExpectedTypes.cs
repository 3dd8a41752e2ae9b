using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Poet.Orders.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;

namespace Poet.Orders;

/// <summary>
/// Tells the catalogue which order types the register holds orders of, at the start and every few minutes since another host may record one, so that a plugin that is
/// gone is reported. The register goes on without it: such orders list, count and show as text.
/// </summary>
internal sealed class ExpectedTypes(IServiceScopeFactory scopes, OrderTypeCatalogue types, TimeProvider time, ILogger<ExpectedTypes> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host need not wait for this
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogWarning("The order types that the register holds could not be read ({Error}); the next look is in {Minutes} minutes", failed.GetType().Name, Every.TotalMinutes);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("order types"), Guid.Empty);
        var held = await scope.ServiceProvider.GetRequiredService<OrdersDb>().Orders.Select(o => o.TypeCode).Distinct().ToListAsync(cancel);
        foreach (var code in held.Where(code => types.Find(code) is null && types.Status.All(s => s.Code != code)))
            log.LogWarning("The register holds orders of type {Code}, and no plugin brings it", code);
        types.Expect(held);
    }
}
