using System.Text.Json;
using System.Text.Json.Serialization;
using Poet.Platform.Errors;

namespace Poet.Referrals.Domain.Fitting;

/// <summary>What a referral says of its case beyond what is feared and whether the person is convicted: facts that the tests of orders turn on, by id, as they were said.</summary>
internal sealed record CaseSaid(IReadOnlyDictionary<string, bool> Facts, string? Area, bool Urgent)
{
    /// <summary>The most facts that a referral keeps.</summary>
    public const int MostFacts = 60;

    /// <summary>Ids of facts of which somebody says now that nobody knows; what was said of them before does not stand.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<string> TakenBack { get; init; } = [];

    /// <summary>True where somebody says now that nothing is urgent.</summary>
    [JsonIgnore]
    public bool NotUrgent { get; init; }

    public static CaseSaid Nothing { get; } = new(new Dictionary<string, bool>(), null, false);

    public static CaseSaid FromJson(string? json) => json is null ? Nothing : JsonSerializer.Deserialize<CaseSaid>(json) ?? Nothing;

    /// <summary>Null where nothing was said.</summary>
    public string? ToJson() => Facts.Count == 0 && Area is null && !Urgent ? null : JsonSerializer.Serialize(this);

    /// <summary>With what is said anew; what nobody says anew stays, and what is taken back is not said any more.</summary>
    public CaseSaid With(CaseSaid anew)
    {
        var facts = Facts.ToDictionary(StringComparer.Ordinal);
        foreach (var id in anew.TakenBack)
            facts.Remove(id);
        foreach (var (id, so) in anew.Facts)
            facts[id] = so;
        return new(facts, anew.Area ?? Area, anew.Urgent || Urgent && !anew.NotUrgent);
    }

    public IEnumerable<Problem> Problems() =>
        Facts.Count > MostFacts ? [new("facts-too-many", $"Give at most {MostFacts} facts", "facts")] : [];
}
