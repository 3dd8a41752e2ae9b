using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>A copy of the sealed order as it was attached, or what renders it in plain words or another language. It may hold addresses of protected people, so it is only for those who work on orders; each copy taken is in the audit.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="AttachmentId">The copy of the sealed order, or the plain words or the translation made from one.</param>
[Permission("orders.papers")]
internal sealed record DownloadAttachment(Guid OrderId, Guid AttachmentId) : IPersonQuery<AttachedFile>
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapGet("/{orderId:guid}/attachments/{attachmentId:guid}", async (Guid orderId, Guid attachmentId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var file = await mediator.Send(new DownloadAttachment(orderId, attachmentId), cancel);
                http.Response.Headers.CacheControl = "no-store";
                return TypedResults.File(file.Bytes, file.ContentType, Marking.FileName(file.FileName));
            })
            .WithSummary("Download the sealed order").Sends(typeof(DownloadAttachment));
}

/// <summary>A file as it was attached.</summary>
internal sealed record AttachedFile(string FileName, string ContentType, byte[] Bytes);

internal sealed class DownloadAttachmentHandler(OrdersDb db, RequestContext context, TimeProvider time) : IRequestHandler<DownloadAttachment, AttachedFile>
{
    public async Task<AttachedFile> Handle(DownloadAttachment query, CancellationToken cancel)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Responsibilities).SingleOrDefaultAsync(o => o.Id == query.OrderId, cancel) ?? throw new NotFoundException("order");
        var left = order.LeftBy(context.Actor.Force, time.GetUtcNow()) ?? DateTimeOffset.MaxValue; // what came later is for the force that is responsible since
        var file = await db.Attachments.AsNoTracking().Where(a => a.Id == query.AttachmentId && a.OrderId == order.Id && a.AddedAt < left)
            .Join(db.AttachmentContents, a => a.Hash, c => c.Hash, (a, c) => new AttachedFile(a.FileName, a.ContentType, c.Bytes)).SingleOrDefaultAsync(cancel)
            ?? await Rendered(query.AttachmentId, order.Id, left, cancel) ?? throw new NotFoundException("attachment");
        context.Consult([order.Id, order.SubjectId, query.AttachmentId]);
        return file;
    }

    // its name says what it is, since the file leaves the page that does
    private async Task<AttachedFile?> Rendered(Guid id, Guid order, DateTimeOffset left, CancellationToken cancel) =>
        await db.Renderings.AsNoTracking().Where(r => r.Id == id && r.OrderId == order && r.AddedAt < left)
            .Join(db.AttachmentContents, r => r.Hash, c => c.Hash, (r, c) => new { Rendering = r, c.Bytes }).SingleOrDefaultAsync(cancel) is { } found
            ? new(SentName.Of($"{found.Rendering.Name}, not the sealed order, {found.Rendering.FileName}", otherwise: "rendering"), found.Rendering.ContentType, found.Bytes)
            : null;
}
