using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Transfers.Contracts;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Features;

/// <summary>Where transfers are opened for a change and put back, with the facts told to others, in one save.</summary>
internal sealed class TransferDesk(TransfersDb db, HandoverFormats formats, Colleagues colleagues, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public string Force => context.Actor.Force;

    public By By(string reason) => context.By(reason, time);

    public IHandoverFormat FormatOf(Transfer transfer) => formats.Require(transfer.FormatId);

    /// <summary>The transfer with all that was done about it.</summary>
    public static IQueryable<Transfer> Whole(IQueryable<Transfer> transfers) => transfers
        .Include(t => t.Orders).Include(t => t.Steps).Include(t => t.Packs).Include(t => t.Queries).Include(t => t.Signatures).AsSplitQuery();

    /// <summary>The same, to change.</summary>
    public async Task<Transfer> Open(Guid id, CancellationToken cancel)
    {
        var transfer = await Whole(db.Transfers).SingleOrDefaultAsync(t => t.Id == id, cancel) ?? throw new NotFoundException("transfer");
        return transfer.ErasedOn is null ? transfer : throw new RuleBrokenException([new("erased", "Leave this transfer as it is: the record of its person was erased")]);
    }

    /// <summary>Somebody of the own force who can sign in; the one who acts when none is named.</summary>
    public async Task<Side> Own(Guid? owner, CancellationToken cancel)
    {
        if (owner is null || owner == context.Actor.Id)
            return new(context.Actor.Id, context.Actor.Name, context.Actor.UnitId);
        return await colleagues.Find(owner.Value, Force, cancel) is { } found ? new(found.Id, found.Name, found.UnitId)
            : throw new RuleBrokenException([new("owner-unknown", "Choose somebody who can sign in at your force", "ownerId")]);
    }

    /// <summary>Keeps a new transfer.</summary>
    public async Task<Guid> Add(Transfer transfer, CancellationToken cancel)
    {
        db.Transfers.Add(transfer);
        Tell(transfer, 0);
        return await provider.SaveNew(() => Save(transfer, cancel), transfer.TakeAnotherReference);
    }

    /// <summary>Opens it, changes it and puts it back, with what was done told to others.</summary>
    public async Task<Guid> Change(Guid id, string reason, Action<Transfer, By> change, CancellationToken cancel) => await Put(await Open(id, cancel), t => change(t, By(reason)), cancel);

    /// <summary>Changes an open transfer and puts it back.</summary>
    public async Task<Guid> Put(Transfer transfer, Action<Transfer> change, CancellationToken cancel)
    {
        var before = transfer.Steps.Count;
        var signed = transfer.State == TransferState.Signed;
        change(transfer);
        // a new step is a change of the transfer even where no column of its row is
        db.Entry(transfer).Property(t => t.Version).IsModified = true;
        db.Expect(transfer, context.ExpectedVersion);
        Tell(transfer, before);
        if (!signed && transfer.State == TransferState.Signed)
            await Move(transfer, cancel);
        return await Save(transfer, cancel);
    }

    private async Task Move(Transfer transfer, CancellationToken cancel)
    {
        foreach (var order in transfer.Orders)
            db.Moves.Add(Domain.Move.Next(order.OrderId, await db.Moves.Where(m => m.OrderId == order.OrderId).OrderByDescending(m => m.Sequence).FirstOrDefaultAsync(cancel), transfer));
        db.Publish(new TransferEffective(transfer.Id, [.. transfer.Orders.OrderBy(o => o.Sequence).Select(o => o.OrderId)], transfer.FromForce, transfer.ToForce, transfer.EffectiveAt));
    }

    private void Tell(Transfer transfer, int from)
    {
        foreach (var step in transfer.Steps.OrderBy(s => s.Sequence).Skip(from))
        {
            var on = LondonTime.DateOf(step.At);
            if (step.What == "offered")
                db.Publish(new TransferOffered(transfer.Id, transfer.FromForce, transfer.ToForce, transfer.AnswerBy ?? on, on));
            db.Publish(new TransferChanged(transfer.Id, transfer.FromForce, transfer.ToForce, step.What, on));
        }
    }

    private async Task<Guid> Save(Transfer transfer, CancellationToken cancel)
    {
        context.Consult([transfer.Id, transfer.SubjectId, .. transfer.Orders.Select(o => o.OrderId)]);
        context.Command!.Answer = transfer.Id;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (transfer.State == TransferState.Signed && provider.IsUniqueViolation(taken))
        {
            throw new ChangedMeanwhileException(); // another transfer took the next place in the chain a moment before
        }
        return transfer.Id;
    }
}
