using Microsoft.Extensions.Logging.Abstractions;
using Poet.Host.Describing;
using Poet.Platform.Audit;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;

namespace Poet.Host;

/// <summary>
/// The verbs of the program. Only a known first word is a verb; everything else goes to the web host, since test hosts and document generators start
/// the program with arguments of their own.
/// </summary>
internal static class CommandLine
{
    private const string Help = """
        poet serve [--demo]            serve the site and the API (also without a verb)
        poet migrate                   bring the database up to date, then stop
        poet plugins list              list the order types and how their plugins stand (exit code 0 all are loaded, 1 not, 2 there are none)
        poet plugins check FOLDER      say what is wrong with a plugin before installing it (exit code 0 nothing, 1 something, 2 no such folder)
        poet audit verify [--checkpoint FILE]   read the whole audit and name the first entry that is not as it was written (exit code 0 good, 1 not, 2 could not be read)
        poet audit checkpoint --out FILE        write the latest signed checkpoint to a file, to be kept elsewhere
        poet openapi                   print the description of the API
        """;

    public static async Task<int> Run(string[] args)
    {
        using var stopping = new CancellationTokenSource();
        switch (args)
        {
            case ["--help" or "-h" or "help", ..]:
                Console.WriteLine(Help);
                foreach (var verb in PoetHost.Modules.SelectMany(m => m.Verbs))
                    Console.WriteLine($"poet {verb.Name,-25} {verb.Help}");
                return 0;
            case ["plugins", "check", var folder]:
                return Print(PluginReport.Check(folder, OrderTypeCatalogue.Load(new(), NullLogger.Instance)));
            case ["plugins", "list"]:
                {
                    await using var host = PoetHost.Build([]);
                    return Print(PluginReport.List(host.Services.GetRequiredService<OrderTypeCatalogue>()));
                }
            case ["openapi"]:
                Console.WriteLine(await ApiDocument.Write());
                return 0;
            case ["migrate"]:
                {
                    await using var host = PoetHost.Build([]);
                    host.Services.GetRequiredService<DataFolder>().Make();
                    await DatabaseRegistration.MigrateAll(host.Services, stopping.Token);
                    return 0;
                }
            case ["audit", .. var rest]:
                return await RunAudit(rest, stopping);
            case [var word, .. var rest] when PoetHost.Modules.SelectMany(m => m.Verbs).FirstOrDefault(v => v.Name == word) is { } verb:
                if (verb.IsBatch)
                    BeginAgain.ForABatch();
                return await RunVerb(verb, rest, stopping);
            case ["serve", .. var rest]:
                return await Serve(rest);
            default:
                return await Serve(args);
        }
    }

    private static async Task<int> Serve(string[] args)
    {
        await using var host = PoetHost.Build(args.Where(a => a != "--demo").ToArray(), demo: args.Contains("--demo"));
        try
        {
            await FirstRun.Prepare(host, demo: args.Contains("--demo"));
        }
        catch (WrongDatabaseException wrong)
        {
            return await Refuse(wrong);
        }
        await host.StartAsync();
        if (!args.Contains("--demo"))
            await FirstRun.Invite(host);
        await host.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RunVerb(ICommandLineVerb verb, string[] args, CancellationTokenSource stopping)
    {
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        await using var host = PoetHost.Build([]);
        host.Services.GetRequiredService<DataFolder>().Make();
        var plugins = Task.Run(host.Services.GetRequiredService<OrderTypeCatalogue>); // meanwhile
        await DatabaseRegistration.MigrateAll(host.Services, stopping.Token);
        await plugins;
        try
        {
            await FirstRun.RefuseWrongDatabase(host, demo: false, stopping.Token);
            return await verb.Run(host, args, stopping.Token);
        }
        catch (WrongDatabaseException wrong)
        {
            return await Refuse(wrong);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped; run the same again to go on where it stood");
            return 130;
        }
    }

    private static async Task<int> Refuse(WrongDatabaseException wrong)
    {
        await Console.Error.WriteLineAsync(wrong.Message);
        return 1;
    }

    // without migrating first: who verifies changes nothing
    private static async Task<int> RunAudit(string[] args, CancellationTokenSource stopping)
    {
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        await using var host = PoetHost.Build([]);
        return await new AuditVerb(Console.Out, Console.Error).Run(host.Services, args, stopping.Token);
    }

    private static int Print(PluginReport report)
    {
        foreach (var line in report.Lines)
            Console.WriteLine(line);
        return report.ExitCode;
    }
}
