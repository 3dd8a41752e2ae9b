using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Poet.Host.Tests.Partners;

/// <summary>Ways in that must lead nowhere. Each differs in one thing from a call that is answered.</summary>
[Collection(TestHost.Shared)]
public sealed class Attempts(TestHost host) : IAsyncLifetime
{
    private TestPartner partner = null!;
    private string order = null!;

    public async Task InitializeAsync()
    {
        partner = await TestPartner.Of(host.NewForce());
        order = "/api/v1/orders/" + await partner.Force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
        await host.DeliverEvents();
    }

    public Task DisposeAsync()
    {
        partner.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task a_good_token_gets_in() => (await partner.Call(HttpMethod.Get, order)).Ok().Json.GetProperty("typeCode").GetString().Should().Be("SPO");

    public static TheoryData<string> Claims => [.. ClaimChanges.Keys];

    [Theory, MemberData(nameof(Claims))]
    public async Task a_token_with_a_wrong_claim_gets_nothing(string what)
    {
        var refused = await partner.Call(HttpMethod.Get, order, token: partner.Token(c => ClaimChanges[what](c, host.Clock.Now.ToUnixTimeSeconds())));
        Nothing(refused);
    }

    private static readonly Dictionary<string, Action<JsonObject, long>> ClaimChanges = new()
    {
        ["expired"] = (c, now) => (c["iat"], c["exp"]) = (now - 200, now - 60),
        ["not yet valid"] = (c, now) => (c["iat"], c["exp"]) = (now + 60, now + 120),
        ["not before later"] = (c, now) => c["nbf"] = now + 60,
        ["not before unreadable"] = (c, _) => c["nbf"] = "soon",
        ["exp too far"] = (c, now) => c["exp"] = now + 301,
        ["exp before iat"] = (c, now) => c["exp"] = now - 1,
        ["no exp"] = (c, _) => c.Remove("exp"),
        ["no iat"] = (c, _) => c.Remove("iat"),
        ["exp as text"] = (c, now) => c["exp"] = (now + 120).ToString(),
        ["exp beyond all time"] = (c, _) => c["exp"] = long.MaxValue,
        ["exp as a fraction"] = (c, now) => c["exp"] = now + 120.5,
        ["another audience"] = (c, _) => c["aud"] = "https://other.invalid",
        ["audience in capitals"] = (c, _) => c["aud"] = TestHost.Audience.ToUpperInvariant(),
        ["two audiences"] = (c, _) => c["aud"] = new JsonArray(TestHost.Audience, "https://other.invalid"),
        ["no audience"] = (c, _) => c.Remove("aud"),
        ["unknown issuer"] = (c, _) => c["iss"] = "nobody.known",
        ["issuer in capitals"] = (c, _) => c["iss"] = c["iss"]!.ToString().ToUpperInvariant(),
        ["no issuer"] = (c, _) => c.Remove("iss"),
        ["no officer"] = (c, _) => c.Remove("sub"),
        ["no name"] = (c, _) => c["name"] = " ",
        ["no reason"] = (c, _) => c["reason"] = "x",
        ["a reason of several lines"] = (c, _) => c["reason"] = "first\nsecond",
        ["a reason too long"] = (c, _) => c["reason"] = new string('x', 201),
        ["no id"] = (c, _) => c.Remove("jti"),
        ["an id that is a number"] = (c, _) => c["jti"] = 5,
    };

    public static TheoryData<string> Headers => [.. HeaderChanges.Keys];

    [Theory, MemberData(nameof(Headers))]
    public async Task a_token_with_a_wrong_header_gets_nothing(string what) => Nothing(await partner.Call(HttpMethod.Get, order, token: partner.Token(header: HeaderChanges[what])));

    private static readonly Dictionary<string, Action<JsonObject>> HeaderChanges = new()
    {
        ["unknown kid"] = h => h["kid"] = "second",
        ["kid in capitals"] = h => h["kid"] = "FIRST",
        ["no kid"] = h => h.Remove("kid"),
        ["alg none"] = h => h["alg"] = "none",
        ["alg NoNe"] = h => h["alg"] = "NoNe",
        ["no alg"] = h => h.Remove("alg"),
        ["another alg of the same family"] = h => h["alg"] = "ES384",
        ["an RSA alg for an EC key"] = h => h["alg"] = "RS256",
        ["another type"] = h => h["typ"] = "at+jwt",
        ["no type"] = h => h.Remove("typ"),
        ["something critical"] = h => (h["crit"], h["b64"]) = (new JsonArray("b64"), false),
    };

    [Fact]
    public async Task without_a_signature_there_is_no_token()
    {
        var none = partner.Token(header: h => h["alg"] = "none", sign: _ => []);
        Nothing(await partner.Call(HttpMethod.Get, order, token: none));
        Nothing(await partner.Call(HttpMethod.Get, order, token: none.TrimEnd('.')));
        foreach (var nonsense in new[] { "x", "..", "a.b.c", "a.b.c.d.e", new string('x', 9000) })
            Nothing(await partner.Call(HttpMethod.Get, order, token: nonsense));
    }

    [Fact]
    public async Task the_public_key_is_no_secret_to_sign_with()
    {
        foreach (var secret in new[]
        {
            Encoding.ASCII.GetBytes(partner.Key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(partner.Key.ExportSubjectPublicKeyInfoPem() + "\n"),
            partner.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(Convert.ToBase64String(partner.Key.ExportSubjectPublicKeyInfo())),
        })
            Nothing(await partner.Call(HttpMethod.Get, order, token: partner.Token(header: h => h["alg"] = "HS256", sign: text => HMACSHA256.HashData(secret, text))));
    }

    [Fact]
    public async Task a_key_that_the_token_brings_along_is_not_asked()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = own.ExportParameters(false).Q;
        JsonObject jwk = new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64UrlEncoder.Encode(point.X), ["y"] = Base64UrlEncoder.Encode(point.Y), ["kid"] = "first" };
        foreach (var bring in new Action<JsonObject>[]
        {
            h => h["jwk"] = jwk.DeepClone(), h => h["jku"] = $"{host.Address}keys.json", h => h["x5u"] = $"{host.Address}keys.pem",
            h => h["x5c"] = new JsonArray(Convert.ToBase64String(own.ExportSubjectPublicKeyInfo())),
        })
        {
            Nothing(await partner.Call(HttpMethod.Get, order, token: partner.Token(header: bring, sign: text => own.SignData(text, HashAlgorithmName.SHA256))));
            (await partner.Call(HttpMethod.Get, order, token: partner.Token(header: bring))).Ok(); // and it does no harm where our own key signed
        }
    }

    [Fact]
    public async Task what_was_signed_cannot_be_changed()
    {
        var (header, claims, signature) = partner.Token().Split('.') is [var h, var c, var s] ? (h, c, s) : default;
        var changed = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(claims).Replace("Outlander", "Insiderly"));
        Nothing(await partner.Call(HttpMethod.Get, order, token: $"{header}.{changed}.{signature}"));
        Nothing(await partner.Call(HttpMethod.Get, order, token: $"{header}.{claims}.{signature[..^6]}AAAAAA"));
        // a name that stands there twice is read one way here and another way there
        var twice = partner.Claims().ToJsonString().Replace("\"iss\":", "\"iss\":\"nobody\",\"iss\":");
        Nothing(await partner.Call(HttpMethod.Get, order, token: TestPartner.Written(partner.Header().ToJsonString(), twice, partner.Sign)));
    }

    [Fact]
    public async Task another_partner_cannot_speak_for_this_one()
    {
        using var other = await TestPartner.Of(partner.Force);
        Nothing(await partner.Call(HttpMethod.Get, order, token: other.Token(c => c["iss"] = partner.Issuer)));
    }

    [Fact]
    public async Task a_suspended_partner_is_out_at_once_and_comes_back_when_it_is_let_in()
    {
        (await partner.Administers("suspension", new { suspended = true, reason = "Lost a laptop" })).Ok();
        Nothing(await partner.Call(HttpMethod.Get, order));
        (await partner.Administers("suspension", new { suspended = false, reason = "Found again" })).Ok();
        (await partner.Call(HttpMethod.Get, order)).Ok();
    }

    [Fact]
    public async Task a_key_that_was_ended_signs_nothing_any_more_and_the_next_one_does()
    {
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await partner.Adds(new { publicKey = next.ExportSubjectPublicKeyInfoPem(), kid = "second" });
        string ByNext() => partner.Token(header: h => h["kid"] = "second", sign: text => next.SignData(text, HashAlgorithmName.SHA256));
        (await partner.Call(HttpMethod.Get, order, token: ByNext())).Ok();
        (await partner.Call(HttpMethod.Get, order)).Ok();

        (await partner.Administers($"keys/{partner.KeyId}/end", new { reason = "Rotated" })).Ok();

        Nothing(await partner.Call(HttpMethod.Get, order));
        (await partner.Call(HttpMethod.Get, order, token: ByNext())).Ok();
    }

    [Fact]
    public async Task a_key_holds_only_in_its_time()
    {
        using var later = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await partner.Adds(new { publicKey = later.ExportSubjectPublicKeyInfoPem(), kid = "later", validFrom = host.Clock.Now.AddHours(1), validUntil = host.Clock.Now.AddHours(2) });
        Nothing(await partner.Call(HttpMethod.Get, order, token: partner.Token(header: h => h["kid"] = "later", sign: text => later.SignData(text, HashAlgorithmName.SHA256))));
    }

    [Fact]
    public async Task a_session_and_a_token_together_get_nothing()
    {
        var cookie = await partner.Force.Officer.SessionCookie();
        Nothing(await partner.Call(HttpMethod.Get, order, cookie: cookie));
        Nothing(await partner.Call(HttpMethod.Get, order, token: "x", cookie: cookie));
    }

    [Fact]
    public async Task a_token_opens_no_page()
    {
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", partner.Token());
        using var page = await client.GetAsync(order["/api/v1".Length..]);
        page.StatusCode.Should().Be(HttpStatusCode.Redirect);
        page.Headers.Location!.ToString().Should().Contain("/account/sign-in");
    }

    private static void Nothing(Answer refused) => refused.ShouldBeProblemOfType(401, "token-refused").Text.Should().NotContain("SPO");
}
