using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Poet.Platform.Modules;

/// <summary>A part of the platform that owns its data. The host lists the modules; nothing discovers them.</summary>
public interface IModule
{
    /// <summary>Name and schema in lower case, such as "orders".</summary>
    string Name { get; }

    /// <summary>Adds the module's services. No keyed services: the container of the host does not take them.</summary>
    void Register(IServiceCollection services, IConfiguration configuration);

    /// <summary>Maps the module's endpoints under /api/v1; each carries the permission of the request it sends.</summary>
    void Map(IEndpointRouteBuilder api);

    /// <summary>Verbs that the module adds to the command line.</summary>
    IReadOnlyList<ICommandLineVerb> Verbs => [];
}

/// <summary>A verb of the command line, run on the built host before it serves.</summary>
public interface ICommandLineVerb
{
    /// <summary>One lower-case word.</summary>
    string Name { get; }

    /// <summary>One line for the help text.</summary>
    string Help { get; }

    /// <summary>True where it works through much and ends, so that the runtime is set for that.</summary>
    bool IsBatch => false;

    /// <summary>Runs it; the exit code is 0 when all was done.</summary>
    Task<int> Run(WebApplication host, string[] args, CancellationToken cancel);
}
