using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Rights;

/// <summary>Records that what shows who asked has come; the month for the answer begins with it.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record ProveIdentity(Guid RequestId, DateOnly On, string How, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapPost("/{requestId:guid}/identity", async (Guid requestId, IdentityShown shown, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ProveIdentity(requestId, shown.IdentityOn, shown.IdentityHow, shown.Reason), cancel))))
            .WithSummary("Records how it was made sure who asked")
            .Example("""{ "identityOn": "2026-03-05", "identityHow": "Passport and a bill, compared at the front counter", "reason": "Came to the station" }""")
            .Sends(typeof(ProveIdentity));
}

/// <summary>How it was made sure who asked (Data Protection Act 2018 s.52(4)).</summary>
/// <param name="IdentityOn">The day on which what shows it had come, ISO 8601; not in the future.</param>
/// <param name="IdentityHow">How, at most 500 characters.</param>
/// <param name="Reason">Why it is recorded, at least three characters; kept in the audit.</param>
internal sealed record IdentityShown(DateOnly IdentityOn, string IdentityHow, string Reason);

internal sealed class ProveIdentityHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<ProveIdentity, Guid>
{
    public async Task<Guid> Handle(ProveIdentity command, CancellationToken cancel)
    {
        var request = await db.ToAnswer(command.RequestId, context, cancel);
        RuleBrokenException.ThrowIfAny([.. request.ProblemsOfState(AccessRequestState.Open), .. Problems(command.On, command.How, LondonTime.DateOf(time.GetUtcNow()))]);
        request.ProveIdentity(command.On, command.How.Trim());
        await db.SaveChangesAsync(cancel);
        return request.Id;
    }

    internal static IEnumerable<Problem> Problems(DateOnly? on, string? how, DateOnly today)
    {
        if (on is null != string.IsNullOrWhiteSpace(how))
            yield return new("identity-half", "Enter both how it was made sure who asked and the day, or neither while you wait for it", on is null ? "identityOn" : "identityHow");
        if (on > today)
            yield return new("identity-in-future", "Enter a day that is not in the future", "identityOn");
        if (how is { Length: > 500 })
            yield return new("identity-too-long", "Enter how it was made sure who asked with at most 500 characters", "identityHow");
    }
}
