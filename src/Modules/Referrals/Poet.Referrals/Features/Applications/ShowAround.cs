using MediatR;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features.Applications;

/// <summary>The people and places that terms may name; protected ones only for those who may see them. For pages; no endpoint of its own.</summary>
[Permission("applications.draft")]
internal sealed record ShowAround(Guid SubjectId) : IPersonQuery<PeopleAndPlaces>;

internal sealed class ShowAroundHandler(ISubjects subjects, RequestContext context) : IRequestHandler<ShowAround, PeopleAndPlaces>
{
    public async Task<PeopleAndPlaces> Handle(ShowAround query, CancellationToken cancel)
    {
        var around = await subjects.Around(query.SubjectId, cancel);
        context.Consult(query.SubjectId);
        var sees = context.Actor.May(Permissions.SeeProtected);
        return new([.. around.People.Where(p => sees || !p.Protected)], [.. around.Places.Where(p => sees || !p.Protected)]);
    }
}
