using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>Every line of an import for a spreadsheet program, each with its marking. Written line by line as it is read, so that a large import takes no more memory than a small one, but for the ids in the audit.</summary>
/// <param name="ImportId">The import.</param>
[Permission("orders.import")]
internal sealed record ExportImportLines(Guid ImportId) : IPersonQuery<ImportLinesFile>
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/{importId:guid}/lines.csv", async (Guid importId, IMediator mediator, CancellationToken cancel) =>
                (await mediator.Send(new ExportImportLines(importId), cancel)).Answer)
            .WithSummary("Export the lines of an import as CSV").Produces<string>(200, "text/csv").Sends(typeof(ExportImportLines));
}

/// <summary>The file, not written yet: by then the audit knows who takes it out.</summary>
internal sealed record ImportLinesFile(Guid ImportId, IReadOnlyList<string> Headings, IAsyncEnumerable<ImportLineView> Lines)
{
    public PushStreamHttpResult Answer => TypedResults.Stream(Write, "text/csv; charset=utf-8", $"import-{ImportId}.csv");

    private async Task Write(Stream file)
    {
        await using StreamWriter csv = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true); // by its mark a spreadsheet program knows UTF-8
        await csv.WriteAsync(Csv.Line(["Marking", "Sheet", "Line", "What", "Outcome", "Mending", "Order", "To look at", .. Headings]));
        await foreach (var line in Lines)
            await csv.WriteAsync(Csv.Line([Marking.Is, line.Sheet, line.Line.ToString(CultureInfo.InvariantCulture), line.What, line.Outcome, line.Mending.ToString(), line.OrderId?.ToString(),
                string.Join("; ", line.Says), .. Headings.Select(h => line.Cells.FirstOrDefault(c => c.Heading == h)?.Text)]));
    }
}

internal sealed class ExportImportLinesHandler(OrdersDb db, RequestContext context) : IRequestHandler<ExportImportLines, ImportLinesFile>
{
    public async Task<ImportLinesFile> Handle(ExportImportLines query, CancellationToken cancel)
    {
        if (!await db.ImportRuns.AnyAsync(r => r.Id == query.ImportId, cancel))
            throw new NotFoundException("import");
        var lines = db.ImportLines.AsNoTracking().Where(l => l.RunId == query.ImportId).OrderBy(l => l.Ordinal);
        List<string> headings = [];
        List<Guid> shown = [];
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancel))
        {
            headings.AddRange(StagedReading.ReadCells(line).Select(c => c.Heading).Except(headings));
            if (line.Outcome is not null)
                shown.Add(line.Id);
        }
        context.Consult(shown);
        return new(query.ImportId, headings, Views(lines, context.Actor.May(Permissions.SeeProtected), cancel));
    }

    private static async IAsyncEnumerable<ImportLineView> Views(IQueryable<ImportLine> lines, bool seesProtected, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancel))
            yield return ImportLineView.Of(line, seesProtected);
    }
}
