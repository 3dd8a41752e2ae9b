using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.People;

/// <summary>Attempts to sign in as somebody else on the way between host, browser and provider. Each is made against a login that would work without it.</summary>
public sealed class AttacksOnForceLogins(ProviderHost with) : IClassFixture<ProviderHost>, IAsyncLifetime
{
    private const string Refused = "/account/sign-in?forceLogin=refused";
    private readonly TestHost host = with.Host;

    public async Task InitializeAsync()
    {
        with.OnTheWire = null;
        await with.Provider.Knows("victim", "mfa");
        using var client = host.Anonymous();
        if (await ForceLogin.Through(client, ForceLogin.Start) == "/")
            return;
        var person = await with.TheForce.Administrator.Post("/api/v1/people",
            new { userName = "victim@essex.invalid", displayName = "Victim", rank = "none", roles = new[] { "officer" }, password = "", reason = "Joins by the force's login" });
        using var made = await new WebPages(await with.TheForce.Administrator.Browser()).Submit($"/account/people/{person.GetProperty("id").GetGuid()}?handler=Invite", ("Invite.Reason", "Joins"));
        (await ForceLogin.Through(host.Anonymous(), ForceLogin.LinkIn(await made.Content.ReadAsStringAsync()))).Should().Be("/");
    }

    public Task DisposeAsync()
    {
        with.OnTheWire = null;
        return Task.CompletedTask;
    }

    public static TheoryData<string, string> WrongClaims => new()
    {
        { """{"nonce":"another"}""", "wrong nonce" }, { """{"nonce":null}""", "wrong nonce" },
        { """{"aud":"another-client"}""", "wrong audience" }, { """{"aud":["poet","another-client"]}""", "wrong audience" }, { """{"azp":"another-client"}""", "wrong audience" },
        { """{"iss":"https://another.example"}""", "wrong issuer" },
        { """{"exp":1700000000}""", "expired" }, { """{"exp":null}""", "expired" }, { """{"nbf":4000000000}""", "expired" },
        { """{"sub":null}""", "no subject" },
    };

    [Theory, MemberData(nameof(WrongClaims))]
    public async Task a_token_signed_by_the_provider_with_a_wrong_claim_is_refused(string claims, string why)
    {
        with.OnTheWire = token => Signed(Header("RS256"), Changed(token, claims), Rs256(with.Provider.Key));
        (await Try()).Should().Be(Refused);
        (await LastResult()).Should().Be("refused: " + why);
    }

    [Fact]
    public async Task the_same_token_signed_anew_is_taken_so_that_only_the_wrong_claim_is_why()
    {
        with.OnTheWire = token => Signed(Header("RS256"), Changed(token, "{}"), Rs256(with.Provider.Key));
        (await Try()).Should().Be("/");
    }

    [Fact]
    public async Task a_token_without_signature_with_a_shared_secret_or_under_another_key_is_refused()
    {
        using var another = RSA.Create(2048);
        var publicKey = Encoding.ASCII.GetBytes(with.Provider.Key.ExportSubjectPublicKeyInfoPem());
        foreach (var forged in new Func<string, string>[]
        {
            token => Signed(Header("none"), Changed(token, "{}"), _ => []),
            token => Signed(Header("NONE"), Changed(token, "{}"), _ => []),
            token => token[..(token.LastIndexOf('.') + 1)],
            token => Signed(Header("HS256"), Changed(token, "{}"), bytes => HMACSHA256.HashData(publicKey, bytes)),
            token => Signed(Header("HS256"), Changed(token, "{}"), bytes => HMACSHA256.HashData("a-long-enough-secret-value-for-tests-only"u8, bytes)),
            token => Signed(Header("RS256"), Changed(token, "{}"), Rs256(another)),
            token => Signed(Header("RS256") + "", Changed(token, """{"sub":"administrator"}"""), _ => Base64UrlEncoder.DecodeBytes(token.Split('.')[2])),
            _ => "",
            _ => "no.token.atall",
        })
        {
            with.OnTheWire = forged;
            (await Try()).Should().Be(Refused);
        }
    }

    [Fact]
    public async Task an_authorisation_request_changed_on_its_way_is_refused()
    {
        using var client = host.Anonymous();
        var asked = await ForceLogin.Asked(client, ForceLogin.Start);
        asked.Query.Should().Contain("code_challenge_method=S256").And.Contain("nonce=").And.Contain("state=").And.Contain("response_type=code");

        (await ForceLogin.Back(client, await ForceLogin.Answered(ForceLogin.With(asked, "nonce", "another")))).Should().Be(Refused);
        (await LastResult()).Should().Be("refused: wrong nonce");
        using var other = host.Anonymous();
        var verifier = Base64UrlEncoder.Encode(SHA256.HashData("another verifier"u8));
        (await ForceLogin.Back(other, await ForceLogin.Answered(ForceLogin.With(await ForceLogin.Asked(other, ForceLogin.Start), "code_challenge", verifier)))).Should().Be(Refused, "PKCE");
    }

    [Fact]
    public async Task an_answer_with_another_state_in_another_browser_or_from_another_provider_is_refused()
    {
        using var victim = host.Anonymous();
        using var attacker = host.Anonymous();
        var mine = await ForceLogin.Answered(await ForceLogin.Asked(victim, ForceLogin.Start));
        var theirs = await ForceLogin.Answered(await ForceLogin.Asked(attacker, ForceLogin.Start));

        (await ForceLogin.Back(host.Anonymous(), mine)).Should().Be(Refused, "the browser never asked");
        (await ForceLogin.Back(victim, theirs)).Should().Be(Refused, "signing somebody in as the attacker");
        (await ForceLogin.Back(victim, ForceLogin.With(mine, "state", "forged"))).Should().Be(Refused);
        (await ForceLogin.Back(attacker, ForceLogin.With(theirs, "iss", "https://another.example"))).Should().Be(Refused);
        (await LastResult()).Should().Be("refused: another provider answered");
        (await victim.GetAsync("/account")).StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task an_answer_is_good_once_even_with_the_cookies_of_before()
    {
        var cookies = new System.Net.CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        var answer = await ForceLogin.Answered(await ForceLogin.Asked(client, ForceLogin.Start));
        var kept = cookies.GetCookieHeader(new Uri(host.Address, answer.AbsolutePath));
        (await ForceLogin.Back(client, answer)).Should().Be("/");

        (await ForceLogin.Back(client, answer)).Should().Be(Refused);
        using var again = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        again.DefaultRequestHeaders.Add("Cookie", kept);
        (await ForceLogin.Back(again, answer)).Should().Be(Refused, "the provider takes a code once");
    }

    private async Task<string> Try()
    {
        using var client = host.Anonymous();
        var led = await ForceLogin.Through(client, ForceLogin.Start);
        (await client.GetAsync("/account")).StatusCode.Should().Be(led == "/" ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.Redirect);
        return led;
    }

    private async Task<string> LastResult() => await host.InScope(services =>
        services.GetRequiredService<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.Action == "sign-in-with-force-login").OrderByDescending(e => e.At).Select(e => e.Result).FirstAsync());

    private static string Header(string algorithm) => JsonSerializer.Serialize(new { alg = algorithm, typ = "JWT", kid = "one" });

    private static string Changed(string token, string claims)
    {
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[1]))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(claims)!.AsObject())
            if (value is null)
                payload.Remove(name);
            else
                payload[name] = value.DeepClone();
        return payload.ToJsonString();
    }

    private static string Signed(string header, string payload, Func<byte[], byte[]> sign)
    {
        var text = Base64UrlEncoder.Encode(header) + "." + Base64UrlEncoder.Encode(payload);
        return text + "." + Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(text)));
    }

    private static Func<byte[], byte[]> Rs256(RSA key) => bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
