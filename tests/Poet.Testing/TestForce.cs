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
    public TestUser Supervisor => As("supervisor");
    public TestUser Researcher => As("researcher");
    public TestUser Caseworker => As("caseworker");
    public TestUser Legal => As("legal");
    public TestUser Checker => As("checker");
    public TestUser Auditor => As("auditor");
    public TestUser Administrator => As("administrator");

    /// <summary>The force's user with this role.</summary>
    public TestUser As(string role) => users.GetOrAdd(role, r => new(Host, Code, r, r switch
    {
        "supervisor" => Rank.Sergeant,
        "officer" or "checker" => Rank.Constable,
        _ => Rank.None,
    }));

    public Task<JsonElement> Get(string path, string purpose = "supervision") => Officer.Get(path, purpose);

    public Task<T> Get<T>(string path, string purpose = "supervision") => Officer.Get<T>(path, purpose);

    public Task<JsonElement> Post(string path, object body, string purpose = "supervision") => Officer.Post(path, body, purpose);
}
