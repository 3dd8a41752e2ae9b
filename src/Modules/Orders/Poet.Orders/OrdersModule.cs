using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Orders;

/// <summary>The register: orders, their conditions, what they meant at any instant as known at any other, the check, and the import of spreadsheets.</summary>
public sealed class OrdersModule : IModule
{
    /// <inheritdoc/>
    public string Name => OrdersDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<OrdersDb>(OrdersDb.SchemaName);
        services.AddHandlersFrom(typeof(OrdersModule).Assembly);
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
    }
}
