using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Persistence;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Orders.Import;

/// <summary>Who brings a file in, for which force and why.</summary>
internal sealed record ImportRequest(Actor Actor, string Force, string FileName, string FileHash, string Reason, MappingProfile? Profile)
{
    public static async Task<string> HashOf(Stream content, CancellationToken cancel)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        content.Position = 0;
        return hash;
    }
}

/// <summary>Finds the run of a file, or makes it: the same file is one run, whatever its name and however often it is sent.</summary>
internal sealed class ImportStart(RunScopes scopes, IDatabaseProvider provider, TimeProvider time)
{
    /// <param name="state">Where a new run begins: with the mapping to be looked at, or with staging.</param>
    public async Task<ImportRun> FindOrMake(ImportRequest request, ImportState state, CancellationToken cancel)
    {
        var run = New(request, state);
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.For(run, "start-import");
            if (await scope.Db.ImportRuns.SingleOrDefaultAsync(r => r.Force == run.Force && r.FileHash == run.FileHash, cancel) is { } known)
            {
                if (Restarts(known, state))
                {
                    (known.State, known.Problem, known.Mapping, known.Staged) = (state, null, run.Mapping, 0);
                    await scope.Db.SaveChangesAsync(cancel);
                }
                return known;
            }
            scope.Db.ImportRuns.Add(run);
            try
            {
                await scope.Db.SaveChangesAsync(cancel);
                return run;
            }
            catch (DbUpdateException both) when (attempt == 1 && provider.IsUniqueViolation(both))
            {
                // the same file was sent twice at once: the other one made the run
            }
        }
    }

    /// <summary>A run that is not stored, as a rehearsal needs it.</summary>
    public ImportRun New(ImportRequest request, ImportState state)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now), Force = request.Force, FileName = request.FileName.Length <= 255 ? request.FileName : request.FileName[..255], FileHash = request.FileHash,
            Reason = request.Reason, StartedBy = request.Actor.Name, StartedById = request.Actor.Id, StartedAt = new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero),
            State = state, Mapping = request.Profile is null ? "{}" : JsonSerializer.Serialize(request.Profile),
        };
    }

    private static bool Restarts(ImportRun known, ImportState state) =>
        known.State == ImportState.Refused || known.State == ImportState.Mapping && state == ImportState.Staging;
}

/// <summary>Saved mappings of columns.</summary>
internal static class Profiles
{
    public static async Task<MappingProfile?> Find(OrdersDb db, string force, string name, CancellationToken cancel) =>
        await db.MappingProfiles.AsNoTracking().Where(p => p.Force == force && p.Name == name).Select(p => p.Mapping).SingleOrDefaultAsync(cancel) is { } json ? Read(json) : null;

    /// <summary>Null for a run whose columns are guessed.</summary>
    public static MappingProfile? Read(string json) => json == "{}" ? null : JsonSerializer.Deserialize<MappingProfile>(json);
}
