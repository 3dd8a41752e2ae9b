using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Poet.Platform.Web;

/// <summary>
/// Refuses null for what a request's type says is never null. <see cref="JsonSerializerOptions.RespectNullableAnnotations"/> alone does so for a text in memory, but lets null
/// through where a body is read from a stream into a type with a constructor and further properties, which is what most of our requests are.
/// </summary>
public static class RefusedNulls
{
    /// <summary>Makes these options refuse them.</summary>
    public static void Add(JsonSerializerOptions json) =>
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Guard);

    private static void Guard(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property is { IsSetNullable: false, PropertyType.IsValueType: false, Set: { } set })
                property.Set = (made, value) => set(made, value ?? throw new NullRefusedException(property.Name));
    }
}

/// <summary>Null for a property that must have a value.</summary>
/// <param name="property">Its name; the path of the exception is that of the object that has it.</param>
internal sealed class NullRefusedException(string property) : JsonException($"{property} doesn't allow null values")
{
    public string Property { get; } = property;
}
