using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Retention;

/// <summary>
/// Takes the words out of what Transfers holds of an erased person, every copy of the pack first of all, and leaves forces, days, hashes and states, so that every count and who was responsible
/// when is as before. Past the change tracker, or the audit would keep them as "before"; each step can be repeated.
/// </summary>
internal sealed class EraseTransfers(TransfersDb db, RequestContext context) : IHandle<SubjectErased>
{
    private const string Words = "Erased";

    public async Task Handle(SubjectErased fact, CancellationToken cancel)
    {
        var people = fact.Records.ToArray();
        var transfers = await db.Transfers.Where(t => EF.Parameter(people).Contains(t.SubjectId)).Select(t => t.Id).ToArrayAsync(cancel);
        context.Consult(transfers);
        await db.Set<PackVersion>().Where(p => EF.Parameter(transfers).Contains(p.TransferId)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Json, "{}"), cancel);
        await db.Set<Query>().Where(q => EF.Parameter(transfers).Contains(q.TransferId)).ExecuteUpdateAsync(set => set.SetProperty(q => q.Words, Words)
            .SetProperty(q => q.Answer, q => q.Answer == null ? null : Words), cancel);
        await db.Set<TransferStep>().Where(s => EF.Parameter(transfers).Contains(s.TransferId)).ExecuteUpdateAsync(set => set.SetProperty(s => s.Reason, Words), cancel);
        // last, since it says that all of it is done
        await db.Transfers.Where(t => EF.Parameter(transfers).Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.SubjectName, Words).SetProperty(t => t.ErasedOn, fact.On), cancel);
    }
}
