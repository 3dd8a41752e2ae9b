using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Poet.Platform.Plugins;

/// <summary>Degraded, with the reason for each, while any plugin is not loaded: the register goes on working without it.</summary>
internal sealed class PluginHealthCheck(OrderTypeCatalogue types) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Now());

    private HealthCheckResult Now()
    {
        var wrong = types.Status.Where(s => s.State != PluginState.Loaded).ToList();
        if (wrong.Count > 0)
            return HealthCheckResult.Degraded($"{wrong.Count} of the order types' plugins need attention", data: wrong
                .GroupBy(Named, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (object)string.Join("; ", g.Select(s => $"{s.State}: {s.Reason}")), StringComparer.Ordinal));
        return types.All.Count == 0
            ? HealthCheckResult.Degraded("No order types are loaded; put plugins into the plugins folder and start again")
            : HealthCheckResult.Healthy($"{types.All.Count} order types are loaded");
    }

    private static string Named(PluginStatus status) => status.Id ?? status.Code ?? "library";
}
