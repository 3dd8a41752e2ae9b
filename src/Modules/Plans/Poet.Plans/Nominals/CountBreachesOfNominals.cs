using Microsoft.EntityFrameworkCore;
using Poet.Breaches.Contracts;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Nominals;

/// <summary>A suspected breach of an order by a nominal counts in the ranking.</summary>
internal sealed class CountBreachesOfNominals(PlansDb db, NominalDesk desk, ISubjects subjects, RequestContext context) : IHandle<BreachOpened>
{
    public async Task Handle(BreachOpened fact, CancellationToken cancel)
    {
        var records = (await subjects.SamePerson(fact.SubjectId, cancel)).ToArray();
        foreach (var nominal in await desk.All(fact.Force, records, cancel))
        {
            nominal.Breached();
            context.Consult([nominal.Id, nominal.SubjectId]);
            db.Entry(nominal).Property(n => n.Version).IsModified = true;
        }
    }
}
