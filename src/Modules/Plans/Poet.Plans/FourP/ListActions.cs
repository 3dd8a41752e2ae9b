using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.FourP;

/// <summary>Open actions of plans, silent and late ones first: yours, or everybody's.</summary>
[Permission("plans.read")]
internal sealed record ListActions : IPersonQuery<OpenActions>
{
    /// <summary>True for everybody's; yours alone when left out.</summary>
    public bool? All { get; init; }

    public static void Map(IEndpointRouteBuilder actions) =>
        actions.MapGet("/", async ([AsParameters] ListActions query, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(query, cancel)))
            .WithSummary("List open actions of plans").Sends(typeof(ListActions));
}

/// <summary>Open actions.</summary>
/// <param name="Actions">At most 500: those of which nobody tells anything for longest.</param>
/// <param name="More">How many more there are.</param>
internal sealed record OpenActions(IReadOnlyList<OpenAction> Actions, int More);

/// <summary>An open action.</summary>
/// <param name="Id">Id.</param>
/// <param name="NominalId">Whose plan it belongs to.</param>
/// <param name="SubjectName">The person's name.</param>
/// <param name="Strand">pursue, prevent, protect or prepare.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="ToldOn">The day on which somebody last told what was done.</param>
/// <param name="Silent">True where nobody told anything for more than a month.</param>
/// <param name="Late">True where its day has passed.</param>
internal sealed record OpenAction(Guid Id, Guid NominalId, string SubjectName, Strand Strand, string What, string Owner, DateOnly DueOn, DateOnly ToldOn, bool Silent, bool Late);

internal sealed class ListActionsHandler(PlansDb db, PlanDesk desk, ISubjects subjects, RequestContext context) : IRequestHandler<ListActions, OpenActions>
{
    private const int Most = 500;

    public async Task<OpenActions> Handle(ListActions query, CancellationToken cancel)
    {
        var (today, actor, held) = (desk.Today, context.Actor, HeldBack.From(context.Actor, mayHoldProtectedDetails: true));
        var open = db.Actions.AsNoTracking().Where(a => a.State == ActionState.Open && a.ErasedOn == null);
        if (query.All != true)
            open = open.Where(a => a.OwnerId == actor.Id);
        var found = await open.OrderBy(a => a.ToldOn).ThenBy(a => a.DueOn).ThenBy(a => a.Id).Take(Most).ToListAsync(cancel);
        var more = found.Count < Most ? 0 : await open.CountAsync(cancel) - found.Count;
        var people = await subjects.Summaries([.. found.Select(a => a.SubjectId).Distinct()], cancel);
        context.Consult(found.Select(a => a.SubjectId));
        return new([.. found.OrderByDescending(a => a.IsSilent(today)).ThenByDescending(a => a.IsLate(today)).ThenBy(a => a.DueOn).Select(a => new OpenAction(a.Id, a.NominalId, people.GetValueOrDefault(a.SubjectId)?.Name ?? "Not yours to see",
            a.Strand, held ? HeldBack.Words : a.What, a.Owner, a.DueOn, a.ToldOn, a.IsSilent(today), a.IsLate(today)))], more);
    }
}
