using System.Net;
using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>What binds a person is held together: across orders and types, and against a draft.</summary>
[Collection(TestHost.Shared)]
public sealed class ObeyingEverything(TestHost host)
{
    private const string Nights = """[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],"from":"21:00","to":"06:00"}]""";

    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task two_orders_that_cannot_both_be_obeyed_are_named_on_the_page_the_api_and_the_draft()
    {
        var person = await register.Person();
        var (home, town) = (await Place(person, "4 Example Close", 10), await Place(person, "Sampleton town centre", 800));
        var first = await register.Made(("subjectId", person), ("conditions", new[] { Curfew(home) }));
        var alone = await Obligations(person);
        (alone.GetProperty("obligations").GetArrayLength(), alone.GetProperty("conflicts").GetArrayLength()).Should().Be((1, 0), alone.GetRawText());

        var draft = await register.Order(("subjectId", person), ("type", "SCPO"), ("startsOn", "2026-08-03"), ("lastDay", "2030-08-02"), ("conditions", new[] { TestRegister.Typed(1, "Not to enter the town centre", "exclusion-area", $$"""{"places":["{{town}}"]}""") }));
        var review = await register.Officer.Post("/api/v1/orders/review", draft.Where(d => d.Key != "reason").ToDictionary(), "application");
        review.GetProperty("findings").EnumerateArray().Should().Contain(f => f.GetProperty("code").GetString() == "conflicting_obligations" && f.GetProperty("field").GetString() == "conditions[0]", review.GetRawText());
        var second = (await register.Officer.Post("/api/v1/orders", draft)).GetProperty("id").GetGuid();

        (await register.Findings(second)).Should().Contain("conflicting_obligations", "a sealed order is recorded and flagged, never refused");
        var bound = await Obligations(person);
        bound.GetProperty("obligations").GetArrayLength().Should().Be(2);
        bound.GetProperty("conflicts").EnumerateArray().Should().ContainSingle().Which.GetProperty("says").GetString().Should().Contain("cannot both be obeyed").And.Contain("where the other forbids").And.NotContain("Example Close").And.Contain("terms not compared");
        bound.GetProperty("covers").GetString().Should().Contain("does not mean that there is none");
        (await (await register.Officer.Pages()).Read($"/orders/people/{person}")).Should().Contain("cannot both be obeyed").And.Contain("Tell legal");
        first.Should().NotBe(second);
    }

    [Fact]
    public async Task nobody_there_is_nobody_found() =>
        (await register.Officer.Send(HttpMethod.Get, "/api/v1/orders/people/01900000-0000-7000-8000-000000000001/obligations")).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task a_draft_said_to_last_five_years_whose_dates_give_three_is_stopped_and_a_sealed_order_flagged()
    {
        var draft = await register.Order(("type", "SHPO"), ("lastDay", "2029-08-02"), ("statedYears", 5));

        (await register.Officer.Post("/api/v1/orders/review", draft.Where(d => d.Key != "reason").ToDictionary(), "application"))
            .GetProperty("findings").EnumerateArray().Should().Contain(f => f.GetProperty("code").GetString() == "length_contradicts_dates" && f.GetProperty("kind").GetString() == "legal");
        var order = (await register.Officer.Post("/api/v1/orders", draft)).GetProperty("id").GetGuid();
        (await register.Findings(order)).Should().Contain("length_contradicts_dates");
    }

    [Fact]
    public async Task a_kind_outside_a_closed_list_and_a_travel_ban_without_an_end_are_named_with_their_section()
    {
        (await Legal("DVPO", "2026-08-28", TestRegister.Typed(1, "Not to have more than one mobile telephone", "device-limit", TestRegister.OnePhone)))
            .Should().Contain(f => f.GetProperty("code").GetString() == "condition_not_allowed" && f.GetProperty("section").GetString()!.Contains("s.28"));
        (await Legal("SHPO", "2031-08-02", TestRegister.Typed(1, "Not to travel abroad until further order", "travel-abroad", """{"ban":"allCountries","untilFurtherOrder":true,"surrenderPassports":true}""")))
            .Should().Contain(f => f.GetProperty("code").GetString() == "condition_longer_than_law_allows" && !string.IsNullOrEmpty(f.GetProperty("section").GetString()));
        (await Legal("SHPO", "2031-08-02", TestRegister.Words(1, "Not to travel abroad; this prohibition shall last for five years")))
            .Should().NotContain(f => f.GetProperty("code").GetString() == "length_contradicts_dates");
        (await Legal("SHPO", "2032-08-02", TestRegister.Words(1, "Not to travel abroad; this prohibition shall last for five years")))
            .Should().Contain(f => f.GetProperty("code").GetString() == "length_contradicts_dates");
    }

    private async Task<IReadOnlyList<JsonElement>> Legal(string type, string lastDay, object condition)
    {
        var draft = await register.Order(("type", type), ("lastDay", lastDay), ("conditions", new[] { condition }));
        return [.. (await register.Officer.Post("/api/v1/orders/review", draft.Where(d => d.Key != "reason").ToDictionary(), "application")).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("kind").GetString() == "legal")];
    }

    private Task<JsonElement> Obligations(Guid person) => register.Officer.Get($"/api/v1/orders/people/{person}/obligations");

    // a circle about one spot
    private async Task<Guid> Place(Guid person, string name, double metres) => (await register.Officer.Post($"/api/v1/subjects/{person}/places",
        new { name, @protected = false, area = new { type = "Point", coordinates = new[] { 0.5, 51.8 }, radiusMetres = metres }, reason = "for a test" })).GetProperty("id").GetGuid();

    private static object Curfew(Guid place) => TestRegister.Typed(1, "To remain at home at night", "curfew", $$"""{"placeId":"{{place}}","hours":{{Nights}}}""");
}
