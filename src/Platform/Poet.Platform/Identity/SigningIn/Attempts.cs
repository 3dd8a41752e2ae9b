using Microsoft.EntityFrameworkCore;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>One attempt to sign in, counted before its outcome is known.</summary>
/// <param name="User">The account.</param>
/// <param name="LockedUntil">Until when the account is locked, if this attempt is the one too many and fails.</param>
internal readonly record struct Attempt(Guid User, DateTimeOffset LockedUntil);

/// <summary>
/// Counts wrong passwords and codes of an account. Each attempt is counted, and the account locked when it is the last allowed one, in one statement before the password is looked at:
/// a hundred guesses sent at once are no more than five.
/// </summary>
internal sealed class Attempts(IdentityDb db, SignInSettings options, TimeProvider time)
{
    /// <summary>Null while the account is locked.</summary>
    public async Task<Attempt?> Begin(Guid user, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero) + TimeSpan.FromMinutes(options.LockMinutes);
        var (each, most) = (options.FailuresBeforeLock, options.FailuresAtMost);
        var begun = await db.Users.Where(u => u.Id == user && u.AccessFailedCount < most && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(u => u.LockoutEnd, u => (u.AccessFailedCount + 1) % each == 0 ? until : null)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancel);
        return begun == 1 ? new(user, until.Value) : null;
    }

    /// <summary>It succeeded: nothing before it counts any more.</summary>
    public Task Succeeded(Attempt attempt, CancellationToken cancel) => Undo(attempt, all: true, cancel);

    /// <summary>It was right so far, and more is asked: it does not count, and what failed before still does.</summary>
    public Task TakeBack(Attempt attempt, CancellationToken cancel) => Undo(attempt, all: false, cancel);

    /// <summary>True when this failure locked the account.</summary>
    public Task<bool> Locked(Attempt attempt, CancellationToken cancel) =>
        db.Users.AnyAsync(u => u.Id == attempt.User && u.LockoutEnd == attempt.LockedUntil, cancel);

    // a lock that another attempt brought about stays
    private Task<int> Undo(Attempt attempt, bool all, CancellationToken cancel)
    {
        var (user, until) = (attempt.User, (DateTimeOffset?)attempt.LockedUntil);
        return db.Users.Where(u => u.Id == user).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.AccessFailedCount, u => all ? 0 : u.AccessFailedCount - 1)
            .SetProperty(u => u.LockoutEnd, u => u.LockoutEnd == until ? null : u.LockoutEnd), cancel);
    }
}
