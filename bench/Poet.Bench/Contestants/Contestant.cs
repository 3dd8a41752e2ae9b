using System.Text;
using Poet.Bench.Measure;
using Poet.Bench.Stage;

namespace Poet.Bench.Contestants;

/// <summary>A program that answers the check: the platform, or the bare one that shows what the framework and the database alone cost.</summary>
internal abstract class Contestant(string name, Child child, BenchDatabase database) : IDisposable
{
    public string Name { get; } = name;

    public Child Child { get; } = child;

    public double ProgramCpu() => CpuMeter.OfProcess(Child.Id);

    public double DatabaseCpu() => database.Server is { } server ? CpuMeter.OfServer(server.Id) : 0;

    public virtual Task BeforeTurn() => Task.CompletedTask;

    public abstract HttpRequestMessage Request(string pncId);

    public void Dispose() => Child.Dispose();
}

/// <summary>The platform: signed in, with a purpose, audited.</summary>
internal sealed class PoetContestant(string name, Child child, BenchDatabase database, StagedPlatform platform) : Contestant(name, child, database)
{
    private string cookie = "";

    public override async Task BeforeTurn() => cookie = await platform.Cookie();

    public override HttpRequestMessage Request(string pncId) => new(HttpMethod.Post, "/api/v1/checks")
    {
        Headers = { { "Cookie", cookie }, { "Poet-Purpose", "roadside-check" } },
        Content = new StringContent($$$"""
            {"who":{"pncId":"{{{pncId}}}"},"facts":{"with":[{"age":15,"inPublic":true}],"devices":[{"kind":"mobile-phone","sims":2}],"cash":[{"currency":"GBP","amount":1500}]}}
            """, Encoding.UTF8, "application/json"),
    };
}

/// <summary>The same question to the same tables, without sign-in, audit, rules or words.</summary>
internal sealed class BareContestant(string name, BenchDatabase database) : Contestant(name, BareServer.Serve(database), database)
{
    public override HttpRequestMessage Request(string pncId) => new(HttpMethod.Post, "/checks") { Content = new StringContent($$"""{"pncId":"{{pncId}}"}""", Encoding.UTF8, "application/json") };
}
