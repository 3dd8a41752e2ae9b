using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Front;
using Poet.Platform.Requests;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers;

/// <summary>Transfers that wait for this force: offers to answer, queries of the other force to answer, packs to sign.</summary>
internal sealed class FrontOfTransfers(TransfersDb db, RequestContext context, TimeProvider time) : IFrontPart
{
    public int Place => 40;

    public async Task<IReadOnlyList<FrontCard>> Cards(CancellationToken cancel)
    {
        var (actor, now) = (context.Actor, time.GetUtcNow());
        var today = LondonTime.DateOf(now);
        List<FrontCard> cards = [];
        if (actor.May("transfers.decide"))
            cards.Add(await Card("Transfers that another force offers", db.Transfers.Where(t => t.ToForce == actor.Force && (t.State == TransferState.Offered || t.State == TransferState.Answered)), "incoming"));
        if (actor.May("transfers.decide"))
            cards.Add(await ToSign());
        if (actor.May("transfers.draft"))
            cards.Add(await Card("Queries of another force to answer", db.Transfers.Where(t => t.FromForce == actor.Force && t.State == TransferState.Queried), "outgoing"));
        return cards;

        // late on both sides: nothing moves at a second that passes unsigned, and the sender stays responsible
        async Task<FrontCard> ToSign()
        {
            var unsigned = db.Transfers.Where(t => t.State == TransferState.Accepted);
            return new(FrontScope.Force, "Accepted transfers that both have not signed", await unsigned.CountAsync(cancel), "/transfers?state=accepted") { Late = await unsigned.CountAsync(t => t.EffectiveAt <= now, cancel), LateHref = "/transfers?overdue=true" };
        }

        async Task<FrontCard> Card(string title, IQueryable<Transfer> which, string direction) => new(FrontScope.Force, title, await which.CountAsync(cancel), $"/transfers?direction={direction}")
        {
            Late = await which.CountAsync(t => t.AnswerBy < today, cancel), LateHref = $"/transfers?direction={direction}&overdue=true",
        };
    }
}
