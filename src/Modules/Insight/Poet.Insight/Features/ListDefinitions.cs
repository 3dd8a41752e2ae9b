using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Features;

/// <summary>Every figure with its meaning. Shows no person.</summary>
[Permission("insight.see")]
internal sealed record ListDefinitions : IQuery<IReadOnlyList<Definition>>
{
    public static void Map(IEndpointRouteBuilder insight) =>
        insight.MapGet("/definitions", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListDefinitions(), cancel)))
            .WithSummary("What each figure means").Sends(typeof(ListDefinitions));
}

internal sealed class ListDefinitionsHandler : IRequestHandler<ListDefinitions, IReadOnlyList<Definition>>
{
    public Task<IReadOnlyList<Definition>> Handle(ListDefinitions query, CancellationToken cancel) => Task.FromResult(Definitions.All);
}
