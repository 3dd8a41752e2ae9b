using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Custody;

/// <summary>Where times in custody are opened for a change and put back, with the fact told to others in the same save.</summary>
internal sealed class CustodyDesk(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The person, whose orders go on while processing of the details is restricted.</summary>
    public Task<Subject> Person(Guid id, CancellationToken cancel) => db.ToChangeThoughRestricted(id, context, cancel);

    public async Task<CustodySpell> Open(Guid subject, Guid id, CancellationToken cancel)
    {
        await Person(subject, cancel);
        var records = (await chains.Of([subject], cancel))[subject].Ids.ToArray();
        return await db.Custody.SingleOrDefaultAsync(c => c.Id == id && EF.Parameter(records).Contains(c.SubjectId) && c.StruckOutAt == null, cancel) ?? throw new NotFoundException("time in custody");
    }

    /// <summary>Saves it where its days agree with each other and with the person's other times.</summary>
    public async Task<Guid> Put(CustodySpell spell, CancellationToken cancel)
    {
        var records = (await chains.Of([spell.SubjectId], cancel))[spell.SubjectId].Ids.ToArray();
        if (spell.StruckOutAt is null)
        {
            var others = await db.Custody.AsNoTracking().Where(c => EF.Parameter(records).Contains(c.SubjectId) && c.StruckOutAt == null).ToListAsync(cancel);
            RuleBrokenException.ThrowIfAny([.. spell.Problems(others, LondonTime.DateOf(Now))]);
        }
        context.Consult(records);
        context.Command!.Answer = spell.Id;
        db.Publish(new CustodyChanged(spell.SubjectId, context.Actor.Force));
        await db.SaveChangesAsync(cancel);
        return spell.Id;
    }
}
