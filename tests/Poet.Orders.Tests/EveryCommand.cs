using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Poet.Orders.Tests;

/// <summary>Every command of the API that names a record in its address, taken from its own description, with the example that stands there. What is added later is sent too.</summary>
internal static partial class EveryCommand
{
    private static readonly string[] Roles = ["sergeant", "officer", "administrator", "legal", "inspector", "researcher"];

    /// <summary>Sends each to these records, as the first of the force's roles that may, and answers what came.</summary>
    /// <param name="records">Ids by the name of the parameter, or by the word of the address before one called id.</param>
    /// <param name="as">Who has this role.</param>
    public static async Task<IReadOnlyList<(string Command, HttpStatusCode Status, string Text)>> Send(TestHost host, IReadOnlyDictionary<string, Guid> records, Func<string, TestUser> @as)
    {
        using var client = host.Anonymous();
        var paths = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json")).RootElement.GetProperty("paths");
        List<(string, HttpStatusCode, string)> sent = [];
        foreach (var path in paths.EnumerateObject().Where(p => Parameter().IsMatch(p.Name)))
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is not ("get" or "parameters")))
                if (Fill(path.Name, records) is { } address && await First(operation, address, @as) is { } answer)
                    sent.Add(($"{operation.Name} {path.Name}", answer.Status, answer.Text));
        return sent;
    }

    // null where the record of another parameter is not at hand
    private static string? Fill(string path, IReadOnlyDictionary<string, Guid> records)
    {
        var all = true;
        var address = Parameter().Replace(path, m =>
        {
            var name = m.Groups[2].Value == "id" ? m.Groups[1].Value : m.Groups[2].Value;
            all &= records.ContainsKey(name);
            return $"{m.Groups[1].Value}/{records.GetValueOrDefault(name)}";
        });
        return all ? address : null;
    }

    private static async Task<Answer?> First(JsonProperty operation, string address, Func<string, TestUser> @as)
    {
        var body = operation.Value.TryGetProperty("requestBody", out var asked) ? asked.GetProperty("content") : default;
        if (body.ValueKind == JsonValueKind.Object && !body.TryGetProperty("application/json", out _))
            return null; // a file, which has tests of its own
        object? example = body.ValueKind == JsonValueKind.Object ? body.GetProperty("application/json").GetProperty("example").GetRawText() : null;
        Answer? last = null;
        foreach (var role in Roles)
            if ((last = await @as(role).Send(HttpMethod.Parse(operation.Name), address, example)).Status != HttpStatusCode.Forbidden)
                return last;
        return last;
    }

    [GeneratedRegex(@"([\w-]+)/\{(\w+)\}")]
    private static partial Regex Parameter();
}
