using System.Text.Json;

namespace Poet.Insight.Domain;

/// <summary>
/// How often each thing occurs that figures are made of, by figure and key. Every count is a sum over people, each counted on their own: so what is counted of some can be taken out of what is counted of all, and put in anew.
/// </summary>
internal sealed class Tally
{
    private const char Between = '|';
    private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);

    /// <summary>Counts more of a thing.</summary>
    /// <param name="figure">Code of the figure.</param>
    /// <param name="count">How many; less than none takes away.</param>
    /// <param name="key">What the thing is: codes, days or ids, none with a bar in it; null for a part that it has not.</param>
    public void Add(string figure, int count, params ReadOnlySpan<string?> key) => Add(figure, string.Join(Between, key), count);

    /// <summary>Everything counted for a figure, with the parts of its key; an empty part for what it has not.</summary>
    public IEnumerable<(string[] Key, int Count)> Of(string figure) => counts.TryGetValue(figure, out var found) ? found.Select(f => (f.Key.Split(Between), f.Value)) : [];

    /// <summary>How many of one thing; 0 where none was counted.</summary>
    public int Of(string figure, params ReadOnlySpan<string?> key) => counts.TryGetValue(figure, out var found) ? found.GetValueOrDefault(string.Join(Between, key)) : 0;

    /// <summary>Adds another's counts, so many times; -1 takes them away.</summary>
    public Tally With(Tally other, int times = 1)
    {
        foreach (var (figure, things) in other.counts)
            foreach (var (key, count) in things)
                Add(figure, key, count * times);
        return this;
    }

    /// <summary>As text: the same counts are always the same text.</summary>
    public string Write() => JsonSerializer.Serialize(counts.OrderBy(f => f.Key, StringComparer.Ordinal).Where(f => f.Value.Count > 0)
        .ToDictionary(f => f.Key, f => f.Value.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value)));

    /// <summary>From text that <see cref="Write"/> wrote.</summary>
    public static Tally Read(string text)
    {
        Tally read = new();
        foreach (var (figure, things) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, int>>>(text) ?? [])
            read.counts.Add(figure, things);
        return read;
    }

    private void Add(string figure, string key, int count)
    {
        if (!counts.TryGetValue(figure, out var things))
            counts.Add(figure, things = new(StringComparer.Ordinal));
        if (things.GetValueOrDefault(key) + count is var sum && sum == 0)
            things.Remove(key);
        else
            things[key] = sum;
    }
}
