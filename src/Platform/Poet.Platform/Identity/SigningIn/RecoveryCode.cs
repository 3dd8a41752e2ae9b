using System.Security.Cryptography;
using System.Text;

namespace Poet.Platform.Identity.SigningIn;

/// <summary>A code that stands in for a second factor once. Only its hash is kept; with 120 random bits it needs no salt (NIST SP 800-63B-4 section 3.1.2.2).</summary>
internal sealed class RecoveryCode
{
    private const int Each = 10;

    public required Guid UserId { get; init; }

    /// <summary>SHA-256 in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>New codes, to be shown once.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Each).Select(_ => TimeCode.Grouped(TimeCode.Write(RandomNumberGenerator.GetBytes(15)), '-'))];

    /// <summary>The hash of a code, however it was typed.</summary>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant())));
}
