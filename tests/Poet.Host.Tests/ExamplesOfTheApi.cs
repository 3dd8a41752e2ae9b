using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poet.Host.Tests;

/// <summary>Whoever has only the description of the API copies its examples: each must be there, and be understood as it stands.</summary>
[Collection(TestHost.Shared)]
public sealed class ExamplesOfTheApi(TestHost host)
{
    private static readonly string[] Roles = ["sergeant", "officer", "administrator", "researcher", "legal", "inspector", "chief-inspector"];

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task every_body_has_an_example_that_the_platform_understands()
    {
        using var client = host.Anonymous();
        var paths = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json")).RootElement.GetProperty("paths");
        var bodies = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()
            .Where(o => o.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _))
            .Select(o => (Method: HttpMethod.Parse(o.Name), Path: p.Name, Body: o.Value.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")))).ToList();

        bodies.Should().HaveCountGreaterThan(35);
        bodies.Where(b => !b.Body.TryGetProperty("example", out _)).Select(b => $"{b.Method} {b.Path}").Should().BeEmpty("each needs an example");
        List<string> misunderstood = [];
        foreach (var (method, path, body) in bodies)
            if (await Answer(method, path, JsonNode.Parse(body.GetProperty("example").GetRawText())!) is var answer && !IsUnderstood(answer))
                misunderstood.Add($"{method} {path}: {answer.Text}");
        misunderstood.Should().BeEmpty();
    }

    // the people of an example are not there, the force of a test is in no list, and whoever asks is in no unit
    private static bool IsUnderstood(Answer answer) => answer.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NotFound
        || answer.Status == HttpStatusCode.UnprocessableEntity && answer.Json.GetProperty("problems").EnumerateArray().All(p => p.GetProperty("code").GetString() is "subject-unknown" or "force-unknown" or "user-unknown" or "unit-missing");

    /// <summary>The answer to the first of the roles that may ask; records named in the address are not there.</summary>
    private async Task<Answer> Answer(HttpMethod method, string path, JsonNode body)
    {
        var address = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", Guid.CreateVersion7(host.Clock.Now).ToString());
        Answer? last = null;
        foreach (var role in Roles)
            if ((last = await force.As(role).Send(method, address, body, "data-quality")).Status != HttpStatusCode.Forbidden)
                return last;
        return last!;
    }
}
