using MediatR;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>The person an order is or will be made on, and the people and places that its terms may name. For pages; no endpoint of its own.</summary>
/// <param name="SubjectId">The person.</param>
[Permission("orders.read")]
internal sealed record ShowBound(Guid SubjectId) : IPersonQuery<BoundPerson>;

/// <summary>A person and what is recorded around them; protected people and places only for those who may see them.</summary>
internal sealed record BoundPerson(SubjectSummary Subject, IReadOnlyList<NamedPerson> People, IReadOnlyList<NamedPlace> Places);

internal sealed class ShowBoundHandler(ISubjects subjects, RequestContext context) : IRequestHandler<ShowBound, BoundPerson>
{
    public async Task<BoundPerson> Handle(ShowBound query, CancellationToken cancel)
    {
        var subject = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        var around = await subjects.Around(subject.Id, cancel);
        context.Consult(subject.Id);
        var sees = context.Actor.May(Permissions.SeeProtected);
        return new(subject, [.. around.People.Where(p => sees || !p.Protected)], [.. around.Places.Where(p => sees || !p.Protected)]);
    }
}
