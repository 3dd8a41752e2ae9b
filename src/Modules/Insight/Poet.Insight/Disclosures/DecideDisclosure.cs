using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Disclosures;

/// <summary>Decides whether an answer may leave the police; never by whoever saved the question. What leaves is kept as it was then.</summary>
[Permission("insight.clear")]
internal sealed record DecideDisclosure(Guid DisclosureId, bool Release, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder disclosures) =>
        disclosures.MapPost("/{disclosureId:guid}/decision", async (Guid disclosureId, DisclosureDecision body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DecideDisclosure(disclosureId, body.Release, body.Reason), cancel))))
            .WithSummary("Decide whether an answer may leave")
            .Example("""{ "release": true, "reason": "No number points at anybody, with what left before" }""")
            .Sends(typeof(DecideDisclosure));
}

/// <summary>Whether an answer may leave.</summary>
/// <param name="Release">True where it may, without the numbers that are left out.</param>
/// <param name="Reason">Why: what was looked at, with what left before; at least three characters.</param>
internal sealed record DisclosureDecision(bool Release, string Reason);

internal sealed class DecideDisclosureHandler(DisclosureDesk desk) : IRequestHandler<DecideDisclosure, Guid>
{
    public async Task<Guid> Handle(DecideDisclosure command, CancellationToken cancel)
    {
        var asked = await desk.Open(command.DisclosureId, cancel);
        asked.Decide(command.Release ? DisclosureDesk.Write(DisclosureDesk.Safe(await desk.Counted(asked, cancel))) : null, desk.By(command.Reason));
        return await desk.Put(asked, cancel);
    }
}
