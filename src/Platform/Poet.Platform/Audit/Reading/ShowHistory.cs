using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Platform.Audit.Reading;

/// <summary>Who changed or read a record, when and why, newest first: what people of the own force did, and what the platform did of itself.</summary>
/// <param name="RecordId">An order, a person, an import or any other record.</param>
/// <param name="Cursor">Where to go on, from the page before.</param>
[Permission("audit.read")]
public sealed record ShowRecordHistory(Guid RecordId, string? Cursor = null) : IPersonQuery<HistoryPage>
{
    internal static void Map(IEndpointRouteBuilder audit) =>
        audit.MapGet("/records/{recordId:guid}", async (Guid recordId, string? cursor, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ShowRecordHistory(recordId, cursor), cancel)))
            .WithSummary("History of a record").Sends(typeof(ShowRecordHistory));
}

internal sealed class ShowRecordHistoryHandler(HistoryReader reader, RequestContext context) : IRequestHandler<ShowRecordHistory, HistoryPage>
{
    public async Task<HistoryPage> Handle(ShowRecordHistory query, CancellationToken cancel)
    {
        var page = await reader.Page(reader.About(query.RecordId), query.Cursor, size: 50, cancel);
        if (page.Lines.Count == 0)
            throw new NotFoundException("record with a history");
        context.Consult(query.RecordId);
        return page;
    }
}

/// <summary>What a user of the own force, or a partner with which it shares records, did and read, when and why, newest first.</summary>
/// <param name="UserId">The user or partner.</param>
/// <param name="Cursor">Where to go on, from the page before.</param>
[Permission("audit.read")]
public sealed record ShowUserHistory(Guid UserId, string? Cursor = null) : IPersonQuery<HistoryPage>
{
    internal static void Map(IEndpointRouteBuilder audit) =>
        audit.MapGet("/users/{userId:guid}", async (Guid userId, string? cursor, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ShowUserHistory(userId, cursor), cancel)))
            .WithSummary("History of a user").Sends(typeof(ShowUserHistory));
}

internal sealed class ShowUserHistoryHandler(HistoryReader reader, IdentityDb people, RequestContext context) : IRequestHandler<ShowUserHistory, HistoryPage>
{
    public async Task<HistoryPage> Handle(ShowUserHistory query, CancellationToken cancel)
    {
        var force = context.Actor.Force;
        var name = await people.Users.Where(u => u.Id == query.UserId && u.Force == force).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel)
            ?? await people.Partners.Where(p => p.Id == query.UserId && p.Force == force).Select(p => p.Name).SingleOrDefaultAsync(cancel)
            ?? throw new NotFoundException("person who signs in");
        context.Consult(query.UserId);
        return await reader.Page(reader.By(query.UserId), query.Cursor, size: 50, cancel) with { Of = name };
    }
}

/// <summary>The people of the own force who sign in, and after them the partners with which it shares records, to choose whose history to read.</summary>
[Permission("audit.read")]
public sealed record ListAuditedUsers : IQuery<IReadOnlyList<AuditedUser>>
{
    internal static void Map(IEndpointRouteBuilder audit) =>
        audit.MapGet("/users", async (IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ListAuditedUsers(), cancel)))
            .WithSummary("Whose history can be read").Sends(typeof(ListAuditedUsers));
}

/// <summary>A person whose history can be read.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As colleagues see it.</param>
/// <param name="IsPartner">True for a partner force or system; its officers stand in the entries.</param>
public sealed record AuditedUser(Guid Id, string Name, bool IsPartner);

internal sealed class ListAuditedUsersHandler(IdentityDb people, RequestContext context) : IRequestHandler<ListAuditedUsers, IReadOnlyList<AuditedUser>>
{
    public async Task<IReadOnlyList<AuditedUser>> Handle(ListAuditedUsers query, CancellationToken cancel) =>
    [
        .. await people.Users.Where(u => u.Force == context.Actor.Force).OrderBy(u => u.DisplayName).Select(u => new AuditedUser(u.Id, u.DisplayName, false)).ToListAsync(cancel),
        .. await people.Partners.Where(p => p.Force == context.Actor.Force).OrderBy(p => p.Name).Select(p => new AuditedUser(p.Id, p.Name, true)).ToListAsync(cancel),
    ];
}
