using System.Text;
using System.Text.Json;

namespace Poet.Plans.Tests;

/// <summary>A force with reports brought in, and what is done about whom they name.</summary>
internal sealed class PlansRoom(TestForce force)
{
    public const string Api = "/api/v1/plans";
    public const string Headings = "crime number,recorded by,reported on,classification,named as,status,nominal number,name,date of birth,PNC ID";

    public TestForce Force => force;

    public static string Day(TestForce force, int ahead) => DateOnly.FromDateTime(force.Host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    public string Day(int ahead) => Day(force, ahead);

    /// <summary>Lines that name somebody so often, the first for rape, the last lately.</summary>
    public static IEnumerable<string> Names(TestForce force, string nominal, string name, int times, int lastDaysAgo = 30, int from = 0) => Enumerable.Range(from, times).Select(i =>
        $"{nominal}/{i}/20,Larkshire,{Day(force, i == from + times - 1 ? -lastDaysAgo : -900 - i)},{(i == 0 ? "19C" : "20A")},suspect,,{nominal},{name},1985-03-04,");

    public async Task<Answer> Tries(IEnumerable<string> lines, TestUser? who = null, string headings = Headings, string file = "reports.csv")
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(headings)))), "file", file }, { new StringContent("Brought in for a test"), "reason" },
        };
        return await (who ?? force.Researcher).Send(HttpMethod.Post, $"{Api}/reports/imports", form);
    }

    public async Task<Guid> Brings(params IEnumerable<string>[] lines)
    {
        var id = (await Tries(lines.SelectMany(l => l))).Ok().Json.GetProperty("id").GetGuid();
        await force.Host.DeliverEvents();
        return id;
    }

    public async Task<JsonElement> Import(Guid id) => await force.Researcher.Get($"{Api}/reports/imports/{id}");

    /// <summary>People of a tier who are no nominals, by name.</summary>
    public async Task<Dictionary<string, Guid>> Watched(string which = "to-adopt") =>
        (await force.Get($"{Api}/watch?which={which}")).EnumerateArray().ToDictionary(r => r.GetProperty("subjectName").GetString()!, r => r.GetProperty("subjectId").GetGuid());

    public Task<JsonElement> Tier(Guid person, string? on = null) => force.Get($"{Api}/people/{person}/tier{(on is null ? "" : $"?on={on}")}");

    public static int? TierOf(JsonElement view) => view.TryGetProperty("tier", out var tier) ? tier.GetInt32() : null;

    /// <summary>The force's records of people of a name.</summary>
    public async Task<List<Guid>> Found(string name) =>
        [.. (await force.Post("/api/v1/subjects/search", new { name })).GetProperty("people").EnumerateArray().Select(p => p.GetProperty("id").GetGuid())];

    public async Task<Guid> Trained(TestUser who)
    {
        await force.Supervisor.Post($"{Api}/trained", new { userId = await who.Id(), from = Day(-100), evidence = "Course 14", reason = "for a test" });
        return await who.Id();
    }

    public async Task<Guid> Unit(params TestUser[] people) => await force.OpensAUnit("Public protection", people);

    /// <summary>Adopts somebody for the force's officer, who accepts unless told otherwise.</summary>
    public async Task<Guid> Adopts(Guid person, bool accepts = true, Guid? nomination = null)
    {
        var id = (await force.Supervisor.Post($"{Api}/nominals", new { subjectId = person, ownerId = await force.Officer.Id(), nominationId = nomination, reason = "for a test" })).GetProperty("id").GetGuid();
        if (accepts)
            await force.Post($"{Api}/nominals/{id}/acceptance", new { accept = true, reason = "for a test" });
        return id;
    }

    public Task<JsonElement> Nominal(Guid id) => force.Get($"{Api}/nominals/{id}");

    public async Task<string> State(Guid id) => (await Nominal(id)).GetProperty("state").GetString()!;

    public Task<Answer> Does(TestUser who, Guid nominal, string act, object body) => who.Send(HttpMethod.Post, $"{Api}/nominals/{nominal}/{act}", body);

    /// <summary>Moves a nominal to less, by the officer's proposal and the sergeant's review.</summary>
    public async Task Less(Guid nominal, string to, string outcome)
    {
        (await Does(force.Officer, nominal, "less", new { to, outcome, evidence = "Looked at by two people over nine months without result", reason = "for a test" })).Ok();
        (await Does(force.Supervisor, nominal, "less/review", new { agree = true, reason = "for a test" })).Ok();
    }
}
