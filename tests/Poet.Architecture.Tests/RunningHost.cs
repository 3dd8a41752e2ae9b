using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Requests;

namespace Poet.Architecture.Tests;

/// <summary>What holds of the host as it runs, whatever the code looks like.</summary>
public sealed class RunningHost
{
    // files of wwwroot that came after the build; only a build that was not published has this, and it asks for a session
    private const string FilesOfDevelopment = "{**path:file}";

    [Fact]
    public async Task every_endpoint_and_page_needs_a_permission_or_says_that_it_needs_none()
    {
        await using var host = await TestHost.Start();
        (await Open(host)).ShouldBeClean(atLeast: 20);
    }

    [Fact]
    public async Task an_open_endpoint_is_named()
    {
        await using var host = await TestHost.Start(new() { Map = app => app.MapGet("/api/v1/leak", () => "everything") });
        (await Open(host)).ShouldName("/api/v1/leak");
    }

    [Fact]
    public async Task nothing_is_registered_under_a_key()
    {
        (await Keyed(_ => { })).ShouldBeClean(atLeast: 200);
        (await Keyed(services => services.AddKeyedSingleton("key", "offender"))).ShouldName("System.String");
    }

    [Fact]
    public async Task no_two_views_share_a_path()
    {
        await using var host = await TestHost.Start();
        var views = new ViewsFeature();
        host.Services.GetRequiredService<ApplicationPartManager>().PopulateFeature(views);
        views.ViewDescriptors.Select(v => v.RelativePath).Where(path => !path.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal)).Should().HaveCountGreaterThan(5).And.OnlyHaveUniqueItems();
    }

    private static async Task<Findings> Keyed(Action<IServiceCollection> offend)
    {
        List<ServiceDescriptor> all = [];
        await using var host = await TestHost.Start(new()
        {
            Services = services =>
            {
                all.AddRange(services);
                var planted = new ServiceCollection(); // looked at, not run: the container would stop at it
                offend(planted);
                all.AddRange(planted);
            },
        });
        return Findings.Of(all, s => s.IsKeyedService ? [$"{s.ServiceType.FullName} under {s.ServiceKey}"] : []);
    }

    private static async Task<Findings> Open(TestHost host)
    {
        List<(string Name, bool Closed)> all = [];
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().Concat(((IEndpointRouteBuilder)host.App).DataSources).SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Distinct())
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && endpoint.RoutePattern.RawText != FilesOfDevelopment)
                all.Add(("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), endpoint.Metadata.Any(Closes)));
        var loader = host.Services.GetRequiredService<PageLoader>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
            all.Add((page.ViewEnginePath, (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerTypeInfo.GetCustomAttributes(inherit: true).Any(Closes)));
        return Findings.Of(all, e => e.Closed ? [] : [e.Name + " is open to everybody who is signed in"]);

        static bool Closes(object said) => said is PermissionAttribute or IAllowAnonymous;
    }
}
