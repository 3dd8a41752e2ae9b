using Microsoft.AspNetCore.Identity;

namespace Poet.Platform.Identity.Passwords;

/// <summary>
/// What may be a password, after NIST SP 800-63B-4 section 3.1.1.2: its length, and that it is not on a list of common, expected or breached ones. No rules of composition, no end date,
/// any letters of any script, pasting allowed.
/// </summary>
internal sealed class PasswordRules(ForbiddenPasswords forbidden) : IPasswordValidator<PoetUser>
{
    /// <summary>A password that always stands beside a second factor needs 8 by NIST; 12 is ours.</summary>
    public const int Shortest = 12;

    /// <summary>NIST wants at least 64.</summary>
    public const int Longest = 256;

    public Task<IdentityResult> ValidateAsync(UserManager<PoetUser> manager, PoetUser user, string? password) =>
        Task.FromResult(Problem(user, password ?? "") is { } problem ? IdentityResult.Failed(problem) : IdentityResult.Success);

    private IdentityError? Problem(PoetUser user, string password)
    {
        var length = password.EnumerateRunes().Count();
        return length < Shortest ? new() { Code = "PasswordTooShort", Description = $"Enter a password of at least {Shortest} characters; three unrelated words are good" }
            : length > Longest ? new() { Code = "PasswordTooLong", Description = $"Enter a password of at most {Longest} characters" }
            : forbidden.Holds(password, user) ? new() { Code = "PasswordTooCommon", Description = "Choose a password that is harder to guess: this one is made of common words, the names of you, your force or this site, numbers in a row, or it is known from a breach" }
            : null;
    }
}
