using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Features;

/// <summary>Takes the orders on in principle, with an owner in your force. Nothing moves before both forces have signed.</summary>
[Permission("transfers.decide")]
internal sealed record AcceptTransfer(Guid TransferId, Guid? OwnerId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/acceptance", async (Guid transferId, AcceptanceInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AcceptTransfer(transferId, body.OwnerId, body.Reason), cancel))))
            .WithSummary("Accept a transfer").Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "First visit planned for the week after" }""").Sends(typeof(AcceptTransfer));
}

/// <summary>Who takes the orders on.</summary>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="OwnerId">Who deals with the transfer in your force; you, when left out.</param>
internal sealed record AcceptanceInput(string Reason, Guid? OwnerId = null);

/// <summary>Does not take the orders on. Only for those who lead: lack of people is no reason, and what is missing is asked for.</summary>
[Permission("transfers.decline")]
internal sealed record DeclineTransfer(Guid TransferId, DeclineReason Why, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/refusal", async (Guid transferId, DeclineInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new DeclineTransfer(transferId, body.Why, body.Reason), cancel))))
            .WithSummary("Decline a transfer").Example("""{ "why": "not-in-area", "reason": "He lives across the border, in the next force's area" }""").Sends(typeof(DeclineTransfer));
}

/// <summary>Why a transfer is declined.</summary>
/// <param name="Why">not-in-area, wrong-person, order-not-in-force, pack-incomplete, safety or other-force.</param>
/// <param name="Reason">In your words, at least three characters; for your own force: the other one is told the code above.</param>
internal sealed record DeclineInput(DeclineReason Why, string Reason);

/// <summary>Gives a transfer to another owner on your force's side.</summary>
[Permission("transfers.decide")]
internal sealed record AssignTransfer(Guid TransferId, Guid OwnerId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/owner", async (Guid transferId, TransferOwnerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AssignTransfer(transferId, body.OwnerId, body.Reason), cancel))))
            .WithSummary("Give a transfer to another owner").Example("""{ "ownerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "reason": "On leave from Monday" }""").Sends(typeof(AssignTransfer));
}

/// <summary>Who deals with a transfer.</summary>
/// <param name="OwnerId">Somebody of your force who can sign in.</param>
/// <param name="Reason">Why, at least three characters.</param>
internal sealed record TransferOwnerInput(Guid OwnerId, string Reason);

internal sealed class AnswerOfferHandler(TransferDesk desk) : IRequestHandler<AcceptTransfer, Guid>, IRequestHandler<DeclineTransfer, Guid>, IRequestHandler<AssignTransfer, Guid>
{
    public async Task<Guid> Handle(AcceptTransfer command, CancellationToken cancel)
    {
        var transfer = await desk.Open(command.TransferId, cancel);
        var owner = await desk.Own(command.OwnerId, cancel);
        return await desk.Put(transfer, t => t.Accept(owner, desk.Force, desk.By(command.Reason)), cancel);
    }

    public Task<Guid> Handle(DeclineTransfer command, CancellationToken cancel) => desk.Change(command.TransferId, command.Reason, (t, by) => t.Decline(command.Why, desk.Force, by), cancel);

    public async Task<Guid> Handle(AssignTransfer command, CancellationToken cancel)
    {
        var transfer = await desk.Open(command.TransferId, cancel);
        var owner = await desk.Own(command.OwnerId, cancel);
        return await desk.Put(transfer, t => t.Assign(owner, desk.Force, desk.By(command.Reason)), cancel);
    }
}
