using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Poet.Platform.Partners.Calls;

/// <summary>
/// What a token says, read strictly and believed in nothing: header and claims as JSON objects without a name twice. Which key checks it is found by issuer and kid alone; what a
/// header says of algorithms, keys and addresses of keys (alg, jwk, jku, x5u, x5c) is never followed.
/// </summary>
internal sealed class TokenText
{
    private const int Longest = 8000;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    private readonly JsonElement header;
    private readonly JsonElement claims;

    private TokenText(string token, JsonElement header, JsonElement claims) => (Token, this.header, this.claims) = (token, header, claims);

    public string Token { get; }

    public string? Kid => Text(header, "kid");

    public string? Type => Text(header, "typ");

    /// <summary>True where the header asks for something that must be understood, which nothing here is (RFC 7515 section 4.1.11).</summary>
    public bool IsCritical => header.TryGetProperty("crit", out _);

    public string? Issuer => Text(claims, "iss");

    /// <summary>Null where it is not a token of this shape.</summary>
    public static TokenText? Read(string token)
    {
        if (token.Length > Longest || token.Split('.') is not [var header, var claims, { Length: > 0 }])
            return null;
        try
        {
            return Object(header) is { } head && Object(claims) is { } body ? new(token, head, body) : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A claim that is text of a length that is taken, without control characters; null for any other.</summary>
    public string? Claim(string name, int least, int most) =>
        Text(claims, name)?.Trim() is { } text && text.Length >= least && text.Length <= most && !text.Any(char.IsControl) ? text : null;

    /// <summary>A claim that is an instant in whole seconds (NumericDate); null for any other.</summary>
    public DateTimeOffset? Instant(string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>True where the claim is there, whatever it is.</summary>
    public bool Has(string name) => claims.TryGetProperty(name, out _);

    /// <summary>True where the token is for this audience and no other.</summary>
    public bool IsFor(string audience) => claims.TryGetProperty("aud", out var aud) && aud.ValueKind switch
    {
        JsonValueKind.String => aud.ValueEquals(audience),
        JsonValueKind.Array => aud.GetArrayLength() == 1 && aud[0].ValueKind == JsonValueKind.String && aud[0].ValueEquals(audience),
        _ => false,
    };

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Object(string part)
    {
        var root = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(part), Strict).RootElement;
        return root.ValueKind == JsonValueKind.Object ? root : null;
    }
}
