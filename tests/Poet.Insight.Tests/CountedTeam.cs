namespace Poet.Insight.Tests;

/// <summary>A team whose work is counted. A session lasts a day at most, so everybody signs in anew when the clock has moved.</summary>
internal sealed class CountedTeam(TestForce force)
{
    private int shift;

    public static async Task<CountedTeam> In(TestForce force)
    {
        var team = new CountedTeam(force);
        await force.OpensAUnit("North team", team.Officer, team.Sergeant);
        return team;
    }

    public TestForce Force => force;
    public TestHost Host => force.Host;
    public TestUser Officer => As("officer");
    public TestUser Sergeant => As("sergeant");
    public TestUser Analyst => As("analyst");
    public DateTimeOffset Now => Host.Clock.Now;

    public TestUser As(string role) => force.As(role, shift == 0 ? "" : $"shift-{shift}");

    public string Day(int ahead = 0) => DateOnly.FromDateTime(Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    public async Task Later(int days)
    {
        await Host.DeliverEvents();
        Host.Clock.Advance(TimeSpan.FromDays(days));
        shift++;
    }

    public async Task<Figures> Figures(string query = "")
    {
        await Host.DeliverEvents();
        return await Tests.Figures.Of(Analyst, query);
    }

    public async Task<Guid> Person(string name) => (await Officer.Post("/api/v1/subjects", new { name, bornOn = "1990-04-02", reason = "for a test" })).GetProperty("id").GetGuid();

    public async Task<Guid> Order(Guid person, int madeAhead, int lastAhead, string type = "SPO") => (await Officer.Post("/api/v1/orders", new
    {
        subjectId = person, type, form = "full", madeOn = Day(madeAhead), lastDay = Day(lastAhead), conditions = new[] { new { number = 1, words = "Not to go to the market", mayHoldProtectedDetails = false } }, reason = "for a test",
    }, "application")).GetProperty("id").GetGuid();

    public Task<Guid> Refers(Guid person) => Made("/api/v1/referrals", new { subjectId = person, source = "district", sourceName = "Wexmoor North", concern = "Followed her home twice", convicted = "yes", reason = "Referred by the district" });

    public async Task Accepts(Guid referral)
    {
        await Sergeant.Post($"/api/v1/referrals/{referral}/triage", new { priority = "high", threat = "Will come again", harm = "Hurt before", risk = "Within weeks", investigation = "Statements taken", vulnerability = "Lives alone", engagement = "Wants it", reason = "Looked at today" });
        await Sergeant.Post($"/api/v1/referrals/{referral}/acceptance", new { type = "SPO", reason = "Each element has evidence" });
    }

    public Task<Guid> Drafts(Guid referral) => Made("/api/v1/applications", new
    {
        referralId = referral, reason = "Referral accepted", text = new
        {
            route = "on-application", court = "Wexmoor Magistrates", length = new { years = 3 },
            conditions = new[] { new { number = 1, words = "Not to go to the market", mayHoldProtectedDetails = false, justification = "He waits there", evidence = "Exhibit 1", risk = "Meeting her" } },
        },
    });

    public async Task Signs(Guid application)
    {
        var hash = (await Officer.Get($"/api/v1/applications/{application}")).GetProperty("text").GetProperty("hash").GetString();
        await Sergeant.Post($"/api/v1/applications/{application}/content-signature", new { hash, reason = "Read with the exhibits" });
        await As("legal").Post($"/api/v1/applications/{application}/law-signature", new { hash, reason = "Lawful" });
    }

    /// <summary>Granted on a day; answers the order.</summary>
    public async Task<Guid> Granted(Guid application, int ahead = 0)
    {
        var clause = (await Officer.Get($"/api/v1/applications/{application}")).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await Officer.Post($"/api/v1/applications/{application}/outcome", new { on = Day(ahead), lastDay = Day(1000), clauses = new[] { new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" } }, reason = "Read from the sealed order" });
        await Host.DeliverEvents();
        return (await Officer.Get($"/api/v1/applications/{application}")).GetProperty("outcome").GetProperty("orderId").GetGuid();
    }

    /// <summary>Given to the officer, who sees the subject as often as the type says for a risk.</summary>
    public async Task Supervised(Guid order, string risk = "high")
    {
        await Sergeant.Post($"/api/v1/visits/orders/{order}/manager", new { managerId = await Officer.Id(), unitId = await Unit(), reason = "Knows the subject" });
        await Officer.Post($"/api/v1/visits/orders/{order}/cadence", new { risk, reason = "Two reports in May" });
        await Sergeant.Post($"/api/v1/visits/orders/{order}/cadence/decision", new { agreed = true, reason = "As the policy says" });
    }

    public Task<Guid> Visits(Guid person, object? more = null) => Made($"/api/v1/visits/people/{person}/visits", more ?? new { at = Now, purpose = "contact", place = "home", reason = "Weekly contact" });

    public async Task<Guid> Breaches(Guid person, Guid order)
    {
        var condition = (await Officer.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        return await Made($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = Now.AddHours(-1), source = "officer", seen = "At the market", reason = "Seen by the patrol" });
    }

    public Task Step(Guid breach, object step) => Officer.Post($"/api/v1/breaches/{breach}/steps", step);

    public Task Crimed(Guid breach) => Officer.Post($"/api/v1/breaches/{breach}/crime-reference", new { crimeReference = "42/123/26", reason = "From the crime desk" });

    public Task Finished(Guid breach, string code) => Officer.Post($"/api/v1/breaches/{breach}/crime-outcome", new { on = Day(), code, reason = "From the crime desk" });

    public Task Disrupts(Guid breach) => Officer.Post($"/api/v1/breaches/{breach}/disruptions", new { on = Day(), strand = "pursue", scale = "moderate", effect = "The stall is empty", reason = "Assessed with the analyst" });

    private async Task<Guid> Unit() => (await Sergeant.Get("/api/v1/units")).EnumerateArray().First().GetProperty("id").GetGuid();

    private async Task<Guid> Made(string path, object body) => (await Officer.Post(path, body)).GetProperty("id").GetGuid();
}
