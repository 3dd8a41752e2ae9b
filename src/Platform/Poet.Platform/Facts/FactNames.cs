using System.Reflection;
using System.Text.Json;
using Poet.Platform.Contracts;

namespace Poet.Platform.Facts;

/// <summary>The declared names under which facts are stored and sent.</summary>
public static class FactNames
{
    /// <summary>How payloads are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>The declared name of a fact's type.</summary>
    /// <exception cref="InvalidOperationException">The type declares none: a programming error.</exception>
    public static string NameOf(Type fact) => fact.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{fact.Name} declares no event name");
}

/// <summary>A handler of a fact and the context through which its changes and its inbox row are saved.</summary>
/// <param name="Name">Stable name of the delivery, "module.Handler".</param>
/// <param name="Fact">The fact's type.</param>
/// <param name="Handler">The handler's type.</param>
/// <param name="Context">The module's context.</param>
internal sealed record Handling(string Name, Type Fact, Type Handler, Type Context);
