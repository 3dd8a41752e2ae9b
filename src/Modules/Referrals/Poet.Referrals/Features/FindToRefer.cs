using MediatR;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features;

/// <summary>People of this name who could be referred, best match first.</summary>
[Permission("referrals.make")]
internal sealed record FindToRefer(string Name) : IPersonQuery<IReadOnlyList<SubjectSummary>>;

internal sealed class FindToReferHandler(ISubjects subjects, RequestContext context) : IRequestHandler<FindToRefer, IReadOnlyList<SubjectSummary>>
{
    public async Task<IReadOnlyList<SubjectSummary>> Handle(FindToRefer query, CancellationToken cancel)
    {
        var found = await subjects.Find(new() { Name = query.Name }, cancel);
        context.Consult([.. found.Select(f => f.Subject.Id)]);
        return [.. found.Select(f => f.Subject)];
    }
}
