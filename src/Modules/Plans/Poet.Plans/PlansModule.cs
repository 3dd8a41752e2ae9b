using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Plans.Persistence;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans;

/// <summary>Who is named again and again in reports of crime, of which tier they are and why, who manages them, with what plan, and what came of it.</summary>
public sealed class PlansModule : IModule
{
    /// <inheritdoc/>
    public string Name => PlansDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<PlansDb>(PlansDb.SchemaName);
        services.AddHandlersFrom(typeof(PlansModule).Assembly);
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
    }
}
