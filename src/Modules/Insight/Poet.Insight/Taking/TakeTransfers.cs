using Poet.Insight.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Transfers.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Transfers, as each force sees them: the sender from the first draft, the receiver from the offer. Their facts say all that is counted, and what they say is never taken back.</summary>
internal sealed class TakeTransfers(Keeper keeper) : IHandle<TransferChanged>, IHandle<TransferEffective>
{
    public const string Outgoing = "outgoing";
    public const string Incoming = "incoming";

    public async Task Handle(TransferChanged fact, CancellationToken cancel)
    {
        if (fact.What is not ("drafted" or "offered" or "declined" or "withdrawn"))
            return;
        var taken = await keeper.Open(Kinds.Transfer, fact.TransferId, cancel);
        await keeper.Add(taken, Happened(fact.TransferId, fact.FromForce, Outgoing, fact.What, fact.On), cancel);
        if (fact.What != "drafted")
            await keeper.Add(taken, Happened(fact.TransferId, fact.ToForce, Incoming, fact.What, fact.On), cancel);
    }

    public async Task Handle(TransferEffective fact, CancellationToken cancel)
    {
        var taken = await keeper.Open(Kinds.Transfer, fact.TransferId, cancel);
        await keeper.Add(taken, Happened(fact.TransferId, fact.FromForce, Outgoing, "effective", LondonTime.DateOf(fact.At)), cancel);
        await keeper.Add(taken, Happened(fact.TransferId, fact.ToForce, Incoming, "effective", LondonTime.DateOf(fact.At)), cancel);
    }

    private Moment Happened(Guid transfer, string force, string direction, string what, DateOnly on) => new()
    {
        Id = keeper.NewId(), Kind = Kinds.Transfer, Record = transfer, Force = force, What = what, Detail = direction, On = on,
    };
}
