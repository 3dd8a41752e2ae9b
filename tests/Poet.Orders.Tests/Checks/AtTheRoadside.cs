using System.Text;

namespace Poet.Orders.Tests.Checks;

/// <summary>The page, as a phone without script uses it.</summary>
[Collection(TestHost.Shared)]
public sealed class AtTheRoadside(TestHost host)
{
    private const int Most = 20 * 1024;
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task one_form_names_the_person_and_its_answer_with_its_style_is_under_20_kilobytes_for_an_order_of_six_conditions()
    {
        var register = await Register.Of(force, name: "Nerys Inventando", bornOn: "1993-07-08");
        await register.HasOrder([.. Enumerable.Range(1, 3).Select(register.NoContact), .. Enumerable.Range(4, 3).Select(register.KeepOut)]);
        var browser = await force.Officer.Browser();

        var response = await new WebPages(browser).Submit($"/check/{register.Subject}",
            ("Input.Contacted", register.Victim.ToString()), ("Input.Means", "Phone"), ("Input.SubjectCommunicated", "true"), ("Input.ContactExcepted", "false"));

        ((int)response.StatusCode).Should().Be(200);
        var page = await response.Content.ReadAsStringAsync();
        var style = await browser.GetStringAsync("/_content/Poet.Platform.Ui/poet-slim.css");
        style.Should().Contain(".answer--breach");
        (Encoding.UTF8.GetByteCount(page) + Encoding.UTF8.GetByteCount(style)).Should().BeLessThan(Most);
        page.Should().NotContain("<script").And.Contain("Checking a person or situation now");
        page.Should().Contain("These facts match this term").And.Contain("To read over the radio").And.Contain("DC Inventar, Orders team").And.Contain("PACE Code C 10");
    }

    [Fact]
    public async Task name_and_date_of_birth_find_the_person_and_a_name_alone_offers_candidates_by_id()
    {
        var register = await Register.Of(force, name: "Gethin Inventarius", bornOn: "1994-11-12");
        await register.HasOrder();
        var pages = new WebPages(await force.Officer.Browser());

        var found = await Text(await pages.Submit("/check", ("Input.Name", "Gethin Inventarius"), ("Input.Born.Day", "12"), ("Input.Born.Month", "11"), ("Input.Born.Year", "1994")));
        var unsure = await Text(await pages.Submit("/check", ("Input.Name", "Gethin Inventarius")));

        found.Should().Contain("Identity matched by name, date of birth").And.Contain("1 order to read");
        unsure.Should().Contain("Identity not confirmed").And.Contain($"href=\"/check/{register.Subject}\"").And.NotContain("Term 1");
    }

    [Fact]
    public async Task what_cannot_be_read_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var page = await Text(await new WebPages(await force.Officer.Browser()).Submit("/check",
            ("Input.Name", ""), ("Input.Latitude", "north"), ("Input.Pounds", "lots"), ("Input.On.Day", "31"), ("Input.On.Month", "2"), ("Input.On.Year", "2026")));

        page.Should().Contain("Enter a name, a PNC ID or a CRO number").And.Contain("Enter the latitude in degrees").And.Contain("Enter the cash in pounds")
            .And.Contain("Enter a real date for the day it happened").And.Contain("value=\"lots\"");
        page.Should().Contain("<details open=\"open\">\n<summary>Where").And.Contain("<details>\n<summary>Vehicle", "what is wrong must not be folded away");
    }

    [Fact]
    public async Task nobody_is_asked_for_a_purpose_and_another_purpose_already_given_is_kept()
    {
        var page = await new WebPages(await force.Checker.Browser()).Read("/check");

        page.Should().Contain("Purpose: <strong>Checking a person or situation now</strong>");
    }

    private static async Task<string> Text(HttpResponseMessage response) => System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
