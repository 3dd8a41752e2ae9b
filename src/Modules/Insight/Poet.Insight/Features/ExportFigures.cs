using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Insight.Export;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Features;

/// <summary>The force's figures as a workbook for a board, with where each comes from, what it does not say, and how to ask for the same again. Shows no person.</summary>
[Permission("insight.see")]
internal sealed record ExportFigures : IQuery<byte[]>
{
    public const string FileName = "figures.xlsx";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>As for the figures.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As for the figures.</summary>
    public DateOnly? From { get; init; }

    /// <summary>As for the figures.</summary>
    public DateOnly? AsKnownAt { get; init; }

    public static void Map(IEndpointRouteBuilder insight) =>
        insight.MapGet("/overview.xlsx", async ([AsParameters] ExportFigures query, IMediator mediator, CancellationToken cancel) =>
                TypedResults.File(await mediator.Send(query, cancel), Xlsx, Marking.FileName(FileName)))
            .WithSummary("Export the figures as a workbook").Produces<byte[]>(200, Xlsx).Sends(typeof(ExportFigures));
}

internal sealed class ExportFiguresHandler(IMediator mediator, RequestContext context, TimeProvider time) : IRequestHandler<ExportFigures, byte[]>
{
    public async Task<byte[]> Handle(ExportFigures query, CancellationToken cancel)
    {
        var figures = await mediator.Send(new ShowInsight { AsOf = query.AsOf, From = query.From, AsKnownAt = query.AsKnownAt }, cancel);
        return WorkbookFile.Of([new("About", About(figures)), new("Figures", [.. Figures(figures)]), new("What they mean", [.. Meanings(figures)])]);
    }

    private List<IReadOnlyList<object?>> About(InsightOverview figures)
    {
        var knownOn = LondonTime.DateOf(figures.AsKnownAt);
        return
        [
            ["Marking", Marking.Is],
            ["Force", context.Actor.Force],
            ["Taken out by", context.Actor.Name],
            ["Taken out at", At(time.GetUtcNow())],
            ["As of", At(figures.AsOf)],
            ["What happens is counted from", Day(figures.From)],
            ["to", Day(figures.Until)],
            ["As known at", At(figures.AsKnownAt)],
            ["Facts counted up to number", figures.Counted.Number],
            ["of", figures.Counted.At is { } at ? At(at) : null],
            ["Facts still on their way", figures.Counted.Waiting],
            ["Ask for the same again", $"/api/v1/insight/overview?asOf={Day(figures.Until)}&from={Day(figures.From)}&asKnownAt={Day(knownOn)}"],
            ["Read before use", "Restricted records are counted and nobody is named. A small number may still point at somebody: look before it leaves the police. No figure says what would have happened otherwise."],
        ];
    }

    private static IEnumerable<IReadOnlyList<object?>> Figures(InsightOverview figures)
    {
        yield return ["Figure", "Row", "What is counted", "Number", "Out of", "Of what", "Code", "Key of the row"];
        foreach (var panel in figures.Panels)
            foreach (var row in panel.Rows)
                for (var column = 0; column < panel.Columns.Count; column++)
                    yield return [panel.Title, row.Label, panel.Columns[column], row.Values[column], column == 0 ? row.OutOf : null, column == 0 && row.OutOf is not null ? panel.OutOf : null, panel.Code, row.Key];
    }

    private static IEnumerable<IReadOnlyList<object?>> Meanings(InsightOverview figures)
    {
        yield return ["Figure", "What is counted", "From which records", "What it does not say"];
        foreach (var panel in figures.Panels)
            yield return [panel.Title, panel.Definition, panel.Source, panel.SaysNot];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at) => LondonTime.WallClock(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " London";
}
