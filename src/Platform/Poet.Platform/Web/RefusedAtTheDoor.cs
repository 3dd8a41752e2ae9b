using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Platform.Requests;

namespace Poet.Platform.Web;

/// <summary>
/// Somebody who is turned away from a page or endpoint for want of a permission leaves an entry in the audit, with the ids that stood in the address: trying doors is worth knowing of.
/// Partners' calls are counted where they come in.
/// </summary>
internal sealed class RefusedAtTheDoor(IAuditWriter audit) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler inner = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.RequestServices.GetRequiredService<RequestContext>() is { HasActor: true, Actor.Sharing: null } request)
            await audit.Write(Entry(context, request), mayWait: false, context.RequestAborted);
        await inner.HandleAsync(next, context, policy, authorizeResult);
    }

    // the address as it is mapped, since the one that was asked for could hold anything
    private static PendingAudit Entry(HttpContext context, RequestContext request) => AuditRecord.Of(request, "be-let-in", "refused: no permission") with
    {
        Reason = $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}, which needs {context.GetEndpoint()?.Metadata.GetMetadata<PermissionAttribute>()?.Name}",
        Records = [.. request.Consulted, .. context.Request.RouteValues.Values.Select(v => Guid.TryParse(v as string, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)],
    };
}
