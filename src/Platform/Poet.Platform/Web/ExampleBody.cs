using Microsoft.AspNetCore.Builder;

namespace Poet.Platform.Web;

/// <summary>A body as a caller may send it, for the description of the API.</summary>
/// <param name="Json">JSON; <see cref="OrderType"/> in it stands for the code of a loaded order type, since the core names none.</param>
public sealed record ExampleBody(string Json)
{
    /// <summary>Stands for the code of an order type.</summary>
    public const string OrderType = "ORDER-TYPE";
}

/// <summary>Endpoints that take a body.</summary>
public static class EndpointExamples
{
    /// <summary>Shows in the description of the API what may be sent. A test sends each example.</summary>
    public static TBuilder Example<TBuilder>(this TBuilder endpoint, string json) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ExampleBody(json));
}
