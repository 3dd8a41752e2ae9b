using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Features;

/// <summary>Offers a transfer to the other force, complete or with a reason for each gap. Your force stays responsible.</summary>
[Permission("transfers.decide")]
internal sealed record OfferTransfer(Guid TransferId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/offer", async (Guid transferId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new OfferTransfer(transferId, body.Reason), cancel))))
            .WithSummary("Offer a transfer").Example("""{ "reason": "Checked section by section" }""").Sends(typeof(OfferTransfer));
}

/// <summary>Takes a transfer back, before both forces have signed.</summary>
[Permission("transfers.decide")]
internal sealed record WithdrawTransfer(Guid TransferId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/withdrawal", async (Guid transferId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new WithdrawTransfer(transferId, body.Reason), cancel))))
            .WithSummary("Withdraw a transfer").Example("""{ "reason": "He did not move after all" }""").Sends(typeof(WithdrawTransfer));
}

internal sealed class OfferTransferHandler(TransferDesk desk, PackBuilder packs) : IRequestHandler<OfferTransfer, Guid>, IRequestHandler<WithdrawTransfer, Guid>
{
    public async Task<Guid> Handle(OfferTransfer command, CancellationToken cancel)
    {
        var (by, transfer) = (desk.By(command.Reason), await desk.Open(command.TransferId, cancel));
        var now = await packs.Build(transfer, PackContent.FromJson(transfer.Pack.Json), cancel);
        return await desk.Put(transfer, t => t.Offer(now, desk.FormatOf(t), desk.Force, by), cancel);
    }

    public Task<Guid> Handle(WithdrawTransfer command, CancellationToken cancel) => desk.Change(command.TransferId, command.Reason, (t, by) => t.Withdraw(desk.Force, by), cancel);
}
