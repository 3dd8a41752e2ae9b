using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Nominations;

/// <summary>Where nominations are opened for a change and put back.</summary>
internal sealed class NominationDesk(PlansDb db, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public By By(string reason) => context.By(reason, time);

    public async Task<Nomination> Open(Guid id, CancellationToken cancel)
    {
        var nomination = await db.Nominations.SingleOrDefaultAsync(n => n.Id == id, cancel) ?? throw new NotFoundException("nomination");
        return nomination.ErasedOn is null ? nomination : throw new RuleBrokenException([new("erased", "Leave this nomination as it is: the record of its person was erased")]);
    }

    /// <summary>Keeps a new one.</summary>
    public async Task<Guid> Add(Nomination nomination, CancellationToken cancel)
    {
        db.Nominations.Add(nomination);
        context.Consult([nomination.Id, nomination.SubjectId]);
        context.Command!.Answer = nomination.Id;
        await provider.SaveNew(() => db.SaveChangesAsync(cancel), nomination.TakeAnotherReference);
        return nomination.Id;
    }

    /// <summary>Puts a changed one back, as the caller saw it where a version was sent.</summary>
    public async Task<Guid> Put(Nomination nomination, CancellationToken cancel)
    {
        db.Expect(nomination, context.ExpectedVersion);
        context.Consult([nomination.Id, nomination.SubjectId]);
        context.Command!.Answer = nomination.Id;
        await db.SaveChangesAsync(cancel);
        return nomination.Id;
    }
}
