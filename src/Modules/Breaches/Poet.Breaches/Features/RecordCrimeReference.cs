using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Breaches.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Breaches.Features;

/// <summary>Records the crime reference of a breach, or why there is none; due within 24 hours of opening where a breach is an offence.</summary>
[Permission("breaches.record")]
internal sealed record RecordCrimeReference(Guid BreachId, string? CrimeReference, string? WhyNone, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder breaches) =>
        breaches.MapPost("/{breachId:guid}/crime-reference", async (Guid breachId, CrimeInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RecordCrimeReference(breachId, body.CrimeReference, body.WhyNone, body.Reason), cancel))))
            .WithSummary("Record the crime reference")
            .Example("""{ "crimeReference": "42/123456/26", "reason": "Crimed by the desk" }""")
            .Sends(typeof(RecordCrimeReference));
}

/// <summary>The crime reference, or why there is none: one of the two.</summary>
/// <param name="Reason">Why it is recorded so, at least three characters.</param>
/// <param name="CrimeReference">The reference, at most 40 characters.</param>
/// <param name="WhyNone">Why there is none, at most 1,000 characters.</param>
internal sealed record CrimeInput(string Reason, string? CrimeReference = null, string? WhyNone = null);

internal sealed class RecordCrimeReferenceHandler(BreachDesk desk) : IRequestHandler<RecordCrimeReference, Guid>
{
    public async Task<Guid> Handle(RecordCrimeReference command, CancellationToken cancel)
    {
        var breach = await desk.Open(command.BreachId, cancel);
        breach.RecordCrime(command.CrimeReference, command.WhyNone, desk.By(command.Reason));
        return await desk.Put(breach, cancel);
    }
}
