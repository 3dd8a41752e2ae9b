using System.Net;
using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>Conditions that were typed in wrongly: corrected where they were given, with both states of knowledge kept.</summary>
[Collection(TestHost.Shared)]
public sealed class CorrectingConditions(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task words_and_typed_terms_are_corrected_on_the_page_and_what_was_known_before_stays()
    {
        var order = await register.Made();
        var before = Conditions(await register.Show(order));
        var knownBefore = host.Clock.Now.ToString("O");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var pages = await SignedIn(register.Officer);
        var page = await pages.Read($"/orders/{order}/correct/0");
        page.Should().Contain("Conditions as this fact gave them").And.Contain("Not to enter Fernholt Lane").And.Contain("Conditions.Items[0].Terms.maxPhones");

        using var sent = await pages.Submit($"/orders/{order}/correct/0", [.. Other, .. Phones(0, "2"), .. Words(1, "Not to enter Fernhill Lane")]);

        sent.StatusCode.Should().Be(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()));
        var after = Conditions(await register.Show(order));
        after.Select(Id).Should().Equal(before.Select(Id), "they are the same conditions");
        after[0].GetProperty("terms").GetString().Should().Contain("\"maxPhones\":2");
        after[1].GetProperty("words").GetString().Should().Be("Not to enter Fernhill Lane");
        var asKnown = Conditions(await register.Show(order, "?knownAt=" + Uri.EscapeDataString(knownBefore)));
        asKnown[1].GetProperty("words").GetString().Should().Be("Not to enter Fernholt Lane");
        asKnown[0].GetProperty("terms").GetString().Should().Contain("\"maxPhones\":1");
    }

    [Fact]
    public async Task conditions_nobody_touched_stay_compared_and_a_changed_one_must_be_compared_again()
    {
        var order = await register.Made();
        var first = Conditions(await register.Show(order))[0].GetProperty("conditionId").GetGuid();
        (await register.Send(order, $"conditions/{first}/confirmation", new { kind = "device-limit", terms = JsonDocument.Parse(TestRegister.OnePhone).RootElement, reason = "sealed order, page 1" })).Ok();
        var pages = await SignedIn(register.Officer);

        using var other = await pages.Submit($"/orders/{order}/correct/0", [.. Other, .. Phones(0, "1"), .. Words(1, "Not to enter Fernhill Lane")]);
        other.StatusCode.Should().Be(HttpStatusCode.Redirect);
        Conditions(await register.Show(order))[0].TryGetProperty("confirmedBy", out _).Should().BeTrue();
        using var same = await pages.Submit($"/orders/{order}/correct/0", [.. Other, .. Phones(0, "3"), .. Words(1, "Not to enter Fernhill Lane")]);
        same.StatusCode.Should().Be(HttpStatusCode.Redirect);
        Conditions(await register.Show(order))[0].TryGetProperty("confirmedBy", out _).Should().BeFalse();
    }

    [Fact]
    public async Task nothing_changed_and_numbers_given_twice_are_refused_beside_their_fields()
    {
        var order = await register.Made();
        var pages = await SignedIn(register.Officer);

        (await Text(await pages.Submit($"/orders/{order}/correct/0", [.. Other, .. Phones(0, "1"), .. Words(1, "Not to enter Fernholt Lane")]))).Should().Contain("the fact stands so already");
        (await register.Send(order, "corrections", new { sequence = 0, reason = "for a test", instead = new { conditions = new[] { TestRegister.Words(1, "Not to drive"), TestRegister.Words(1, "Not to ride") } } }))
            .ShouldBeProblem(422, "numbers-twice", "instead.conditions");
        (await Text(await pages.Submit($"/orders/{order}/correct/0", [.. Other.Where(o => o.Item1 != "Input.On.Year"), ("Input.On.Year", "2027"), .. Phones(0, "1"), .. Words(1, "Not to enter Fernholt Lane")])))
            .Should().Contain("href=\"#Input_On").And.Contain("Enter a day that is today or earlier");
    }

    [Fact]
    public async Task whoever_may_not_see_protected_words_keeps_them_untouched()
    {
        var order = await register.Made();
        var pages = await SignedIn(register.Force.Caseworker);
        (await pages.Read($"/orders/{order}/correct/0")).Should().NotContain("Fernholt Lane");

        using var sent = await pages.Submit($"/orders/{order}/correct/0", [.. Other.Where(o => o.Item1 != "Input.On.Day"), ("Input.On.Day", "4")]);

        sent.StatusCode.Should().Be(HttpStatusCode.Redirect, await Text(sent));
        Conditions(await register.Show(order))[1].GetProperty("words").GetString().Should().Be("Not to enter Fernholt Lane");
    }

    private static readonly (string, string)[] Other =
        [("Input.What", "other"), ("Input.On.Day", "3"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Ends", ""), ("Input.Reason", "sealed order, page 1"),
            ("Conditions.Items[0].Number", "1"), ("Conditions.Items[1].Number", "2")];

    private static (string, string)[] Phones(int index, string most) =>
        [($"Conditions.Items[{index}].Words", "Not to have more than one mobile telephone"), ($"Conditions.Items[{index}].Kind", "device-limit"), ($"Conditions.Items[{index}].Terms.maxPhones", most),
            .. new[] { "eSims", "tabletsWithSim", "watchesWithSim", "borrowed" }.Select(f => ($"Conditions.Items[{index}].Terms.{f}", "notSaid"))];

    private static (string, string)[] Words(int index, string words) => [($"Conditions.Items[{index}].Words", words)];

    private static JsonElement[] Conditions(JsonElement order) => [.. order.GetProperty("conditions").EnumerateArray()];

    private static string? Id(JsonElement condition) => condition.GetProperty("conditionId").GetString();

    private static async Task<WebPages> SignedIn(TestUser user)
    {
        var pages = new WebPages(await user.Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", "data-quality"), ("ReturnUrl", "/"));
        return pages;
    }

    private static async Task<string> Text(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
