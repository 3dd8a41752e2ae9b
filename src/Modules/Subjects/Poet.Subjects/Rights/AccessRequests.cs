using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>What the use cases of a request share.</summary>
internal static class AccessRequests
{
    public const string Permission = "rights.answer";

    /// <summary>The request with its items, for change. Whoever may not see the person's record may not see what the person asked for.</summary>
    public static async Task<AccessRequest> ToAnswer(this SubjectsDb db, Guid id, RequestContext context, CancellationToken cancel)
    {
        var request = await db.AccessRequests.Include(r => r.Items).SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotFoundException("request");
        await db.MaySee(request, cancel);
        db.Entry(request).Property(r => r.Version).IsModified = true;
        db.Expect(request, context.ExpectedVersion);
        context.Command!.Answer = request.Id;
        if (request.PersonId is { } person)
            context.Consult(person);
        return request;
    }

    /// <summary>Fails as if there were no such request where the record of the person is kept from the reader.</summary>
    public static async Task MaySee(this SubjectsDb db, AccessRequest request, CancellationToken cancel)
    {
        if (request.PersonId is { } person && !await db.Subjects.AnyAsync(s => s.Id == person, cancel))
            throw new NotFoundException("request");
    }

    /// <summary>That a request is not where this can be done.</summary>
    public static IEnumerable<Problem> ProblemsOfState(this AccessRequest request, AccessRequestState needed)
    {
        if (request.State != needed)
            yield return request.State switch
            {
                AccessRequestState.Answered => new("answered-already", "Record another request if the person asks again: this one was answered"),
                AccessRequestState.Proposed => new("waits-for-second", "Take the answer back before you change something: it waits for a second person"),
                _ => new("nothing-proposed", "Put an answer before a second person first"),
            };
    }
}
