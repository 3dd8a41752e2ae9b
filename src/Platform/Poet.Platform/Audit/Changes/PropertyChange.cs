using System.Text.Json;
using System.Text.Json.Serialization;

namespace Poet.Platform.Audit.Changes;

/// <summary>One property of one record, before and after, as the entry keeps it.</summary>
/// <param name="Record">The record; null for a row that is none by itself.</param>
/// <param name="What">What sort of record, in kebab-case.</param>
/// <param name="Property">Which property, in kebab-case.</param>
internal sealed record PropertyChange(Guid? Record, string What, string Property)
{
    /// <summary>Before; for a personal value its cipher text in Base64. Null where there was none.</summary>
    public string? Old { get; init; }

    /// <summary>After, likewise.</summary>
    public string? New { get; init; }

    /// <summary>Under whose key the values are; null for plain ones.</summary>
    public Guid? Subject { get; init; }

    /// <summary>True where the values may tell where a protected person is.</summary>
    public bool MayHoldProtectedDetails { get; init; }

    /// <summary>True where the values are personal and nobody's key could keep them.</summary>
    public bool LeftOut { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static string Write(IReadOnlyList<PropertyChange> changes) => JsonSerializer.Serialize(changes, Json);

    public static IReadOnlyList<PropertyChange> Read(string? changes) => changes is null ? [] : JsonSerializer.Deserialize<List<PropertyChange>>(changes, Json) ?? [];
}
