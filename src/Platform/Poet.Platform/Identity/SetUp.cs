using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity;

/// <summary>The first run: a one-time link, good for 30 minutes, that makes the first administrator. There is no default password.</summary>
public sealed class SetUp
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(30);

    private readonly IdentityDb db;
    private readonly Accounts accounts;
    private readonly TimeProvider time;

    internal SetUp(IdentityDb db, Accounts accounts, TimeProvider time) => (this.db, this.accounts, this.time) = (db, accounts, time);

    /// <summary>A new token when nobody can sign in yet, else null. Only its hash is kept; older links end.</summary>
    public async Task<string?> NewLinkIfNeeded(CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(cancel))
            return null;
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        db.SetupLinks.RemoveRange(await db.SetupLinks.Where(l => l.UsedAt == null).ToListAsync(cancel));
        db.SetupLinks.Add(new() { Id = Guid.CreateVersion7(now), TokenHash = Hash(token), ExpiresAt = now + GoodFor });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>True while the token can be used.</summary>
    public async Task<bool> IsGood(string? token, CancellationToken cancel) => await Find(token, cancel) is not null;

    /// <summary>Makes the first administrator and ends the link. Of several at once, with one link or those of several hosts, exactly one is made.</summary>
    public async Task<Guid> MakeAdministrator(string? token, NewAccount account, CancellationToken cancel)
    {
        try
        {
            // serializable: that nobody can sign in yet must still hold when somebody can
            await using var alone = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
            var link = await Find(token, cancel) ?? throw Ended();
            var id = await accounts.Make(account with { Roles = ["administrator"] }, cancel);
            link.UsedAt = time.GetUtcNow(); // only now: a password that is too short must not use the link up
            await db.SaveChangesAsync(cancel);
            await alone.CommitAsync(cancel);
            return id;
        }
        catch (Exception failed) when (failed is DbException or DbUpdateException or InvalidOperationException)
        {
            // databases refuse the later one each in its own way; what is left is whether somebody came first
            db.ChangeTracker.Clear();
            throw await db.Users.AnyAsync(cancel) ? Ended() : failed;
        }
    }

    private static BadInputException Ended() =>
        new("setup-link-ended", "This link has been used or is older than 30 minutes: start the platform again to get a new one", "token");

    private async Task<SetupLink?> Find(string? token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token) || await db.Users.AnyAsync(cancel))
            return null;
        var hash = Hash(token);
        var now = time.GetUtcNow();
        return await db.SetupLinks.SingleOrDefaultAsync(l => l.UserId == null && l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now, cancel);
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
}

/// <summary>A person to be let in.</summary>
/// <param name="UserName">For signing in; the work e-mail address.</param>
/// <param name="DisplayName">As colleagues and the audit see it.</param>
/// <param name="Force">Force code.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Roles">Role names.</param>
/// <param name="Password">At least 12 characters; null for who signs in with the force's own login only.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Force, Rank Rank, IReadOnlyList<string> Roles, string? Password)
{
    /// <summary>The administrator who chose the password: the person is asked for another one before anything else. Null for a password of the person's own.</summary>
    public Guid? PasswordGivenBy { get; init; }

    /// <summary>The administrator who asks that the person become one, too, and needs another one for it.</summary>
    public Guid? AdministratorAskedBy { get; init; }
}

/// <summary>Letting people in. Passwords follow NIST SP 800-63B: length counts, composition rules do not.</summary>
public sealed class Accounts
{
    private readonly UserManager<PoetUser> users;
    private readonly RoleManager<IdentityRole<Guid>> roles;
    private readonly TimeProvider time;

    internal Accounts(UserManager<PoetUser> users, RoleManager<IdentityRole<Guid>> roles, TimeProvider time) =>
        (this.users, this.roles, this.time) = (users, roles, time);

    /// <summary>Makes an account with its roles; all problems at once when it cannot.</summary>
    public async Task<Guid> Make(NewAccount account, CancellationToken cancel)
    {
        RuleBrokenException.ThrowIfAny(Problems(account, LondonTime.DateOf(time.GetUtcNow())));
        foreach (var role in account.Roles)
            if (!await roles.RoleExistsAsync(role))
                Check(await roles.CreateAsync(new(role) { Id = Guid.CreateVersion7(time.GetUtcNow()) }), "roles");

        var user = new PoetUser
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserName = account.UserName.Trim(),
            Email = account.UserName.Trim(),
            DisplayName = account.DisplayName.Trim(),
            Force = account.Force,
            Rank = account.Rank,
            PasswordGivenBy = account.PasswordGivenBy,
            AdministratorAskedBy = account.AdministratorAskedBy,
            LockoutEnabled = true,
        };
        Check(account.Password is { } password ? await users.CreateAsync(user, password) : await users.CreateAsync(user), "password");
        if (account.Roles.Count > 0)
            Check(await users.AddToRolesAsync(user, account.Roles), "roles");
        return user.Id;
    }

    /// <summary>The people of a force, by name.</summary>
    public async Task<IReadOnlyList<(PoetUser User, IReadOnlyList<string> Roles)>> Of(string force, CancellationToken cancel)
    {
        List<(PoetUser, IReadOnlyList<string>)> all = [];
        foreach (var user in await users.Users.Where(u => u.Force == force).OrderBy(u => u.DisplayName).ToListAsync(cancel))
            all.Add((user, [.. await users.GetRolesAsync(user)]));
        return all;
    }

    private static IEnumerable<Problem> Problems(NewAccount account, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(account.DisplayName))
            yield return new("name-missing", "Enter the person's name", "displayName");
        if (string.IsNullOrWhiteSpace(account.UserName))
            yield return new("user-name-missing", "Enter the work e-mail address, with which the person will sign in", "userName");
        if (Forces.Find(account.Force, today) is null)
            yield return new("force-unknown", "Choose the force by its code, for example 42", "force");
        foreach (var problem in Unknown(account.Roles))
            yield return problem;
    }

    internal static IEnumerable<Problem> Unknown(IEnumerable<string> named) => named.Where(r => Roles.All.All(a => a.Name != r))
        .Select(r => new Problem("role-unknown", $"Choose roles from the list: there is no role {r}", "roles"));

    internal static void Check(IdentityResult result, string field)
    {
        if (!result.Succeeded)
            throw new RuleBrokenException([.. result.Errors.Select(e => new Problem(Words.Kebab(e.Code), e.Description.TrimEnd('.'), field))]);
    }
}
