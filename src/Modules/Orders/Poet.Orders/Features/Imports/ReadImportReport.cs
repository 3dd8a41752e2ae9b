using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>The report of an import as JSON: totals, an item for each row, and what every line is. The same however often it is asked for.</summary>
/// <param name="ImportId">The import, all of whose lines are read.</param>
[Permission("orders.import")]
internal sealed record ReadImportReport(Guid ImportId) : IPersonQuery<Guid>
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapGet("/{importId:guid}/report", async (Guid importId, IMediator mediator, OrdersDb db, CancellationToken cancel) =>
            {
                var run = await mediator.Send(new ReadImportReport(importId), cancel);
                return TypedResults.Stream(to => ImportReport.Write(to, db, run, cancel), "application/json");
            })
            .WithSummary("Read the report of an import").Sends(typeof(ReadImportReport));
}

internal sealed class ReadImportReportHandler(OrdersDb db, RequestContext context) : IRequestHandler<ReadImportReport, Guid>
{
    public async Task<Guid> Handle(ReadImportReport query, CancellationToken cancel)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.ImportId, cancel) ?? throw new NotFoundException("import");
        if (run.State is not (ImportState.Committing or ImportState.Done))
            throw new RuleBrokenException([new("report-not-ready", "Ask again when all lines are read: there is no report yet")]);
        context.Consult(run.Id);
        return run.Id;
    }
}
