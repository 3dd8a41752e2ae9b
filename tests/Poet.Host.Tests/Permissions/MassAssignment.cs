using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poet.Host.Tests.Permissions;

/// <summary>Fields that decide who owns or did something are not taken from whoever sends them: unknown ones are refused on the API, and left aside on pages.</summary>
[Collection(TestHost.Shared)]
public sealed class MassAssignment(TestHost host)
{
    private static readonly string[] Smuggled = ["force", "actorId", "recordedBy", "permissions", "isSystem", "version"];
    private static readonly string[] Roles = ["sergeant", "officer", "administrator", "researcher", "legal", "inspector", "chief-inspector"];
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task every_body_of_the_api_refuses_fields_that_it_does_not_have()
    {
        using var client = host.Anonymous();
        var paths = JsonDocument.Parse(await client.GetStringAsync("/swagger/v1/swagger.json")).RootElement.GetProperty("paths");
        var asked = 0;
        List<string> taken = [];
        foreach (var path in paths.EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Value.ValueKind == JsonValueKind.Object && o.Value.TryGetProperty("requestBody", out var b) && b.GetProperty("content").TryGetProperty("application/json", out _)))
            {
                var example = JsonNode.Parse(operation.Value.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText())!.AsObject();
                var field = Smuggled[asked++ % Smuggled.Length];
                if (field == "force" && example.ContainsKey("force"))
                    field = "actorId";
                example[field] = field is "permissions" ? new JsonArray("users.manage") : field is "isSystem" ? true : "42";
                if (await Answer(operation.Name, path.Name, example.ToJsonString()) is var answer && !Refuses(answer, field))
                    taken.Add($"{operation.Name} {path.Name} with {field}: {answer.Text}");
            }
        asked.Should().BeGreaterThan(40);
        taken.Should().BeEmpty();
    }

    [Fact]
    public async Task a_page_leaves_aside_what_its_form_does_not_hold()
    {
        var other = host.NewForce();
        var pages = new WebPages(await force.Officer.Browser());
        (await pages.Submit("/account/purpose", ("Code", "application"))).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var made = await pages.Submit("/subjects/new", ("Input.Name", "Crispin Smuggler"), ("Input.Reason", "For a test"), ("Force", other.Code), ("Input.Force", other.Code), ("Input.RecordedBy", "Somebody else"),
            ("Input.Id", Guid.Empty.ToString()), ("MergedInto", Guid.Empty.ToString()));

        made.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var id = made.Headers.Location!.OriginalString.Split('/', '?')[2];
        (await force.Get($"/api/v1/subjects/{id}")).GetProperty("name").GetString().Should().Be("Crispin Smuggler");
        (await other.Officer.Send(HttpMethod.Get, $"/api/v1/subjects/{id}")).ShouldBeProblemOfType(404, "not-found");
    }

    private static bool Refuses(Answer answer, string field) => answer.Status == HttpStatusCode.BadRequest
        && answer.Json.GetProperty("problems").EnumerateArray().Any(p => p.GetProperty("code").GetString() == "field-wrong" && p.GetProperty("field").GetString() == field);

    private async Task<Answer> Answer(string method, string path, string body)
    {
        var address = System.Text.RegularExpressions.Regex.Replace(path.Replace("{sequence}", "1", StringComparison.Ordinal), @"\{\w+\}", Guid.CreateVersion7(host.Clock.Now).ToString()); // all others are ids
        Answer? last = null;
        foreach (var role in Roles)
            if ((last = await force.As(role).Send(HttpMethod.Parse(method), address, body, "data-quality")).Status != HttpStatusCode.Forbidden)
                return last;
        return last!;
    }
}
