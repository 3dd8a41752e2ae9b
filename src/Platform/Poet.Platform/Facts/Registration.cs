using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;

namespace Poet.Platform.Facts;

/// <summary>Registering handlers of facts.</summary>
public static class FactRegistration
{
    /// <summary>Adds a handler whose changes are saved through <typeparamref name="TDb"/>. <paramref name="name"/> is stored with each delivery and never changes.</summary>
    public static IServiceCollection AddFactHandler<TFact, THandler, TDb>(this IServiceCollection services, string name)
        where TFact : IIntegrationEvent where THandler : class, IHandle<TFact> where TDb : DbContext
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new FactHandling(new(name, typeof(TFact), typeof(THandler), typeof(TDb)), (handler, fact, cancel) => ((THandler)handler).Handle((TFact)fact, cancel)));
        return services;
    }
}

/// <summary>A handling with the call that carries it out.</summary>
internal sealed record FactHandling(Handling Handling, Func<object, IIntegrationEvent, CancellationToken, Task> Call);
