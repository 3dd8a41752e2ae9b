using System.Security.Cryptography;
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
    /// <summary>Largest file in bytes.</summary>
    public const int Most = 20 * 1024 * 1024;

    /// <summary>SHA-256 in hex, lower case.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/attachments", async (Guid orderId, IFormFile file, [FromForm] string reason, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new AttachSealedOrder(orderId, file.FileName, await Read(file, cancel), reason), cancel);
                return TypedResults.Created($"/api/v1/orders/{orderId}/attachments/{id}", new RecordId(id));
            })
            .WithSummary("Attach the sealed order").WithMetadata(new RequestSizeLimitAttribute(Most + 64 * 1024)).Sends(typeof(AttachSealedOrder));

    /// <summary>The bytes of an uploaded file; not read when it is too large.</summary>
    public static async Task<byte[]> Read(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > Most)
            throw new BadInputException("file-too-large", "Choose a file of at most 20 MB", "file");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}

internal sealed class AttachSealedOrderHandler(Desk desk, OrdersDb db) : IRequestHandler<AttachSealedOrder, Guid>
{
    public async Task<Guid> Handle(AttachSealedOrder command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var order = await desk.Open(command.OrderId, cancel);
        var earlier = await db.Attachments.Where(a => a.OrderId == order.Id).OrderByDescending(a => a.VersionNumber).FirstOrDefaultAsync(cancel);
        var type = ContentType(command.Bytes);
        RuleBrokenException.ThrowIfAny(Problems());

        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(by.Now), OrderId = order.Id, VersionNumber = (earlier?.VersionNumber ?? 0) + 1, FileName = SentName.Of(command.FileName, otherwise: "sealed order"), ContentType = type!,
            Length = command.Bytes.Length, Hash = command.Hash, AddedAt = by.Now, AddedBy = by.ActorName,
        };
        db.Attachments.Add(attachment);
        if (!await db.AttachmentContents.AnyAsync(c => c.Hash == command.Hash, cancel))
            db.AttachmentContents.Add(new() { Hash = command.Hash, Bytes = command.Bytes });
        return await desk.PutUnreviewed(order, "attached", LondonTime.DateOf(by.Now), cancel, attachment.Id);

        IEnumerable<Problem> Problems()
        {
            if (command.Bytes.Length == 0)
                yield return new("file-empty", "Choose a file that is not empty", "file");
            else if (command.Bytes.Length > AttachSealedOrder.Most)
                yield return new("file-too-large", "Choose a file of at most 20 MB", "file");
            else if (type is null)
                yield return new("file-kind", "Choose a PDF, PNG or JPEG file; what this one holds is none of them, whatever its name says", "file");
            if (earlier?.Hash == command.Hash)
                yield return new("file-attached", $"Choose another file: this one is attached as version {earlier.VersionNumber} already", "file");
        }
    }

    // by what the file holds, since anybody can name it anything (ISO 32000, PNG 1.2, JPEG)
    private static string? ContentType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;
}
