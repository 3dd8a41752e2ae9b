using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>What a court made is recorded and shows its powers, whatever the type: also one that no force applies for, that has no terms, or whose law has run out.</summary>
[Collection(TestHost.Shared)]
public sealed class RegisteringEveryType(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task every_form_of_every_loaded_type_is_recorded_and_its_page_can_be_read()
    {
        var person = await register.Person();
        var pages = new WebPages(await register.Officer.Browser());
        foreach (var type in (await register.Officer.Get("/api/v1/order-types")).EnumerateArray())
        {
            var code = type.GetProperty("code").GetString()!;
            foreach (var form in type.GetProperty("forms").EnumerateArray().Select(f => f.GetString()))
            {
                var order = await register.Made(("subjectId", person), ("type", code), ("form", form), ("madeOn", "2026-08-03"), ("start", "made"), ("conditions", new[] { TestRegister.Words(1, "Not to go there") }));
                (await register.Show(order)).GetProperty("law").GetProperty("breach").ValueKind.Should().NotBe(JsonValueKind.Undefined, code);
            }
            (await pages.Read("/order-types/" + code)).Should().Contain("<h2").And.Contain("govuk-table", code);
        }
        (await pages.Read("/order-types/NMO")).Should().Contain("the police cannot apply");
        (await pages.Read("/order-types/DAPO")).Should().Contain("Made only in Greater Manchester").And.Contain("an administrator adds DAPO:DAA 2021 (after March 2026) to the setting Law:SwitchedOn");
    }

    [Theory]
    [InlineData("DAPO", "full", false), InlineData("OCCUP", "full", false), InlineData("SPO", "full", true), InlineData("NMO", "full", true)]
    public async Task an_order_until_an_event_is_flagged_only_where_the_law_asks_for_another_end(string type, string form, bool flagged)
    {
        var order = await register.Made(("type", type), ("form", form), ("madeOn", "2026-03-03"), ("lastDay", null), ("untilEvent", "the family proceedings end"));

        (await register.Findings(order)).Contains("longer_than_law_allows").Should().Be(flagged);
    }

    [Fact]
    public async Task an_order_that_has_no_terms_by_law_misses_none_and_one_made_after_its_law_ended_is_flagged_and_binds()
    {
        var none = await register.Made(("type", "NOTIF"), ("lastDay", null), ("untilFurtherOrder", true), ("conditions", Array.Empty<object>()));
        (await register.Findings(none)).Should().NotContain("conditions_missing");
        var late = await register.Made(("type", "KCPO"), ("lastDay", "2027-08-02"));
        (await register.Findings(late)).Should().Contain("law_closed");
        (await register.State(late)).Should().Be("in-force");
    }

    [Fact]
    public async Task notifying_details_under_a_list_of_prohibitions_that_names_it_is_allowed_and_neither_a_curfew_nor_a_tag_before_its_law_is_in_force()
    {
        var review = await register.Officer.Post("/api/v1/orders/review", new
        {
            subjectId = await register.Person(), type = "STPO", madeOn = "2026-08-03", untilFurtherOrder = true,
            conditions = new object[] { await Example("notify-details", 1), await Example("curfew", 2), new { number = 3, words = "Not to leave the United Kingdom", kind = "travel-abroad", terms = new { ban = "allCountries", untilFurtherOrder = true, surrenderPassports = true } } },
        }, "application");
        var tagged = await register.Officer.Post("/api/v1/orders/review", new
        {
            subjectId = await register.Person(), type = "SHPO", madeOn = "2026-08-03", untilFurtherOrder = true, conditions = new[] { await Example("electronic-monitoring", 1) },
        }, "application");
        tagged.GetProperty("findings").EnumerateArray().Should().ContainSingle(f => f.GetProperty("code").GetString() == "condition_not_allowed").Which.GetProperty("section").GetString().Should().Contain("s.178");
        var found = review.GetProperty("findings").EnumerateArray().Select(f => (Code: f.GetProperty("code").GetString(), Says: f.GetProperty("message").GetString()!)).ToList();
        found.Where(f => f.Code == "requirement_not_allowed").Should().ContainSingle().Which.Says.Should().StartWith("Condition 2");
        found.Should().Contain(f => f.Code == "condition_longer_than_law_allows" && f.Says.StartsWith("Condition 3"));

        async Task<object> Example(string kind, int number) => new
        {
            number, words = "As sealed", kind,
            terms = (await register.Officer.Get("/api/v1/order-types/STPO/condition-kinds")).EnumerateArray().Single(k => k.GetProperty("id").GetString() == kind).GetProperty("examples")[0].GetProperty("terms"),
        };
    }
}
