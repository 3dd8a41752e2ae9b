using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;
using Poet.Platform.Partners;
using Poet.Platform.Requests;

namespace Poet.Platform.Web;

/// <summary>Grants a page or endpoint to those whose roles bring its permission.</summary>
internal sealed class PermissionHandler : AuthorizationHandler<PermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionAttribute requirement)
    {
        // who acts for a colleague may do for them what the own session does not say
        var actor = (context.Resource as HttpContext)?.RequestServices.GetRequiredService<RequestContext>() is { HasActor: true } request ? request.Actor : context.User.ToActor();
        if (actor?.May(requirement.Name) == true)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Endpoints that send requests.</summary>
public static class EndpointPermissions
{
    /// <summary>Gives the endpoint the permission that its request declares, so that it is refused before the body is read.</summary>
    public static TBuilder Sends<TBuilder>(this TBuilder endpoint, Type request) where TBuilder : IEndpointConventionBuilder
    {
        var permission = request.GetCustomAttributes(typeof(PermissionAttribute), false).Cast<PermissionAttribute>().SingleOrDefault()
            ?? throw new InvalidOperationException($"{request.Name} declares no permission");
        endpoint.Add(e => e.Metadata.Add(permission));
        if (request.IsDefined(typeof(SharedWithPartnersAttribute), false))
            endpoint.Add(e => e.Metadata.Add(new SharedWithPartnersAttribute())); // for the description of the API; the pipeline asks the request itself
        return endpoint;
    }
}
