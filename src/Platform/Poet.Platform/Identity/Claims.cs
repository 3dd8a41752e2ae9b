using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity;

/// <summary>Puts name, force, rank and roles into the session's claims.</summary>
internal sealed class PoetClaims(UserManager<PoetUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PoetUser, IdentityRole<Guid>>(users, roles, options)
{
    public const string Name = "poet:name";
    public const string Force = "poet:force";
    public const string RankOf = "poet:rank";
    public const string Unit = "poet:unit";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PoetUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Name, user.DisplayName));
        identity.AddClaim(new(Force, user.Force));
        identity.AddClaim(new(RankOf, user.Rank.ToString()));
        if (user.PasswordGiven)
            identity.AddClaim(new(Sessions.PasswordDue, "true"));
        if (user.UnitId is { } unit)
            identity.AddClaim(new(Unit, unit.ToString()));
        return identity;
    }
}

/// <summary>Reading a session's claims.</summary>
public static class ActorClaims
{
    /// <summary>The permission of everybody who has signed in, whatever the roles: to see to the own account.</summary>
    public const string OwnAccount = "own-account";

    private static readonly ConditionalWeakTable<ClaimsPrincipal, Actor> Read = [];

    /// <summary>The actor these claims describe; null when nobody is signed in. Read once from each principal, whose claims never change.</summary>
    public static Actor? ToActor(this ClaimsPrincipal user)
    {
        if (Read.TryGetValue(user, out var known))
            return known;
        if (Of(user) is not { } actor)
            return null;
        Read.AddOrUpdate(user, actor);
        return actor;
    }

    /// <summary>Says whom a principal stands for that no claims of ours describe.</summary>
    internal static void ActsAs(this ClaimsPrincipal principal, Actor actor) => Read.AddOrUpdate(principal, actor);

    private static Actor? Of(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true } || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
            return null;
        // whoever has shown one factor only is somebody, and may do nothing yet
        IEnumerable<string> roles = user.HasClaim(Sessions.HalfWay, "true") ? [] : user.FindAll(ClaimTypes.Role).Select(r => r.Value);
        var rank = Enum.TryParse<Rank>(user.FindFirstValue(PoetClaims.RankOf), out var known) ? known : Rank.None;
        return new(Guid.Parse(id), user.FindFirstValue(PoetClaims.Name) ?? "", user.FindFirstValue(PoetClaims.Force) ?? "", rank,
            Roles.PermissionsOf(roles).Append(OwnAccount).ToHashSet(StringComparer.Ordinal))
        {
            UnitId = Guid.TryParse(user.FindFirstValue(PoetClaims.Unit), out var unit) ? unit : null,
        };
    }
}
