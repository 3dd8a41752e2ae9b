using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominations;

/// <summary>Records that whoever nominated was told what became of it.</summary>
[Permission("plans.nominate")]
internal sealed record TellNominator(Guid NominationId, DateOnly On, string How, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominations) =>
        nominations.MapPost("/{nominationId:guid}/told", async (Guid nominationId, NominatorToldInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new TellNominator(nominationId, body.On, body.How, body.Reason), cancel))))
            .WithSummary("Record that whoever nominated was told")
            .Example("""{ "on": "2026-03-03", "how": "By telephone", "reason": "Decision of the panel" }""")
            .Sends(typeof(TellNominator));
}

/// <summary>How somebody was told.</summary>
/// <param name="On">On which day.</param>
/// <param name="How">How, 3 to 200 characters.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record NominatorToldInput(DateOnly On, string How, string Reason);

internal sealed class TellNominatorHandler(NominationDesk desk) : IRequestHandler<TellNominator, Guid>
{
    public async Task<Guid> Handle(TellNominator command, CancellationToken cancel)
    {
        var nomination = await desk.Open(command.NominationId, cancel);
        nomination.Tell(command.On, command.How, desk.Today);
        return await desk.Put(nomination, cancel);
    }
}
