using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Poet.Host.Describing;

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
            swagger.SchemaFilter<WhatConstructorsAskFor>();
            swagger.DocumentFilter<ProblemsAndTerms>();
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
