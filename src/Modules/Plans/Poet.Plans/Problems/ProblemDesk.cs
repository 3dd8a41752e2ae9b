using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Problems;

/// <summary>Where profiles are opened for a change and put back.</summary>
internal sealed class ProblemDesk(PlansDb db, Colleagues colleagues, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public By By(string reason) => context.By(reason, time);

    public Task<Owner> Owner(Guid? user, Guid? unit, CancellationToken cancel) => colleagues.Owner(user ?? context.Actor.Id, unit, context.Actor.Force, time.GetUtcNow(), "ownerId", cancel);

    public async Task<ProblemProfile> Open(Guid id, CancellationToken cancel) => await db.Problems.SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw new NotFoundException("problem profile");

    /// <summary>Keeps a new one.</summary>
    public async Task<Guid> Add(ProblemProfile profile, CancellationToken cancel)
    {
        db.Problems.Add(profile);
        return await provider.SaveNew(() => Put(profile, cancel), profile.TakeAnotherReference);
    }

    /// <summary>Puts one back with all that is tracked, as the caller saw it where a version was sent.</summary>
    public async Task<Guid> Put(ProblemProfile profile, CancellationToken cancel)
    {
        if (db.Entry(profile).State == EntityState.Unchanged)
            db.Entry(profile).Property(p => p.Version).IsModified = true;
        db.Expect(profile, context.ExpectedVersion);
        context.Consult([profile.Id]);
        context.Command!.Answer = profile.Id;
        await db.SaveChangesAsync(cancel);
        return profile.Id;
    }
}
