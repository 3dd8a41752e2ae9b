using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Tests.Features;

/// <summary>A force's register under test, with invented people and orders.</summary>
internal sealed class TestRegister(TestForce force)
{
    private static int people;

    public const string OnePhone = """{"maxPhones":1}""";

    public TestForce Force { get; } = force;

    public TestUser Officer => Force.Officer;

    public async Task<Guid> Person(string? bornOn = "1990-04-12")
    {
        var key = "test-" + Interlocked.Increment(ref people);
        var ids = await Force.Host.InScope(services => services.GetRequiredService<ISubjects>().Ensure(
            [new(key, $"Ines Calder {key}") { BornOn = bornOn is null ? null : DateOnly.Parse(bornOn, System.Globalization.CultureInfo.InvariantCulture), Force = Force.Code }], CancellationToken.None), Actor.System("test", Force.Code));
        return ids[0];
    }

    /// <summary>An order as the API takes it; parts can be put over it.</summary>
    public async Task<Dictionary<string, object?>> Order(params (string Field, object? Value)[] parts)
    {
        var order = new Dictionary<string, object?>
        {
            ["subjectId"] = await Person(), ["type"] = "SPO", ["madeOn"] = "2026-08-03", ["lastDay"] = "2028-08-02", ["reason"] = "as sealed",
            ["conditions"] = new object[] { Typed(1, "Not to have more than one mobile telephone", "device-limit", OnePhone), Words(2, "Not to enter Fernholt Lane") },
        };
        foreach (var (field, value) in parts)
            order[field] = value;
        return order;
    }

    public static object Words(int number, string words) => new { number, words };

    public static object Typed(int number, string words, string kind, string terms) => new { number, words, kind, terms = JsonDocument.Parse(terms).RootElement };

    public async Task<Guid> Made(params (string Field, object? Value)[] parts) => (await Officer.Post("/api/v1/orders", await Order(parts))).GetProperty("id").GetGuid();

    public Task<Answer> Send(Guid order, string what, object body, params (string Name, string Value)[] headers) =>
        Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/{what}", body, "application", headers);

    public Task<JsonElement> Show(Guid order, string query = "") => Officer.Get($"/api/v1/orders/{order}{query}");

    public async Task<string> State(Guid order, string query = "") => (await Show(order, query)).GetProperty("state").GetString()!;

    public async Task<string?[]> Findings(Guid order) =>
        [.. (await Show(order)).GetProperty("findings").EnumerateArray().Where(f => !f.TryGetProperty("settledAt", out _)).Select(f => f.GetProperty("code").GetString())];

    /// <summary>Asks the tables themselves.</summary>
    public Task<T> Db<T>(Func<OrdersDb, Task<T>> ask) => Force.Host.InScope(services => ask(services.GetRequiredService<OrdersDb>()));
}
