using System.Collections.Concurrent;
using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Checks;

/// <summary>Terms as the rules read them, kept by kind, version and text, so that a text is read once. Bounded: when full it starts anew. What could not be read is asked again.</summary>
internal sealed class ParsedTerms
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<(IConditionKind Kind, int Version, string Terms), Parsed> cache = new();

    /// <summary>The terms and whom they name; null when the rules cannot read them.</summary>
    public Parsed? Of(IConditionKind kind, int version, string terms)
    {
        if (cache.TryGetValue((kind, version, terms), out var known))
            return known;
        if (Read(terms) is not { } json || !kind.TryParse(json, version, out var read, out _))
            return null;
        if (cache.Count >= Most)
            cache.Clear();
        return cache[(kind, version, terms)] = new(read, kind.Names(read));
    }

    private static JsonElement? Read(string terms)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(terms);
        }
        catch (JsonException)
        {
            return null; // answered as terms that cannot be read, with the words shown
        }
    }

    /// <param name="Terms">What the kind takes.</param>
    /// <param name="Names">People and places the terms name.</param>
    internal sealed record Parsed(object Terms, IReadOnlyList<Guid> Names);
}
