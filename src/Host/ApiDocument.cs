using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

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
                Description = "Register of preventive orders. Every call carries the header Poet-Purpose; commands carry a reason; problems are RFC 9457 problem details.",
            });
            swagger.SupportNonNullableReferenceTypes();
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

    public static async Task<string> Write(IServiceProvider services)
    {
        var document = services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1");
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }
}
