using System.Text.Json;

namespace Poet.Stories.Tests;

/// <summary>A team at work over weeks: what several stories do on the way to theirs. A session lasts a day at most, so everybody signs in anew when the clock has moved.</summary>
internal sealed class Team(TestHost host, TestForce force)
{
    private int shift;

    /// <summary>A team that opens its unit before it does anything else: a session knows its unit from the beginning.</summary>
    public static async Task<Team> Of(TestHost host)
    {
        var team = new Team(host, host.NewForce());
        await team.Force.OpensAUnit("Orders team", team.Officer, team.Sergeant);
        return team;
    }

    public TestForce Force => force;
    public TestUser Officer => As("officer");
    public TestUser Sergeant => As("sergeant");
    public TestUser Legal => As("legal");
    public DateTimeOffset Now => host.Clock.Now;

    public TestUser As(string role) => force.As(role, shift == 0 ? "" : $"shift-{shift}");

    public string Day(int ahead = 0) => DateOnly.FromDateTime(Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    /// <summary>Time passes, facts arrive, and the next shift comes on.</summary>
    public async Task Later(int days)
    {
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromDays(days));
        shift++;
        await host.DeliverEvents();
    }

    /// <summary>Everything told so far arrives, twice.</summary>
    public async Task Told()
    {
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
    }

    public Task<Guid> Refers(Guid person, string concern) =>
        Made(Officer, "/api/v1/referrals", new { subjectId = person, source = "district", sourceName = "Wexmoor North", concern, convicted = "yes", reason = "Referred by the district" });

    public async Task Accepts(Guid referral, string type)
    {
        await Sergeant.Post($"/api/v1/referrals/{referral}/triage", new { priority = "high", threat = "Will come again", harm = "Hurt before", risk = "Within weeks", investigation = "Statements taken", vulnerability = "Lives alone", engagement = "Wants it", reason = "Looked at today" });
        await Sergeant.Post($"/api/v1/referrals/{referral}/acceptance", new { type, reason = "Each element has evidence" });
    }

    /// <summary>Drafted and signed for content and law.</summary>
    public Task<Guid> Drafts(Guid referral, string route, string court, params object[] conditions) => Drafts(referral, route, court, (object)new { years = 5 }, conditions);

    /// <summary>The same, for so long.</summary>
    public async Task<Guid> Drafts(Guid referral, string route, string court, object length, object[] conditions)
    {
        var id = await Made(Officer, "/api/v1/applications", new { referralId = referral, text = new { route, court, length, conditions }, reason = "Referral accepted" });
        var hash = (await Application(id)).GetProperty("text").GetProperty("hash").GetString();
        await Sergeant.Post($"/api/v1/applications/{id}/content-signature", new { hash, reason = "Read with the exhibits" });
        await Legal.Post($"/api/v1/applications/{id}/law-signature", new { hash, reason = "Lawful" });
        return id;
    }

    public static object Condition(int number, string? words = null, string? kind = null, object? terms = null) => new
    {
        number, words, kind, terms, mayHoldProtectedDetails = false, justification = $"Why number {number} is needed", evidence = $"Exhibit {number}", risk = $"Risk {number}",
    };

    public Task<JsonElement> Application(Guid id) => Officer.Get($"/api/v1/applications/{id}");

    public Task<JsonElement> InCourt(Guid id, string act, object body) => Officer.Post($"/api/v1/applications/{id}/{act}", body);

    public async Task<Guid> OrderOf(Guid application) => (await Application(application)).GetProperty("outcome").GetProperty("orderId").GetGuid();

    public Task<JsonElement> Order(Guid id) => Officer.Get($"/api/v1/orders/{id}");

    public async Task<string?> State(Guid order) => (await Order(order)).GetProperty("state").GetString();

    /// <summary>Terms of a visit with the same answer for each.</summary>
    public async Task<object[]> Terms(Guid person, string result = "complied", string? note = null, string told = "not") =>
        [.. (await Officer.Get($"/api/v1/visits/people/{person}/checklist")).GetProperty("terms").EnumerateArray().Select(t => new { orderId = t.GetProperty("orderId").GetGuid(), conditionId = t.GetProperty("conditionId").GetGuid(), result, note, told })];

    public Task<Guid> Visits(Guid person, string purpose, object[] terms, string? video = null, Guid? plannedId = null) => Made(Officer, $"/api/v1/visits/people/{person}/visits", new
    {
        at = Now, purpose, place = "home", plannedId, powers = new[] { new { act = "enter", basis = "consent", note = "Asked in by the subject" } }, terms, video, reason = "Visited unannounced",
    });

    public async Task<JsonElement> OnlyBreachOf(Guid person)
    {
        var id = (await Officer.Get($"/api/v1/breaches/people/{person}")).GetProperty("breaches").EnumerateArray().Single().GetProperty("id").GetGuid();
        return await Officer.Get($"/api/v1/breaches/{id}");
    }

    public Task<JsonElement> Breach(Guid id, string act, object body, TestUser? by = null) => (by ?? Officer).Post($"/api/v1/breaches/{id}/{act}", body);

    /// <summary>The own view first, then the choice.</summary>
    public async Task<JsonElement> Decides(Guid breach, string option)
    {
        await Breach(breach, "views", new { information = "Seen by two officers", threat = "Those named in the order", powers = "An offence", options = "Arrest, or wait and look on", action = "Arrest him", reason = "First look at it" }, Sergeant);
        var options = (await Sergeant.Get($"/api/v1/breaches/{breach}/options")).GetProperty("options").EnumerateArray().Select(o => o.GetProperty("id").GetString()).ToList();
        options.Should().Contain(option);
        await Breach(breach, "decisions", new { option, departure = "Looked at on the way", reason = "He has been told twice" }, Sergeant);
        return await Officer.Get($"/api/v1/breaches/{breach}");
    }

    private static async Task<Guid> Made(TestUser by, string path, object body) => (await by.Post(path, body)).GetProperty("id").GetGuid();
}
