using Microsoft.EntityFrameworkCore;
using Poet.Platform.Identity.OpenId;

namespace Poet.Platform.Identity.People;

/// <summary>What opens an account beside a password that somebody else chose.</summary>
/// <param name="OwnPassword">True with a password that the person chose.</param>
/// <param name="App">True with an authenticator app.</param>
/// <param name="Passkeys">How many passkeys.</param>
/// <param name="ForceLogins">How many logins of the person's force.</param>
internal sealed record WaysIn(bool OwnPassword, bool App, int Passkeys, int ForceLogins)
{
    /// <summary>True with a second factor of ours; without one, whoever knows the password sets the first one up.</summary>
    public bool Factors => App || Passkeys > 0;

    /// <summary>True once the person has come in and made the account theirs.</summary>
    public bool AreThePersons => OwnPassword || Factors || ForceLogins > 0;

    public static async Task<WaysIn> Of(IdentityDb db, PoetUser person, CancellationToken cancel)
    {
        var provider = OpenIdServices.SchemeOf(person.Force);
        return new(person is { PasswordHash: not null, PasswordGiven: false }, person.TimeCodeKey is not null, await db.UserPasskeys.CountAsync(p => p.UserId == person.Id, cancel),
            await db.UserLogins.CountAsync(l => l.UserId == person.Id && l.LoginProvider == provider, cancel));
    }
}
