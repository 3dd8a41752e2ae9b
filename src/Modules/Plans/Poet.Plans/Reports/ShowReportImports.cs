using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Reports;

/// <summary>The files of reports brought in, the newest first.</summary>
[Permission("plans.reports")]
internal sealed record ListReportImports : IQuery<IReadOnlyList<ReportImportView>>
{
    public static void Map(IEndpointRouteBuilder reports) =>
        reports.MapGet("/imports", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListReportImports(), cancel)))
            .WithSummary("List files of crime reports").Sends(typeof(ListReportImports));
}

/// <summary>One file of reports, with every line that was refused.</summary>
[Permission("plans.reports")]
internal sealed record ShowReportImport(Guid ImportId) : IQuery<ReportImportView>
{
    public static void Map(IEndpointRouteBuilder reports) =>
        reports.MapGet("/imports/{importId:guid}", async (Guid importId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowReportImport(importId), cancel)))
            .WithSummary("Show a file of crime reports").Sends(typeof(ShowReportImport));
}

/// <summary>A file of reports. Its lines are new, changed, known or refused, and nothing else.</summary>
/// <param name="Id">Id.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who brought it in.</param>
/// <param name="Lines">Lines, the headings apart.</param>
/// <param name="New">Reports that were not known.</param>
/// <param name="Changed">Reports that now say something else.</param>
/// <param name="Known">Reports that were known as they are.</param>
/// <param name="Refused">Lines that were not taken.</param>
/// <param name="RefusedLines">Each of them, with the mend; empty in lists.</param>
internal sealed record ReportImportView(Guid Id, string FileName, DateTimeOffset At, string By, int Lines, int New, int Changed, int Known, int Refused, IReadOnlyList<RefusedLineView> RefusedLines);

/// <summary>A line that was not taken.</summary>
/// <param name="Line">Its number, from 1 below the headings.</param>
/// <param name="Why">The column and the mend.</param>
internal sealed record RefusedLineView(int Line, string Why);

internal sealed class ShowReportImportsHandler(PlansDb db) : IRequestHandler<ListReportImports, IReadOnlyList<ReportImportView>>, IRequestHandler<ShowReportImport, ReportImportView>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<ReportImportView>> Handle(ListReportImports query, CancellationToken cancel) =>
        await db.Imports.AsNoTracking().OrderByDescending(i => i.At).Take(Most)
            .Select(i => new ReportImportView(i.Id, i.FileName, i.At, i.By, i.Lines, i.New, i.Changed, i.Known, i.Refused, Array.Empty<RefusedLineView>())).ToListAsync(cancel);

    public async Task<ReportImportView> Handle(ShowReportImport query, CancellationToken cancel) =>
        await db.Imports.AsNoTracking().Include(i => i.RefusedLines.OrderBy(l => l.Line)).SingleOrDefaultAsync(i => i.Id == query.ImportId, cancel) is { } i
            ? new(i.Id, i.FileName, i.At, i.By, i.Lines, i.New, i.Changed, i.Known, i.Refused, [.. i.RefusedLines.Select(l => new RefusedLineView(l.Line, l.Why))])
            : throw new NotFoundException("import");
}
