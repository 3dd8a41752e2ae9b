using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Identity.OpenId;

/// <summary>Links that tie an account to a login of the force's provider, once. The address holds the invitation's id under a key that the database does not have.</summary>
internal sealed class Invitations(IdentityDb db, IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    private readonly IDataProtector protector = protection.CreateProtector("poet.invitation.v1");

    /// <summary>A new one; those given to the person before end with the next save.</summary>
    public async Task<SetupLink> New(PoetUser person, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await End(person, cancel);
        var link = new SetupLink { Id = Guid.CreateVersion7(now), UserId = person.Id, TokenHash = "", ExpiresAt = now + GoodFor };
        db.SetupLinks.Add(link);
        return link;
    }

    /// <summary>Ends those that the person was given, with the next save.</summary>
    public async Task End(PoetUser person, CancellationToken cancel) =>
        db.SetupLinks.RemoveRange(await db.SetupLinks.Where(l => l.UserId == person.Id && l.UsedAt == null).ToListAsync(cancel));

    /// <summary>What stands in the address.</summary>
    public string TokenOf(Guid link) => protector.Protect(link.ToString("N"));

    /// <summary>The invitation, while it is good.</summary>
    public async Task<SetupLink?> Find(string? token, CancellationToken cancel)
    {
        if (IdOf(token) is not { } id)
            return null;
        var now = time.GetUtcNow();
        return await db.SetupLinks.SingleOrDefaultAsync(l => l.Id == id && l.UserId != null && l.UsedAt == null && l.ExpiresAt > now, cancel);
    }

    private Guid? IdOf(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : Guid.ParseExact(protector.Unprotect(token), "N");
        }
        catch (CryptographicException)
        {
            return null; // not one of ours
        }
    }
}
