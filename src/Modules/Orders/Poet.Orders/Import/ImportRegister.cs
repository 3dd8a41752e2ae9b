using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;
using Poet.Orders.Persistence;

namespace Poet.Orders.Import;

/// <summary>How far an import is.</summary>
/// <param name="State">What is being done.</param>
/// <param name="Done">Lines read or orders recorded.</param>
/// <param name="Of">Of so many.</param>
internal sealed record ImportProgress(ImportState State, int Done, int Of);

/// <summary>A file to bring in.</summary>
/// <param name="Content">Must seek.</param>
/// <param name="Profile">Mapping of columns; null to guess.</param>
internal sealed record ImportFile(Stream Content, string Name, MappingProfile? Profile);

/// <summary>
/// Brings a register in: every line is staged, the totals must balance, then the orders are recorded. Whoever is killed at any moment and starts again goes on where it
/// stood. The command line and the background job of the site both work through this.
/// </summary>
internal sealed class ImportRegister(RunScopes scopes, StageLines staging, CommitOrders committing, TimeProvider time)
{
    /// <summary>Carries the run on to its end.</summary>
    /// <returns>The run as it then stands; it is not done when somebody else is carrying it out.</returns>
    /// <param name="file">Needed while lines are still to be staged; null when it is not at hand.</param>
    public async Task<ImportRun> Carry(ImportRun asked, ImportFile? file, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var mine = RunLease.New(time);
        await using (var scope = scopes.For(asked))
            if (!await RunLease.Take(scope.Db, asked.Id, mine, time.GetUtcNow(), cancel))
                return await Load(asked, cancel);
        var run = await Load(asked, cancel);
        try
        {
            if (run.State == ImportState.Staging && file is not null)
                await Stage(run, file, progress, cancel);
            if (run.State == ImportState.Committing)
                await Commit(run, progress, cancel);
            return run;
        }
        finally
        {
            await using var scope = scopes.For(run);
            await RunLease.GiveBack(scope.Db, run.Id, mine, CancellationToken.None);
        }
    }

    /// <summary>What would become of each line; nothing is written.</summary>
    public IAsyncEnumerable<IReadOnlyList<AdmittedLine>> Rehearse(ImportRun run, IReadOnlyList<SheetPlan> plans, CancellationToken cancel) => staging.Admitted(run, plans, cancel);

    private async Task Stage(ImportRun run, ImportFile file, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        try
        {
            using var opened = SpreadsheetFile.Open(file.Content, file.Name);
            var plans = SheetPlan.ForAll(opened, file.Profile, cancel);
            await Advance(run, r => r.Lines = plans.Sum(p => p.Lines), cancel);
            await staging.Stage(run, plans, progress, cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            await Refuse(run, unreadable.Message, cancel);
            return;
        }
        await using var scope = scopes.For(run);
        var totals = await Totals.Of(scope.Db, run.Id, cancel);
        if (totals.Imbalance(run.Lines) is { } imbalance)
        {
            await Refuse(run, $"Tell your administrator that the totals of this import do not balance: {imbalance}; nothing was recorded", cancel);
            return;
        }
        var orders = await OrderLines(scope.Db, run).CountAsync(cancel);
        await Advance(run, r => (r.State, r.Orders, r.Problem) = (ImportState.Committing, orders, null), cancel);
    }

    private async Task Commit(ImportRun run, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        await committing.Commit(run, progress, cancel);
        await using var scope = scopes.For(run);
        var recorded = await OrderLines(scope.Db, run).CountAsync(l => scope.Db.Orders.Any(o => o.ImportLineId == l.Id), cancel);
        var problem = recorded == run.Orders ? null : $"Tell your administrator that {run.Orders} orders were to be recorded and {recorded} are";
        await Advance(run, r => (r.State, r.DoneAt, r.Problem) = (ImportState.Done, time.GetUtcNow(), problem), cancel);
    }

    /// <summary>Takes the staged lines away again: what is refused changes nothing.</summary>
    private async Task Refuse(ImportRun run, string why, CancellationToken cancel)
    {
        await using var scope = scopes.For(run);
        await using var transaction = await scope.Db.Database.BeginTransactionAsync(cancel);
        await scope.Db.ImportLineTokens.Where(t => scope.Db.ImportLines.Any(l => l.Id == t.LineId && l.RunId == run.Id)).ExecuteDeleteAsync(cancel);
        await scope.Db.ImportLines.Where(l => l.RunId == run.Id).ExecuteDeleteAsync(cancel);
        await scope.Advance(run, r => (r.State, r.Problem, r.Staged) = (ImportState.Refused, why, 0), cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task Advance(ImportRun run, Action<ImportRun> change, CancellationToken cancel)
    {
        await using var scope = scopes.For(run);
        await scope.Advance(run, change, cancel);
    }

    private async Task<ImportRun> Load(ImportRun asked, CancellationToken cancel)
    {
        await using var scope = scopes.For(asked);
        return await scope.Db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == asked.Id, cancel);
    }

    private static IQueryable<ImportLine> OrderLines(OrdersDb db, ImportRun run) =>
        db.ImportLines.Where(l => l.RunId == run.Id && l.What == Whats.Order && (l.Outcome == Outcomes.Imported || l.Outcome == Outcomes.Flagged));
}
