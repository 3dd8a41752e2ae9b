using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Audit;

/// <summary><c>poet audit</c>: verifying the audit, and exporting checkpoints.</summary>
public sealed class AuditVerb(TextWriter output, TextWriter errors)
{
    private const int Good = 0;
    private const int Bad = 1;
    private const int CouldNot = 2;

    /// <summary>Runs <c>verify [--checkpoint FILE]</c> or <c>checkpoint --out FILE</c>.</summary>
    /// <returns>0 when all is well; 1 when the audit is not as it was written; 2 when that could not be found out.</returns>
    public async Task<int> Run(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        try
        {
            return args switch
            {
                ["verify"] => await Verify(services, null, cancel),
                ["verify", "--checkpoint", var file] => await Verify(services, file, cancel),
                ["checkpoint", "--out", var file] => await Export(services, file, cancel),
                _ => Refuse("Give verify [--checkpoint FILE] or checkpoint --out FILE"),
            };
        }
        catch (Exception failed) when (failed is DbException or IOException or UnauthorizedAccessException or FormatException or System.Security.Cryptography.CryptographicException)
        {
            return Refuse($"The audit could not be read: {failed.Message}");
        }
    }

    private async Task<int> Verify(IServiceProvider services, string? file, CancellationToken cancel)
    {
        var keys = services.GetRequiredService<AuditKeys>();
        AuditCheckpoint? kept = null;
        if (file is not null)
        {
            kept = Checkpoints.Read(await File.ReadAllTextAsync(file, cancel));
            if (Checkpoints.Wrong(kept, keys) is { } wrong)
                return Refuse($"The checkpoint in {file} proves nothing: {wrong}");
        }
        await services.GetRequiredService<DrainingAudit>().Hurry(cancel);
        var watch = Stopwatch.StartNew();
        var verdict = await Verification.Of(services).Run(kept, cancel);
        if (verdict.Fault is { } fault)
        {
            await output.WriteLineAsync($"NOT AS IT WAS WRITTEN. {fault}");
            await output.WriteLineAsync($"{verdict.Sealed:N0} entries before it are good");
            return Bad;
        }
        await output.WriteLineAsync($"{verdict.Sealed:N0} sealed entries are as they were written, {verdict.SignedUpTo:N0} of them under a signature ({verdict.Signed:N0} checkpoints); {verdict.Waiting:N0} wait for their seal. {watch.Elapsed.TotalSeconds:N1} s");
        if (!verdict.MarksChecked)
            await output.WriteLineAsync("The key of the marks is not on this machine: an entry that somebody else put in before it was sealed would not have been noticed");
        return Good;
    }

    private async Task<int> Export(IServiceProvider services, string file, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("console"), Guid.Empty);
        var latest = await scope.ServiceProvider.GetRequiredService<PlatformDb>().AuditCheckpoints.AsNoTracking().OrderByDescending(c => c.Sequence).FirstOrDefaultAsync(cancel);
        if (latest is null)
            return Refuse("There is no checkpoint yet: the platform signs one while it runs");
        await File.WriteAllTextAsync(file, Checkpoints.Export(latest, services.GetRequiredService<AuditKeys>()), cancel);
        await output.WriteLineAsync($"Checkpoint of {latest.At:u} over {latest.Sequence:N0} entries written to {file}; keep it where nobody who can change the database can change it");
        return Good;
    }

    private int Refuse(string why)
    {
        errors.WriteLine(why);
        return CouldNot;
    }
}
