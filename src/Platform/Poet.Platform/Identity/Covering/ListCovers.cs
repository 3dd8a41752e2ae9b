using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Identity.Covering;

/// <summary>Covers that hold or will hold and that concern the one who asks; all of the force for those who arrange them.</summary>
[Permission("signed-in")]
public sealed record ListCovers : IQuery<IReadOnlyList<CoverView>>
{
    internal static void Map(IEndpointRouteBuilder covers) =>
        covers.MapGet("/", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListCovers(), cancel)))
            .WithSummary("Who acts for whom").Sends(typeof(ListCovers));
}

/// <summary>A cover.</summary>
/// <param name="Id">Id; sent in the header Poet-For, it makes a request one for the absent colleague.</param>
/// <param name="AbsentId">Who is away.</param>
/// <param name="Absent">The same by name.</param>
/// <param name="CoveringId">Who acts.</param>
/// <param name="Covering">The same by name.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="HoldsNow">True on its days.</param>
public sealed record CoverView(Guid Id, Guid AbsentId, string Absent, Guid CoveringId, string Covering, DateOnly From, DateOnly LastDay, string Reason, bool HoldsNow);

internal sealed class ListCoversHandler(IdentityDb db, RequestContext context, TimeProvider time) : IRequestHandler<ListCovers, IReadOnlyList<CoverView>>
{
    public async Task<IReadOnlyList<CoverView>> Handle(ListCovers query, CancellationToken cancel)
    {
        var (me, all, today) = (context.Actor, context.Actor.May(Covers.Arrange), LondonTime.DateOf(time.GetUtcNow()));
        var covers = await db.Covers.AsNoTracking().Where(c => c.Force == me.Force && c.WithdrawnAt == null && c.LastDay >= today && (all || c.AbsentId == me.Id || c.CoveringId == me.Id)).ToListAsync(cancel);
        var ids = covers.SelectMany(c => new[] { c.AbsentId, c.CoveringId }).Distinct().ToList();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return [.. covers.Select(c => new CoverView(c.Id, c.AbsentId, names.GetValueOrDefault(c.AbsentId, ""), c.CoveringId, names.GetValueOrDefault(c.CoveringId, ""), c.From, c.LastDay, c.Reason, c.From <= today))
            .OrderBy(c => c.From).ThenBy(c => c.Absent, StringComparer.Ordinal)];
    }
}
