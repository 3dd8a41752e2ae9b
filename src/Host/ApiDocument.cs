using Microsoft.OpenApi;
using Poet.OrderTypes.Sdk.Conditions;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Poet.Host;

/// <summary>The OpenAPI 3.1 description of the API, served at /swagger and printed by <c>poet openapi</c>.</summary>
internal static class ApiDocument
{
    public static void Add(IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new()
            {
                Title = "Poet",
                Version = "v1",
                Description = """
                    Register of preventive orders. Sign in with the cookie of the site and send the header Poet-Purpose with every call: why you read or change records.
                    Partner forces and systems send a token of their own instead, to the few operations that name it.
                    Commands carry a reason. Send Idempotency-Key to repeat a command safely, and If-Match with the ETag of a record to change what you saw.
                    Problems are RFC 9457 problem details; `problems` names each field and its mend.
                    """,
            });
            swagger.SupportNonNullableReferenceTypes();
            swagger.CustomSchemaIds(type => type.IsGenericType ? type.Name.Split('`')[0] + "Of" + string.Concat(type.GetGenericArguments().Select(a => a.Name)) : type.Name);
            WhoCalls.Add(swagger);
            swagger.OperationFilter<EveryOperation>();
            swagger.DocumentFilter<KindsOfConditions>();
            foreach (var text in Directory.GetFiles(AppContext.BaseDirectory, "Poet.*.xml"))
                swagger.IncludeXmlComments(text);
        });
    }

    public static void Map(WebApplication app)
    {
        app.MapSwagger("/swagger/{documentName}/swagger.json", o => o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1).AllowAnonymous();
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint("/swagger/v1/swagger.json", "Poet v1");
            ui.DocumentTitle = "Poet API";
        });
    }

    /// <summary>The description as JSON, without a database: endpoints are known only to a host that has started, so one starts without its background work.</summary>
    public static async Task<string> Write()
    {
        await using var host = PoetHost.Build(["--urls", "http://127.0.0.1:0"], adjust: builder =>
        {
            builder.Logging.ClearProviders(); // nothing but the document is printed
            foreach (var background in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name != "GenericWebHostService").ToList())
                builder.Services.Remove(background);
        });
        await host.StartAsync();
        var document = host.Services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1");
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        await host.StopAsync();
        return text;
    }
}

/// <summary>What every operation shares: the purpose header, the headers of commands, the problems it can answer.</summary>
internal sealed class EveryOperation : IOperationFilter
{
    private static readonly (string Status, string Says)[] Problems =
    [
        ("400", "The request could not be read; `problems` names each field"), ("401", "Nobody is signed in"), ("403", "No permission, or no purpose was sent"),
        ("404", "No such record, or not one of yours"), ("409", "Somebody else changed it first"), ("422", "Rules are broken; `problems` lists them all, nothing was changed"),
        ("503", "The rules of this order type are not loaded, or the audit cannot be written"),
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        Header("Poet-Purpose", "Why records are read or changed: a code, optionally followed by `;` and a few words. Codes: "
            + string.Join(", ", Platform.Contracts.Purpose.All.Select(p => p.Code)), required: true, example: "supervision");
        if (context.ApiDescription.HttpMethod is not "GET")
        {
            Header("Idempotency-Key", "At most 100 characters; the same command under the same key is carried out once", required: false, example: "7f3c1a52-visit-4");
            Header("If-Match", "The ETag that came with the record; refused with 409 when it has changed since", required: false, example: null);
        }
        operation.Responses ??= [];
        foreach (var (status, says) in Problems)
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Description = says,
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", context.Document) } },
            });

        void Header(string name, string says, bool required, string? example) => operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Header, Required = required, Description = says,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example,
        });
    }
}

/// <summary>Adds the schema of problems, and one schema per condition kind made from its typed terms, with an example.</summary>
internal sealed class KindsOfConditions : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.AddComponent("Problem", Schema("""
            {
              "type": "object",
              "required": ["type", "title", "status"],
              "properties": {
                "type": { "type": "string", "description": "urn:poet:problem:..." },
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
        foreach (var schema in swaggerDoc.Components!.Schemas!.Values.OfType<OpenApiSchema>())
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
