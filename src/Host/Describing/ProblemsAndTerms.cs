using Microsoft.OpenApi;
using Poet.OrderTypes.Sdk.Conditions;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Poet.Host.Describing;

/// <summary>Adds the schema of problems, and one schema per condition kind made from its typed terms, with an example.</summary>
internal sealed class ProblemsAndTerms : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.AddComponent(EveryOperation.ProblemSchema, Schema("""
            {
              "type": "object",
              "required": ["type", "title", "status"],
              "properties": {
                "type": { "type": "string", "description": "What went wrong, such as urn:poet:problem:rules-broken; each status names its own" },
                "title": { "type": "string" },
                "status": { "type": "integer" },
                "traceId": { "type": "string", "description": "Finds the request in the log" },
                "problems": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["code", "message"],
                    "properties": { "code": { "type": "string" }, "field": { "type": ["string", "null"] }, "message": { "type": "string" } }
                  }
                }
              }
            }
            """));
        foreach (var (name, response) in EveryOperation.ProblemResponses(swaggerDoc))
            swaggerDoc.AddComponent(name, response);
        swaggerDoc.Components!.Schemas!.Remove("ProblemDetails"); // the framework's, which ours are more exact than
        List<IOpenApiSchema> kinds = [];
        foreach (var kind in ConditionKinds.All)
        {
            var schema = Schema(kind.Schema.ToJsonString());
            schema.Title = kind.Name;
            schema.Description = kind.About;
            if (kind.Examples.Count > 0)
                schema.Examples = [System.Text.Json.Nodes.JsonNode.Parse(kind.Serialize(kind.Examples[0].Terms))!];
            var id = "terms." + kind.Id;
            swaggerDoc.AddComponent(id, schema);
            kinds.Add(new OpenApiSchemaReference(id, swaggerDoc));
        }
        foreach (var schema in swaggerDoc.Components.Schemas.Values.OfType<OpenApiSchema>())
            if (schema.Properties?.ContainsKey("terms") == true && schema.Properties.ContainsKey("kind"))
                schema.Properties["terms"] = new OpenApiSchema { OneOf = [.. kinds], Description = "Typed terms; their shape follows from kind, see the schemas whose names begin with terms." };
    }

    // the library reads whole documents only, so the schema is put into a small one and taken out again
    private static OpenApiSchema Schema(string json)
    {
        var whole = $$"""{ "openapi": "3.1.1", "info": { "title": "one", "version": "1" }, "paths": {}, "components": { "schemas": { "one": {{json}} } } }""";
        var read = OpenApiDocument.Parse(whole, OpenApiConstants.Json);
        return read.Document?.Components?.Schemas?["one"] as OpenApiSchema ?? throw new InvalidOperationException("A schema of terms could not be read");
    }
}
