using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Requests;

namespace Poet.Host.Tests.Permissions;

/// <summary>A way into the platform: a method and an address, and the permission that it says it needs.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Path">The address as it is mapped, with the name of the page's handler where it has one.</param>
/// <param name="Permission">The permission; "nobody asks" for what is open to everybody; null where nothing is said.</param>
internal sealed partial record Door(string Method, string Path, string? Permission)
{
    public const string Open = "open";

    // files of wwwroot that came after the build; only a build that was not published has this, and it asks for a session
    private const string FilesOfDevelopment = "{**path:file}";

    /// <summary>The address of no record at all: who is let in is told that there is none.</summary>
    public string Address => Parameter().Replace(Path, p => p.Value.EndsWith("?}", StringComparison.Ordinal) ? "" : p.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : p.Value.Contains(":int", StringComparison.Ordinal) ? "404" : "none").Replace("//", "/", StringComparison.Ordinal);

    public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Every door of a running host, its static files left out, which are the same for everybody.</summary>
    public static async Task<IReadOnlyList<Door>> Of(TestHost host)
    {
        List<Door> doors = [];
        var loader = host.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in ((IEndpointRouteBuilder)host.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.RoutePattern.RawText == FilesOfDevelopment || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                doors.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Door(m, path, Says(endpoint.Metadata))));
            else
                doors.AddRange(OfPage(await loader.LoadAsync(page, endpoint.Metadata), path));
        }
        return [.. doors.Distinct().OrderBy(d => d.Path, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal)];
    }

    // a page without a handler for GET is shown all the same
    private static IEnumerable<Door> OfPage(CompiledPageActionDescriptor page, string path) =>
        page.HandlerMethods.Select(h => (Method: h.HttpMethod.ToUpperInvariant(), h.Name)).Append(("GET", null)).Distinct()
            .Select(h => new Door(h.Item1, path + (h.Item2 is null ? "" : "?handler=" + h.Item2), Says(page.HandlerTypeInfo.GetCustomAttributes(inherit: true))));

    private static string? Says(IEnumerable<object> metadata) =>
        metadata.OfType<IAllowAnonymous>().Any() ? Open : metadata.OfType<PermissionAttribute>().LastOrDefault()?.Name;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
