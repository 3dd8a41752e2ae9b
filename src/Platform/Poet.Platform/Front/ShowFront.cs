using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Front;

/// <summary>What waits for whoever asks: due, new and late, by what their roles let them act on. Shows no person.</summary>
[Permission("signed-in")]
public sealed record ShowFront : IQuery<IReadOnlyList<FrontCard>>
{
    /// <summary>Those who lead several units see what is due and late in each.</summary>
    public const string EveryUnit = "units.oversee";

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/front", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowFront(), cancel)))
            .WithTags("Front page").WithSummary("What waits for you").Sends(typeof(ShowFront));
}

internal sealed class ShowFrontHandler(IEnumerable<IFrontPart> parts) : IRequestHandler<ShowFront, IReadOnlyList<FrontCard>>
{
    public async Task<IReadOnlyList<FrontCard>> Handle(ShowFront query, CancellationToken cancel)
    {
        List<FrontCard> cards = [];
        foreach (var part in parts.OrderBy(p => p.Place))
            cards.AddRange(await part.Cards(cancel));
        return [.. cards.OrderBy(c => c.Scope)];
    }
}
