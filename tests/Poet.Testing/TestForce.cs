using System.Collections.Concurrent;
using System.Text.Json;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Testing;

/// <summary>A force with a user per role. Calls on the force itself are the officer's.</summary>
public sealed class TestForce(TestHost host, string code)
{
    private readonly ConcurrentDictionary<string, TestUser> users = [];

    public TestHost Host { get; } = host;

    public string Code { get; } = code;

    public TestUser Officer => As("officer");
    public TestUser Supervisor => As("sergeant");
    public TestUser Researcher => As("researcher");
    public TestUser Caseworker => As("caseworker");
    public TestUser Legal => As("legal");
    public TestUser Checker => As("any-officer");
    public TestUser Auditor => As("auditor");
    public TestUser Administrator => As("administrator");

    /// <summary>Somebody who can sign in and holds no role.</summary>
    public TestUser WithoutRole => As(TestUser.NoRole);

    /// <summary>The force's user with this role; another one for each tag.</summary>
    public TestUser As(string role, string tag = "") => users.GetOrAdd(role + tag, _ => new(Host, Code, role, role switch
    {
        "sergeant" => Rank.Sergeant,
        "inspector" => Rank.Inspector,
        "chief-inspector" => Rank.ChiefInspector,
        "officer" or "any-officer" or "partner-force" => Rank.Constable,
        _ => Rank.None,
    }, tag));

    /// <summary>Opens a unit and puts these people into it, who must not have done anything yet: a session knows its unit from the beginning.</summary>
    public async Task<Guid> OpensAUnit(string name, params TestUser[] people)
    {
        var unit = (await Administrator.Post("/api/v1/units", new { what = new { name, sort = "unit", contact = "01632 960 " + name.Length }, reason = "Opened for a test" })).GetProperty("id").GetGuid();
        foreach (var person in people)
            await Administrator.Post($"/api/v1/people/{await person.Id()}/unit", new { unitId = unit, reason = "Moved for a test" });
        return unit;
    }

    /// <summary>Records a person and answers the id.</summary>
    public async Task<Guid> RecordsAPerson(string name = "Cedric Inventio", string bornOn = "1990-04-02", string? pncId = null) =>
        (await Officer.Post("/api/v1/subjects", new { name, bornOn, pncId, reason = "Recorded for a test" })).GetProperty("id").GetGuid();

    /// <summary>Records an order and answers the id; on a new person where none is given, until further order where no last day is.</summary>
    /// <param name="more">More fields of the request, such as conditions.</param>
    public async Task<Guid> MakesAnOrder(string type, string madeOn, string? lastDay = null, Guid? subject = null, params (string Name, object Value)[] more)
    {
        Dictionary<string, object?> order = more.ToDictionary(m => m.Name, m => (object?)m.Value);
        order["subjectId"] = subject ?? await RecordsAPerson();
        (order["type"], order["madeOn"], order["lastDay"], order["untilFurtherOrder"]) = (type, madeOn, lastDay, lastDay is null);
        order.TryAdd("form", "full");
        order["reason"] = "Recorded for a test";
        return (await Officer.Post("/api/v1/orders", order, "application")).GetProperty("id").GetGuid();
    }

    public Task<JsonElement> Get(string path, string purpose = "supervision") => Officer.Get(path, purpose);

    public Task<T> Get<T>(string path, string purpose = "supervision") => Officer.Get<T>(path, purpose);

    public Task<JsonElement> Post(string path, object body, string purpose = "supervision") => Officer.Post(path, body, purpose);
}
