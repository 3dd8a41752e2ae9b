using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Domain;
using Poet.Breaches.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>The responses that the plugin of the order's type offers, in no order of merit, each with whether its preconditions are met. Refused until you have written your own view.</summary>
[Permission("breaches.decide")]
internal sealed record ShowOptions(Guid BreachId) : IPersonQuery<OptionsView>
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapGet("/{breachId:guid}/options", async (Guid breachId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowOptions(breachId), cancel)))
            .WithSummary("Show the options, after your own view").Sends(typeof(ShowOptions));
}

/// <summary>The options.</summary>
/// <param name="View">Your own view, as you wrote it.</param>
/// <param name="Options">The options, in no order of merit; none where the rules of the order's type are not available on this server.</param>
/// <param name="Another">The lowest rank that may decide on another response; left out for any officer.</param>
/// <param name="YourRank">Your rank.</param>
internal sealed record OptionsView(ViewWritten View, IReadOnlyList<OptionShown> Options, WhoDecides? Another, string YourRank);

internal sealed class ShowOptionsHandler(BreachesDb db, BreachLaws laws, RequestContext context) : IRequestHandler<ShowOptions, OptionsView>
{
    public async Task<OptionsView> Handle(ShowOptions query, CancellationToken cancel)
    {
        var breach = await db.Whole.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.BreachId, cancel) ?? throw new NotFoundException("breach");
        context.Consult([breach.Id, breach.SubjectId]);
        if (breach.ViewOf(context.Actor.Id) is not { } view)
            throw new RuleBrokenException([new("own-view-missing", "Write your own view first: the options are shown after it")]);
        var law = laws.Of(breach);
        return new(new(view.Information, view.Threat, view.Powers, view.Options, view.Action), breach.Shown(law, []),
            law.ForAnother is { } who ? new(RankWords.Of(who.Rank), who.IsLaw, who.Section) : null, RankWords.Of(context.Actor.Rank));
    }
}
