using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Poet.Orders.Tests.Features;

[Collection(TestHost.Shared)]
public sealed class MakingOrders(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task an_order_is_recorded_with_its_words_terms_and_law()
    {
        var answer = await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", await register.Order(("court", "Wexmoor Magistrates' Court"), ("forceReference", "WX/26/17")));
        answer.Status.Should().Be(HttpStatusCode.Created);
        answer.Location!.ToString().Should().EndWith(answer.Json.GetProperty("id").GetString());

        var order = await register.Show(answer.Json.GetProperty("id").GetGuid());
        order.GetProperty("state").GetString().Should().Be("in-force");
        order.GetProperty("lastDay").GetString().Should().Be("2028-08-02");
        order.GetProperty("forceReference").GetString().Should().Be("WX/26/17");
        var conditions = order.GetProperty("conditions").EnumerateArray().ToList();
        conditions.Select(c => c.GetProperty("words").GetString()).Should().Equal("Not to have more than one mobile telephone", "Not to enter Fernholt Lane");
        conditions[0].GetProperty("kindId").GetString().Should().Be("device-limit");
        conditions.Should().OnlyContain(c => !HasValue(c, "confirmedBy"), "nobody has compared them with the sealed order");
    }

    [Fact]
    public async Task what_the_law_would_not_allow_is_flagged_with_its_section_and_never_refused()
    {
        var order = await register.Made(("lastDay", "2027-02-02"));
        (await register.State(order)).Should().Be("in-force");
        var finding = (await register.Show(order)).GetProperty("findings").EnumerateArray().Should().ContainSingle().Which;
        finding.GetProperty("code").GetString().Should().Be("shorter_than_law_allows");
        finding.GetProperty("kind").GetString().Should().Be("legal");
        finding.GetProperty("section").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task hours_of_a_day_over_the_cap_of_the_law_are_flagged()
    {
        var curfew = await register.Officer.Get("/api/v1/order-types/GANG/condition-kinds");
        var terms = curfew.EnumerateArray().Single(k => k.GetProperty("id").GetString() == "curfew").GetProperty("examples").EnumerateArray().Select(e => e.GetProperty("terms"));
        var review = await register.Officer.Post("/api/v1/orders/review", new
        {
            subjectId = await register.Person(), type = "GANG", madeOn = "2026-08-03", lastDay = "2027-08-02",
            conditions = terms.Select((t, i) => new { number = i + 1, words = "To be at home at night", kind = "curfew", terms = t }),
        }, "application");
        var flagged = review.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("code").GetString() == "condition_hours_over_cap").ToList();
        flagged.Should().NotBeEmpty("the examples hold nights longer than the eight hours of the law");
        flagged.Should().OnlyContain(f => f.GetProperty("section").GetString()!.Contains("s.35"));
    }

    [Fact]
    public async Task a_child_a_missing_list_of_conditions_and_a_second_order_of_the_day_are_flagged()
    {
        var child = await register.Person("2017-01-01");
        var order = await register.Made(("subjectId", child), ("conditions", Array.Empty<object>()));
        (await register.Findings(order)).Should().Contain(["too_young", "conditions_missing"]);
        (await register.Findings(await register.Made(("subjectId", child)))).Should().Contain("possible_duplicate");
    }

    [Fact]
    public async Task a_repeat_under_one_key_makes_one_order_and_another_body_is_refused()
    {
        var body = await register.Order();
        var key = ("Idempotency-Key", "k-" + register.Force.Code);
        var first = (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", body, "application", key)).Ok().Json.GetProperty("id").GetGuid();
        var again = (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", body, "application", key)).Ok().Json.GetProperty("id").GetGuid();
        again.Should().Be(first);
        var subject = (Guid)body["subjectId"]!;
        (await register.Db(db => db.Orders.CountAsync(o => o.SubjectId == subject))).Should().Be(1);

        body["court"] = "Another court";
        (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", body, "application", key)).ShouldBeProblem(422, "idempotency-key-reused");
    }

    [Theory]
    [InlineData("colour", "\"red\"", 400, "field-wrong", "colour")]
    [InlineData("madeOn", "\"3 August 2026\"", 400, "field-wrong", "madeOn")]
    [InlineData("madeOn", "\"2026-02-30\"", 400, "field-wrong", "madeOn")]
    [InlineData("untilFurtherOrder", "\"yes\"", 400, "field-wrong", "untilFurtherOrder")]
    [InlineData("form", "\"final\"", 400, "field-wrong", "form")]
    [InlineData("form", "1", 400, "field-wrong", "form")]
    [InlineData("conditions", "null", 400, "field-wrong", "conditions")]
    [InlineData("conditions", "[null]", 400, "condition-missing", "conditions[0]")]
    [InlineData("conditions", """[{"number":1,"words":"Not to drive","kind":"no-such-kind","terms":{}}]""", 400, "kind-unknown", "conditions[0].kind")]
    [InlineData("conditions", """[{"number":1,"words":"Not to drive"},{"number":2,"words":"One phone","kind":"device-limit","terms":{"maxPhones":"one"}}]""", 400, "terms-wrong", "conditions[1].terms.maxPhones")]
    [InlineData("conditions", """[{"number":1,"words":"One phone","kind":"device-limit","terms":{"maxPhones":100}}]""", 400, "terms-wrong", "conditions[0].terms.maxPhones")]
    [InlineData("conditions", """[{"number":1,"words":"One phone","kind":"device-limit","terms":{"people":[]}}]""", 400, "terms-wrong", "conditions[0].terms.people")]
    [InlineData("conditions", """[{"number":1,"words":"One phone","kind":"device-limit"}]""", 400, "terms-missing", "conditions[0].terms")]
    [InlineData("conditions", """[{"number":1,"words":"One phone","terms":{}}]""", 400, "kind-missing", "conditions[0].kind")]
    [InlineData("conditions", """[{"number":1,"words":" "}]""", 400, "words-missing", "conditions[0].words")]
    [InlineData("conditions", """[{"number":1,"words":"Not to drive"},{"number":1,"words":"Not to fly"}]""", 422, "numbers-twice", "conditions")]
    [InlineData("type", "\"spo\"", 400, "type-wrong", "type")]
    [InlineData("madeOn", "\"0001-01-01\"", 422, "made-too-early", "madeOn")]
    [InlineData("madeOn", "\"9999-12-31\"", 422, "made-in-future", "madeOn")]
    [InlineData("lastDay", "\"9999-12-31\"", 422, "day-out-of-range", "lastDay")]
    [InlineData("lastDay", "\"2026-08-02\"", 422, "last-day-too-early", "lastDay")]
    [InlineData("lastDay", "null", 422, "end-missing", "lastDay")]
    [InlineData("untilFurtherOrder", "true", 422, "two-ends", "lastDay")]
    [InlineData("subjectId", "\"0190b6a0-0000-7000-8000-000000000001\"", 422, "subject-unknown", "subjectId")]
    [InlineData("reason", "\"x\"", 400, "reason-missing", "reason")]
    public async Task bad_input_names_its_field_and_changes_nothing(string field, string value, int status, string code, string at)
    {
        var body = await register.Order((field, JsonDocument.Parse(value).RootElement));
        var before = await register.Db(db => db.Orders.CountAsync());
        (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", body)).ShouldBeProblem(status, code, at);
        (await register.Db(db => db.Orders.CountAsync())).Should().Be(before);
    }

    [Fact]
    public async Task terms_that_are_too_deep_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 40)) + "1" + new string('}', 40);
        var body = JsonSerializer.Serialize(await register.Order(("conditions", "deep"))).Replace("\"deep\"", $$"""[{"number":1,"words":"One phone","kind":"device-limit","terms":{{deep}}}]""", StringComparison.Ordinal);
        (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", body)).ShouldBeProblem(400);
    }

    [Fact]
    public async Task all_problems_come_at_once()
    {
        var body = await register.Order(("conditions", new object[] { TestRegister.Words(1, ""), TestRegister.Typed(0, "One phone", "device-limit", """{"maxPhones":-1}""") }));
        var problems = (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", body)).ShouldBeProblem(400).Json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("field").GetString());
        problems.Should().BeEquivalentTo("conditions[0].words", "conditions[1].number", "conditions[1].terms.maxPhones");
    }

    [Fact]
    public async Task nothing_new_is_recorded_of_a_type_that_no_plugin_brings() =>
        (await register.Officer.Send(HttpMethod.Post, "/api/v1/orders", await register.Order(("type", "ZZZ")))).ShouldBeProblemOfType(503, "order-type-unavailable");

    [Fact]
    public async Task those_who_may_not_record_are_refused() =>
        (await register.Force.Researcher.Send(HttpMethod.Post, "/api/v1/orders", await register.Order())).Status.Should().Be(HttpStatusCode.Forbidden);

    [Fact]
    public async Task a_review_says_what_would_be_flagged_and_records_nothing()
    {
        var draft = await register.Order(("lastDay", "2026-09-30"));
        draft.Remove("reason");
        var review = await register.Officer.Post("/api/v1/orders/review", draft, "application");
        review.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).Should().Contain("shorter_than_law_allows");
        var condition = review.GetProperty("conditions")[0];
        condition.GetProperty("rendered").GetString().Should().NotBeNullOrEmpty();
        condition.GetProperty("concerns").GetArrayLength().Should().BePositive("one phone without a word on e-SIMs is poorly drafted");
        var subject = (Guid)draft["subjectId"]!;
        (await register.Db(db => db.Orders.AnyAsync(o => o.SubjectId == subject))).Should().BeFalse();
    }

    private static bool HasValue(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
