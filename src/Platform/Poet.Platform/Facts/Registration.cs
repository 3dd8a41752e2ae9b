using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Platform.Modules;

namespace Poet.Platform.Facts;

/// <summary>Registering handlers of facts.</summary>
public static class FactRegistration
{
    /// <summary>
    /// Adds a handler whose changes are saved through <typeparamref name="TDb"/>. <paramref name="name"/> is stored with each delivery and never changes. A fact that tells of an instant to come
    /// is delivered <paramref name="notBefore"/> it, to handlers that ask how things stand then.
    /// </summary>
    public static IServiceCollection AddFactHandler<TFact, THandler, TDb>(this IServiceCollection services, string name, Func<TFact, DateTimeOffset>? notBefore = null)
        where TFact : IIntegrationEvent where THandler : class, IHandle<TFact> where TDb : DbContext
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new FactHandling(new(name, typeof(TFact), typeof(THandler), typeof(TDb)), (handler, fact, cancel) => ((THandler)handler).Handle((TFact)fact, cancel))
        {
            NotBefore = notBefore is null ? null : fact => notBefore((TFact)fact),
        });
        return services;
    }

    /// <summary>Keeps what a module that is switched off should take in, until it is switched on again: nothing else of it is registered.</summary>
    public static IServiceCollection KeepFactsFor(this IServiceCollection services, IModule module, IConfiguration configuration)
    {
        ServiceCollection apart = [];
        module.Register(apart, configuration);
        foreach (var handling in apart.Select(s => s.ServiceType == typeof(FactHandling) ? s.ImplementationInstance : null).OfType<FactHandling>())
            services.AddSingleton(handling with { Waits = true });
        return services;
    }
}

/// <summary>A handling with the call that carries it out.</summary>
internal sealed record FactHandling(Handling Handling, Func<object, IIntegrationEvent, CancellationToken, Task> Call)
{
    /// <summary>True while its module is switched off: what it should take in waits.</summary>
    public bool Waits { get; init; }

    /// <summary>When a fact is due for this handler, where that may be later than at once.</summary>
    public Func<IIntegrationEvent, DateTimeOffset>? NotBefore { get; init; }
}
