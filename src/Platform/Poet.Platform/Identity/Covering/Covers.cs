using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.Covering;

/// <summary>
/// Makes a request one for an absent colleague, where it says so in a header or a cookie. Each such request asks the database whether the cover holds, so withdrawing one ends it at once;
/// requests that say nothing ask nothing.
/// </summary>
public sealed class Covers
{
    /// <summary>The header of the API: the id of the cover.</summary>
    public const string Header = "Poet-For";

    /// <summary>The permission to arrange covers of others.</summary>
    public const string Arrange = "cover.arrange";

    private const string Cookie = "poet-for";

    /// <summary>What nobody does for another: giving rights, and watching over those who have them.</summary>
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal) { "users.manage", "units.manage", "partners.manage", "audit.read", "records.review", "operations.act", Arrange };

    private readonly Lazy<IdentityDb> db;
    private readonly IDataProtector protector;
    private readonly TimeProvider time;

    internal Covers(Lazy<IdentityDb> db, IDataProtectionProvider protection, TimeProvider time) => (this.db, protector, this.time) = (db, protection.CreateProtector("poet.for.v1"), time);

    /// <summary>The actor of this request: as they are, or with what they may do for the absent colleague. A header whose cover does not hold is refused; such a cookie is left aside.</summary>
    internal async Task<Actor> Acting(HttpContext http, Actor actor, CancellationToken cancel)
    {
        if (actor.Sharing is not null)
            return actor; // a partner's officer is of no unit here and covers nobody
        if (http.Request.Headers[Header].ToString() is { Length: > 0 } header)
            return (Guid.TryParse(header, out var asked) ? await Find(asked, actor, cancel) : null)
                ?? throw new RuleBrokenException([new("cover-ended", "Leave the header out: this cover does not hold, or is not yours", Header)]);
        return !http.Request.Path.StartsWithSegments("/api") && http.Request.Cookies[Cookie] is { Length: > 0 } cookie && Read(cookie) is { } kept
            ? await Find(kept, actor, cancel) ?? actor : actor;
    }

    /// <summary>Keeps the cover for the pages that follow, until the browser is closed or it is stopped.</summary>
    public void Keep(HttpContext http, Guid cover) => http.Response.Cookies.Append(Cookie, protector.Protect(cover.ToString("N")),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/" });

    /// <summary>Stops acting for the colleague.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    internal static void Map(IEndpointRouteBuilder api)
    {
        var covers = api.MapGroup("/covers").WithTags("Cover for absence");
        ListCovers.Map(covers);
        GiveCover.Map(covers);
        WithdrawCover.Map(covers);
    }

    private async Task<Actor?> Find(Guid id, Actor actor, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        var people = db.Value.Users.AsNoTracking();
        var absent = await db.Value.Covers.AsNoTracking()
            .Where(c => c.Id == id && c.CoveringId == actor.Id && c.Force == actor.Force && c.WithdrawnAt == null && c.From <= today && c.LastDay >= today)
            .Join(people, c => c.AbsentId, u => u.Id, (c, u) => u).Where(u => u.Enabled && u.Force == actor.Force).Select(u => new Absentee(u.Id, u.DisplayName, u.UnitId)).SingleOrDefaultAsync(cancel);
        if (absent is null)
            return null;
        var roles = await db.Value.UserRoles.Where(r => r.UserId == absent.Id).Join(db.Value.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancel);
        return actor with
        {
            For = absent,
            Permissions = actor.Permissions.Union(Roles.PermissionsOf(roles).Except(Never)).ToHashSet(StringComparer.Ordinal),
        };
    }

    private Guid? Read(string cookie)
    {
        try
        {
            return Guid.TryParse(protector.Unprotect(cookie), out var id) ? id : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // an old key or a tampered cookie
        }
    }
}
