using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Import.Reading.Files;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>One import: how far it is and how many rows became what. Shows no person.</summary>
/// <param name="ImportId">The import.</param>
[Permission("orders.import")]
internal sealed record ShowImport(Guid ImportId) : IQuery<ImportView>
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/{importId:guid}", async (Guid importId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowImport(importId), cancel)))
            .WithSummary("Show one import").Sends(typeof(ShowImport));
}

/// <summary>The imports of the force, newest first.</summary>
[Permission("orders.import")]
internal sealed record ListImports : IQuery<IReadOnlyList<ImportView>>
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListImports(), cancel)))
            .WithSummary("List imports").Sends(typeof(ListImports));
}

/// <summary>An import.</summary>
/// <param name="Id">Id.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="FileHash">SHA-256 of the file in hex.</param>
/// <param name="State">mapping, staging, committing, done or refused.</param>
/// <param name="StartedBy">Who.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Reason">Why.</param>
internal sealed record ImportView(Guid Id, string FileName, string FileHash, ImportState State, string StartedBy, DateTimeOffset StartedAt, string Reason)
{
    /// <summary>When it was done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Lines of the file that hold anything; 0 until they are counted.</summary>
    public int Lines { get; init; }

    /// <summary>Lines read so far.</summary>
    public int Staged { get; init; }

    /// <summary>Orders to record; 0 until all lines are read.</summary>
    public int Orders { get; init; }

    /// <summary>Orders recorded so far.</summary>
    public int Committed { get; init; }

    /// <summary>Why it was refused or does not go on, and what to do; null while all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>How many lines became what; null in lists.</summary>
    public Totals? Totals { get; init; }

    /// <summary>While it waits for the mapping: each heading, what it is taken to hold and how sure that is.</summary>
    public IReadOnlyList<GuessedColumn> Columns { get; init; } = [];

    public static ImportView Of(ImportRun run) => new(run.Id, run.FileName, run.FileHash, run.State, run.StartedBy, run.StartedAt, run.Reason)
    {
        DoneAt = run.DoneAt, Lines = run.Lines, Staged = run.Staged, Orders = run.Orders, Committed = run.Committed, Problem = run.Problem,
    };
}

/// <summary>A heading and what its column is taken to hold.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Field">The field.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal sealed record GuessedColumn(string Heading, Field Field, double Confidence);

internal sealed class ShowImportHandler(OrdersDb db, UploadFolder uploads, TimeProvider time) : IRequestHandler<ShowImport, ImportView>, IRequestHandler<ListImports, IReadOnlyList<ImportView>>
{
    private const string Elsewhere = "The file is not on this host. If the import does not go on by itself, bring the same file in again: it goes on where it stood";

    public async Task<ImportView> Handle(ShowImport query, CancellationToken cancel)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.ImportId, cancel) ?? throw new NotFoundException("import");
        return ImportView.Of(run) with
        {
            Problem = run.Problem ?? (run.State is ImportState.Mapping or ImportState.Staging && !uploads.Has(run.Id) && !(run.LeasedUntil > time.GetUtcNow()) ? Elsewhere : null),
            Totals = run.State is ImportState.Committing or ImportState.Done ? await Totals.Of(db, run.Id, cancel) : null,
            Columns = run.State == ImportState.Mapping ? Guess(run, cancel) : [],
        };
    }

    public async Task<IReadOnlyList<ImportView>> Handle(ListImports query, CancellationToken cancel) =>
        [.. (await db.ImportRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).Take(100).ToListAsync(cancel)).Select(ImportView.Of)];

    private IReadOnlyList<GuessedColumn> Guess(ImportRun run, CancellationToken cancel)
    {
        using var content = uploads.Open(run.Id);
        if (content is null)
            return [];
        using var file = SpreadsheetFile.Open(content, run.FileName);
        return [.. SheetPlan.ForAll(file, null, cancel).SelectMany(p => p.Columns?.Columns ?? []).GroupBy(c => c.Heading)
            .Select(g => g.MaxBy(c => c.Confidence)!).Select(c => new GuessedColumn(c.Heading, c.Field, c.Confidence))];
    }
}
