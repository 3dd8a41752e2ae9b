using System.Net;
using System.Text.Json;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.Orders.Tests.Features;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.Orders.Tests.Areas;

/// <summary>Whose areas hold a position: on the running platform, as far as the asker may see.</summary>
[Collection(TestHost.Shared)]
public sealed class AreasAtAPosition(TestHost host)
{
    // a square of about 690 by 1,110 metres with a hole in its middle, and a second part to the east
    private const string Square = """{"type":"MultiPolygon","coordinates":[[[[0.50,51.80],[0.51,51.80],[0.51,51.81],[0.50,51.81],[0.50,51.80]],[[0.504,51.804],[0.506,51.804],[0.506,51.806],[0.504,51.806],[0.504,51.804]]],[[[0.60,51.80],[0.61,51.80],[0.61,51.81],[0.60,51.80]]]]}""";

    private readonly TestRegister register = new(host.NewForce());

    [Theory]
    [InlineData(0.502, 51.802, 0, "inside")]
    [InlineData(0.505, 51.805, 0, null)] // in the hole
    [InlineData(0.504, 51.805, 0, "inside")] // on the edge of the hole
    [InlineData(0.505, 51.805, 100, "undecided")] // the error reaches out of the hole
    [InlineData(0.50, 51.805, 0, "inside")] // on the outer edge
    [InlineData(0.499, 51.805, 20, null)] // 69 metres away
    [InlineData(0.499, 51.805, 100, "undecided")]
    [InlineData(0.608, 51.802, 0, "inside")] // the other part
    [InlineData(0.55, 51.805, 0, null)] // between the two
    public async Task the_edge_belongs_to_the_area_a_hole_does_not_and_an_error_that_crosses_the_edge_is_said(double longitude, double latitude, double error, string? side)
    {
        var (order, _) = await Ban(Square);

        var found = await At(longitude, latitude, error);

        found.Where(a => a.GetProperty("orderId").GetGuid() == order).Select(a => a.GetProperty("side").GetString()).Should().Equal(side is null ? [] : [side]);
    }

    [Fact]
    public async Task what_is_recorded_after_a_question_is_in_the_next_answer_and_what_ended_is_not()
    {
        var before = await At(0.502, 51.802);
        var (order, person) = await Ban(Square);

        var row = (await At(0.502, 51.802)).Should().ContainSingle().Which;
        (before.Count, row.GetProperty("orderId").GetGuid(), row.GetProperty("subjectId").GetGuid(), row.GetProperty("orderState").GetString(), row.GetProperty("confirmed").GetBoolean())
            .Should().Be((0, order, person, "in-force", false));
        row.GetProperty("words").GetString().Should().Be("Not to enter the town centre");
        row.GetProperty("place").GetString().Should().Be("Sampleton town centre");
        (await register.Send(order, "end", new { how = "quashed", on = "2026-08-20", reason = "for a test" })).Ok();

        (await At(0.502, 51.802)).Should().BeEmpty();
    }

    [Fact]
    public async Task another_force_is_shown_nothing_and_the_audit_says_whose_records_were_shown()
    {
        var (order, _) = await Ban(Square);

        (await At(0.502, 51.802, by: host.NewForce().Officer)).Should().BeEmpty();
        (await At(0.502, 51.802)).Should().ContainSingle();

        (await Checks.AuditLines.Of(host, order)).Should().Contain(l => l.StartsWith("show-areas-at shown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task line_11_the_area_of_a_protected_place_is_shown_to_nobody_who_may_not_see_it_and_the_answer_says_so()
    {
        await Ban(Square, isProtected: true);

        (await At(0.502, 51.802)).Should().ContainSingle("officers may see protected places");
        var researcher = await Ask(register.Force.Researcher, new { longitude = 0.502, latitude = 51.802 });

        researcher.Ok();
        researcher.Text.Should().NotContain("Sampleton").And.NotContain("town centre").And.Contain("neither the areas of protected places").And.Contain("does not mean that nobody is barred");
        using var answer = JsonDocument.Parse(researcher.Text);
        answer.RootElement.GetProperty("areas").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task line_11_terms_whose_words_may_hold_protected_details_are_no_more_shown_than_the_words()
    {
        await Ban(Square);

        var researcher = (await Ask(register.Force.Researcher, new { longitude = 0.502, latitude = 51.802 })).Ok().Text;

        researcher.Should().Contain("\"areas\":[]").And.NotContain("Sampleton").And.Contain("nor terms that may tell where a protected person is");
        (await At(0.502, 51.802)).Should().ContainSingle("officers may see such details");
    }

    [Theory]
    [InlineData(60, 0, "notSaid", "inside")]
    [InlineData(99.98, 0, "nearerThan", "inside")]
    [InlineData(100, 0, "atOrWithin", "inside")]
    [InlineData(100, 0, "notSaid", "undecided")]
    [InlineData(100, 0, "nearerThan", null)]
    [InlineData(140, 0, "notSaid", null)]
    [InlineData(60, 30, "notSaid", "inside")]
    [InlineData(60, 50, "notSaid", "undecided")]
    [InlineData(140, 50, "notSaid", "undecided")]
    [InlineData(140, 30, "notSaid", null)]
    public async Task a_term_of_100_metres_from_a_place_is_found_by_the_metres_from_its_edge_and_its_words_decide_at_the_distance_itself(double metres, double error, string edge, string? side)
    {
        var (order, _) = await Ban(Square, ("Not to come within 100 metres of the town centre", "approach-place", $",\"distanceMetres\":100,\"edge\":\"{edge}\""));
        var north = 51.81 + metres / 111_263; // the square's northern edge runs along 51.81

        Geodesic.Metres(new(0.505, 51.81), new(0.505, north)).Should().BeApproximately(metres, 0.005, "the case would else show something else");
        var found = await At(0.505, north, error);

        found.Where(a => a.GetProperty("orderId").GetGuid() == order).Select(a => a.GetProperty("side").GetString()).Should().Equal(side is null ? [] : [side]);
        found.Select(a => a.GetProperty("withinMetres").GetDecimal()).Should().Equal(side is null ? [] : [100m]);
    }

    [Fact]
    public async Task terms_about_one_place_each_reach_as_far_as_they_say()
    {
        var (order, person) = await Ban(Square);
        var place = (await At(0.502, 51.802)).Should().ContainSingle().Which.GetProperty("place").GetString();
        var wider = await Ban(Square, ("Not to come within 2,000 metres of the town centre", "approach-place", ",\"distanceMetres\":2000"));

        var outside = await At(0.505, 51.82); // 1,113 metres north of it
        var within = await At(0.502, 51.802);

        outside.Select(a => a.GetProperty("orderId").GetGuid()).Should().Equal(wider.Order);
        within.Select(a => a.GetProperty("orderId").GetGuid()).Should().BeEquivalentTo([order, wider.Order]);
        within.Should().OnlyContain(a => a.GetProperty("place").GetString() == place);
        within.Single(a => a.GetProperty("subjectId").GetGuid() == person).TryGetProperty("withinMetres", out _).Should().BeFalse();
        (await Ask(register.Officer, new { longitude = 0.502, latitude = 51.802 })).Text.Should().NotContain("a distance away from a place").And.Contain("not terms that keep somebody away from a person");
        var page = await (await (await register.Officer.Pages()).Submit("/orders/areas", ("Input.Latitude", "51.82"), ("Input.Longitude", "0.505"), ("Input.ErrorMetres", ""))).Content.ReadAsStringAsync();
        page.Should().Contain("2000 metres around Sampleton town centre");
    }

    [Fact]
    public async Task who_asks_about_a_great_many_positions_is_stopped_and_a_supervisor_sees_it()
    {
        for (var i = 0; i < PositionLimit.MostAnywhere; i++)
            await At(0.502, 51.802 + i * 0.01);

        (await Ask(register.Officer, new { longitude = 0.502, latitude = 52.9 })).ShouldBeProblemOfType(429, "too-often");
        (await At(0.502, 52.9, by: register.Force.Supervisor)).Should().BeEmpty("others are not stopped");
        var page = await (await (await register.Officer.Pages()).Submit("/orders/areas", ("Input.Latitude", "51.82"), ("Input.Longitude", "0.505"), ("Input.ErrorMetres", ""))).Content.ReadAsStringAsync();

        page.Should().Contain("Wait before you ask about another position: 30 in 10 minutes is the limit");
        var seen = (await register.Force.Supervisor.Get("/api/v1/checks/repeated-positions")).EnumerateArray().Should().ContainSingle().Which;
        (seen.GetProperty("userId").GetGuid(), seen.GetProperty("asked").GetInt32(), seen.GetProperty("refused").GetInt32(), seen.TryGetProperty("subjectId", out _))
            .Should().Be((await register.Officer.Id(), PositionLimit.MostAnywhere + 2, 2, false));
        (await (await register.Force.Supervisor.Pages()).Read("/checks/repeated-positions")).Should().Contain("Nobody in particular: whose areas hold a position");
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(149, false)]
    public async Task who_asks_day_after_day_is_seen_although_nothing_was_refused_and_others_are_not_seen_with_them(int positions, bool seen)
    {
        var now = host.Clock.Now;
        await register.Db(async db =>
        {
            foreach (var (user, count) in new[] { (Guid.CreateVersion7(now), positions), (Guid.CreateVersion7(now), 20) })
                for (var i = 1; i <= count; i++)
                    db.PositionsAsked.Add(new() { Id = Guid.CreateVersion7(now), ActorId = user, ActorName = "An officer", SubjectId = PositionAsked.Nobody, Force = register.Force.Code, At = now.AddHours(-4 * i) });
            return await db.SaveChangesAsync();
        });

        var rows = (await register.Force.Supervisor.Get("/api/v1/checks/repeated-positions")).EnumerateArray().Select(r => r.GetProperty("asked").GetInt32());

        rows.Should().Equal(seen ? [positions] : []);
    }

    [Theory]
    [InlineData("""{"longitude":181,"latitude":51.8}""", "longitude", "Enter the longitude in degrees between -180 and 180")]
    [InlineData("""{"longitude":0.5,"latitude":91}""", "latitude", "Enter the latitude in degrees between -90 and 90")]
    [InlineData("""{"longitude":0.5,"latitude":51.8,"errorMetres":2001}""", "errorMetres", "Enter the error of the position in metres, 0 to 2,000")]
    public async Task a_position_that_is_none_is_refused_with_what_to_enter(string body, string field, string mend)
    {
        var refused = await Ask(register.Officer, JsonDocument.Parse(body).RootElement);

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Text.Should().Contain($"\"{field}\"").And.Contain(mend);
    }

    [Fact]
    public async Task the_page_tells_the_same_and_what_its_answer_covers()
    {
        await Ban(Square);
        var pages = await register.Officer.Pages();

        var page = await (await pages.Submit("/orders/areas", ("Input.Latitude", "51.802"), ("Input.Longitude", "0.502"), ("Input.ErrorMetres", ""))).Content.ReadAsStringAsync();
        var wrong = await (await pages.Submit("/orders/areas", ("Input.Latitude", "north"), ("Input.Longitude", "0.502"), ("Input.ErrorMetres", ""))).Content.ReadAsStringAsync();

        page.Should().Contain("Not to enter the town centre").And.Contain("terms not compared with the sealed order").And.Contain("does not mean that nobody is barred");
        wrong.Should().Contain("Enter the latitude in degrees, for example 53.7997");
    }

    private async Task<(Guid Order, Guid Person)> Ban(string area, (string Words, string Kind, string Terms)? other = null, bool isProtected = false)
    {
        var person = await register.Person();
        var place = (await register.Officer.Post($"/api/v1/subjects/{person}/places",
            new { name = "Sampleton town centre", @protected = isProtected, area = JsonDocument.Parse(area).RootElement, reason = "for a test" })).GetProperty("id").GetGuid();
        var (words, kind, terms) = other ?? ("Not to enter the town centre", "exclusion-area", "");
        return (await register.Made(("subjectId", person), ("conditions", new[] { TestRegister.Typed(1, words, kind, $$"""{"places":["{{place}}"]{{terms}}}""") })), person);
    }

    private async Task<IReadOnlyList<JsonElement>> At(double longitude, double latitude, double errorMetres = 0, TestUser? by = null) =>
        [.. JsonDocument.Parse((await Ask(by ?? register.Officer, new { longitude, latitude, errorMetres })).Ok().Text).RootElement.GetProperty("areas").EnumerateArray()];

    private static Task<Answer> Ask(TestUser who, object position) => who.Send(HttpMethod.Post, "/api/v1/orders/areas-at", position, "supervision");
}
