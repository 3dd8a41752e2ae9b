using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Poet.Host.Tests.Partners;

/// <summary>A partner of a test force, with a key pair of its own. It makes tokens by hand, so that they can be wrong in every way.</summary>
internal sealed class TestPartner : IDisposable
{
    private static int made;

    private TestPartner(TestForce force, string issuer, Guid id, ECDsa key) => (Force, Issuer, Id, Key) = (force, issuer, id, key);

    public TestForce Force { get; }

    public string Issuer { get; }

    public Guid Id { get; }

    public ECDsa Key { get; }

    public string Kid { get; private set; } = "first";

    public Guid KeyId { get; private set; }

    public static object Terms(string[]? scopes = null, string[]? types = null, bool children = false, int callsPerMinute = 1000, string ends = "2027-08-31") => new
    {
        name = "Kentshire custody", partnerForce = "46", contact = "Control room, 01632 960001", lawfulBasis = "Data Protection Act 2018 s.35(2)(b)", agreement = "ISA 12 of 2026",
        agreementEndsOn = ends, scopes = scopes ?? ["checks.make", "orders.read", "subjects.read"], orderTypes = types ?? ["SPO"], children, callsPerMinute,
    };

    /// <summary>Registered, with a key that holds.</summary>
    public static async Task<TestPartner> Of(TestForce force, object? terms = null)
    {
        var issuer = "kentshire." + Interlocked.Increment(ref made);
        var id = (await force.Administrator.Post("/api/v1/partners", new { issuer, terms = terms ?? Terms(), reason = "Agreed in the test" })).GetProperty("id").GetGuid();
        var partner = new TestPartner(force, issuer, id, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        partner.KeyId = await partner.Adds(new { publicKey = partner.Key.ExportSubjectPublicKeyInfoPem(), kid = partner.Kid });
        return partner;
    }

    public async Task<Guid> Adds(object key) =>
        (await Force.Administrator.Post($"/api/v1/partners/{Id}/keys", new { key, reason = "Thumbprint read out over the telephone" })).GetProperty("id").GetGuid();

    public Task<Answer> Administers(string what, object body) => Force.Administrator.Send(HttpMethod.Post, $"/api/v1/partners/{Id}/{what}", body);

    /// <summary>A good token, but for what is changed in it.</summary>
    public string Token(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null) => Written(Header(header), Claims(claims), sign ?? Sign);

    public JsonObject Claims(Action<JsonObject>? change = null)
    {
        var now = Force.Host.Clock.Now.ToUnixTimeSeconds();
        JsonObject claims = new()
        {
            ["iss"] = Issuer, ["sub"] = "pc4711@kentshire.invalid", ["name"] = "Olivia Outlander", ["reason"] = "Stopped on the A2", ["aud"] = TestHost.Audience, ["iat"] = now,
            ["exp"] = now + 120, ["jti"] = Guid.CreateVersion7(Force.Host.Clock.Now).ToString(),
        };
        change?.Invoke(claims);
        return claims;
    }

    public JsonObject Header(Action<JsonObject>? change = null)
    {
        JsonObject header = new() { ["alg"] = "ES256", ["typ"] = "poet+jwt", ["kid"] = Kid };
        change?.Invoke(header);
        return header;
    }

    public byte[] Sign(byte[] text) => Key.SignData(text, HashAlgorithmName.SHA256);

    public static string Written(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign) => Written(header.ToJsonString(), claims.ToJsonString(), sign);

    public static string Written(string header, string claims, Func<byte[], byte[]> sign)
    {
        var text = Base64UrlEncoder.Encode(header) + "." + Base64UrlEncoder.Encode(claims);
        return text + "." + Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(text)));
    }

    /// <summary>Calls with a fresh token, or with the one given.</summary>
    public Task<Answer> Call(HttpMethod method, string path, object? body = null, string? token = null, string? cookie = null) =>
        Call(Force.Host, method, path, token ?? Token(), body, cookie);

    public static async Task<Answer> Call(TestHost host, HttpMethod method, string path, string token, object? body = null, string? cookie = null, string? purpose = "investigation")
    {
        using var client = host.Anonymous();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (purpose is not null)
            request.Headers.Add("Poet-Purpose", purpose);
        if (cookie is not null)
            request.Headers.Add("Cookie", "poet=" + cookie);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: TestUser.Json);
        using var response = await client.SendAsync(request);
        return await Answer.Of(response);
    }

    public void Dispose() => Key.Dispose();
}
