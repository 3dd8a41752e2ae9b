using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Ui.Frame;

namespace Poet.Platform.Ui.Tests;

/// <summary>A site with two pages of this project, drawn by the layouts under test.</summary>
public sealed class TestSite : IAsyncLifetime, IDisposable
{
    private readonly WebApplication app = Make();

    internal static PageFrame Frame { get; } = new()
    {
        UserName = "A. <Warrick>",
        UserDetail = "Sergeant",
        ForceName = "Wexmoor Police",
        Purpose = "Supervision & visits",
        Demo = true,
        May = permission => permission == "orders.read",
    };

    /// <summary>Whether somebody has signed in.</summary>
    public bool SignedIn { get; set; } = true;

    public HttpClient Client() => app.GetTestClient();

    public async Task InitializeAsync()
    {
        app.Services.GetRequiredService<Frames>().Of = () => SignedIn ? Frame : PageFrame.Nobody;
        await app.StartAsync();
    }

    public Task DisposeAsync() => app.StopAsync();

    public void Dispose() => ((IDisposable)app).Dispose();

    private static WebApplication Make()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(TestSite).Assembly.GetName().Name });
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            foreach (var assembly in new[] { typeof(TestSite).Assembly, typeof(PoetUi).Assembly })
                foreach (var part in new CompiledRazorAssemblyApplicationPartFactory().GetApplicationParts(assembly).Append(new AssemblyPart(assembly)))
                    if (!parts.ApplicationParts.Any(p => p.Name == part.Name && p.GetType() == part.GetType()))
                        parts.ApplicationParts.Add(part);
        });
        builder.Services.AddPoetUi();
        builder.Services.AddSingleton<Frames>().AddSingleton<IPageFrames>(s => s.GetRequiredService<Frames>());
        builder.Services.AddSingleton(new NavItem("Check", "/check", null, 30)).AddSingleton(new NavItem("Order", "/order", "orders.read", 20))
            .AddSingleton(new NavItem("Administer", "/admin", "admin.users", 10));
        var made = builder.Build();
        made.MapRazorPages();
        return made;
    }

    internal sealed class Frames : IPageFrames
    {
        public Func<PageFrame> Of { get; set; } = () => PageFrame.Nobody;

        public ValueTask<PageFrame> For(HttpContext request, CancellationToken cancel) => ValueTask.FromResult(Of());
    }
}
