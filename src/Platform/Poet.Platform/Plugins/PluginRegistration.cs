using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Poet.Platform.Plugins;

/// <summary>Puts the catalogue of order types into the container.</summary>
public static class PluginRegistration
{
    /// <summary>Loads the plugins once, before the first request or on first use, whichever comes first, and adds their health check.</summary>
    public static IServiceCollection AddOrderTypePlugins(this IServiceCollection services, PluginOptions options)
    {
        services.AddSingleton(provider => OrderTypeCatalogue.Load(options, provider.GetRequiredService<ILogger<OrderTypeCatalogue>>()));
        services.AddSingleton(provider => provider.GetRequiredService<OrderTypeCatalogue>().Formats);
        services.AddHostedService<PluginsAtStart>();
        services.AddHealthChecks().AddCheck<PluginHealthCheck>("plugins");
        return services;
    }
}

/// <summary>Has the plugins loaded before the host answers, and says in the log which ones are not.</summary>
internal sealed class PluginsAtStart(OrderTypeCatalogue types, ILogger<OrderTypeCatalogue> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var status in types.Status)
            if (status.State == PluginState.Loaded)
                log.LogInformation("Plugin {Plugin} {Version} brings {Code}", status.Id, status.Version, status.Code);
            else
                log.LogWarning("Plugin {Plugin} for {Code} is {State}: {Reason}", status.Id, status.Code, status.State, status.Reason);
        foreach (var entry in types.SwitchedOnInVain)
            log.LogWarning("{Setting} names {Entry}, which no order type has: look at how the page of the order type names its law", PluginOptions.SwitchedOnSetting, OneLine.Of(entry));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
