using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Features;

/// <summary>
/// Signs the pack for your force. Once both have signed the same pack, the receiving force is responsible from the agreed second; that is not taken back, only undone by a transfer the other way.
/// </summary>
[Permission("transfers.decide")]
internal sealed record SignPack(Guid TransferId, string Hash, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/signature", async (Guid transferId, PackSignInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SignPack(transferId, body.Hash, body.Reason), cancel))))
            .WithSummary("Sign the pack")
            .Example("""{ "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "reason": "Read section by section" }""")
            .Sends(typeof(SignPack));
}

/// <summary>A signature.</summary>
/// <param name="Hash">The hash of the pack that you have read, 64 hexadecimal digits.</param>
/// <param name="Reason">What you looked at, at least three characters.</param>
internal sealed record PackSignInput(string Hash, string Reason);

internal sealed class SignPackHandler(TransferDesk desk, PackBuilder packs, IServiceScopeFactory scopes, RequestContext context) : IRequestHandler<SignPack, Guid>
{
    public async Task<Guid> Handle(SignPack command, CancellationToken cancel)
    {
        var (by, transfer) = (desk.By(command.Reason), await desk.Open(command.TransferId, cancel));
        var now = desk.Force == transfer.FromForce ? await packs.Build(transfer, PackContent.FromJson(transfer.Pack.Json), cancel) : await AsTheSenderWould(transfer, cancel);
        return await desk.Put(transfer, t => t.Sign(command.Hash, now, desk.Force, by), cancel);
    }

    // the receiver may not see the records that the pack tells of; nothing of it is shown but whether it is still the same
    private async Task<PackContent> AsTheSenderWould(Transfer transfer, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("transfers", transfer.FromForce), context.Correlation);
        return await scope.ServiceProvider.GetRequiredService<PackBuilder>().Build(transfer, PackContent.FromJson(transfer.Pack.Json), cancel);
    }
}
