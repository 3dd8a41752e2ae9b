using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Poet.Platform.Requests;

/// <summary>
/// The only place that knows how MediatR is wired. Version 5.1 is the last under Apache-2.0 that needs no further package; moving on is a change here.
/// </summary>
public static class Mediation
{
    /// <summary>The mediator and the behaviours in front of every handler, cheapest first.</summary>
    public static IServiceCollection AddMediation(this IServiceCollection services)
    {
        services.AddTransient<ServiceFactory>(p => p.GetRequiredService);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(PermissionBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(WhyBehaviour<,>));
        return services;
    }

    /// <summary>The handlers of a module's assembly, internal ones included.</summary>
    public static IServiceCollection AddHandlersFrom(this IServiceCollection services, Assembly module) =>
        services.Scan(scan => scan.FromAssemblies(module)
            .AddClasses(types => types.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithTransientLifetime());
}
