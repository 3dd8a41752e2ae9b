using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Insight.Features;

/// <summary>The records behind one number of a figure, under the day, the period and the knowledge that the figure was asked with.</summary>
[Permission("insight.open")]
internal sealed record OpenFigure : IPersonQuery<OpenedFigure>
{
    /// <summary>Code of the figure.</summary>
    public required string Figure { get; init; }

    /// <summary>Key of the row.</summary>
    public required string Row { get; init; }

    /// <summary>Number of the column, the first one 1; 1 when left out.</summary>
    public int? Column { get; init; }

    /// <summary>As the figure was asked for.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As the figure was asked for.</summary>
    public DateOnly? From { get; init; }

    /// <summary>As the figure was asked for.</summary>
    public DateOnly? AsKnownAt { get; init; }

    /// <summary>Where to go on, from the page before.</summary>
    public string? Cursor { get; init; }

    public static void Map(IEndpointRouteBuilder insight) =>
        insight.MapGet("/records", async ([AsParameters] OpenFigure query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List the records behind a figure").Sends(typeof(OpenFigure));
}

/// <summary>The records behind a number.</summary>
/// <param name="Means">What the figure means.</param>
/// <param name="Total">The number: how many records there are.</param>
/// <param name="Hidden">How many of this page may not be shown to the asker, or are about nobody who can be named.</param>
/// <param name="Rows">Those of this page that may be shown.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record OpenedFigure(Definition Means, int Total, int Hidden, IReadOnlyList<OpenedRecord> Rows, string? Next);

/// <summary>A record behind a number.</summary>
/// <param name="Kind">order, referral, application, visit, breach, transfer or person.</param>
/// <param name="Id">Its id.</param>
/// <param name="SubjectId">The person whom it is about; null for a transfer.</param>
/// <param name="Person">The person's name; null for a transfer.</param>
internal sealed record OpenedRecord(string Kind, Guid Id, Guid? SubjectId, string? Person);

internal sealed class OpenFigureHandler(IEnumerable<IPanels> panels, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<OpenFigure, OpenedFigure>
{
    private const int PageSize = 100;

    public async Task<OpenedFigure> Handle(OpenFigure query, CancellationToken cancel)
    {
        var asked = new ShowInsight { AsOf = query.AsOf, From = query.From, AsKnownAt = query.AsKnownAt }.Read(time.GetUtcNow());
        var means = Definitions.Find(query.Figure) ?? throw new BadInputException("figure-unknown", "Name a figure by its code in figure; the list of definitions has them", "figure");
        var column = query.Column ?? 1;
        if (column < 1 || column > means.Columns.Count)
            throw new BadInputException("column-out-of-range", $"Give a column from 1 to {means.Columns.Count} in column", "column");
        Cell cell = new(means.Code, query.Row, column - 1);
        var records = panels.Select(p => p.Rows(asked, cell)).FirstOrDefault(r => r is not null)
            ?? throw new BadInputException("row-unknown", "Name a row of the figure by its key in row, and a column that counts records", "row");
        var from = OffsetCursor.Read(query.Cursor);
        var total = await records.CountAsync(cancel);
        var page = await records.OrderBy(r => r.Record).Skip(from).Take(PageSize).ToListAsync(cancel);
        var people = await subjects.Summaries([.. page.Select(r => r.SubjectId).Where(id => id != Guid.Empty).Distinct()], cancel);
        List<OpenedRecord> shown = [.. page.Where(r => r.Kind == Kinds.Transfer || people.ContainsKey(r.SubjectId)).Select(r => r.Kind == Kinds.Transfer ? new OpenedRecord(r.Kind, r.Record, null, null)
            : new OpenedRecord(r.Kind, r.Record, r.SubjectId, people[r.SubjectId].Name))];
        context.Consult(shown.SelectMany(r => r.SubjectId is { } subject ? new[] { r.Id, subject } : [r.Id]));
        return new(means, total, page.Count - shown.Count, shown, OffsetCursor.Next(from, page.Count, total));
    }
}
