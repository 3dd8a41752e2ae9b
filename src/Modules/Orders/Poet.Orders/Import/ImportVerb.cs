using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;
using Poet.Platform.Contracts;
using Poet.Platform.Modules;
using Poet.Platform.Requests;

namespace Poet.Orders.Import;

/// <summary><c>poet import</c>. Exit codes: 0 brought in (rows may wait in the mending queue), 1 refused and nothing changed, 2 wrongly called, 130 stopped.</summary>
internal sealed class ImportVerb : ICommandLineVerb
{
    public string Name => "import";

    public bool IsBatch => true;

    public string Help => "FILE.csv|.xlsx --reason TEXT [--force CODE] [--profile NAME] [--dry-run] [--report R.json]   bring in a register; again to go on where it stopped";

    public async Task<int> Run(WebApplication host, string[] args, CancellationToken cancel)
    {
        var (call, wrong) = ImportCall.Read(args, host.Configuration["Poet:HomeForce"]);
        if (call is null)
        {
            await Console.Error.WriteLineAsync($"{wrong}\npoet import {Help}");
            return 2;
        }
        try
        {
            return await Run(host.Services, call, cancel);
        }
        catch (Exception refused) when (refused is UnreadableFileException or IOException or UnauthorizedAccessException or ImportRefusedException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task<int> Run(IServiceProvider services, ImportCall call, CancellationToken cancel)
    {
        if (!File.Exists(call.File))
            throw new ImportRefusedException($"Give a file that exists: there is none at {call.File}");
        await using var content = new FileStream(call.File, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var actor = Actor.System("console: " + Environment.UserName, call.Force);
        ImportRequest request = new(actor, call.Force, Path.GetFileName(call.File), "", call.Reason, null);
        var starts = services.GetRequiredService<ImportStart>();
        var run = starts.New(request, ImportState.Staging);
        request = request with { Profile = await Profile(services, run, call.Profile, cancel) };

        // looked at before anything is written: most of what cannot be read is refused here
        using (var opened = SpreadsheetFile.Open(content, request.FileName))
        {
            var plans = SheetPlan.ForAll(opened, request.Profile, cancel);
            ConsoleProgress.Columns(plans, opened.Format);
            if (call.DryRun)
                return await Rehearse(services, run, plans, call.Report, cancel);
        }
        request = request with { FileHash = await ImportRequest.HashOf(content, cancel) };
        return await Carry(services, request, content, call.Report, cancel);
    }

    private static async Task<int> Carry(IServiceProvider services, ImportRequest request, Stream content, string? report, CancellationToken cancel)
    {
        var scopes = services.GetRequiredService<RunScopes>();
        var register = services.GetRequiredService<ImportRegister>();
        var run = await services.GetRequiredService<ImportStart>().FindOrMake(request, ImportState.Staging, cancel);
        using (var progress = new ConsoleProgress())
        {
            await FinishEarlier(scopes, register, run, progress, cancel);
            if (run.State == ImportState.Done)
                Console.WriteLine($"This file was brought in on {run.DoneAt:d MMMM yyyy} by {run.StartedBy}; nothing was changed");
            else
                run = await register.Carry(run, new(content, request.FileName, Profiles.Read(run.Mapping)), progress, cancel);
        }
        if (run.State == ImportState.Refused)
            throw new ImportRefusedException(run.Problem!);
        if (run.State != ImportState.Done)
            throw new ImportRefusedException("Wait: another process is bringing this file in; look at it under Imports on the site");

        await using var scope = scopes.For(run);
        Say(await Totals.Of(scope.Db, run.Id, cancel));
        if (report is not null)
            await using (var file = File.Create(report))
                await ImportReport.Write(file, scope.Db, run.Id, cancel);
        if (run.Problem is null)
            return 0;
        throw new ImportRefusedException(run.Problem);
    }

    /// <summary>An earlier import of the force that was stopped while it recorded orders is finished first, or its rows would not be known as brought in.</summary>
    private static async Task FinishEarlier(RunScopes scopes, ImportRegister register, ImportRun run, ConsoleProgress progress, CancellationToken cancel)
    {
        await using var scope = scopes.For(run);
        foreach (var earlier in await scope.Db.ImportRuns.AsNoTracking().Where(r => r.Force == run.Force && r.Id != run.Id && r.State == ImportState.Committing).ToListAsync(cancel))
            await register.Carry(earlier, null, progress, cancel);
    }

    private static async Task<int> Rehearse(IServiceProvider services, ImportRun run, IReadOnlyList<SheetPlan> plans, string? report, CancellationToken cancel)
    {
        List<(ReportItem?, string, int, string)> lines = [];
        await foreach (var batch in services.GetRequiredService<ImportRegister>().Rehearse(run, plans, cancel))
            foreach (var (line, reading, _) in batch)
                lines.Add((line.Outcome is null ? null : ReportItem.Of(line, reading, rehearsed: true), line.Sheet, line.Line, line.What));
        Say(Totals.Of(lines.Select(l => (l.Item1?.Outcome, 1))));
        Console.WriteLine("Rehearsed only; nothing was changed");
        if (report is not null)
            await using (var file = File.Create(report))
                await ImportReport.Write(file, lines, cancel);
        return 0;
    }

    private static async Task<MappingProfile?> Profile(IServiceProvider services, ImportRun run, string? name, CancellationToken cancel)
    {
        if (name is null)
            return null;
        await using var scope = services.GetRequiredService<RunScopes>().For(run);
        return await Profiles.Find(scope.Db, run.Force, name, cancel)
            ?? throw new ImportRefusedException($"Give the name of a saved mapping of columns: force {run.Force} has none named {name}");
    }

    private static void Say(Totals totals) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{totals.Rows:N0} rows: {totals.Imported:N0} imported, {totals.Flagged:N0} flagged, {totals.Rejected:N0} rejected into the mending queue, {totals.Duplicates:N0} duplicates"));
}

/// <summary>Nothing was brought in; the message says what to do.</summary>
internal sealed class ImportRefusedException(string message) : Exception(message);

/// <summary>How the verb was called.</summary>
internal sealed record ImportCall(string File, string Reason, string Force)
{
    public string? Profile { get; private init; }
    public bool DryRun { get; private init; }
    public string? Report { get; private init; }

    /// <summary>The call, or one sentence on what is wrong with it.</summary>
    public static (ImportCall? Call, string? Wrong) Read(string[] args, string? homeForce)
    {
        Dictionary<string, string> given = [];
        string? file = null;
        var dryRun = false;
        for (var i = 0; i < args.Length; i++)
            switch (args[i])
            {
                case "--dry-run":
                    dryRun = true;
                    break;
                case "--reason" or "--force" or "--profile" or "--report" when i + 1 < args.Length:
                    given[args[i]] = args[++i];
                    break;
                case var word when word.StartsWith("--", StringComparison.Ordinal):
                    return (null, $"Leave out {word}, or give it a value");
                case var word when file is null:
                    file = word;
                    break;
                case var word:
                    return (null, $"Give one file: {word} is a second one");
            }
        var reason = given.GetValueOrDefault("--reason")?.Trim() ?? "";
        var force = given.GetValueOrDefault("--force")?.Trim() ?? homeForce ?? "";
        return file is null ? (null, "Give the file to bring in")
            : reason.Length < 3 ? (null, "Say with --reason why the file is brought in, in at least three characters")
            : reason.Length > 2000 ? (null, "Shorten the reason to 2,000 characters")
            : !Forces.Knows(force) && force != homeForce ? (null, $"Give a force code that exists with --force: {force} is none")
            : (new(file, reason, force) { Profile = given.GetValueOrDefault("--profile"), DryRun = dryRun, Report = given.GetValueOrDefault("--report") }, null);
    }
}
