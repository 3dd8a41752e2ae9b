using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Attaches a copy of the sealed order. It is kept as it is under its hash; another copy is a new version beside it.</summary>
[Permission("orders.change")]
internal sealed record AttachSealedOrder(Guid OrderId, string FileName, [property: JsonIgnore] byte[] Bytes, string Reason) : ICommand
{
    /// <summary>SHA-256 in hex, lower case.</summary>
    public string Hash { get; } = PaperFile.HashOf(Bytes);

    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/attachments", async (Guid orderId, IFormFile file, [FromForm] string reason, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new AttachSealedOrder(orderId, file.FileName, await PaperFile.Read(file, cancel), reason), cancel);
                return TypedResults.Created($"/api/v1/orders/{orderId}/attachments/{id}", new RecordId(id));
            })
            .WithSummary("Attach the sealed order").WithMetadata(new RequestSizeLimitAttribute(PaperFile.MostSent)).Sends(typeof(AttachSealedOrder));
}

internal sealed class AttachSealedOrderHandler(Desk desk, OrdersDb db) : IRequestHandler<AttachSealedOrder, Guid>
{
    public async Task<Guid> Handle(AttachSealedOrder command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var order = await desk.Open(command.OrderId, cancel);
        var earlier = await db.Attachments.Where(a => a.OrderId == order.Id).OrderByDescending(a => a.VersionNumber).FirstOrDefaultAsync(cancel);
        RuleBrokenException.ThrowIfAny(Problems());

        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(by.Now), OrderId = order.Id, VersionNumber = (earlier?.VersionNumber ?? 0) + 1, FileName = SentName.Of(command.FileName, otherwise: "sealed order"), ContentType = PaperFile.ContentType(command.Bytes)!,
            Length = command.Bytes.Length, Hash = command.Hash, AddedAt = by.Now, AddedBy = by.ActorName,
        };
        db.Attachments.Add(attachment);
        await PaperFile.Keep(db, command.Hash, command.Bytes, cancel);
        return await desk.PutUnreviewed(order, "attached", LondonTime.DateOf(by.Now), cancel, attachment.Id);

        IEnumerable<Problem> Problems()
        {
            foreach (var problem in PaperFile.Problems(command.Bytes))
                yield return problem;
            // once more where the order was changed since: the copy may have come before the change was recorded, and only whoever attaches it can say that it shows it
            if (earlier?.Hash == command.Hash && !(Rendering.ChangedAt([.. order.Events.OrderBy(e => e.Sequence)]) > earlier.AddedAt))
                yield return new("file-attached", $"Choose another file: this one is attached as version {earlier.VersionNumber} already", "file");
        }
    }
}
