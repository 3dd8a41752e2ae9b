using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Plans.Nominations;

/// <summary>Records what a panel decided about a nomination: who sat on it, why, and who disagreed.</summary>
[Permission("plans.decide")]
internal sealed record DecideNomination(Guid NominationId, PanelInput Panel, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder nominations) =>
        nominations.MapPost("/{nominationId:guid}/panel", async (Guid nominationId, PanelInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DecideNomination(nominationId, body, body.Reason), cancel))))
            .WithSummary("Record what a panel decided")
            .Example("""{ "adopt": true, "on": "2026-03-02", "members": ["C. Brandt, detective chief inspector", "P. Olsen, children's services"], "dissent": "P. Olsen: the family should be seen first", "reviewOn": "2026-06-02", "reason": "Pattern over two years; the count cannot see it" }""")
            .Sends(typeof(DecideNomination));
}

/// <summary>What a panel decided.</summary>
/// <param name="Adopt">True to adopt.</param>
/// <param name="On">The day on which it met.</param>
/// <param name="Members">Two to twenty, each with what they are.</param>
/// <param name="ReviewOn">The day on which it looks again, at most a year ahead.</param>
/// <param name="Reason">Its reasons.</param>
/// <param name="Dissent">Who disagreed and why; left out where nobody did.</param>
internal sealed record PanelInput(bool Adopt, DateOnly On, IReadOnlyList<string> Members, DateOnly ReviewOn, string Reason, string? Dissent = null);

internal sealed class DecideNominationHandler(NominationDesk desk) : IRequestHandler<DecideNomination, Guid>
{
    public async Task<Guid> Handle(DecideNomination command, CancellationToken cancel)
    {
        var (nomination, panel) = (await desk.Open(command.NominationId, cancel), command.Panel);
        nomination.Decide(new(panel.Adopt, panel.On, panel.Members, panel.Dissent, panel.ReviewOn), desk.Today, desk.By(command.Reason));
        return await desk.Put(nomination, cancel);
    }
}
