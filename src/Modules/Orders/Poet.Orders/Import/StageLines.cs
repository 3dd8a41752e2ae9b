using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Plugins;

namespace Poet.Orders.Import;

/// <summary>
/// Keeps every line of a file. Reading says the same whenever it is repeated, and ids follow from the place, so a stopped staging reads again from the start and keeps on
/// writing where it stood. While one batch is written the next is decided on, and the one after it read.
/// </summary>
internal sealed class StageLines(OrderTypeCatalogue types, RunScopes scopes)
{
    public const int AtOnce = 1000;

    public async Task Stage(ImportRun run, IReadOnlyList<SheetPlan> plans, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        await foreach (var batch in Ahead.Of(Admitted(run, plans, cancel), cancel))
        {
            var fresh = batch.Where(l => l.Line.Ordinal > run.Staged).ToList();
            if (fresh.Count == 0)
                continue;
            await using (var scope = scopes.For(run))
            {
                await using var transaction = await scope.Db.Database.BeginTransactionAsync(cancel);
                await scope.Db.InsertMany([.. fresh.Select(l => l.Line)], cancel);
                await scope.Db.InsertMany([.. fresh.SelectMany(l => l.Tokens.Select(t => new ImportLineToken { Token = t, LineId = l.Line.Id, Force = run.Force }))], cancel);
                await scope.Advance(run, r => r.Staged = fresh[^1].Line.Ordinal, cancel);
                await transaction.CommitAsync(cancel);
            }
            progress.Report(new(ImportState.Staging, run.Staged, run.Lines));
        }
    }

    /// <summary>The lines of a file with what becomes of each; nothing is written.</summary>
    public async IAsyncEnumerable<IReadOnlyList<AdmittedLine>> Admitted(ImportRun run, IReadOnlyList<SheetPlan> plans, [EnumeratorCancellation] CancellationToken cancel)
    {
        var admission = new Admission(run);
        await using var scope = scopes.For(run);
        var lookUp = await KnownLines.Any(scope.Db, run, cancel);
        var readings = new RegisterReading(new CatalogueTypes(types), LondonTime.DateOf(run.StartedAt)).Read(plans, cancel).Chunk(AtOnce).ToAsyncEnumerable();
        await foreach (var batch in Ahead.Of(readings, cancel))
        {
            var known = lookUp ? await KnownLines.Of(scope.Db, run, batch, cancel) : KnownLines.None;
            yield return [.. batch.Select(r => admission.Admit(r, known))];
        }
    }
}
