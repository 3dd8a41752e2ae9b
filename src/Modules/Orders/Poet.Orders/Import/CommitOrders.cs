using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Import.Reading;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Import;

/// <summary>
/// Records the orders of the staged lines, so many in a transaction with their findings, facts, audit and the mark of how far it came: killed at any moment it goes on from
/// the mark. People are recorded before, by keys that make each once. While one batch is written the orders of the next are made, and the lines of those after it read;
/// only one of its own transactions writes at a time, since an embedded database has one writer.
/// </summary>
internal sealed class CommitOrders(OrderTypeCatalogue types, RunScopes scopes, IDatabaseProvider provider, TimeProvider time)
{
    private const int AtOnce = 1000;
    private const int MostAttempts = 5;

    public async Task Commit(ImportRun run, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        OrderFromLine maker = new(types, new(types));
        var variations = await Variations(run, cancel);
        Made? made = null;
        await foreach (var batch in Ahead.Of(Batches(run, cancel), cancel))
        {
            var people = await People(run, batch, cancel);
            var written = made;
            var writing = Task.Run(() => Write(run, written, progress, cancel), cancel);
            try
            {
                made = new(batch, () => Make(run, batch, people, maker, variations));
            }
            finally
            {
                await writing;
            }
        }
        await Write(run, made, progress, cancel);
    }

    private async IAsyncEnumerable<Batch> Batches(ImportRun run, [EnumeratorCancellation] CancellationToken cancel)
    {
        var from = run.CommittedTo;
        while (true)
        {
            await using var scope = scopes.For(run);
            var lines = await scope.Db.ImportLines.AsNoTracking()
                .Where(l => l.RunId == run.Id && l.Ordinal > from && l.What == Whats.Order && (l.Outcome == Outcomes.Imported || l.Outcome == Outcomes.Flagged))
                .OrderBy(l => l.Ordinal).Take(AtOnce).ToListAsync(cancel);
            if (lines.Count == 0)
                yield break;
            from = lines[^1].Ordinal;
            yield return new(lines, lines.ConvertAll(l => StagedReading.Read(l)!));
        }
    }

    private async Task<IReadOnlyList<Guid>> People(ImportRun run, Batch batch, CancellationToken cancel)
    {
        await using var scope = scopes.For(run, "import-orders");
        return await scope.Get<ISubjects>().Ensure([.. batch.Lines.Zip(batch.Readings, Person.Of)], cancel);
    }

    private List<OrderOfLine> Make(ImportRun run, Batch batch, IReadOnlyList<Guid> people, OrderFromLine maker, ILookup<Guid, RowReading> variations)
    {
        By by = new(run.StartedById, run.StartedBy, run.Reason, time.GetUtcNow());
        return [.. batch.Lines.Select((line, i) => maker.Make(line, batch.Readings[i], people[i], [.. variations[line.OrderId!.Value]], by))];
    }

    private async Task Write(ImportRun run, Made? made, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        if (made is null)
            return;
        await provider.SaveNew(() => Write(run, made.Batch.Lines, made.Orders, cancel), made.Again, MostAttempts);
        progress.Report(new(ImportState.Committing, run.Committed, run.Orders));
    }

    // all or none; how many orders
    private async Task<int> Write(ImportRun run, List<ImportLine> lines, List<OrderOfLine> made, CancellationToken cancel)
    {
        await using var scope = scopes.For(run, "import-orders");
        var db = scope.Db;
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
        return made.Count;
    }

    private async Task<ILookup<Guid, RowReading>> Variations(ImportRun run, CancellationToken cancel)
    {
        await using var scope = scopes.For(run);
        var lines = await scope.Db.ImportLines.AsNoTracking()
            .Where(l => l.RunId == run.Id && l.What == Whats.Variation && (l.Outcome == Outcomes.Imported || l.Outcome == Outcomes.Flagged))
            .OrderBy(l => l.Ordinal).ToListAsync(cancel);
        return lines.ToLookup(l => l.OrderId!.Value, l => StagedReading.Read(l)!);
    }

    private sealed record Batch(List<ImportLine> Lines, List<RowReading> Readings);

    /// <summary>A batch with its orders, made when this is made.</summary>
    private sealed class Made(Batch batch, Func<List<OrderOfLine>> make)
    {
        public Batch Batch => batch;

        public List<OrderOfLine> Orders { get; private set; } = make();

        public void Again() => Orders = make();
    }
}
