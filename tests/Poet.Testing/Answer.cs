using System.Net;
using System.Text.Json;

namespace Poet.Testing;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, string? ContentType, string? ETag, Uri? Location)
{
    /// <summary>The body; fails when it is not JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public static async Task<Answer> Of(HttpResponseMessage response) => new(response.StatusCode, await response.Content.ReadAsStringAsync(),
        response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString(), response.Headers.Location);

    /// <summary>Fails unless the request was carried out.</summary>
    public Answer Ok()
    {
        ((int)Status).Should().BeInRange(200, 299, "the answer was {0}", Text);
        return this;
    }

    /// <summary>Fails unless this is problem details with this status and, where given, a problem with this code and field whose message is a sentence for people.</summary>
    public Answer ShouldBeProblem(int status, string? code = null, string? field = null)
    {
        ((int)Status).Should().Be(status, "the answer was {0}", Text);
        ContentType.Should().Be("application/problem+json");
        var problem = Json;
        problem.GetProperty("type").GetString().Should().StartWith("urn:poet:problem:");
        problem.GetProperty("title").GetString().Should().NotBeNullOrWhiteSpace();
        problem.GetProperty("traceId").GetString().Should().NotBeNullOrWhiteSpace();
        if (code is null)
            return this;
        var found = problem.GetProperty("problems").EnumerateArray().Select(p => (
            Code: p.GetProperty("code").GetString(),
            Field: p.TryGetProperty("field", out var f) ? f.GetString() : null,
            Message: p.GetProperty("message").GetString())).ToList();
        var named = found.Should().ContainSingle(p => p.Code == code && (field == null || p.Field == field), "the answer was {0}", Text).Which;
        named.Message.Should().NotBeNullOrWhiteSpace().And.NotEndWith(".");
        return this;
    }

    /// <summary>Fails unless this is problem details of this type, such as purpose-missing.</summary>
    public Answer ShouldBeProblemOfType(int status, string type)
    {
        ShouldBeProblem(status);
        Json.GetProperty("type").GetString().Should().Be("urn:poet:problem:" + type);
        return this;
    }
}
