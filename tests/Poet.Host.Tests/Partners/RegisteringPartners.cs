using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Poet.Platform.Identity;

namespace Poet.Host.Tests.Partners;

[Collection(TestHost.Shared)]
public sealed class RegisteringPartners(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task all_problems_of_the_terms_are_told_at_once()
    {
        var refused = await force.Administrator.Send(HttpMethod.Post, "/api/v1/partners", new
        {
            issuer = "No good", reason = "for a test",
            terms = new
            {
                name = "", partnerForce = "ZZ", contact = " ", lawfulBasis = "", agreement = "", agreementEndsOn = "2030-01-01", scopes = new[] { "orders.make" },
                orderTypes = new[] { "NONE" }, callsPerMinute = 0,
            },
        });
        foreach (var (code, field) in new[]
        {
            ("issuer-wrong", "issuer"), ("name-missing", "terms.name"), ("force-unknown", "terms.partnerForce"), ("contact-missing", "terms.contact"), ("lawful-basis-missing", "terms.lawfulBasis"), ("agreement-missing", "terms.agreement"),
            ("agreement-end-out-of-range", "terms.agreementEndsOn"), ("scope-unknown", "terms.scopes"), ("order-type-unknown", "terms.orderTypes"), ("calls-out-of-range", "terms.callsPerMinute"),
        })
            refused.ShouldBeProblem(422, code, field);
    }

    [Fact]
    public async Task an_issuer_is_one_partner_s_and_other_roles_and_forces_see_none_of_it()
    {
        using var partner = await TestPartner.Of(force);
        (await force.Administrator.Send(HttpMethod.Post, "/api/v1/partners", new { issuer = partner.Issuer, terms = TestPartner.Terms(), reason = "for a test" })).ShouldBeProblem(422, "issuer-taken", "issuer");
        var other = host.NewForce();
        (await other.Administrator.Send(HttpMethod.Get, $"/api/v1/partners/{partner.Id}")).ShouldBeProblemOfType(404, "not-found");
        (await other.Administrator.Send(HttpMethod.Post, $"/api/v1/partners/{partner.Id}/suspension", new { suspended = false, reason = "for a test" })).ShouldBeProblemOfType(404, "not-found");
        (await other.Administrator.Get("/api/v1/partners")).GetArrayLength().Should().Be(0);
        foreach (var role in new[] { "officer", "sergeant", "legal", "auditor", "partner-force" })
            (await force.As(role).Send(HttpMethod.Get, "/api/v1/partners")).ShouldBeProblemOfType(403, "not-allowed");
    }

    [Fact]
    public async Task the_agreement_ends_on_its_last_day_and_can_be_renewed()
    {
        await using var own = await TestHost.Start();
        own.Clock.MoveTo(new(2026, 9, 2, 22, 50, 0, TimeSpan.Zero)); // 23:50 in London
        using var partner = await TestPartner.Of(own.NewForce(), TestPartner.Terms(ends: "2026-09-02"));
        Task<Answer> Ask() => partner.Call(HttpMethod.Post, "/api/v1/checks", new { who = new { name = "Nobody Atall" } });
        (await Ask()).Ok();
        own.Clock.Advance(TimeSpan.FromMinutes(11));
        (await Ask()).ShouldBeProblemOfType(401, "token-refused").Text.Should().Contain("agreement has ended");
        (await partner.Force.Administrator.Get($"/api/v1/partners/{partner.Id}")).GetProperty("state").GetString().Should().Be("agreement-ended");

        (await partner.Administers("terms", new { terms = TestPartner.Terms(ends: "2027-09-02"), reason = "Renewed" })).Ok();

        (await Ask()).Ok();
    }

    [Theory]
    [InlineData("RS256", 4096)]
    [InlineData("PS256", 3072)]
    public async Task rsa_keys_sign_with_the_algorithm_they_were_registered_for_and_no_other(string algorithm, int bits)
    {
        using var partner = await TestPartner.Of(force);
        using var rsa = RSA.Create(bits);
        await partner.Adds(new { publicKey = rsa.ExportSubjectPublicKeyInfoPem(), kid = "rsa", rsaAlgorithm = algorithm });
        byte[] Sign(byte[] text, string how) => rsa.SignData(text, HashAlgorithmName.SHA256, how == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
        foreach (var how in new[] { "RS256", "PS256" })
        {
            var token = partner.Token(header: h => (h["kid"], h["alg"]) = ("rsa", how), sign: text => Sign(text, how));
            (await partner.Call(HttpMethod.Post, "/api/v1/checks", new { who = new { name = "Nobody Atall" } }, token)).Status
                .Should().Be(how == algorithm ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.Unauthorized, how);
        }
    }

    [Fact]
    public async Task a_jwk_is_taken_with_its_id_and_keys_that_would_not_do_are_refused_by_name()
    {
        using var partner = await TestPartner.Of(force);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var small = RSA.Create(2048);
        var q = ec.ExportParameters(true);
        var jwk = JsonSerializer.Serialize(new { kty = "EC", crv = "P-256", x = Base64UrlEncoder.Encode(q.Q.X), y = Base64UrlEncoder.Encode(q.Q.Y), kid = "of-the-jwk", use = "sig", alg = "ES256" });
        await partner.Adds(new { publicKey = jwk });
        var shown = await force.Administrator.Get($"/api/v1/partners/{partner.Id}");
        shown.GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()).Should().BeEquivalentTo("first", "of-the-jwk");

        foreach (var (key, code) in new (object, string)[]
        {
            (new { publicKey = jwk, kid = "again" }, "key-known"),
            (new { publicKey = p384.ExportSubjectPublicKeyInfoPem() }, "key-wrong"),
            (new { publicKey = small.ExportSubjectPublicKeyInfoPem() }, "key-wrong"),
            (new { publicKey = partner.Key.ExportPkcs8PrivateKeyPem() }, "key-wrong"),
            (new { publicKey = jwk.Replace("\"kid\"", $"\"d\":\"{Base64UrlEncoder.Encode(q.D)}\",\"kid\"") }, "key-wrong"),
            (new { publicKey = """{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQ"}""" }, "key-wrong"),
            (new { publicKey = jwk.Replace("\"sig\"", "\"enc\"") }, "key-wrong"),
            (new { publicKey = jwk.Replace(Base64UrlEncoder.Encode(q.Q.X), Base64UrlEncoder.Encode(q.Q.Y)) }, "key-wrong"),
            (new { publicKey = "hello" }, "key-wrong"),
            (new { publicKey = new string('x', 5000) }, "key-wrong"),
        })
            (await partner.Administers("keys", new { key, reason = "for a test" })).ShouldBeProblem(422, code, "key.publicKey");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = other.ExportSubjectPublicKeyInfoPem();
        (await partner.Administers("keys", new { key = new { publicKey = pem, kid = "first" }, reason = "for a test" })).ShouldBeProblem(422, "kid-taken", "key.kid");
        (await partner.Administers("keys", new { key = new { publicKey = pem, validUntil = host.Clock.Now.AddYears(3) }, reason = "for a test" })).ShouldBeProblem(422, "valid-until-too-late", "key.validUntil");
        (await partner.Administers("keys", new { key = new { publicKey = pem, validUntil = host.Clock.Now.AddDays(-1) }, reason = "for a test" })).ShouldBeProblem(422, "valid-until-too-early", "key.validUntil");
    }

    [Fact]
    public async Task of_two_changes_at_once_the_later_is_refused_and_what_changed_is_in_the_audit()
    {
        using var partner = await TestPartner.Of(force);
        var seen = (await force.Administrator.Send(HttpMethod.Get, $"/api/v1/partners/{partner.Id}")).ETag!;
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/partners/{partner.Id}/terms", new { terms = TestPartner.Terms(callsPerMinute: 5), reason = "Fewer calls" }, headers: ("If-Match", seen))).Ok();
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/partners/{partner.Id}/terms", new { terms = TestPartner.Terms(callsPerMinute: 9), reason = "More calls" }, headers: ("If-Match", seen)))
            .ShouldBeProblemOfType(409, "changed-meanwhile");

        var lines = (await force.Auditor.Get($"/api/v1/audit/records/{partner.Id}", "audit")).GetProperty("lines").EnumerateArray().ToList();
        lines[0].GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("what").GetString(), c.GetProperty("before").GetString(), c.GetProperty("after").GetString()))
            .Should().Equal(("Partner: calls per minute", "1000", "5"));
    }

    [Fact]
    public async Task the_database_holds_no_secret_of_a_partner()
    {
        using var partner = await TestPartner.Of(force);
        var stored = await host.InScope(s => s.GetRequiredService<IdentityDb>().Partners.AsNoTracking().Include(p => p.Keys).SingleAsync(p => p.Id == partner.Id));
        var key = Convert.FromBase64String(stored.Keys.Single().PublicKey);
        key.Should().Equal(partner.Key.ExportSubjectPublicKeyInfo(), "the public half, and nothing else");
    }
}
