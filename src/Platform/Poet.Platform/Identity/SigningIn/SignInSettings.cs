namespace Poet.Platform.Identity.SigningIn;

/// <summary>Settings in the section <c>Poet:SignIn</c>.</summary>
internal sealed class SignInSettings
{
    /// <summary>A session ends after so many minutes without a request (NIST SP 800-63B-4 AAL2 allows an hour).</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>A session ends so many hours after signing in, however busy it was (NIST SP 800-63B-4 AAL2: at most 24).</summary>
    public int SessionHours { get; set; } = 12;

    /// <summary>After so many wrong passwords or codes the account is locked for a while.</summary>
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>For how long.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>After so many failures without a success only an administrator opens the account again (NIST SP 800-63B-4 section 3.2.2: at most 100).</summary>
    public int FailuresAtMost { get; set; } = 100;

    /// <summary>No refusal leaves sooner, so that its time does not tell what was wrong.</summary>
    public int RefusalMilliseconds { get; set; } = 600;

    /// <summary>The domain that passkeys are made for, such as poet.example.police.uk; without it the name by which the browser asks.</summary>
    public string? PasskeyDomain { get; set; }

    /// <summary>A file of passwords that nobody may have, one a line, beside our own list: for example those known from breaches.</summary>
    public string? PasswordList { get; set; }
}

/// <summary>How far a sign-in has come.</summary>
internal enum SignInStep
{
    /// <summary>Not at all; why is not told.</summary>
    Refused,

    /// <summary>The password was right; a second factor is asked for.</summary>
    SecondFactorAsked,

    /// <summary>The password was right; a second factor must be set up before anything else.</summary>
    SecondFactorToSetUp,

    /// <summary>All the way.</summary>
    SignedIn,
}
