using Microsoft.AspNetCore.Authorization;

namespace Poet.Platform.Requests;

/// <summary>
/// The permission a request, page or endpoint needs. Everything carries one or says <c>AllowAnonymous</c>; a test walks the running host.
/// </summary>
/// <param name="name">module.act, such as "orders.make".</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PermissionAttribute(string name) : Attribute, IAuthorizeData, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>The permission.</summary>
    public string Name { get; } = name;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
