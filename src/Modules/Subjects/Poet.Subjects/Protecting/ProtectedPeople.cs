using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Protecting;

/// <summary>Where records of protected people and duties to tell them are opened: for those of the force that recorded them who may see protected details, and where the subject may be seen.</summary>
internal sealed class ProtectedPeople(SubjectsDb db, MergeChains chains, RequestContext context)
{
    /// <summary>The protected person around this subject.</summary>
    public async Task<Person> Person(Guid subject, Guid id, CancellationToken cancel)
    {
        var ids = (await chains.Of([subject], cancel))[subject].Ids.ToArray();
        return await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Protected && EF.Parameter(ids).Contains(p.SubjectId)
            && db.Subjects.Any(s => s.Id == subject && s.ErasedOn == null) && db.Subjects.Any(s => s.Id == p.SubjectId), cancel) ?? throw new NotFoundException("protected person");
    }

    /// <summary>Whether the force has recorded somebody protected around this subject.</summary>
    public async Task<bool> AnyAround(Guid subject, CancellationToken cancel)
    {
        var ids = (await chains.Of([subject], cancel))[subject].Ids.ToArray();
        return await db.People.AnyAsync(p => EF.Parameter(ids).Contains(p.SubjectId) && p.Protected, cancel);
    }

    /// <summary>The duty with what was tried.</summary>
    public async Task<TellingDuty> Duty(Guid id, CancellationToken cancel) =>
        await db.TellingDuties.Include(d => d.Attempts).SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFoundException("duty to tell somebody");

    /// <summary>The duty for an answer: as the caller saw it where a version was sent.</summary>
    public async Task<TellingDuty> ToAnswer(Guid id, CancellationToken cancel)
    {
        MustSeeProtected();
        var duty = await Duty(id, cancel);
        db.Entry(duty).Property(d => d.Version).IsModified = true; // an attempt is a change of the duty even where no column of its row is
        db.Expect(duty, context.ExpectedVersion);
        context.Consult(duty.PersonId);
        context.Command!.Answer = duty.Id;
        return duty;
    }

    /// <summary>Nobody changes what they may not read.</summary>
    public void MustSeeProtected()
    {
        if (!context.Actor.May(Permissions.SeeProtected))
            throw new NotAllowedException(Permissions.SeeProtected);
    }
}
