using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Import.Reading;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Import;

/// <summary>
/// Records the orders of the staged lines, so many in a transaction with their findings, facts, audit and the mark of how far it came: killed at any moment it goes on from
/// the mark. People are recorded before, by keys that make each once.
/// </summary>
internal sealed class CommitOrders(OrderTypeCatalogue types, RunScopes scopes, IDatabaseProvider provider, TimeProvider time)
{
    private const int AtOnce = 1000;
    private const int MostAttempts = 5;

    public async Task Commit(ImportRun run, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var maker = new OrderFromLine(types, new(types));
        var variations = await Variations(run, cancel);
        while (await Next(run, maker, variations, cancel) > 0)
            progress.Report(new(ImportState.Committing, run.Committed, run.Orders));
    }

    private async Task<int> Next(ImportRun run, OrderFromLine maker, ILookup<Guid, RowReading> variations, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(run, maker, variations, cancel);
            }
            catch (DbUpdateException taken) when (attempt < MostAttempts && provider.IsUniqueViolation(taken))
            {
                // one of the random short references was given before: the batch is made again with new ones
            }
        }
    }

    private async Task<int> Once(ImportRun run, OrderFromLine maker, ILookup<Guid, RowReading> variations, CancellationToken cancel)
    {
        await using var scope = scopes.For(run, "import-orders");
        var db = scope.Db;
        var lines = await db.ImportLines.AsNoTracking()
            .Where(l => l.RunId == run.Id && l.Ordinal > run.CommittedTo && l.What == Whats.Order && (l.Outcome == Outcomes.Imported || l.Outcome == Outcomes.Flagged))
            .OrderBy(l => l.Ordinal).Take(AtOnce).ToListAsync(cancel);
        if (lines.Count == 0)
            return 0;
        var readings = lines.ConvertAll(l => StagedReading.Read(l)!);
        var people = await scope.Get<ISubjects>().Ensure([.. lines.Zip(readings, Person.Of)], cancel);

        By by = new(run.StartedById, run.StartedBy, run.Reason, time.GetUtcNow());
        List<OrderOfLine> made = new(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            made.Add(maker.Make(lines[i], readings[i], people[i], [.. variations[lines[i].OrderId!.Value]], by));

        scope.Context.Consult(made.Select(m => m.Order.Id));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.InsertMany(made.ConvertAll(m => m.Order), cancel);
        await db.InsertMany([.. made.SelectMany(m => m.Order.Events)], cancel);
        await db.InsertMany([.. made.SelectMany(m => m.Order.Spans)], cancel);
        await db.InsertMany([.. made.SelectMany(m => m.Order.Conditions)], cancel);
        await db.InsertMany([.. made.SelectMany(m => m.Order.Responsibilities)], cancel);
        await db.InsertMany([.. made.SelectMany(m => m.Findings)], cancel);
        await db.PublishMany(made.Select(m => new OrderMade(m.Order.Id, m.Order.TypeCode, m.Order.SubjectId, run.Force, m.Order.MadeOn)), cancel);
        await scope.Advance(run, r => (r.Committed, r.CommittedTo) = (r.Committed + lines.Count, lines[^1].Ordinal), cancel);
        await transaction.CommitAsync(cancel);
        return lines.Count;
    }

    private async Task<ILookup<Guid, RowReading>> Variations(ImportRun run, CancellationToken cancel)
    {
        await using var scope = scopes.For(run);
        var lines = await scope.Db.ImportLines.AsNoTracking()
            .Where(l => l.RunId == run.Id && l.What == Whats.Variation && (l.Outcome == Outcomes.Imported || l.Outcome == Outcomes.Flagged))
            .OrderBy(l => l.Ordinal).ToListAsync(cancel);
        return lines.ToLookup(l => l.OrderId!.Value, l => StagedReading.Read(l)!);
    }
}
