using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Poet.Platform.Identity.Passwords;

/// <summary>
/// PBKDF2 of ASP.NET Core Identity. The same letters typed on another keyboard are the same password (NIST SP 800-63B-4 section 3.1.1.2: Unicode is normalised), and a name that is
/// no account's costs as much work as one that is.
/// </summary>
internal sealed class PasswordHashing : PasswordHasher<PoetUser>
{
    private readonly Lazy<string> nobodys;

    public PasswordHashing(IOptions<PasswordHasherOptions> options) : base(options) =>
        nobodys = new(() => HashPassword(new(), Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public override string HashPassword(PoetUser user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(PoetUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>Whether this is the person's password; false, after the same work, for nobody and for who has none.</summary>
    public bool Fits(PoetUser? user, string password)
    {
        var nobody = nobodys.Value; // with the first of all attempts, whoever's it is
        var fits = VerifyHashedPassword(user ?? new(), user?.PasswordHash ?? nobody, password) != PasswordVerificationResult.Failed;
        return fits && user?.PasswordHash is not null;
    }

    // half of a character, which JSON can carry, is made a whole one: it cannot be normalised
    private static string Normal(string password) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(password)).Normalize(NormalizationForm.FormKC);
}
