using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Nominations;

/// <summary>Nominations by professional judgement, the oldest that waits first.</summary>
[Permission("plans.read")]
internal sealed record ListNominations : IPersonQuery<IReadOnlyList<NominationView>>
{
    /// <summary>open (to be looked at, before a panel, to be adopted, or not told), or all; open when left out.</summary>
    public string? State { get; init; }

    public static void Map(IEndpointRouteBuilder nominations) =>
        nominations.MapGet("/", async ([AsParameters] ListNominations query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List nominations").Sends(typeof(ListNominations));
}

/// <summary>One nomination.</summary>
[Permission("plans.read")]
internal sealed record ShowNomination(Guid NominationId) : IPersonQuery<NominationView>
{
    public static void Map(IEndpointRouteBuilder nominations) =>
        nominations.MapGet("/{nominationId:guid}", async (Guid nominationId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowNomination(nominationId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one nomination").Sends(typeof(ShowNomination));
}

/// <summary>A nomination.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">For If-Match.</param>
/// <param name="Reference">Short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="State">nominated, returned, before-panel, to-be-adopted, not-adopted or adopted.</param>
/// <param name="Why">The judgement.</param>
/// <param name="NominatedBy">Who recorded it, and who nominates where no agency does.</param>
/// <param name="Agency">The agency that nominates; left out for none.</param>
/// <param name="NominatedAt">When, in UTC.</param>
internal sealed record NominationView(Guid Id, Guid Version, string Reference, Guid SubjectId, string SubjectName, NominationState State, string Why, string NominatedBy, string? Agency, DateTimeOffset NominatedAt)
{
    public string? LookedAtBy { get; init; }
    public DateTimeOffset? LookedAtAt { get; init; }
    public string? LookedAtReason { get; init; }
    public DateOnly? PanelOn { get; init; }
    public IReadOnlyList<string> Members { get; init; } = [];
    public string? PanelReason { get; init; }

    /// <summary>Who disagreed and why; left out where nobody did.</summary>
    public string? Dissent { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>The day on which whoever nominated was told; left out where they were not.</summary>
    public DateOnly? ToldOn { get; init; }

    public string? ToldHow { get; init; }

    /// <summary>True where a decision is there and whoever nominated was not told.</summary>
    public bool ToBeTold { get; init; }
}

internal sealed class ShowNominationsHandler(PlansDb db, ISubjects subjects, RequestContext context) : IRequestHandler<ListNominations, IReadOnlyList<NominationView>>, IRequestHandler<ShowNomination, NominationView>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<NominationView>> Handle(ListNominations query, CancellationToken cancel)
    {
        var nominations = query.State switch
        {
            null or "" or "open" => db.Nominations.Where(n => n.State == NominationState.Nominated || n.State == NominationState.BeforePanel || n.State == NominationState.ToBeAdopted || n.ToldOn == null),
            "all" => db.Nominations,
            _ => throw new BadInputException("state-unknown", "Give state as open or all", "state"),
        };
        var found = await nominations.AsNoTracking().OrderBy(n => n.NominatedAt).ThenBy(n => n.Reference).Take(Most).ToListAsync(cancel);
        return await Views(found, cancel);
    }

    public async Task<NominationView> Handle(ShowNomination query, CancellationToken cancel) =>
        (await Views([await db.Nominations.AsNoTracking().SingleOrDefaultAsync(n => n.Id == query.NominationId, cancel) ?? throw new NotFoundException("nomination")], cancel))[0];

    private async Task<IReadOnlyList<NominationView>> Views(IReadOnlyList<Nomination> found, CancellationToken cancel)
    {
        var people = await subjects.Summaries([.. found.Select(n => n.SubjectId).Distinct()], cancel);
        context.Consult(found.SelectMany(n => new[] { n.Id, n.SubjectId }));
        return [.. found.Select(n => new NominationView(n.Id, n.Version, n.Reference, n.SubjectId, people.GetValueOrDefault(n.SubjectId)?.Name ?? "Not yours to see", n.State, Words(n.Why)!, n.NominatedBy, n.Agency, n.NominatedAt)
        {
            LookedAtBy = n.LookedAtBy, LookedAtAt = n.LookedAtAt, LookedAtReason = Words(n.LookedAtReason), PanelOn = n.PanelOn, Members = n.Members?.Split('\n') ?? [], PanelReason = Words(n.PanelReason), Dissent = Words(n.Dissent),
            ReviewOn = n.ReviewOn, ToldOn = n.ToldOn, ToldHow = n.ToldHow, ToBeTold = n.ToldOn is null && n.State is not (NominationState.Nominated or NominationState.BeforePanel),
        })];
    }

    private string? Words(string? words) => words is not null && HeldBack.From(context.Actor, mayHoldProtectedDetails: true) ? HeldBack.Words : words;
}
