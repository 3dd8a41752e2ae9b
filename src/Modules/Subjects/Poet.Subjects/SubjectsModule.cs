using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Subjects.Persistence;

namespace Poet.Subjects;

/// <summary>The people whom orders bind, the people and places that orders name, and who may see them.</summary>
public sealed class SubjectsModule : IModule
{
    /// <inheritdoc/>
    public string Name => SubjectsDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<SubjectsDb>(SubjectsDb.SchemaName);
        services.AddHandlersFrom(typeof(SubjectsModule).Assembly);
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
    }
}
