using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Front;
using Poet.Platform.Requests;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers;

/// <summary>Transfers that wait for this force: offers to answer, queries of the other force to answer.</summary>
internal sealed class FrontOfTransfers(TransfersDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    public int Place => 40;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var (actor, today) = (context.Actor, LondonTime.DateOf(time.GetUtcNow()));
        List<FrontCard> cards = [];
        if (actor.May("transfers.decide"))
            cards.Add(await Card("Transfers that another force offers", db.Transfers.Where(t => t.ToForce == actor.Force && (t.State == TransferState.Offered || t.State == TransferState.Answered)), "incoming"));
        if (actor.May("transfers.draft"))
            cards.Add(await Card("Queries of another force to answer", db.Transfers.Where(t => t.FromForce == actor.Force && t.State == TransferState.Queried), "outgoing"));
        return cards;

        async Task<FrontCard> Card(string title, IQueryable<Transfer> which, string direction) => new(FrontScope.Force, title, await which.CountAsync(cancel), $"/transfers?direction={direction}")
        {
            Late = await which.CountAsync(t => t.AnswerBy < today, cancel), LateHref = $"/transfers?direction={direction}&overdue=true",
        };
    }
}
