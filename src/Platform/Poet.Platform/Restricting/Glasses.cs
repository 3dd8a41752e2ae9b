using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Platform.Restricting;

/// <summary>
/// The broken glass that a request carries, in a header or in a cookie. Only such a request asks the database whether it still stands, and everything it reads stands in the audit with
/// the id of the glass.
/// </summary>
public sealed class Glasses
{
    /// <summary>The header of the API: the id of the broken glass.</summary>
    public const string Header = "Poet-Break-Glass";

    private const string Cookie = "poet-glass";
    private readonly Lazy<PlatformDb> db;
    private readonly IDataProtector protector;
    private readonly TimeProvider time;

    internal Glasses(Lazy<PlatformDb> db, IDataProtectionProvider protection, TimeProvider time) =>
        (this.db, protector, this.time) = (db, protection.CreateProtector("poet.glass.v1"), time);

    /// <summary>Gives the request what it carries. A header whose glass does not stand is refused; a cookie whose glass does not stand is left aside.</summary>
    public async Task Take(HttpContext http, RequestContext context, CancellationToken cancel)
    {
        if (http.Request.Headers[Header].ToString() is { Length: > 0 } header)
            Open(context, Guid.TryParse(header, out var asked) ? await Find(asked, context.Actor, cancel) : null, orRefuse: true);
        else if (http.Request.Cookies[Cookie] is { Length: > 0 } cookie && Read(cookie) is { } kept && !http.Request.Path.StartsWithSegments("/api"))
            Open(context, await Find(kept, context.Actor, cancel), orRefuse: false);
    }

    /// <summary>Keeps a broken glass for the pages that follow.</summary>
    public void Keep(HttpContext http, Guid glass, DateTimeOffset until) => http.Response.Cookies.Append(Cookie, protector.Protect(glass.ToString("N")),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = until - time.GetUtcNow(), IsEssential = true, Path = "/" });

    /// <summary>A glass that this person broke, and whose record it opens.</summary>
    public async Task<BrokenGlass?> Broken(Guid id, Actor actor, CancellationToken cancel) =>
        await db.Value.BrokenGlasses.AsNoTracking().Where(g => g.Id == id && g.ActorId == actor.Id).Select(g => new BrokenGlass(g.Id, g.SubjectId, g.Until)).SingleOrDefaultAsync(cancel);

    /// <summary>Leaves it, as on closing the record or signing out.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    private static void Open(RequestContext context, OpenGlass? glass, bool orRefuse)
    {
        if (glass is not null)
            context.Through(glass);
        else if (orRefuse)
            throw new RuleBrokenException([new("break-glass-ended", "Break the glass again if you still must: this one has ended, or is not yours", Header)]);
    }

    private async Task<OpenGlass?> Find(Guid id, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await db.Value.BrokenGlasses.AsNoTracking().Where(g => g.Id == id && g.ActorId == actor.Id && g.Force == actor.Force && g.Until > now)
            .Select(g => new OpenGlass(g.Id, g.RestrictionId, g.Until)).SingleOrDefaultAsync(cancel);
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
