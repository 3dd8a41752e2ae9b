using System.Text.Json;

namespace Poet.Referrals.Tests;

/// <summary>A force that applies for an order: what several tests do on the way to theirs.</summary>
internal sealed class CourtRoom(TestHost host, TestForce force)
{
    private bool opened;

    /// <summary>Who drafts and goes to court; a session lasts a day at most, so a test that moves the clock takes another officer.</summary>
    public TestUser Officer { get; set; } = force.Officer;

    public const string Api = "/api/v1/applications";

    /// <summary>A referral that was accepted for the type.</summary>
    public async Task<Guid> Accepted(string type, string name, string bornOn = "1990-04-02")
    {
        if (!opened)
            await force.OpensAUnit("North team", force.Officer, force.Supervisor);
        opened = true;
        var person = await force.RecordsAPerson(name, bornOn);
        var id = (await force.Post("/api/v1/referrals", new { subjectId = person, source = "district", sourceName = "Wexmoor North", concern = "Third report since May", convicted = "yes", reason = "Recorded for a test" })).GetProperty("id").GetGuid();
        await force.Supervisor.Post($"/api/v1/referrals/{id}/triage", new { priority = "low", threat = "Will come again", harm = "Hurt in May", risk = "Within days", investigation = "Statement taken", vulnerability = "Lives alone", engagement = "Wants an order", reason = "for a test" });
        await force.Supervisor.Post($"/api/v1/referrals/{id}/acceptance", new { type, reason = "Each element has evidence" });
        return id;
    }

    /// <summary>A condition with its reasons.</summary>
    public static object Condition(int number, string? words = null, string? kind = null, object? terms = null, bool nothingProtected = true, object? length = null) => new
    {
        number, words, kind, terms, length, mayHoldProtectedDetails = !nothingProtected, justification = $"Why number {number} is needed", evidence = $"Exhibit ABC/{number}", risk = $"Risk {number}",
    };

    /// <summary>A text on a route.</summary>
    public static object Text(object[] conditions, string route = "on-conviction", object? length = null) => new { route, court = "Wexmoor Crown Court", length = length ?? new { years = 5 }, conditions };

    public async Task<Guid> Drafts(Guid referral, object text) => (await force.Post(Api, new { referralId = referral, text, reason = "Referral accepted" })).GetProperty("id").GetGuid();

    public Task<JsonElement> Shown(Guid id, TestUser? by = null) => (by ?? Officer).Get($"{Api}/{id}");

    public async Task<string> Hash(Guid id) => (await Shown(id)).GetProperty("text").GetProperty("hash").GetString()!;

    /// <summary>Signed by the sergeant for content and by legal services for law.</summary>
    public async Task Signs(Guid id)
    {
        var hash = await Hash(id);
        await force.Supervisor.Post($"{Api}/{id}/content-signature", new { hash, reason = "Read with the exhibits" });
        await force.Legal.Post($"{Api}/{id}/law-signature", new { hash, reason = "Lawful" });
    }

    /// <summary>Granted today as its one clause was drafted, in force at once.</summary>
    public async Task Grants(Guid id, int days)
    {
        var clause = (await Shown(id)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await Does(id, "outcome", new { on = Day(0), lastDay = Day(days), start = "made", reason = "Sealed order", clauses = new[] { new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" } } });
    }

    public async Task<Guid> OrderOf(Guid id) => (await Shown(id)).GetProperty("outcome").GetProperty("orderId").GetGuid();

    public Task<JsonElement> Does(Guid id, string act, object body) => Officer.Post($"{Api}/{id}/{act}", body);

    public string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
