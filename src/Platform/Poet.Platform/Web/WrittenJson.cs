using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Poet.Platform.Web;

/// <summary>An answer of a hot path, written by hand straight into the response: the serializer, which can pause anywhere, takes twice as long. A test holds the two to the same text.</summary>
/// <param name="answer">The answer.</param>
/// <param name="write">Writes it.</param>
public sealed class WrittenJson<T>(T answer, Action<Utf8JsonWriter, T> write) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var body = httpContext.Response.BodyWriter;
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        await using (var writer = new Utf8JsonWriter(body, new() { Encoder = json.Encoder, SkipValidation = true }))
            write(writer, answer);
        await body.FlushAsync(httpContext.RequestAborted);
    }
}
