using System.Net;
using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>What the subject told and was permitted: recorded, honoured by the check while it holds, and never turned against them by what is merely missing.</summary>
[Collection(TestHost.Shared)]
public sealed class KeepingTheLedger(TestHost host)
{
    private const string First = "356938035643809";
    private const string Second = "490154203237518";
    private readonly TestForce force = host.NewForce();

    private DateTimeOffset Now => host.Clock.Now;

    [Fact]
    public async Task a_second_phone_is_no_breach_while_permitted_and_a_breach_only_once_the_record_is_complete()
    {
        var (order, subject) = await LimitedToOnePhone();
        object both = new { devices = new[] { Phone(First), Phone(Second) } };
        (await Outcome(subject, both)).Should().Be("cannot-tell", "no record is kept yet");

        await Post(order, "told", Told("device", [First]));
        var open = await Term(subject, both);
        open.GetProperty("outcome").GetString().Should().Be("cannot-tell");
        open.GetProperty("missing")[0].GetString().Should().EndWith("none is recorded, and nobody has said that the record of permissions is complete");

        await Post(order, "ledger/completeness", new { at = Now, reason = "Mailbox and front desk looked through" });
        var at = Now.AddSeconds(-1);
        var breach = await Term(subject, both, at);
        (breach.GetProperty("outcome").GetString(), breach.GetProperty("words").GetString()).Should().Be(("breach", "Not to have more than one mobile telephone without the leave of the officer in charge"));

        await Post(order, "permissions", Permission("device", Now.AddHours(-1), Now.AddHours(5), Second));
        (await Outcome(subject, both)).Should().Be("no-breach");
        var answer = await force.Post("/api/v1/checks", new { who = new { id = subject }, facts = both }, "roadside-check");
        answer.GetProperty("orders")[0].GetProperty("notes").EnumerateArray().Select(n => n.GetString()).Should().ContainSingle(n => n!.StartsWith("Permission until ") && n.EndsWith("A phone for his mother's illness"));
        (await Outcome(subject, both, Now.AddHours(6))).Should().Be("cannot-tell", "it has ended, and another one may have been given since the record was looked through");

        var sequence = (await Ledger(order)).GetProperty("permissions")[0].GetProperty("sequence").GetInt32();
        await Post(order, $"permissions/{sequence}/withdrawal", new { at = Now, reason = "Seen with a third phone" });
        await Post(order, "ledger/completeness", new { at = Now, reason = "Looked through again" });
        (await Ledger(order)).GetProperty("permissions")[0].GetProperty("holds").GetBoolean().Should().BeFalse();
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/permissions/{sequence}/withdrawal", new { at = Now, reason = "for a test" })).ShouldBeProblem(422, "ended-already", "at");
    }

    [Fact]
    public async Task a_permission_under_one_condition_says_nothing_of_another_and_one_that_was_refused_or_struck_out_says_nothing()
    {
        var (order, subject) = await LimitedToOnePhone();
        object both = new { devices = new[] { Phone(First), Phone(Second) } };
        await Post(order, "ledger/completeness", new { at = Now, reason = "Looked through" });
        var at = Now.AddSeconds(-1);
        await Post(order, "permissions", new { about = "device", approved = false, from = Now.AddHours(-1), words = "Asked for a second phone", nothingProtected = true, reason = "No reason given" });
        var other = (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[1].GetProperty("conditionId").GetGuid();
        await Post(order, "permissions", new { about = "device", approved = true, from = Now.AddHours(-1), words = "For another term", conditionId = other, nothingProtected = true, reason = "Agreed" });
        (await Outcome(subject, both, at)).Should().Be("breach");

        await Post(order, "permissions", Permission("device", Now.AddHours(-1), null, Second));
        (await Outcome(subject, both, at)).Should().Be("no-breach");
        var wrong = (await Ledger(order)).GetProperty("permissions").EnumerateArray().Single(p => p.TryGetProperty("value", out var v) && v.GetString() == Second).GetProperty("sequence").GetInt32();
        await Post(order, "corrections", new { sequence = wrong, strikeOut = true, reason = "Meant for somebody else" });
        (await Outcome(subject, both, at)).Should().Be("breach");
    }

    [Fact]
    public async Task the_duty_to_notify_counts_from_service_and_says_when_it_was_told_late()
    {
        var subject = await force.RecordsAPerson("Hob Larkin");
        var order = await force.MakesAnOrder("SPO", "2026-08-01", "2028-08-01", subject);
        Duty(await Ledger(order), "notify-name-and-address").GetProperty("state").GetString().Should().Be("no-date", "no service is recorded");

        await Post(order, "service", new { at = "2026-08-20T10:00:00Z", how = "served-in-person", reason = "Served" });
        var due = Duty(await Ledger(order), "notify-name-and-address");
        (due.GetProperty("lastDay").GetString(), due.GetProperty("state").GetString()).Should().Be(("2026-08-22", "last-day-passed"), "the day of service is day one");
        due.GetProperty("unless").EnumerateArray().Should().NotBeEmpty("a duty may sleep, and a person must look");

        await Post(order, "told", Told("address", ["1 Quillon Row"], "2026-08-10T09:00:00Z", "notify-name-and-address"));
        Duty(await Ledger(order), "notify-name-and-address").GetProperty("state").GetString().Should().Be("last-day-passed", "what was told before the service does not answer a duty that begins with it");
        await Post(order, "told", Told("address", ["1 Quillon Row"], "2026-08-23T09:00:00Z", "notify-name-and-address"));
        var late = Duty(await Ledger(order), "notify-name-and-address");
        (late.GetProperty("state").GetString(), late.GetProperty("doneAt").GetDateTimeOffset()).Should().Be(("done-late", DateTimeOffset.Parse("2026-08-23T09:00:00Z")));

        await Post(order, "told", new { at = "2026-08-30T09:00:00Z", how = "at-station", about = "address", values = new[] { "2 Quillon Row" }, happenedOn = "2026-08-28", duty = "notify-change", nothingProtected = true, reason = "for a test" });
        var moved = (await Ledger(order)).GetProperty("told")[0];
        (moved.GetProperty("lastDay").GetString(), moved.GetProperty("late").GetBoolean()).Should().Be(("2026-08-30", false));
    }

    [Fact]
    public async Task bad_entries_say_what_to_mend_and_change_nothing()
    {
        var (order, _) = await LimitedToOnePhone();
        async Task Refused(string path, object body, string code, string field) => (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/{path}", body)).ShouldBeProblem(422, code, field);
        await Refused("told", Told("device", [First], Now.AddHours(1).ToString("O")), "in-future", "at");
        await Refused("told", Told("shoe-size", []), "about-unknown", "about");
        await Refused("told", Told("travel", ["France"]), "country-unknown", "values");
        await Refused("told", Told("device", [.. Enumerable.Repeat(First, 6)]), "values-too-long", "values");
        await Refused("told", Told("device", [First], duty: "notify-change-of-mind"), "duty-unknown", "duty");
        await Refused("told", Told("device", [First], "2020-01-01T00:00:00Z"), "before-making", "at");
        await Refused("permissions", Permission("device", Now, Now.AddHours(-1)), "until-too-early", "until");
        await Refused("permissions", Permission("place", Now, null, "the park"), "value-not-id", "value");
        await Refused("permissions", new { about = "device", approved = true, from = Now, words = "A second phone", conditionId = order, reason = "for a test" }, "condition-unknown", "conditionId");
        await Refused("ledger/completeness", new { at = Now.AddHours(1), reason = "for a test" }, "in-future", "at");
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/permissions/0/withdrawal", new { at = Now, reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        var ledger = await Ledger(order);
        (ledger.GetProperty("told").GetArrayLength(), ledger.GetProperty("permissions").GetArrayLength(), ledger.TryGetProperty("completeUntil", out _)).Should().Be((0, 0, false));
    }

    [Fact]
    public async Task words_that_may_tell_of_a_protected_person_are_held_back_from_those_who_may_not_see_them()
    {
        var (order, subject) = await LimitedToOnePhone();
        await Post(order, "told", new { at = Now.AddHours(-1), how = "email", about = "other-address", values = new[] { "Larkspur House" }, note = "With her mother", reason = "for a test" });
        await Post(order, "permissions", new { about = "place", approved = true, from = Now.AddHours(-1), words = "To fetch the child at Larkspur House", reason = "for a test" });
        var seen = (await force.Caseworker.Send(HttpMethod.Get, $"/api/v1/orders/{order}/ledger")).Ok().Text;
        seen.Should().Contain("Held back").And.NotContain("Larkspur").And.NotContain("mother");
        (await force.Officer.Send(HttpMethod.Get, $"/api/v1/orders/{order}/ledger")).Ok().Text.Should().Contain("Larkspur House");
        (await force.Checker.Post("/api/v1/checks", new { who = new { id = subject } }, "roadside-check")).ToString().Should().NotContain("Larkspur").And.Contain("its words are not shown here, call the officer in charge");
    }

    [Fact]
    public async Task a_permission_is_recorded_and_taken_back_on_the_pages()
    {
        var (order, _) = await LimitedToOnePhone();
        var pages = await force.Officer.Pages();
        (await pages.Read($"/orders/{order}")).Should().Contain($"/orders/{order}/ledger");
        (await pages.Read($"/orders/{order}/ledger")).Should().Contain("Nobody has said that this record is complete");

        var on = Now.AddHours(-2).UtcDateTime;
        using var kept = await pages.Submit($"/orders/{order}/ledger/permit", ("Input.Decision", "approved"), ("Input.About", "device"), ("Input.Value", Second), ("Input.Words", "A phone for work"), ("Input.NothingProtected", "true"),
            ("Input.On.Day", on.Day.ToString()), ("Input.On.Month", on.Month.ToString()), ("Input.On.Year", on.Year.ToString()), ("Input.Time", "09:00"), ("Input.Reason", "The sergeant agreed"));
        kept.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read($"/orders/{order}/ledger")).Should().Contain("A phone for work").And.Contain("Holds now");
        using var refused = await pages.Submit($"/orders/{order}/ledger/tell", ("Input.Reason", "for a test"));
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Choose what was told").And.Contain("Enter the day on which the police were told");
    }

    private async Task<(Guid Order, Guid Subject)> LimitedToOnePhone()
    {
        var subject = await force.RecordsAPerson("Marlow Quist");
        var order = await force.MakesAnOrder("SCPO", "2026-03-02", "2029-03-01", subject, ("start", "made"), ("conditions", new object[]
        {
            new { number = 1, words = "Not to have more than one mobile telephone without the leave of the officer in charge", mayHoldProtectedDetails = false }, new { number = 2, words = "Not to own a boat", mayHoldProtectedDetails = false },
        }));
        var condition = (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        await force.Legal.Post($"/api/v1/orders/{order}/conditions/{condition}/confirmation", new { kind = "device-limit", terms = new { maxPhones = 1, approval = "officer in charge" }, reason = "Compared with the sealed order" });
        return (order, subject);
    }

    private static object Phone(string imei) => new { kind = "mobile-phone", imei, possession = "subject" };

    private object Told(string about, string[] values, string? at = null, string? duty = null) =>
        new { at = at ?? Now.AddMinutes(-5).ToString("O"), how = "at-station", about, values, duty, nothingProtected = true, reason = "for a test" };

    private static object Permission(string about, DateTimeOffset from, DateTimeOffset? until, string? value = null) =>
        new { about, approved = true, from, until, value, words = "A phone for his mother's illness", nothingProtected = true, reason = "The sergeant agreed" };

    private Task<JsonElement> Post(Guid order, string path, object body) => force.Post($"/api/v1/orders/{order}/{path}", body);

    private Task<JsonElement> Ledger(Guid order) => force.Get($"/api/v1/orders/{order}/ledger");

    private static JsonElement Duty(JsonElement ledger, string id) => ledger.GetProperty("duties").EnumerateArray().Single(d => d.GetProperty("id").GetString() == id);

    private async Task<JsonElement> Term(Guid subject, object facts, DateTimeOffset? at = null) =>
        (await force.Post("/api/v1/checks", new { who = new { id = subject }, at, facts }, "roadside-check")).GetProperty("orders")[0].GetProperty("conditions")[0];

    private async Task<string?> Outcome(Guid subject, object facts, DateTimeOffset? at = null) => (await Term(subject, facts, at)).GetProperty("outcome").GetString();
}
