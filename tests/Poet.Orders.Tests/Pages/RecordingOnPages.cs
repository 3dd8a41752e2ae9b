using System.Net;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Tests.Features;

namespace Poet.Orders.Tests.Pages;

/// <summary>Orders entered and changed by hand, in a browser without script.</summary>
[Collection(TestHost.Shared)]
public sealed class RecordingOnPages(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    private static readonly (string, string)[] Dates =
    [
        ("Input.MadeOn.Day", "3"), ("Input.MadeOn.Month", "8"), ("Input.MadeOn.Year", "2026"), ("Input.Ends", "day"),
        ("Input.LastDay.Day", "2"), ("Input.LastDay.Month", "8"), ("Input.LastDay.Year", "2028"), ("Input.Reason", "as sealed"),
    ];

    [Fact]
    public async Task an_order_with_typed_terms_is_recorded_step_by_step()
    {
        var pages = await SignedIn();
        var subject = await register.Person();
        (await pages.Read($"/orders/new?subject={subject}")).Should().Contain("Which order did the court make?");
        var form = $"/orders/new?subject={subject}&type=SPO&form=Full";

        using (var kind = await pages.Submit(form, [.. Dates, .. Condition(0, "Not to have more than one mobile telephone", "device-limit"), ("act", "kinds")]))
        {
            var html = WebUtility.HtmlDecode(await kind.Content.ReadAsStringAsync());
            kind.StatusCode.Should().Be(HttpStatusCode.OK);
            html.Should().Contain("Conditions.Items[0].Terms.maxPhones").And.Contain("Not to have more than one mobile telephone").And.NotContain("There is a problem");
        }
        using (var more = await pages.Submit(form, [.. Dates, .. Condition(0, "Not to drive", ""), ("act", "add")]))
            WebUtility.HtmlDecode(await more.Content.ReadAsStringAsync()).Should().Contain("Condition 2").And.Contain("Not to drive").And.Contain("value=\"2028\"");

        using var done = await pages.Submit(form, [.. Dates, .. Condition(0, "Not to have more than one mobile telephone", "device-limit"), .. OnePhone(0, "1"),
            .. Condition(1, "Not to drive", ""), ("act", "save")]);
        done.StatusCode.Should().Be(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        var order = await pages.Read(done.Headers.Location!.ToString());
        order.Should().Contain("Not to have more than one mobile telephone").And.Contain("nobody has confirmed it").And.Contain("2 August 2028").And.NotContain("\"~/");
    }

    [Fact]
    public async Task problems_stand_in_the_summary_and_at_their_fields_and_nothing_is_recorded()
    {
        var pages = await SignedIn();
        var subject = await register.Person();
        using var refused = await pages.Submit($"/orders/new?subject={subject}&type=SPO&form=Full",
            [.. With(("Input.MadeOn.Year", "2025")), .. Condition(0, "Not to have more than one mobile telephone", "device-limit"), .. OnePhone(0, "many"), ("act", "save")]);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        html.Should().Contain("There is a problem").And.Contain("href=\"#Conditions_Items_0__Terms_maxPhones\"").And.Contain("value=\"many\"");
        (await register.Db(db => db.Orders.AnyAsync(o => o.SubjectId == subject))).Should().BeFalse();
    }

    [Fact]
    public async Task a_look_for_problems_first_says_what_would_be_flagged()
    {
        var pages = await SignedIn();
        using var looked = await pages.Submit($"/orders/new?subject={await register.Person()}&type=SPO&form=Full",
            [.. With(("Input.LastDay.Year", "2027")), .. Condition(0, "Not to drive", ""), ("act", "review")]);
        WebUtility.HtmlDecode(await looked.Content.ReadAsStringAsync()).Should().Contain("The order must last 2 years at least");
    }

    [Fact]
    public async Task a_stated_length_that_the_dates_contradict_is_found_before_it_is_recorded()
    {
        var pages = await SignedIn();
        var form = $"/orders/new?subject={await register.Person()}&type=SPO&form=Full";
        using var looked = await pages.Submit(form, [.. Dates, ("Input.StatedYears", "9"), .. Condition(0, "Not to drive", ""), ("act", "review")]);
        WebUtility.HtmlDecode(await looked.Content.ReadAsStringAsync()).Should().Contain("9 years").And.NotContain("Nothing was found against this order");
        using var wrong = await pages.Submit(form, [.. Dates, ("Input.StatedYears", "900"), .. Condition(0, "Not to drive", ""), ("act", "review")]);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain("Enter the stated length in whole years, from 0 to 100");
    }

    [Fact]
    public async Task pressing_a_button_twice_records_once()
    {
        var pages = await SignedIn();
        var order = await register.Made();
        (string, string)[] served = [("Input.On.Day", "4"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Time", "14:30"), ("Input.How", "ServedInPerson"), ("Input.Reason", "served"), ("Key", "same")];
        foreach (var _ in new[] { 1, 2 })
            (await pages.Submit($"/orders/{order}/serve", served)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var timeline = (await register.Show(order)).GetProperty("timeline");
        timeline.GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task every_change_has_its_page()
    {
        var pages = await SignedIn();
        var order = await register.Made(("lastDay", "2027-02-02"));
        await Sent(pages, $"/orders/{order}/release", ("Input.What", "custody"), ("Input.On.Day", "4"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Reason", "prison e-mail"));
        await Sent(pages, $"/orders/{order}/renew", ("Input.From.Day", "3"), ("Input.From.Month", "2"), ("Input.From.Year", "2027"), ("Input.Ends", "further"), ("Input.Reason", "renewed at court"));
        (await register.Show(order)).GetProperty("untilFurtherOrder").GetBoolean().Should().BeTrue();
        await Sent(pages, $"/orders/{order}/correct/1", ("Input.What", "strike"), ("Input.Reason", "another prisoner"));
        await Sent(pages, $"/orders/{order}/end", ("Input.How", "claimed"), ("Input.On.Day", "25"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Reason", "solicitor rang"));
        (await register.State(order)).Should().Be("unconfirmed");
        await Sent(pages, $"/orders/{order}/end", ("Input.How", "rejected"), ("Input.Reason", "court knows of nothing"));
        (await register.State(order)).Should().Be("in-force");
        (await pages.Read($"/orders/{order}/attach")).Should().Contain("multipart/form-data");
    }

    [Fact]
    public async Task a_variation_keeps_untouched_conditions_as_they_are()
    {
        var pages = await SignedIn();
        var order = await register.Made();
        var before = (await register.Show(order)).GetProperty("conditions").EnumerateArray().ToList();
        var page = await pages.Read($"/orders/{order}/vary");
        page.Should().Contain("Not to enter Fernholt Lane").And.Contain("Conditions.Items[0].Terms.maxPhones");
        await Sent(pages, $"/orders/{order}/vary",
            [("Input.From.Day", "20"), ("Input.From.Month", "8"), ("Input.From.Year", "2026"), ("Input.Ends", ""), ("Input.Reason", "varied"),
                .. Condition(0, before[0].GetProperty("words").GetString()!, "device-limit"), .. OnePhone(0, "1"), .. Condition(1, "Not to enter Fernholt", "")]);
        var after = (await register.Show(order)).GetProperty("conditions").EnumerateArray().ToList();
        after[0].GetProperty("terms").GetString().Should().Be(before[0].GetProperty("terms").GetString());
        after.Select(c => c.GetProperty("conditionId").GetString()).Should().Equal(before.Select(c => c.GetProperty("conditionId").GetString()));
        after[1].GetProperty("words").GetString().Should().Be("Not to enter Fernholt");
    }

    [Fact]
    public async Task terms_are_compared_with_the_words_beside_the_fields_and_suggested_from_them()
    {
        var pages = await SignedIn();
        var order = await register.Made(("conditions", new[] { TestRegister.Words(1, "Not to possess more than one mobile telephone") }));
        var condition = (await register.Show(order)).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        var path = $"/orders/{order}/conditions/{condition}/confirm";
        var page = await pages.Read(path);
        page.Should().Contain("Not to possess more than one mobile telephone").And.Contain("Terms.maxPhones").And.Contain("Where the suggested terms come from");

        (await pages.Submit(path, ("Input.Words", ""), ("Input.Reason", ""))).StatusCode.Should().Be(HttpStatusCode.OK, "what is missing is asked for");
        await Sent(pages, path, [("Kind", "device-limit"), .. Fields("Terms", "1"), ("Input.Words", "Not to possess more than one mobile telephone."), ("Input.HoldsProtectedDetails", "false"), ("Input.Reason", "sealed order, page 2")]);
        var confirmed = (await register.Show(order)).GetProperty("conditions")[0];
        confirmed.GetProperty("confirmedBy").GetString().Should().Contain("officer");
        confirmed.GetProperty("words").GetString().Should().EndWith("telephone.");
    }

    [Fact]
    public async Task a_finding_is_settled_on_its_page()
    {
        var pages = await SignedIn();
        var order = await register.Made(("lastDay", "2027-02-02"));
        var finding = (await register.Show(order)).GetProperty("findings")[0].GetProperty("id").GetGuid();
        (await pages.Read($"/orders/{order}/findings/{finding}")).Should().Contain("binds until a court varies or quashes it");
        await Sent(pages, $"/orders/{order}/findings/{finding}", ("Input.Reason", "legal services wrote to the court"));
        (await register.Findings(order)).Should().BeEmpty();
    }

    [Fact]
    public async Task somebody_elses_change_meanwhile_is_said_on_the_page()
    {
        var pages = await SignedIn();
        var order = await register.Made();
        using var refused = await pages.Submit($"/orders/{order}/release", ("Input.What", "custody"), ("Input.On.Day", "4"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Reason", "prison e-mail"), ("Seen", "0190b6a0-0000-7000-8000-000000000001"));
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Someone else changed this first");
    }

    private async Task<WebPages> SignedIn()
    {
        var pages = new WebPages(await register.Officer.Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", "application"), ("ReturnUrl", "/"));
        said.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return pages;
    }

    private static async Task Sent(WebPages pages, string path, params (string, string)[] fields)
    {
        using var answer = await pages.Submit(path, fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, "of {0}: {1}", path, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static IEnumerable<(string, string)> With((string Name, string Value) other) => Dates.Select(d => d.Item1 == other.Name ? other : d);

    private static (string, string)[] Condition(int index, string words, string kind) =>
        [($"Conditions.Items[{index}].Number", $"{index + 1}"), ($"Conditions.Items[{index}].Words", words), ($"Conditions.Items[{index}].Kind", kind)];

    private static (string, string)[] OnePhone(int index, string phones) => Fields($"Conditions.Items[{index}].Terms", phones);

    private static (string, string)[] Fields(string prefix, string phones) =>
        [($"{prefix}.maxPhones", phones), ($"{prefix}.eSims", "notSaid"), ($"{prefix}.tabletsWithSim", "notSaid"), ($"{prefix}.watchesWithSim", "notSaid"), ($"{prefix}.borrowed", "notSaid")];
}
