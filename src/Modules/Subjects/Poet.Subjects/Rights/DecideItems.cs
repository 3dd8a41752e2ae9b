using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Decides of some of what is held that it is withheld from the answer, on a ground, or that it is told.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record DecideItems(Guid RequestId, IReadOnlyList<Guid> Items, ExemptionGround? Ground, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/decisions", async (Guid requestId, ItemsDecided decided, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DecideItems(requestId, decided.Items, decided.Ground, decided.Reason), cancel))))
            .WithSummary("Withholds items from an answer, or tells them")
            .Example("""{ "items": ["0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f"], "ground": "prevention", "reason": "Would tell that the house is watched" }""")
            .Sends(typeof(DecideItems));
}

/// <summary>What becomes of some of what is held.</summary>
/// <param name="Items">Ids of the items, at least one.</param>
/// <param name="Reason">Why it is necessary and proportionate to withhold them, or why they can be told; without names, at least three characters: the audit keeps it for good.</param>
internal sealed record ItemsDecided(IReadOnlyList<Guid> Items, string Reason)
{
    /// <summary>The ground on which they are withheld: inquiry, prevention, public-security, national-security or rights-of-others; left out to tell them.</summary>
    public ExemptionGround? Ground { get; init; }
}

internal sealed class DecideItemsHandler(SubjectsDb db, RequestContext context) : IRequestHandler<DecideItems, Guid>
{
    public async Task<Guid> Handle(DecideItems command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        var chosen = command.Items.ToHashSet();
        var items = request.Items.Where(i => chosen.Contains(i.Id)).ToList();
        RuleBrokenException.ThrowIfAny([.. request.ProblemsOfState(AccessRequestState.Open), .. Problems(command, items, chosen.Count)]);
        foreach (var item in items)
            item.Decide(command.Ground, command.Reason.Trim(), context.Actor.Name);
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    private IEnumerable<Problem> Problems(DecideItems command, List<AccessItem> items, int chosen)
    {
        if (chosen == 0)
            yield return new("items-missing", "Choose at least one item", "items");
        else if (items.Count < chosen)
            yield return new("item-unknown", "Choose items of this request as it was compiled last", "items");
        if (command.Ground is null && items.Any(i => HeldBack.From(context.Actor, i.MayHoldProtectedDetails)))
            yield return new("not-yours-to-tell", "Ask a colleague who may see protected details to decide this: the words may tell where a protected person is", "ground");
    }
}
