using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Poet.Platform.Contracts;
using Poet.Platform.Plugins;
using Poet.Platform.Web;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Poet.Host.Describing;

/// <summary>What every operation shares: the purpose header, the headers of commands, an example of the body, the problems it can answer.</summary>
internal sealed class EveryOperation(OrderTypeCatalogue types) : IOperationFilter
{
    public const string ProblemSchema = "ProblemAnswer";

    private static readonly (string Status, string Types, string Says)[] Problems =
    [
        ("400", "bad-input", "The request could not be read; `problems` names each field"),
        ("401", "not-signed-in", "Nobody is signed in"),
        ("403", "not-allowed, purpose-missing", "No permission, or no purpose was sent"),
        ("404", "not-found", "No such record, or not one of yours"),
        ("409", "changed-meanwhile", "Somebody else changed it first"),
        ("413", "too-large", "The request is larger than the limit"),
        ("415", "content-type-wrong", "The body is of another content type"),
        ("422", "rules-broken", "Rules are broken; `problems` lists them all, nothing was changed"),
        ("429", "too-often", "Too many requests; Retry-After says when to try again"),
        ("500", "server-error", "Something went wrong on our side; nothing was changed"),
        ("503", "order-type-unavailable, audit-failed", "The rules of this order type are not loaded, or the audit cannot be written"),
    ];

    /// <summary>The problems by the name under which operations refer to them.</summary>
    public static IEnumerable<(string Name, OpenApiResponse Response)> ProblemResponses(OpenApiDocument document) => Problems.Select(p => ("Problem" + p.Status, new OpenApiResponse
    {
        Description = $"{p.Says} (urn:poet:problem: {p.Types})",
        Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema, document) } },
    }));

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        Header("Poet-Purpose", "Why records are read or changed: a code, optionally followed by `;` and a few words. Codes: "
            + string.Join(", ", Purpose.All.Select(p => p.Code)), required: true, example: "supervision");
        if (context.ApiDescription.HttpMethod is not "GET")
        {
            Header("Idempotency-Key", "At most 100 characters; the same command under the same key is carried out once", required: false, example: null);
            Header("If-Match", "The ETag that came with the record; refused with 409 when it has changed since", required: false, example: null);
        }
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ExampleBody>().SingleOrDefault() is { } example)
            foreach (var body in operation.RequestBody!.Content!.Values.OfType<OpenApiMediaType>())
                body.Example = JsonNode.Parse(example.Json.Replace(ExampleBody.OrderType, types.All is [var first, ..] ? first.Info.Code : ExampleBody.OrderType, StringComparison.Ordinal));
        operation.Responses ??= [];
        foreach (var (status, _, _) in Problems)
            operation.Responses[status] = new OpenApiResponseReference("Problem" + status, context.Document);

        void Header(string name, string says, bool required, string? example) => operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Header, Required = required, Description = says,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example,
        });
    }
}
