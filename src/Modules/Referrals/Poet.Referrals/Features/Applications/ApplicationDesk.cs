using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Referrals.Contracts;
using Poet.Referrals.Domain.Applications;
using Poet.Referrals.Persistence;

namespace Poet.Referrals.Features.Applications;

/// <summary>Where applications are opened for a change and put back, with the facts told to others, in one save.</summary>
internal sealed class ApplicationDesk(ReferralsDb db, RequestContext context, IDatabaseProvider provider, TimeProvider time)
{
    public By By(string reason) => context.By(reason, time);

    /// <summary>The application with all that was done with it, to read.</summary>
    public async Task<Application> Read(Guid id, CancellationToken cancel) =>
        await Whole(db.Applications.AsNoTracking()).SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotFoundException("application");

    /// <summary>The same, to change.</summary>
    public async Task<Application> Open(Guid id, CancellationToken cancel)
    {
        var application = await Whole(db.Applications).SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotFoundException("application");
        return application.ErasedOn is null ? application : throw new RuleBrokenException([new("erased", "Leave this application as it is: the record of its person was erased")]);
    }

    /// <summary>Keeps a new application.</summary>
    public async Task<Guid> Add(Application application, CancellationToken cancel)
    {
        db.Applications.Add(application);
        Tell(application, 0);
        return await provider.SaveNew(() => Save(application, cancel), application.TakeAnotherReference);
    }

    /// <summary>Opens it, changes it and puts it back, with what was done told to others.</summary>
    public async Task<Guid> Change(Guid id, Action<Application> change, CancellationToken cancel) => await Put(await Open(id, cancel), change, cancel);

    /// <summary>Changes an open application and puts it back.</summary>
    public Task<Guid> Put(Application application, Action<Application> change, CancellationToken cancel)
    {
        var before = application.Steps.Count;
        var granted = application.OrderId;
        change(application);
        // a new step is a change of the application even where no column of its row is
        db.Entry(application).Property(a => a.Version).IsModified = true;
        db.Expect(application, context.ExpectedVersion);
        Tell(application, before);
        if (granted is null && application.OrderId is { } order)
            db.Publish(new ApplicationGranted(application.Id, order, application.SubjectId, application.Force, application.TypeCode, application.DecidedOn!.Value));
        return Save(application, cancel);
    }

    private static IQueryable<Application> Whole(IQueryable<Application> applications) => applications
        .Include(a => a.Texts).Include(a => a.SignOffs).Include(a => a.Hearings).Include(a => a.Clauses).Include(a => a.Offers).Include(a => a.Steps).AsSplitQuery();

    private void Tell(Application application, int from)
    {
        foreach (var step in application.Steps.OrderBy(s => s.Sequence).Skip(from))
            db.Publish(new ApplicationChanged(application.Id, application.ReferralId, application.Force, application.TypeCode, step.What,
                step.Codes is null ? [] : [.. step.Codes.Split(' ').Select(Words.Kebab)], LondonTime.DateOf(step.At)));
    }

    private async Task<Guid> Save(Application application, CancellationToken cancel)
    {
        context.Consult([application.Id, application.SubjectId]);
        context.Command!.Answer = application.Id;
        await db.SaveChangesAsync(cancel);
        return application.Id;
    }
}
