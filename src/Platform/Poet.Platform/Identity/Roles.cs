namespace Poet.Platform.Identity;

/// <summary>A role and the permissions it brings.</summary>
/// <param name="Name">Stable, kebab-case.</param>
/// <param name="Says">For menus.</param>
/// <param name="Permissions">What it may do.</param>
public sealed record Role(string Name, string Says, IReadOnlySet<string> Permissions);

/// <summary>The roles of a force's team. Rank stands apart.</summary>
public static class Roles
{
    private static readonly string[] Checking = ["checks.make"];
    private static readonly string[] Reading = [.. Checking, "orders.read", "subjects.read", "order-types.read"];
    private static readonly string[] Working = [.. Reading, "orders.make", "orders.change", "orders.confirm-terms", "orders.papers", "subjects.change", "orders.mend"];

    /// <summary>All roles, in menu order.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        Of("officer", "Officer or offender manager", Working, "protected.see"),
        Of("supervisor", "Sergeant or inspector who leads a team", Working, "protected.see", "orders.import", "checks.supervise", "operations.read"),
        Of("researcher", "Researcher or analyst", Reading, "orders.mend", "orders.import"),
        Of("caseworker", "Civil order caseworker (police staff)", Working),
        Of("legal", "Legal services", Reading, "orders.change", "orders.confirm-terms", "orders.papers", "protected.see"),
        Of("checker", "Any officer or control room: checks only", Checking),
        Of("auditor", "Auditor", Reading, "audit.read", "checks.supervise"),
        Of("administrator", "Administrator: people and settings, no records", [], "users.manage", "operations.read", "operations.act", "order-types.read"),
    ];

    /// <summary>Everything the roles may do together.</summary>
    public static IReadOnlySet<string> PermissionsOf(IEnumerable<string> roles) =>
        roles.Select(r => All.FirstOrDefault(a => a.Name == r)).OfType<Role>().SelectMany(r => r.Permissions).ToHashSet(StringComparer.Ordinal);

    private static Role Of(string name, string says, string[] permissions, params string[] more) =>
        new(name, says, permissions.Concat(more).Append("signed-in").ToHashSet(StringComparer.Ordinal));
}
