using Microsoft.AspNetCore.Identity;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Identity;

/// <summary>A person who signs in: of one force, with roles (what they may do) and, apart from these, a rank (what the law may ask).</summary>
public sealed class PoetUser : IdentityUser<Guid>
{
    /// <summary>Name as colleagues and the audit see it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Code of the force whose records the person sees.</summary>
    public string Force { get; set; } = "";

    /// <summary>Police rank; none for police staff.</summary>
    public Rank Rank { get; set; }

    /// <summary>The unit the person belongs to now; null for none.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>False once the person has left or moved: no sign-in, and sessions end.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The administrator who chose the password; null once it is the person's own.</summary>
    public Guid? PasswordGivenBy { get; set; }

    /// <summary>True while the password is one that somebody else chose.</summary>
    public bool PasswordGiven => PasswordGivenBy is not null;

    /// <summary>The administrator who took the second factors or the login of the force away; null once the person has set up new ones.</summary>
    public Guid? FactorsTakenBy { get; set; }

    /// <summary>The administrator who asked that the person become one, too; null when nobody did or another one has agreed.</summary>
    public Guid? AdministratorAskedBy { get; set; }

    /// <summary>Key of the authenticator app, encrypted; null without one.</summary>
    public string? TimeCodeKey { get; set; }

    /// <summary>The 30 seconds whose code was used last: no code is good twice.</summary>
    public long? TimeCodeStep { get; set; }
}

/// <summary>A one-time link: it makes the first administrator, or ties an account to a login of the force's OpenID provider.</summary>
internal sealed class SetupLink
{
    public Guid Id { get; init; }

    /// <summary>The account to be tied; null for the first administrator, who has none yet.</summary>
    public Guid? UserId { get; init; }

    /// <summary>SHA-256 of the token, in hex; the token itself is printed once and never stored.</summary>
    public required string TokenHash { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
