using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Features;
using Poet.Insight.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Disclosures;

/// <summary>Questions from outside, those to be decided first, the newest first; at most 200. Names nobody whom a record is about.</summary>
[Permission("insight.disclose")]
internal sealed record ListDisclosures : IQuery<IReadOnlyList<DisclosureRow>>
{
    public static void Map(IEndpointRouteBuilder disclosures) =>
        disclosures.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListDisclosures(), cancel)))
            .WithSummary("List questions from outside").Sends(typeof(ListDisclosures));
}

/// <summary>A question in short.</summary>
/// <param name="Id">Id.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="Source">The number of the request.</param>
/// <param name="Figure">Title of the figure.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="State">asked, released or refused.</param>
/// <param name="AskedBy">Who saved it.</param>
/// <param name="AskedAt">When, in UTC.</param>
/// <param name="DecidedAt">When it was decided, in UTC; left out while it is not.</param>
internal sealed record DisclosureRow(Guid Id, string Reference, string Source, string Figure, DateOnly AsOf, DateOnly From, DisclosureState State, string AskedBy, DateTimeOffset AskedAt, DateTimeOffset? DecidedAt);

/// <summary>One question from outside, with what the figure says, what of it may leave, and what left before.</summary>
[Permission("insight.disclose")]
internal sealed record ShowDisclosure(Guid DisclosureId) : IQuery<DisclosureView>
{
    public static void Map(IEndpointRouteBuilder disclosures) =>
        disclosures.MapGet("/{disclosureId:guid}", async (Guid disclosureId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowDisclosure(disclosureId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show a question from outside").Sends(typeof(ShowDisclosure));
}

/// <summary>A question from outside.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="Source">The number of the request.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Means">The figure that answers.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="AsKnownAt">What was known at the end of this day counts.</param>
/// <param name="State">asked, released or refused.</param>
/// <param name="AskedBy">Who saved it.</param>
/// <param name="AskedAt">When, in UTC.</param>
/// <param name="Rows">What leaves, or left: a row without numbers is left out since they, or others by them, could point at somebody.</param>
/// <param name="Before">Other answers that left for the same figure: two of them may tell by their difference what neither tells.</param>
internal sealed record DisclosureView(Guid Id, Guid Version, string Reference, string Source, string Question, Definition Means, DateOnly AsOf, DateOnly From, DateOnly AsKnownAt, DisclosureState State, string AskedBy, DateTimeOffset AskedAt,
    IReadOnlyList<SafeRow> Rows, IReadOnlyList<DisclosureRow> Before)
{
    /// <summary>What the figure says without anything left out, while it is to be decided: not for anybody outside.</summary>
    public IReadOnlyList<PanelRow>? Whole { get; init; }

    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? DecidedReason { get; init; }
}

internal sealed class ShowDisclosuresHandler(InsightDb db, DisclosureDesk desk, RequestContext context) : IRequestHandler<ListDisclosures, IReadOnlyList<DisclosureRow>>, IRequestHandler<ShowDisclosure, DisclosureView>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DisclosureRow>> Handle(ListDisclosures query, CancellationToken cancel) =>
        [.. (await db.Disclosures.AsNoTracking().OrderBy(d => d.State != DisclosureState.Asked).ThenByDescending(d => d.AskedAt).ThenBy(d => d.Id).Take(Most).ToListAsync(cancel)).Select(Row)];

    public async Task<DisclosureView> Handle(ShowDisclosure query, CancellationToken cancel)
    {
        var asked = await db.Disclosures.AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.DisclosureId, cancel) ?? throw new NotFoundException("question");
        var before = await db.Disclosures.AsNoTracking().Where(d => d.Figure == asked.Figure && d.State == DisclosureState.Released && d.Id != asked.Id).OrderByDescending(d => d.DecidedAt).ThenBy(d => d.Id).Take(Most).ToListAsync(cancel);
        var panel = asked.State == DisclosureState.Asked ? await desk.Counted(asked, cancel) : null;
        context.Consult([asked.Id]);
        return new(asked.Id, asked.Version, asked.Reference, asked.Source, asked.Question, Definitions.Find(asked.Figure)!, asked.AsOf, asked.From, asked.AsKnownAt, asked.State, asked.AskedBy, asked.AskedAt,
            panel is not null ? DisclosureDesk.Safe(panel) : asked.Answer is { } answer ? DisclosureDesk.Read(answer) : [], [.. before.Select(Row)])
        {
            Whole = panel?.Rows, DecidedBy = asked.DecidedBy, DecidedAt = asked.DecidedAt, DecidedReason = asked.DecidedReason,
        };
    }

    private static DisclosureRow Row(Disclosure d) => new(d.Id, d.Reference, d.Source, Definitions.Find(d.Figure)?.Title ?? d.Figure, d.AsOf, d.From, d.State, d.AskedBy, d.AskedAt, d.DecidedAt);
}
