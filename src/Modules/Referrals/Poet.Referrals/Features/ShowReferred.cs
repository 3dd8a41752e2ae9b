using MediatR;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>Who is about to be referred.</summary>
[Permission("referrals.make")]
internal sealed record ShowReferred(Guid SubjectId) : IPersonQuery<SubjectSummary>;

internal sealed class ShowReferredHandler(ISubjects subjects, RequestContext context) : IRequestHandler<ShowReferred, SubjectSummary>
{
    public async Task<SubjectSummary> Handle(ShowReferred query, CancellationToken cancel)
    {
        var person = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        context.Consult(person.Id);
        return person;
    }
}
