using Microsoft.EntityFrameworkCore;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Visits.Contracts;

namespace Poet.Plans.Problems;

/// <summary>Keeps when visits were made and whether the person was met, so that profiles count them without asking for each.</summary>
internal sealed class FollowVisits(PlansDb db, RequestContext context, IVisits? visits = null) : IHandle<VisitRecorded>
{
    private static readonly IReadOnlyCollection<string> Everything = [PlansDb.ForceFilter, PlansDb.RestrictedFilter];

    public async Task Handle(VisitRecorded fact, CancellationToken cancel)
    {
        if (visits is null || await visits.Made(fact.VisitId, cancel) is not { } made || await db.SeenVisits.IgnoreQueryFilters(Everything).AnyAsync(v => v.Id == fact.VisitId, cancel))
            return; // a visit that was made is never changed
        context.Consult([made.Id, made.SubjectId]);
        db.SeenVisits.Add(new() { Id = made.Id, Force = fact.Force, SubjectId = made.SubjectId, At = made.At, Met = made.Met });
    }
}
