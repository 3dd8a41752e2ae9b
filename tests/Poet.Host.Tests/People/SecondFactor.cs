using System.Net;
using System.Text.RegularExpressions;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Host.Tests.People;

/// <summary>A password alone opens nothing.</summary>
[Collection(TestHost.Shared)]
public sealed class SecondFactor(TestHost host)
{
    private static readonly DateTimeOffset Day = new(2005, 3, 18, 1, 58, 29, TimeSpan.Zero);
    private readonly TestForce force = host.NewForce();
    private readonly TestForce real = host.NewForce("41"); // accounts are made for forces that there are

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void codes_are_those_of_RFC_6238_appendix_B(long seconds, string code) =>
        TimeCode.Of("12345678901234567890"u8.ToArray(), TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).Should().Be(code);

    [Fact]
    public void a_code_of_the_present_and_the_neighbouring_30_seconds_fits_and_no_other()
    {
        var key = "12345678901234567890"u8.ToArray();
        string CodeAt(int seconds) => TimeCode.Of(key, TimeCode.StepAt(Day.AddSeconds(seconds)));
        foreach (var near in new[] { -30, 0, 30 })
            TimeCode.StepOf(key, CodeAt(near), Day).Should().Be(TimeCode.StepAt(Day.AddSeconds(near)));
        foreach (var far in new[] { -60, 60, 90 })
            TimeCode.StepOf(key, CodeAt(far), Day).Should().BeNull();
        TimeCode.StepOf(key, "", Day).Should().BeNull();
        TimeCode.StepOf(key, CodeAt(0).Insert(3, " "), Day).Should().NotBeNull("apps show the code in two groups");
    }

    [Fact]
    public void a_key_is_written_in_base_32() => TimeCode.Write("foobar"u8).Should().Be("MZXW6YTBOI", "RFC 4648 section 10");

    [Fact]
    public async Task after_the_password_alone_every_page_leads_back_and_the_api_refuses()
    {
        using var client = host.Anonymous();
        await force.Officer.Id();
        var pages = new WebPages(client);
        using var first = await pages.Submit("/account/sign-in", ("Input.UserName", force.Officer.UserName), ("Input.Password", force.Officer.Password));
        first.Headers.Location!.OriginalString.Should().Be("/account/second-factor?ReturnUrl=%2F");

        foreach (var page in new[] { "/", "/orders", "/account", "/account/password", "/account/purpose", "/account/people" })
        {
            using var sent = await client.GetAsync(page);
            (sent.StatusCode, sent.Headers.Location?.OriginalString).Should().Be((HttpStatusCode.Redirect, "/account/second-factor?returnUrl=" + Uri.EscapeDataString(page)));
        }
        foreach (var path in new[] { "/api/v1/orders", "/api/v1/people", "/api/v1/subjects/" + Guid.Empty })
        {
            client.DefaultRequestHeaders.Remove("Poet-Purpose");
            client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
            (await Answer.Of(await client.GetAsync(path))).ShouldBeProblemOfType(403, "second-factor-missing");
        }
        using var setUp = await client.GetAsync("/account/second-factor/set-up");
        setUp.Headers.Location!.OriginalString.Should().StartWith("/account/second-factor?", "who has only the password must not add a factor of his own");
    }

    [Fact]
    public async Task a_code_opens_the_site_once()
    {
        var pages = new WebPages(host.Anonymous());
        (await force.Officer.SignsIn(pages))!.OriginalString.Should().Be("/");
        (await pages.Read("/account/purpose")).Should().Contain("Test officer of " + force.Code);

        var thief = new WebPages(host.Anonymous());
        using var first = await thief.Submit("/account/sign-in", ("Input.UserName", force.Officer.UserName), ("Input.Password", force.Officer.Password));
        using var again = await thief.Submit("/account/second-factor", ("Code", force.Officer.AppCode()));
        (await again.Content.ReadAsStringAsync()).Should().Contain("was used before");
        host.Logs.ShouldNotMention(force.Officer.Password, TimeCode.Write(force.Officer.AppKey));
    }

    [Fact]
    public async Task somebody_without_a_second_factor_may_set_one_up_and_nothing_else_and_gets_recovery_codes_that_work_once()
    {
        var (user, password) = await NewPerson();
        using var client = host.Anonymous();
        var pages = new WebPages(client);
        using var first = await pages.Submit("/account/sign-in?returnUrl=/account/purpose", ("Input.UserName", user), ("Input.Password", password));
        var setUp = first.Headers.Location!.OriginalString;
        setUp.Should().StartWith("/account/second-factor/set-up?");
        (await client.GetAsync("/orders")).StatusCode.Should().Be(HttpStatusCode.Redirect);

        using var wrong = await pages.Submit(setUp, ("Code", "000000"));
        var again = await wrong.Content.ReadAsStringAsync();
        again.Should().Contain("Enter the code that the app shows now");
        var link = $"otpauth://totp/Poet:{Uri.EscapeDataString(user)}?secret={Somebody.Key().Match(again).Groups[1].Value.Replace(" ", "")}&issuer=Poet";
        using (var drawn = QRCoder.QRCodeGenerator.GenerateQrCode(link, QRCoder.QRCodeGenerator.ECCLevel.M))
            WebUtility.HtmlDecode(again).Contains("data:image/png;base64," + Convert.ToBase64String(new QRCoder.PngByteQRCode(drawn).GetGraphic(5)), StringComparison.Ordinal).Should().BeTrue("the picture holds what the link holds");

        var key = Somebody.Unwritten(Somebody.Key().Match(await pages.Read(setUp)).Groups[1].Value);
        using var done = await Somebody.TakeApp(host, client, setUp);
        var codes = Regex.Matches(await done.Content.ReadAsStringAsync(), "<code>([A-Z2-7-]{29})</code>").Select(m => m.Groups[1].Value).ToList();
        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await pages.Read("/account/password")).Should().Contain("New Person");

        foreach (var (code, opens) in new[] { (codes[3].ToLowerInvariant(), true), (codes[3], false), (codes[4], true) })
        {
            var later = new WebPages(host.Anonymous());
            (await later.Submit("/account/sign-in", ("Input.UserName", user), ("Input.Password", password))).Dispose();
            using var used = await later.Submit("/account/second-factor?handler=Recovery", ("RecoveryCode", code));
            (used.StatusCode == HttpStatusCode.Redirect).Should().Be(opens, "of {0}", code);
        }
        host.Logs.ShouldNotMention([password, TimeCode.Write(key), .. codes]);
    }

    [Fact]
    public async Task whoever_finds_a_session_open_adds_no_factor_without_the_password()
    {
        const string SetUp = "/account/second-factor/set-up";
        using var open = await force.Legal.Browser();
        var pages = new WebPages(open);
        (await pages.Read(SetUp)).Should().Contain("Your password");
        using var refused = await Somebody.TakeApp(host, open, SetUp);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Enter the password with which you signed in");
        using var passkey = await pages.Submit(SetUp + "?handler=Passkey", ("Credential", "{}"), ("PasskeyPassword", ""));
        (await passkey.Content.ReadAsStringAsync()).Should().NotContain("Keep these recovery codes");
        (await force.Legal.SignsIn(new(host.Anonymous())))!.OriginalString.Should().Be("/", "the app of before still opens the account");

        using var done = await Somebody.TakeApp(host, open, SetUp, force.Legal.Password);
        (await done.Content.ReadAsStringAsync()).Should().Contain("Keep these recovery codes");
    }

    [Fact]
    public async Task the_database_holds_neither_the_key_of_the_app_nor_a_recovery_code()
    {
        await force.Officer.Id();
        (await host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("identity", "AspNetUsers")} WHERE \"TimeCodeKey\" LIKE '%{TimeCode.Write(force.Officer.AppKey)}%'")).Should().Be(0);
        (await host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("identity", "AspNetUsers")} WHERE \"TimeCodeKey\" LIKE '%{Convert.ToBase64String(force.Officer.AppKey)}%'")).Should().Be(0);
        RecoveryCode.New().Should().OnlyContain(c => RecoveryCode.HashOf(c).Length == 64 && !RecoveryCode.HashOf(c).Contains(c.Substring(0, 4), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task the_last_second_factor_cannot_be_taken_away_and_new_recovery_codes_need_the_password()
    {
        var pages = new WebPages(await force.Officer.Browser());
        using var last = await pages.Submit("/account", ("Password", force.Officer.Password), ("What", "app"));
        (await last.Content.ReadAsStringAsync()).Should().Contain("Set up another second factor first");
        using var guessed = await pages.Submit("/account", ("Password", "not the password"), ("What", "codes"));
        (await guessed.Content.ReadAsStringAsync()).Should().Contain("Enter the password with which you signed in").And.NotContain("<code>");
        using var codes = await pages.Submit("/account", ("Password", force.Officer.Password), ("What", "codes"));
        (await codes.Content.ReadAsStringAsync()).Should().Contain("Keep these recovery codes").And.Contain("<code>");
    }

    private async Task<(string UserName, string Password)> NewPerson()
    {
        var user = $"new.{force.Code}@test.invalid".ToLowerInvariant();
        await real.Administrator.Post("/api/v1/people", new { userName = user, displayName = "New Person", rank = "none", roles = new[] { "officer" }, password = "walnut carpet seventeen", reason = "Joined the team" });
        return (user, "walnut carpet seventeen");
    }
}
