using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Poet.Platform.Contracts;

namespace Poet.Platform.Web;

/// <summary>Why the person at the browser reads records: said once for a task, kept for 30 minutes, shown on every page.</summary>
public sealed class PurposeCookie(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Name = "poet-purpose";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly IDataProtector protector = protection.CreateProtector("poet.purpose.v1");

    /// <summary>What was said, when it still holds for this user.</summary>
    public (Purpose Purpose, string? Text)? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } cookie)
            return null;
        try
        {
            var parts = protector.Unprotect(cookie).Split('\n', 4);
            return parts.Length == 4
                && parts[0] == UserOf(http)
                && long.Parse(parts[1], CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks
                && Purpose.ByCode(parts[2]) is { } purpose
                ? (purpose, parts[3].Length > 0 ? parts[3] : null)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // an old key or a tampered cookie: the page asks again
        }
    }

    /// <summary>Keeps what was said.</summary>
    public void Write(HttpContext http, Purpose purpose, string? text) =>
        http.Response.Cookies.Append(Name,
            protector.Protect(string.Join('\n', UserOf(http), (time.GetUtcNow() + Lasts).UtcTicks.ToString(CultureInfo.InvariantCulture), purpose.Code, text?.ReplaceLineEndings(" ") ?? "")),
            new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Lasts, IsEssential = true, Path = "/" });

    /// <summary>Forgets it, as on signing out.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name);

    private static string UserOf(HttpContext http) => http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? "";
}
