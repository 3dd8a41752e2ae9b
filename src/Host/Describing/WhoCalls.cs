using Microsoft.OpenApi;
using Poet.Platform.Partners;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Poet.Host.Describing;

/// <summary>Says in the description of the API who may call what: people by their session everything that their roles bring, partners by a token what is open to partners.</summary>
internal sealed class WhoCalls : IOperationFilter
{
    private const string Session = "session";
    private const string Partner = "partner";

    public static void Add(SwaggerGenOptions swagger)
    {
        swagger.AddSecurityDefinition(Session, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "poet", Description = "A person's session: the cookie of the site, which signing in sets; where people come over TLS it is named __Host-poet.",
        });
        swagger.AddSecurityDefinition(Partner, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT",
            Description = """
                A token that a registered partner signs with its own key, a new one for every call (a JWT in the manner of RFC 7523). Header: alg (ES256, RS256 or PS256, as the key was registered),
                typ (poet+jwt), kid. Claims: iss (the partner), sub and name (the officer on whose behalf), reason (why, 3 to 200 characters), aud (as the force told you), iat,
                exp (at most five minutes after iat), jti (used once). What is not shared with the partner is answered with 404. Not together with the cookie.
                """,
        });
        swagger.OperationFilter<WhoCalls>();
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Security = [Requirement(Session)];
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<SharedWithPartnersAttribute>().Any())
            operation.Security.Add(Requirement(Partner));

        OpenApiSecurityRequirement Requirement(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
    }
}
