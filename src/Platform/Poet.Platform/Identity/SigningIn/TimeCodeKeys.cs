using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>Keys of authenticator apps, encrypted before they are stored: who reads the database makes no codes with it.</summary>
internal sealed class TimeCodeKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector stored = protection.CreateProtector("poet.time-codes.v1");
    private readonly ITimeLimitedDataProtector offered = protection.CreateProtector("poet.time-codes.offered.v1").ToTimeLimitedDataProtector();

    public string Seal(byte[] key) => Convert.ToBase64String(stored.Protect(key));

    public byte[] Open(string sealedKey) => stored.Unprotect(Convert.FromBase64String(sealedKey));

    /// <summary>A new key on its way to the app and back, for this account and the next 15 minutes.</summary>
    public string Offer(Guid user, byte[] key) => Convert.ToBase64String(offered.Protect([.. user.ToByteArray(), .. key], TimeSpan.FromMinutes(15)));

    /// <summary>The key that was offered to this account; null when it was not, or too long ago.</summary>
    public byte[]? Offered(Guid user, string? offer)
    {
        try
        {
            var bytes = offered.Unprotect(Convert.FromBase64String(offer ?? ""));
            return bytes.Length > 16 && new Guid(bytes[..16]) == user ? bytes[16..] : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
