using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Restricting;

/// <summary>Who opened restricted records of the one who asks, and was not seen by them yet.</summary>
[Permission("subjects.read")]
public sealed record ListGlassNotices : IQuery<IReadOnlyList<GlassView>>
{
    internal static void Map(IEndpointRouteBuilder glasses) =>
        glasses.MapGet("/notices", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListGlassNotices(), cancel)))
            .WithSummary("Who opened my restricted records").Sends(typeof(ListGlassNotices));
}

internal sealed class ListGlassNoticesHandler(PlatformDb db, RequestContext context) : IRequestHandler<ListGlassNotices, IReadOnlyList<GlassView>>
{
    public Task<IReadOnlyList<GlassView>> Handle(ListGlassNotices query, CancellationToken cancel) =>
        GlassView.Of(db.BrokenGlasses.Where(g => g.OwnerId == context.Actor.Id && g.SeenAt == null), db, cancel);
}

/// <summary>The owner saw that the glass was broken.</summary>
/// <param name="GlassId">The broken glass.</param>
/// <param name="Reason">What the owner did about it.</param>
[Permission("subjects.read")]
public sealed record SeeGlassNotice(Guid GlassId, string Reason) : ICommand
{
    internal static void Map(IEndpointRouteBuilder glasses) =>
        glasses.MapPost("/{glassId:guid}/seen", async (Guid glassId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SeeGlassNotice(glassId, body.Reason), cancel))))
            .WithSummary("Say that the notice was seen")
            .Example("""{ "reason": "Spoke with the officer" }""")
            .Sends(typeof(SeeGlassNotice));
}

internal sealed class SeeGlassNoticeHandler(PlatformDb db, RequestContext context, TimeProvider time) : IRequestHandler<SeeGlassNotice, Guid>
{
    public async Task<Guid> Handle(SeeGlassNotice command, CancellationToken cancel)
    {
        var glass = await db.BrokenGlasses.SingleOrDefaultAsync(g => g.Id == command.GlassId && g.OwnerId == context.Actor.Id, cancel) ?? throw new NotFoundException("notice");
        glass.SeenAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return glass.Id;
    }
}
