using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Partners;

namespace Poet.Platform.Requests;

/// <summary>Who acts: a signed-in person, or the system itself (dispatcher, command line). There is always one.</summary>
/// <param name="Id">The user's id; for the system a fixed id.</param>
/// <param name="Name">As the audit shows it.</param>
/// <param name="Force">The force whose records may be seen; empty for the system, which sees all.</param>
/// <param name="Rank">Police rank.</param>
/// <param name="Permissions">What the actor may do.</param>
public sealed record Actor(Guid Id, string Name, string Force, Rank Rank, IReadOnlySet<string> Permissions)
{
    /// <summary>For a partner: which of the force's rows it may see. Null for people of the force and for the system.</summary>
    public Sharing? Sharing { get; init; }

    /// <summary>The id under which the system itself acts.</summary>
    public static readonly Guid SystemId = new("00000000-0000-7000-8000-000000000001");

    /// <summary>The unit of the force to which the person belongs; null for none.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The absent colleague for whom the person acts now; null when the person acts for nobody else.</summary>
    public Absentee? For { get; init; }

    /// <summary>True for the system itself.</summary>
    public bool IsSystem => Id == SystemId;

    /// <summary>True when the actor may do this; the system may do all.</summary>
    public bool May(string permission) => IsSystem || Permissions.Contains(permission);

    /// <summary>The system, acting for a force (an import on the command line) or for none.</summary>
    /// <param name="as">What of the system acts, such as "dispatcher" or "console: jsmith".</param>
    /// <param name="force">The force it acts for; empty for none.</param>
    public static Actor System(string @as, string force = "") => new(SystemId, @as, force, Rank.None, new HashSet<string>());
}

/// <summary>A colleague who is away and for whom somebody acts.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="UnitId">The colleague's unit; null for none.</param>
public sealed record Absentee(Guid Id, string Name, Guid? UnitId);
