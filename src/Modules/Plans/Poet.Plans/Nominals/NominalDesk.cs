using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Contracts;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Nominals;

/// <summary>Where nominals are opened for a change and put back, with the fact told to others, in one save.</summary>
internal sealed class NominalDesk(PlansDb db, Colleagues colleagues, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    private static readonly IReadOnlyCollection<string> Everything = [PlansDb.ForceFilter, PlansDb.RestrictedFilter];

    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    public By By(string reason) => context.By(reason, time);

    /// <summary>The nominal with everything done about it.</summary>
    public async Task<Nominal> Open(Guid id, CancellationToken cancel)
    {
        var nominal = await db.Nominals.Include(n => n.Steps.OrderBy(s => s.Sequence)).SingleOrDefaultAsync(n => n.Id == id, cancel) ?? throw new NotFoundException("nominal");
        return nominal.ErasedOn is null ? nominal : throw new RuleBrokenException([new("erased", "Leave this nominal as it is: the record of its person was erased")]);
    }

    /// <summary>Those of a force under any of these records, for what follows by itself; restricted ones too.</summary>
    public async Task<IReadOnlyList<Nominal>> All(string force, Guid[] records, CancellationToken cancel) =>
        await db.Nominals.IgnoreQueryFilters(Everything).Include(n => n.Steps.OrderBy(s => s.Sequence)).Where(n => n.Force == force && EF.Parameter(records).Contains(n.SubjectId) && n.ErasedOn == null).ToListAsync(cancel);

    /// <summary>Those of a force that somebody owns; restricted ones too.</summary>
    public async Task<IReadOnlyList<Nominal>> Owned(string force, CancellationToken cancel) =>
        await db.Nominals.IgnoreQueryFilters(Everything).Include(n => n.Steps.OrderBy(s => s.Sequence)).Where(n => n.Force == force && n.OwnerId != null && n.ErasedOn == null).ToListAsync(cancel);

    /// <summary>The forces of whose nominals somebody owns one.</summary>
    public async Task<IReadOnlyList<string>> ForcesWithOwners(CancellationToken cancel) =>
        await db.Nominals.IgnoreQueryFilters(Everything).Where(n => n.OwnerId != null && n.ErasedOn == null).Select(n => n.Force).Distinct().OrderBy(f => f).ToListAsync(cancel);

    /// <summary>Who is to own it, and whether trained for it.</summary>
    public async Task<TrainedOwner> Owner(Guid user, Guid? unit, CancellationToken cancel)
    {
        var owner = await colleagues.Owner(user, unit, context.Actor.Force, time.GetUtcNow(), "ownerId", cancel);
        var today = Today;
        return new(owner, await db.Trainings.AnyAsync(t => t.UserId == owner.Id && t.From <= today && (t.Until == null || t.Until >= today) && t.WithdrawnAt == null, cancel));
    }

    /// <summary>Keeps a new one.</summary>
    public async Task<Guid> Add(Nominal nominal, CancellationToken cancel)
    {
        db.Nominals.Add(nominal);
        Tell(nominal);
        context.Command!.Answer = nominal.Id;
        await provider.SaveNew(() => db.SaveChangesAsync(cancel), async () =>
        {
            if (await db.Nominals.IgnoreQueryFilters(Everything).AnyAsync(n => n.Force == nominal.Force && n.SubjectId == nominal.SubjectId, cancel))
                throw Already();
            nominal.TakeAnotherReference();
        });
        return nominal.Id;
    }

    public static RuleBrokenException Already() => new([new("nominal-already", "Open the nominal that this person is: nobody is adopted twice", "subjectId")]);

    /// <summary>Puts a changed one back, as the caller saw it where a version was sent.</summary>
    public async Task<Guid> Put(Nominal nominal, CancellationToken cancel)
    {
        db.Entry(nominal).Property(n => n.Version).IsModified = true;
        db.Expect(nominal, context.ExpectedVersion);
        Tell(nominal);
        context.Command!.Answer = nominal.Id;
        await db.SaveChangesAsync(cancel);
        return nominal.Id;
    }

    /// <summary>Tells the others what was done last, in the next save.</summary>
    public void Tell(Nominal nominal)
    {
        var step = nominal.Steps[^1];
        context.Consult([nominal.Id, nominal.SubjectId]);
        db.Publish(new NominalChanged(nominal.Id, nominal.SubjectId, nominal.Force, Words.Kebab(step.Kind.ToString()), nominal.Tier, Words.Kebab(nominal.State.ToString()), LondonTime.DateOf(step.At)));
    }
}
