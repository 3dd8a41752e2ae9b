using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>A new key for an authenticator app.</summary>
/// <param name="Offer">Brought back with the first code.</param>
/// <param name="Key">In groups of four, to be typed into the app.</param>
/// <param name="Link">What the app reads: otpauth://.</param>
internal sealed record OfferedKey(string Offer, string Key, string Link);

/// <summary>What a person shows beside the password: an authenticator app, passkeys, and recovery codes for the day when neither is at hand. Changes are the person's own, and in the audit.</summary>
internal sealed class SecondFactors(UserManager<PoetUser> users, IdentityDb db, TimeCodeKeys keys, RequestContext context, TimeProvider time)
{
    private const string Why = "The person's own account";

    public async Task<bool> Any(PoetUser user, CancellationToken cancel) => user.TimeCodeKey is not null || await Passkeys(user.Id, cancel) > 0;

    public Task<int> Passkeys(Guid user, CancellationToken cancel) => db.UserPasskeys.CountAsync(p => p.UserId == user, cancel);

    public Task<int> RecoveryCodesLeft(Guid user, CancellationToken cancel) => db.RecoveryCodes.CountAsync(r => r.UserId == user, cancel);

    public OfferedKey Offer(PoetUser user)
    {
        var key = TimeCode.NewKey();
        return Shown(user, keys.Offer(user.Id, key), key);
    }

    /// <summary>The same key again, after a code that did not fit; null when it was offered too long ago.</summary>
    public OfferedKey? OfferAgain(PoetUser user, string? offer) => keys.Offered(user.Id, offer) is { } key ? Shown(user, offer!, key) : null;

    /// <summary>Takes the app into use, in place of an earlier one. Answers new recovery codes where the person has none.</summary>
    public async Task<IReadOnlyList<string>> AddApp(PoetUser user, string? offer, string code, CancellationToken cancel)
    {
        if (keys.Offered(user.Id, offer) is not { } key)
            throw new RuleBrokenException([new("key-too-old", "Add the new key to the app: the one shown before is older than 15 minutes", "code")]);
        if (TimeCode.StepOf(key, code, time.GetUtcNow()) is not { } step)
            throw new RuleBrokenException([new("code-wrong", "Enter the code that the app shows now; where it is refused again, let the telephone set its clock by the network", "code")]);
        Begin("add-authenticator-app", user);
        (user.TimeCodeKey, user.TimeCodeStep, user.FactorsTakenBy) = (keys.Seal(key), step, null);
        var codes = await FirstRecoveryCodes(user, cancel);
        await Save(user);
        return codes;
    }

    /// <summary>Keeps a passkey that the browser made. Answers new recovery codes where the person has none.</summary>
    public async Task<IReadOnlyList<string>> AddPasskey(PoetUser user, UserPasskeyInfo passkey, CancellationToken cancel)
    {
        Begin("add-passkey", user);
        var codes = await FirstRecoveryCodes(user, cancel);
        user.FactorsTakenBy = null;
        Accounts.Check(await users.AddOrUpdatePasskeyAsync(user, passkey), "passkey");
        return codes;
    }

    /// <summary>Takes the force's login away; the person signs in with a password and a second factor then.</summary>
    public async Task RemoveForceLogins(PoetUser user, CancellationToken cancel)
    {
        if (!await Any(user, cancel))
            throw Last();
        Begin("remove-force-login", user);
        db.UserLogins.RemoveRange(await db.UserLogins.Where(l => l.UserId == user.Id).ToListAsync(cancel));
        await Save(user);
    }

    public async Task RemoveApp(PoetUser user, CancellationToken cancel)
    {
        if (await Passkeys(user.Id, cancel) == 0)
            throw Last();
        Begin("remove-authenticator-app", user);
        (user.TimeCodeKey, user.TimeCodeStep) = (null, null);
        await Save(user);
    }

    public async Task RemovePasskey(PoetUser user, byte[] id, CancellationToken cancel)
    {
        if (user.TimeCodeKey is null && await Passkeys(user.Id, cancel) < 2)
            throw Last();
        if (await users.GetPasskeyAsync(user, id) is null)
            throw new NotFoundException("passkey");
        Begin("remove-passkey", user);
        Accounts.Check(await users.RemovePasskeyAsync(user, id), "passkey");
    }

    /// <summary>New codes; those before are void.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(PoetUser user, CancellationToken cancel)
    {
        Begin("make-recovery-codes", user);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(r => r.UserId == user.Id).ToListAsync(cancel));
        var codes = Keep(user);
        await db.SaveChangesAsync(cancel);
        return codes;
    }

    // an app reads the link, a person types the key
    private static OfferedKey Shown(PoetUser user, string offer, byte[] key)
    {
        var text = TimeCode.Write(key);
        return new(offer, TimeCode.Grouped(text), $"otpauth://totp/Poet:{Uri.EscapeDataString(user.UserName ?? "")}?secret={text}&issuer=Poet");
    }

    private async Task<IReadOnlyList<string>> FirstRecoveryCodes(PoetUser user, CancellationToken cancel) =>
        await RecoveryCodesLeft(user.Id, cancel) > 0 ? [] : Keep(user);

    private IReadOnlyList<string> Keep(PoetUser user)
    {
        var codes = RecoveryCode.New();
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { UserId = user.Id, Hash = RecoveryCode.HashOf(c) }));
        return codes;
    }

    // a change of what somebody signs in with ends the other sessions
    private async Task Save(PoetUser user)
    {
        user.SecurityStamp = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        Accounts.Check(await users.UpdateAsync(user), "code");
    }

    private void Begin(string action, PoetUser user)
    {
        context.Begin(new(action, Why));
        context.Consult(user.Id);
    }

    private static RuleBrokenException Last() =>
        new([new("last-second-factor", "Set up another second factor first: without one nobody can sign in")]);
}
