using System.Net;
using System.Security.Cryptography;

namespace Poet.Host.Tests.Partners;

[Collection(TestHost.Shared)]
public sealed class PartnersOnPages(TestHost host)
{
    [Fact]
    public async Task an_administrator_registers_a_partner_gives_it_a_key_agrees_new_terms_ends_the_key_and_stops_it()
    {
        var force = host.NewForce();
        var pages = new WebPages(await force.Administrator.Browser());
        (string, string)[] terms =
        [
            ("Input.Terms.Name", "Kentshire custody"), ("Input.Terms.PartnerForce", "46"), ("Input.Terms.Contact", "Control room, 01632 960001"),
            ("Input.Terms.LawfulBasis", "Data Protection Act 2018 s.35(2)(b)"), ("Input.Terms.Agreement", "ISA 12"), ("Input.Terms.AgreementEndsOn.Day", "31"),
            ("Input.Terms.AgreementEndsOn.Month", "8"), ("Input.Terms.AgreementEndsOn.Year", "2027"), ("Input.Terms.Scopes", "checks.make"), ("Input.Terms.OrderTypes", "SPO"),
            ("Input.Terms.CallsPerMinute", "30"),
        ];

        using var wrong = await pages.Submit("/partners/new", [.. terms.Where(t => t.Item1 != "Input.Terms.Scopes"), ("Input.Issuer", "No good"), ("Input.Reason", "Agreed")]);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain("href=\"#Input_Issuer\"").And.Contain("Choose at least one thing that the partner's officers may do")
            .And.Contain("value=\"Kentshire custody\"");
        using var registered = await pages.Submit("/partners/new", [.. terms, ("Input.Issuer", "kentshire.pages"), ("Input.Reason", "Agreed in August")]);
        var path = Goes(registered);
        (await pages.Read("/partners")).Should().Contain("Kentshire custody").And.Contain("No key holds").And.Contain("31 August 2027").And.Contain("href=\"/partners\"");

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var secret = await pages.Submit(path + "/keys", ("Input.Key.PublicKey", key.ExportPkcs8PrivateKeyPem()), ("Input.Reason", "Read out"));
        WebUtility.HtmlDecode(await secret.Content.ReadAsStringAsync()).Should().Contain("This is a private key");
        using var added = await pages.Submit(path + "/keys", ("Input.Key.PublicKey", key.ExportSubjectPublicKeyInfoPem()), ("Input.Key.Kid", "first"), ("Input.Reason", "Read out over the telephone"));
        Goes(added).Should().Be(path);
        var shown = await pages.Read(path);
        shown.Should().Contain("Can call").And.Contain(Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))).And.Contain("Kent (46)");

        (await pages.Read(path + "/terms")).Should().Contain("value=\"30\"").And.Contain("value=\"2027\"");
        using var changed = await pages.Submit(path + "/terms", [.. terms.Where(t => t.Item1 != "Input.Terms.CallsPerMinute"), ("Input.Terms.CallsPerMinute", "45"), ("Input.Reason", "More officers")]);
        Goes(changed).Should().Be(path);
        (await pages.Read(path)).Should().Contain("45");

        var end = System.Text.RegularExpressions.Regex.Match(shown, path + "/keys/[0-9a-f-]{36}").Value;
        (await pages.Read(end)).Should().Contain("cannot call until you add one");
        using var ended = await pages.Submit(end, ("Reason", "Rotated"));
        Goes(ended).Should().Be(path);
        (await pages.Read(path)).Should().Contain("No key holds");

        using var mute = await pages.Submit(path, ("Reason", ""));
        (await mute.Content.ReadAsStringAsync()).Should().Contain("Enter why");
        using var stopped = await pages.Submit(path, ("Reason", "Lost a laptop"));
        Goes(stopped).Should().Be(path);
        (await pages.Read(path)).Should().Contain("Suspended").And.Contain("Let it call again");
    }

    [Fact]
    public async Task only_administrators_open_these_pages_and_only_of_their_own_force()
    {
        using var partner = await TestPartner.Of(host.NewForce());
        using var other = await host.NewForce().Administrator.Browser();
        using var officer = await partner.Force.Officer.Browser();
        foreach (var path in new[] { "", "/terms", "/keys", $"/keys/{partner.KeyId}" })
        {
            (await other.GetAsync($"/partners/{partner.Id}{path}")).StatusCode.Should().Be(HttpStatusCode.NotFound, path);
            (await officer.GetAsync($"/partners/{partner.Id}{path}")).Headers.Location!.ToString().Should().Contain("/account/not-allowed", path);
        }
    }

    private static string Goes(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }
}
