using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>Lines of imports with their cells, in the order of the sheet: of one import, or all that wait to be mended.</summary>
[Permission("orders.mend")]
internal sealed record ListImportLines : IPersonQuery<ImportLinePage>
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Only of this import; all of the force's when left out.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>Only this outcome: imported, flagged, rejected or duplicate.</summary>
    public string? Outcome { get; init; }

    /// <summary>Only lines that wait in the mending queue.</summary>
    public bool Waiting { get; init; }

    /// <summary>Only lines that wait and hold each of these words, or the beginnings of words, anywhere; at most 200 characters.</summary>
    public string? Text { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public static void Map(IEndpointRouteBuilder imports)
    {
        imports.MapGet("/{importId:guid}/lines", async (Guid importId, string? outcome, int? page, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ListImportLines { ImportId = importId, Outcome = outcome, Page = page ?? 1 }, cancel)))
            .WithSummary("List the lines of an import").Sends(typeof(ListImportLines));
        imports.MapGet("/mending", async (int? page, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ListImportLines { Waiting = true, Page = page ?? 1 }, cancel)))
            .WithSummary("List the lines that wait to be mended").Sends(typeof(ListImportLines));
        imports.MapPost("/mending/search", async (MendingSearch search, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ListImportLines { Waiting = true, Text = search.Text, Page = search.Page ?? 1 }, cancel)))
            .WithSummary("Look for words in the lines that wait to be mended").Example("""{ "text": "blue folder" }""").Sends(typeof(ListImportLines));
        ExportImportLines.Map(imports);
    }
}

/// <summary>Words to look for in lines that wait to be mended. Sent in the body, since they may name people.</summary>
/// <param name="Text">Words, each of which a line must hold, at most 200 characters.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record MendingSearch(string Text, int? Page = null);

/// <summary>A page of lines.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages.</param>
/// <param name="Lines">The lines.</param>
internal sealed record ImportLinePage(int Total, int Page, int Pages, IReadOnlyList<ImportLineView> Lines);

/// <summary>A line of a sheet.</summary>
/// <param name="Id">Id.</param>
/// <param name="ImportId">The import.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Line">The sheet's own line number.</param>
/// <param name="What">order, variation, continuation, pending, refused, two-orders, queued, title, header or total.</param>
/// <param name="Outcome">imported, flagged, rejected or duplicate; null for lines that hold no row.</param>
/// <param name="Mending">none, queued, mended or dismissed.</param>
/// <param name="OrderId">The order it became; null when there is none.</param>
/// <param name="Cells">The cells as written; those with free words only for readers who may see protected details.</param>
/// <param name="Says">What is wrong or worth knowing, each a sentence.</param>
internal sealed record ImportLineView(Guid Id, Guid ImportId, string Sheet, int Line, string What, string? Outcome, MendingState Mending, Guid? OrderId,
    IReadOnlyList<ImportCell> Cells, IReadOnlyList<string> Says)
{
    /// <param name="seesProtected">Whether the reader may see protected details: free words of a sheet count as such, nobody has reviewed them.</param>
    public static ImportLineView Of(ImportLine line, bool seesProtected)
    {
        var reading = StagedReading.Read(line);
        return new(line.Id, line.RunId, line.Sheet, line.Line, line.What, line.Outcome, line.Mending, line.OrderId,
            [.. StagedReading.ReadCells(line).Select(c => c.Open || seesProtected ? new ImportCell(c.Heading, c.Text, false) : new(c.Heading, HeldBack.Words, true))],
            [.. reading?.Findings.Select(f => f.Message) ?? [], .. reading?.Notices.Select(n => n.Message) ?? []]);
    }
}

/// <summary>A cell.</summary>
/// <param name="Heading">The heading of its column.</param>
/// <param name="Text">As written, or the sentence that stands for withheld words.</param>
/// <param name="Withheld">True when it holds free words and you may not see protected details.</param>
internal sealed record ImportCell(string Heading, string Text, bool Withheld);

internal sealed class ListImportLinesHandler(OrdersDb db, RequestContext context) : IRequestHandler<ListImportLines, ImportLinePage>
{
    public async Task<ImportLinePage> Handle(ListImportLines query, CancellationToken cancel)
    {
        if (query.Outcome is { } outcome && outcome is not (Outcomes.Imported or Outcomes.Flagged or Outcomes.Rejected or Outcomes.Duplicate))
            throw new BadInputException("outcome-unknown", "Give one of these in outcome: imported, flagged, rejected, duplicate", "outcome");
        if (query.Page is < 1 or > 100_000)
            throw new BadInputException("page-out-of-range", "Give a page from 1 to 100000", "page");
        var lines = db.ImportLines.AsNoTracking().Where(l => (query.ImportId == null || l.RunId == query.ImportId) && (query.Outcome == null || l.Outcome == query.Outcome)
            && (!query.Waiting || l.Mending == MendingState.Queued));
        foreach (var word in WordsOf(query.Text))
            lines = SeesProtected // else the search itself would tell what is withheld
                ? lines.Where(l => l.SearchText!.Contains(word) || l.ProtectedText!.Contains(word))
                : lines.Where(l => l.SearchText!.Contains(word));
        var total = await lines.CountAsync(cancel);
        var page = await lines.Join(db.ImportRuns, l => l.RunId, r => r.Id, (l, r) => new { Line = l, r.StartedAt })
            .OrderBy(l => l.StartedAt).ThenBy(l => l.Line.Ordinal).Skip((query.Page - 1) * ListImportLines.PageSize).Take(ListImportLines.PageSize).Select(l => l.Line).ToListAsync(cancel);
        context.Consult(page.Select(l => l.Id));
        return new(total, query.Page, (total + ListImportLines.PageSize - 1) / ListImportLines.PageSize, [.. page.Select(l => ImportLineView.Of(l, SeesProtected))]);
    }

    private static string[] WordsOf(string? text)
    {
        if (text is null)
            return [];
        var words = text.Length > 200 ? [] : Import.Reading.Fields.Words.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? words : throw new BadInputException("text-missing", "Enter words to look for, in at most 200 characters", "text");
    }

    private bool SeesProtected => context.Actor.May(Permissions.SeeProtected);
}
