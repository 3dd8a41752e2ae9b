using System.Collections.Concurrent;
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
    public static string NameOf(Type fact) => Names.GetOrAdd(fact, static f => f.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{f.Name} declares no event name"));

    // an import tells thousands of facts of one type
    private static readonly ConcurrentDictionary<Type, string> Names = new();
}

/// <summary>A handler of a fact and the context through which its changes and its inbox row are saved.</summary>
/// <param name="Name">Stable name of the delivery, "module.Handler".</param>
/// <param name="Fact">The fact's type.</param>
/// <param name="Handler">The handler's type.</param>
/// <param name="Context">The module's context.</param>
internal sealed record Handling(string Name, Type Fact, Type Handler, Type Context);
