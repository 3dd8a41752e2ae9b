using Poet.Bench.Stage;
using Poet.Host;
using Poet.Platform.Audit;

namespace Poet.Bench.Contestants;

/// <summary>The platform with or without its audit, each in a process of the bench: the program itself cannot be had without, and the two must differ in nothing else.</summary>
internal static class PlatformServer
{
    private const string Audited = "audited";

    /// <summary>A process of the bench that serves the platform on a staged database.</summary>
    public static Child Serve(BenchDatabase database, bool audits)
    {
        var address = Child.FreeAddress();
        return Child.Start(Environment.ProcessPath!, ["platform", audits ? Audited : "unaudited", .. StagedPlatform.Arguments(database), "--urls", address.ToString()], new Dictionary<string, string>(), address);
    }

    public static async Task<int> Run(string how, string[] arguments)
    {
        await using var host = PoetHost.Build(arguments, adjust: builder =>
        {
            builder.Logging.ClearProviders();
            if (how != Audited)
                builder.Services.AddSingleton<IAuditWriter, NoAudit>();
        });
        await host.RunAsync();
        return 0;
    }

    private sealed class NoAudit : IAuditWriter
    {
        public Task Write(PendingAudit entry, bool mayWait, CancellationToken cancel) => Task.CompletedTask;
    }
}
