using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Poet.Platform.Errors;

namespace Poet.Platform.Partners;

/// <summary>A public key as a partner sent it, PEM or JWK, and what may be signed with it.</summary>
/// <param name="Algorithm">ES256, RS256 or PS256.</param>
/// <param name="Bytes">SubjectPublicKeyInfo in DER.</param>
internal sealed record PublicKey(string Algorithm, byte[] Bytes)
{
    public const int LeastRsaBits = 3072; // 128 bits of security, as everything else here (NIST SP 800-57 part 1, table 2)
    private const int MostRsaBits = 4096; // checking a larger one costs the host more than it gains
    private const int Longest = 4000;

    public string Base64 => Convert.ToBase64String(Bytes);

    public string Thumbprint => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Reads a key. For RSA <paramref name="rsaAlgorithm"/> says how it signs; a JWK that says so itself decides.</summary>
    /// <exception cref="RuleBrokenException">It is no public key, or not a sort that is taken.</exception>
    public static (PublicKey Key, string? Kid) Read(string text, string? rsaAlgorithm)
    {
        if (text.Length > Longest)
            throw Wrong("Send one public key: this is longer than a key is");
        if (text.Contains("PRIVATE", StringComparison.OrdinalIgnoreCase))
            throw Wrong("This is a private key, and must count as known to others now: make a new pair, keep the private half to yourselves and send the public half");
        try
        {
            return text.TrimStart().StartsWith('{') ? OfJwk(text, rsaAlgorithm) : (OfPem(text, rsaAlgorithm), null);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException or FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw Wrong("Send the public key as PEM, from “-----BEGIN PUBLIC KEY-----” on, or as one JWK; this is neither");
        }
    }

    /// <summary>The key as tokens are checked with it. The caller disposes of what it holds.</summary>
    public static AsymmetricSecurityKey Open(PartnerKey stored)
    {
        var bytes = Convert.FromBase64String(stored.PublicKey);
        var own = new CryptoProviderFactory { CacheSignatureProviders = false }; // what is cached would outlive the key
        if (stored.Algorithm == SecurityAlgorithms.EcdsaSha256)
        {
            var ec = ECDsa.Create();
            ec.ImportSubjectPublicKeyInfo(bytes, out _);
            return new ECDsaSecurityKey(ec) { KeyId = stored.Kid, CryptoProviderFactory = own };
        }
        var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(bytes, out _);
        return new RsaSecurityKey(rsa) { KeyId = stored.Kid, CryptoProviderFactory = own };
    }

    private static PublicKey OfPem(string pem, string? rsaAlgorithm)
    {
        if (!PemEncoding.TryFind(pem, out var found) || !pem.AsSpan(found.Label).SequenceEqual("PUBLIC KEY"))
            throw new FormatException();
        var bytes = Convert.FromBase64String(pem[found.Base64Data]);
        using var ec = ECDsa.Create();
        try
        {
            ec.ImportSubjectPublicKeyInfo(bytes, out _);
        }
        catch (CryptographicException)
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(bytes, out _);
            return Of(rsa, rsaAlgorithm);
        }
        return Of(ec);
    }

    private static (PublicKey, string?) OfJwk(string json, string? rsaAlgorithm)
    {
        using var jwk = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
        var root = jwk.RootElement;
        if (root.TryGetProperty("d", out _) || root.TryGetProperty("p", out _) || root.TryGetProperty("k", out _))
            throw Wrong("This holds a private or shared key, which must count as known to others now: make a new pair and send the public half only");
        if (Text("use") is not (null or "sig"))
            throw Wrong("Send a key for signing: the JWK says that this one is for something else");
        var key = Text("kty") switch
        {
            "EC" when Text("crv") == "P-256" => Of(Point(Bytes("x"), Bytes("y"))),
            "RSA" => Of(Modulus(Bytes("n"), Bytes("e")), Text("alg") ?? rsaAlgorithm),
            _ => throw Wrong("Send an EC key on the curve P-256, or an RSA key"),
        };
        if (Text("alg") is { } said && said != key.Algorithm)
            throw Wrong("Send a key for ES256, RS256 or PS256: the JWK names another algorithm");
        return (key, Text("kid"));

        string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
        byte[] Bytes(string name) => Base64UrlEncoder.DecodeBytes(root.GetProperty(name).GetString());
    }

    private static ECDsa Point(byte[] x, byte[] y) => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } });

    private static RSA Modulus(byte[] n, byte[] e) => RSA.Create(new RSAParameters { Modulus = n, Exponent = e });

    private static PublicKey Of(ECDsa ec)
    {
        // importing checks that the point lies on the curve
        if (ec.ExportParameters(false).Curve.Oid is not { Value: "1.2.840.10045.3.1.7" })
            throw Wrong("Send an EC key on the curve P-256: this one is on another curve");
        return new(SecurityAlgorithms.EcdsaSha256, ec.ExportSubjectPublicKeyInfo());
    }

    private static PublicKey Of(RSA rsa, string? algorithm)
    {
        if (rsa.KeySize is < LeastRsaBits or > MostRsaBits)
            throw Wrong($"Send an RSA key of {LeastRsaBits} to {MostRsaBits} bits: this one has {rsa.KeySize}");
        return algorithm is null or SecurityAlgorithms.RsaSha256 or SecurityAlgorithms.RsaSsaPssSha256
            ? new(algorithm ?? SecurityAlgorithms.RsaSsaPssSha256, rsa.ExportSubjectPublicKeyInfo())
            : throw new RuleBrokenException([new("algorithm-unknown", "Choose RS256 or PS256 for an RSA key", "key.rsaAlgorithm")]);
    }

    private static RuleBrokenException Wrong(string says) => new([new("key-wrong", says, "key.publicKey")]);
}
