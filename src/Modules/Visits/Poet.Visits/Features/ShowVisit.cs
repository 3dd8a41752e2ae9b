using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Visits.Features;

/// <summary>One visit, planned or made, with what was done by what power, and how each term was found kept and told.</summary>
[Permission("visits.read")]
internal sealed record ShowVisit(Guid VisitId) : IPersonQuery<VisitView>
{
    public static void Map(IEndpointRouteBuilder visits) =>
        visits.MapGet("/{visitId:guid}", async (Guid visitId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowVisit(visitId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one visit").Sends(typeof(ShowVisit));
}

/// <summary>A visit.</summary>
/// <param name="Id">Id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Reference">Short reference for the radio.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="Purpose">briefing, contact or spot-check.</param>
/// <param name="State">planned, met, failed or not-needed.</param>
/// <param name="PlannedFor">The day for which it was planned, or on which it was made.</param>
internal sealed record VisitView(Guid Id, Guid Version, string Reference, Guid SubjectId, string SubjectName, VisitPurpose Purpose, VisitState State, DateOnly PlannedFor)
{
    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>True when the subject was told of it before.</summary>
    public bool Announced { get; init; }

    /// <summary>Where; no address.</summary>
    public VisitPlace? Place { get; init; }

    /// <summary>Who made it.</summary>
    public string? Officer { get; init; }

    /// <summary>Why the subject was not met.</summary>
    public FailedWhy? FailedWhy { get; init; }

    /// <summary>The day of the next try.</summary>
    public DateOnly? RetryOn { get; init; }

    /// <summary>Where the body-worn video is kept.</summary>
    public string? Video { get; init; }

    /// <summary>Why it was made and what came of it; held back from those who may not see protected details.</summary>
    public string? Reason { get; init; }

    /// <summary>What was done, by what power or consent.</summary>
    public IReadOnlyList<PowerSaid> Powers { get; init; } = [];

    /// <summary>The terms in force at that moment.</summary>
    public IReadOnlyList<VisitTermView> Terms { get; init; } = [];
}

/// <summary>A term on a visit.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderReference">Its short reference.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Result">complied, suspected-breach, not-checked, could-not-check or refused-no-power.</param>
/// <param name="Note">What was seen or said; held back from those who may not see protected details.</param>
/// <param name="Told">not, would-not-listen, explained or read-back.</param>
internal sealed record VisitTermView(Guid OrderId, string OrderReference, Guid ConditionId, int Number, TermResult Result, string? Note, TermTold Told);

internal sealed class ShowVisitHandler(VisitsDb db, ISubjects subjects, RequestContext context) : IRequestHandler<ShowVisit, VisitView>
{
    public async Task<VisitView> Handle(ShowVisit query, CancellationToken cancel)
    {
        var visit = await db.Visits.AsNoTracking().Include(v => v.Powers).Include(v => v.Terms).AsSplitQuery().SingleOrDefaultAsync(v => v.Id == query.VisitId, cancel) ?? throw new NotFoundException("visit");
        var person = (await subjects.Summaries([visit.SubjectId], cancel)).GetValueOrDefault(visit.SubjectId);
        context.Consult([visit.Id, visit.SubjectId]);
        return new(visit.Id, visit.Version, visit.Reference, visit.SubjectId, person?.Name ?? "Not yours to see", visit.Purpose, visit.State, visit.PlannedFor)
        {
            At = visit.At, Announced = visit.Announced, Place = visit.Place, Officer = visit.Officer, FailedWhy = visit.FailedWhy, RetryOn = visit.RetryOn, Video = visit.Video, Reason = Seen(visit.Reason),
            Powers = [.. visit.Powers.OrderBy(p => p.Sequence).Select(p => new PowerSaid(p.Act, p.Basis, Seen(p.Note)))],
            Terms = [.. visit.Terms.OrderBy(t => t.OrderReference, StringComparer.Ordinal).ThenBy(t => t.Number).Select(t => new VisitTermView(t.OrderId, t.OrderReference, t.ConditionId, t.Number, t.Result, Seen(t.Note), t.Told))],
        };
    }

    // nobody has looked whether an officer's words tell where a protected person is
    private string? Seen(string? words) => words is not null && HeldBack.From(context.Actor, mayHoldProtectedDetails: true) ? HeldBack.Words : words;
}
