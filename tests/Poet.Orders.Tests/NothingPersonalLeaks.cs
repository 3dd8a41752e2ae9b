using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Poet.Orders.Tests;

/// <summary>
/// A word of a kind that nothing else holds, typed wherever words can be typed: every command and search of the API, taken from its own description, so that what is added later is tried too. Then everything that
/// the host wrote beside the records themselves is read: its log with every value, its refusals and addresses, and what it tells other modules.
/// </summary>
public sealed partial class NothingPersonalLeaks
{
    private const string Marker = "Zyxlog";
    private static readonly string[] Roles = ["officer", "sergeant", "inspector", "legal", "administrator", "researcher", "auditor", "control-room"];

    [Fact]
    public async Task what_people_type_stands_in_no_log_address_fact_or_refusal()
    {
        // an operator who looks for a fault turns the log up
        await using var host = await TestHost.Start(new()
        {
            Settings = new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Information", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information", ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Information" },
        });
        var force = host.NewForce();
        var order = await force.MakesAnOrder("SPO", "2026-03-02");
        var person = (await force.Get($"/api/v1/orders/{order}")).GetProperty("subjectId").GetGuid();
        using var client = host.Anonymous();
        var paths = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json")).RootElement.GetProperty("paths");

        List<string> telling = [];
        var (sent, accepted) = (0, 0);
        foreach (var path in paths.EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is not ("get" or "parameters")))
                if (Example(operation.Value) is { } example)
                    foreach (var everything in new[] { false, true })
                    {
                        var address = Parameter().Replace(path.Name, m => (m.Value is "{orderId}" ? order : person).ToString());
                        var answer = await First(force, HttpMethod.Parse(operation.Name), address, Planted(JsonNode.Parse(example)!, everything)!.ToJsonString());
                        sent++;
                        accepted += (int)answer.Status < 300 ? 1 : 0;
                        if (Tells(answer.Location?.ToString()) || !everything && (int)answer.Status >= 400 && Tells(answer.Text))
                            telling.Add($"{operation.Name} {path.Name}: {answer.Status}");
                        // half a body: what cannot be read is not repeated either
                        if (everything && Tells((await First(force, HttpMethod.Parse(operation.Name), address, $$"""{ "reason": "{{Marker}}", """)).Text))
                            telling.Add($"{operation.Name} {path.Name}: unreadable");
                    }
        await host.DeliverEvents();

        telling.Should().BeEmpty();
        sent.Should().BeGreaterThan(60);
        accepted.Should().BeGreaterThan(12, "words that are kept were typed, or this proves nothing");
        host.Logs.Lines.Should().HaveCountGreaterThan(100);
        host.Logs.ShouldNotMention(Marker);
        var tables = await host.Database.TablesHolding(Marker);
        tables.Should().Contain(t => t.Contains("Notes", StringComparison.Ordinal));
        tables.Where(t => new[] { "Outbox", "Inbox", "Deliveries", "RepeatKeys", "AuditedRecords" }.Any(p => t.Contains(p, StringComparison.Ordinal))).Should().BeEmpty();
    }

    private static bool Tells(string? text) => text?.Contains(Marker, StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<Answer> First(TestForce force, HttpMethod method, string address, string body)
    {
        Answer? answer = null;
        foreach (var role in Roles)
            if ((answer = await force.As(role).Send(method, address, body, headers: ("Idempotency-Key", Guid.CreateVersion7(force.Host.Clock.Now).ToString("N")))).Status != HttpStatusCode.Forbidden)
                break;
        return answer!;
    }

    private static string? Example(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json) && json.TryGetProperty("example", out var example) ? example.GetRawText() : null;

    /// <summary>The word in the place of free words, or of every text that is neither an id nor a day.</summary>
    private static JsonNode? Planted(JsonNode? node, bool everything) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Planted(f.Value, everything)))),
        JsonArray list => new JsonArray([.. list.Select(i => Planted(i, everything))]),
        JsonValue value when value.TryGetValue(out string? text) && (everything ? !IdOrDay().IsMatch(text) : text.Contains(' ', StringComparison.Ordinal)) => $"{Marker} Marker",
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d.*|[0-9a-f-]{36})$")]
    private static partial Regex IdOrDay();
}
