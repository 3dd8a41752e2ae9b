using Microsoft.EntityFrameworkCore;
using Poet.Platform.Contracts;
using Poet.Platform.Ui;
using Poet.Transfers.Domain;
using Poet.Transfers.Pages;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Rights;

/// <summary>Tells a person to which force their orders went and what was told there of them. What stands in the pack is told from the records it was taken from; of the copy, that there is one.</summary>
internal sealed class TellOfTransfers(TransfersDb db, TimeProvider time) : ITellsThePerson
{
    public int Place => 50;

    public async Task<IReadOnlyList<ToldSection>> Tell(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var ids = records.ToArray();
        var transfers = await db.Transfers.AsNoTracking().Include(t => t.Orders).Include(t => t.Steps).Include(t => t.Queries).Include(t => t.Packs).AsSplitQuery()
            .Where(t => EF.Parameter(ids).Contains(t.SubjectId)).OrderBy(t => t.DraftedAt).ThenBy(t => t.Reference).ToListAsync(cancel);
        return [.. transfers.Select(t => new ToldSection($"Handed from {Forces.Called(t.FromForce)} to {Forces.Called(t.ToForce)}, reference {t.Reference}", [.. Items(t)]))];
    }

    private IEnumerable<ToldItem> Items(Transfer t)
    {
        yield return new($"transfer:{t.Id}", "Responsibility for your orders",
            $"{Say.State(Features.ListTransfersHandler.StateAt(t.State, t.EffectiveAt, time.GetUtcNow()))}. Orders: {string.Join(", ", t.Orders.OrderBy(o => o.Sequence).Select(o => $"{o.TypeCode} {o.Reference}"))}. From {Say.Clock(t.EffectiveAt)} on")
        {
            Withheld = t.IsOpen ? Withheld.ForColleagues : null,
        };
        foreach (var pack in t.Packs.Where(_ => t.ErasedOn is null).OrderBy(p => p.Number))
            foreach (var section in PackContent.FromJson(pack.Json).Sections.Where(s => s.Given is not null || s.Gap is not null))
                yield return new($"pack:{t.Id}:{pack.Number}:{section.Code}", $"Written for the other force about {section.Code.Replace('-', ' ')}, version {pack.Number}", section.Given?.Words ?? section.Gap!.Reason)
                {
                    Withheld = Withheld.ForColleagues, MayHoldProtectedDetails = section.Given?.Protected ?? section.Gap!.Protected,
                };
        foreach (var q in t.Queries.OrderBy(q => q.AskedAt))
            yield return new($"query:{q.Id}", $"Asked about {q.Section.Replace('-', ' ')}, {Says.At(q.AskedAt)}", string.Join("\n", new[] { q.Words, q.Answer }.Where(w => w is not null)))
            {
                Withheld = Withheld.ForColleagues, MayHoldProtectedDetails = q.MayHoldProtectedDetails || q.AnswerMayHoldProtectedDetails,
            };
        foreach (var s in t.Steps.OrderBy(s => s.Sequence))
            yield return new($"transfer-step:{t.Id}:{s.Sequence}", $"{Say.Step(s.What)}, {Says.At(s.At)}", s.Reason) { Withheld = Withheld.ForColleagues, MayHoldProtectedDetails = true };
    }
}
