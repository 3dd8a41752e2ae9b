using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;

namespace Poet.Plans.Nominals;

/// <summary>Takes nominals from owners who left, or whose training ran out or was withdrawn: nobody owns one who is not trained for it, and one without an owner is shown to who gives it to another.</summary>
internal sealed class LetGoOwners(NominalDesk desk, IServiceScopeFactory scopes) : IRepeatedWork
{
    public static string Name => "owners";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<int> Do(CancellationToken cancel)
    {
        foreach (var force in await desk.ForcesWithOwners(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System(Name, force), Guid.Empty);
            await scope.ServiceProvider.GetRequiredService<OwnersOfForce>().LetGo(force, cancel);
        }
        return 0;
    }
}

/// <summary>The owners of one force's nominals.</summary>
internal sealed class OwnersOfForce(PlansDb db, NominalDesk desk, Colleagues colleagues)
{
    public async Task LetGo(string force, CancellationToken cancel)
    {
        var today = desk.Today;
        var here = (await colleagues.Of(force, cancel)).Select(c => c.Id).ToHashSet();
        var trained = (await db.Trainings.Where(t => t.From <= today && (t.Until == null || t.Until >= today) && t.WithdrawnAt == null).Select(t => t.UserId).ToListAsync(cancel)).ToHashSet();
        foreach (var nominal in await desk.Owned(force, cancel))
        {
            var why = !here.Contains(nominal.OwnerId!.Value) ? "The owner can no longer sign in" : !trained.Contains(nominal.OwnerId.Value) ? "The owner's training ran out or was withdrawn" : null;
            if (why is null)
                continue;
            nominal.LoseOwner(desk.By(why));
            db.Entry(nominal).Property(n => n.Version).IsModified = true;
            desk.Tell(nominal);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (ChangedMeanwhileException)
        {
            // somebody, or another host, changed one of them: looked at again next time
        }
    }
}
