using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>
/// A typed condition kind. From the one record <typeparamref name="TTerms"/> come the schema, the strict reading, the wording, the check, the review
/// and the free-text reader, so that text and rule cannot disagree.
/// </summary>
/// <typeparam name="TTerms">A record with init-only properties; people and places by id, never by name.</typeparam>
public abstract class ConditionKind<TTerms> : IConditionKind where TTerms : class
{
    private static readonly TermsReader<TTerms> Quick = new();

    private readonly Lazy<JsonObject> schema = new(() => TermsJson.SchemaOf(typeof(TTerms)));

    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public virtual int Version => 1;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string About { get; }

    /// <inheritdoc/>
    public abstract Polarity Polarity { get; }

    /// <inheritdoc/>
    public virtual bool IsFreeWorded => false;

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Proof { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<KindExample> Examples { get; }

    /// <inheritdoc/>
    public JsonObject Schema => schema.Value;

    /// <summary>The wording of these terms, one sentence, addressed to the subject in the third person ("Not to ...").</summary>
    protected abstract string Render(TTerms terms, References references);

    /// <summary>The answer for these terms in this situation.</summary>
    protected abstract Assessment Assess(TTerms terms, Situation situation, References references);

    /// <summary>What is wrong with terms beyond the ranges of single fields.</summary>
    protected virtual IEnumerable<TermProblem> Validate(TTerms terms) => [];

    /// <summary>Drafting concerns.</summary>
    protected virtual IEnumerable<DraftingConcern> Review(TTerms terms, References references) => [];

    /// <summary>A suggestion from a court's words; null when the words are not of this kind.</summary>
    protected virtual TermsRead? ReadTerms(string courtWords) => null;

    /// <summary>The greatest number of hours of any calendar day that the terms take up; null for a kind that takes up none.</summary>
    protected virtual decimal? HoursInADay(TTerms terms) => null;

    /// <summary>What the terms can be found by.</summary>
    protected virtual IEnumerable<Facet> Facets(TTerms terms, References references) => [];

    /// <summary>People and places the terms name.</summary>
    protected virtual IEnumerable<Guid> Names(TTerms terms) => [];

    /// <summary>The end that the terms themselves set; null when they set none.</summary>
    protected virtual TermsEnd? Ends(TTerms terms) => null;

    /// <summary>What the terms ask so far as another condition may ask the opposite.</summary>
    protected virtual IEnumerable<Conflicts.Demand> Demands(TTerms terms) => [];

    /// <summary>Terms of an older version in the shape of the next one; called once per step up to <see cref="Version"/>.</summary>
    protected virtual JsonObject Upcast(JsonObject terms, int fromVersion) =>
        throw new NotSupportedException($"{Id} cannot read terms of version {fromVersion}");

    /// <inheritdoc/>
    public bool TryParse(JsonElement terms, int version, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out object? parsed, out IReadOnlyList<TermProblem> problems)
    {
        parsed = null;
        if (version < 1 || version > Version)
        {
            problems = [new("", $"These terms are of version {version}, which this plugin does not know; it reads versions 1 to {Version}")];
            return false;
        }
        try
        {
            if (terms.ValueKind != JsonValueKind.Object)
            {
                problems = [new("", "Give the terms as an object")];
                return false;
            }
            List<TermProblem> found = [];
            if (version != Version || Quick.Read(terms) is not { } typed)
            {
                typed = version == Version ? terms.Deserialize<TTerms>(TermsJson.Options) : Upcasted(terms, version);
                if (typed is not null)
                    Annotations.Check(typed, "", found);
            }
            if (typed is not null)
                foreach (var problem in Validate(typed))
                    found.Add(problem);
            problems = found;
            if (typed is null || found.Count > 0)
                return false;
            parsed = typed;
            return true;
        }
        catch (JsonException wrong)
        {
            var path = (wrong.Path ?? "").TrimStart('$').TrimStart('.');
            problems = [new(path, path.Length == 0
                ? $"Give only the fields of '{Id}', each once and each that is required: {Plain(wrong)}"
                : $"Mend {path}: {Plain(wrong)}")];
            return false;
        }
    }

    private TTerms? Upcasted(JsonElement terms, int version)
    {
        var node = JsonNode.Parse(terms.GetRawText()) as JsonObject ?? [];
        for (var v = version; v < Version; v++)
            node = Upcast(node, v);
        return node.Deserialize<TTerms>(TermsJson.Options);
    }

    // the serialiser's own words name types of ours; only what helps the sender is kept
    private static string Plain(JsonException wrong) => wrong.Message switch
    {
        var m when m.Contains("could not be mapped", StringComparison.Ordinal) => "there is no such field",
        var m when m.Contains("missing required", StringComparison.Ordinal) => "a required field is missing: " + AfterColon(m),
        var m when m.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) => "the field stands there twice",
        var m when m.Contains("could not be converted", StringComparison.Ordinal) => "the value is of the wrong type or not one of those allowed",
        _ => "the value is not one that is allowed",
    };

    private static string AfterColon(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? message : message[(colon + 1)..].Trim().TrimEnd('.');
    }

    string IConditionKind.Serialize(object terms) => JsonSerializer.Serialize((TTerms)terms, TermsJson.Options);

    string IConditionKind.Render(object terms, References references) => Render((TTerms)terms, references);

    Assessment IConditionKind.Assess(object terms, Situation situation, References references) => Assess((TTerms)terms, situation, references);

    IReadOnlyList<DraftingConcern> IConditionKind.Review(object terms, References references) => [.. Review((TTerms)terms, references)];

    decimal? IConditionKind.HoursInADay(object terms) => HoursInADay((TTerms)terms);

    IReadOnlyList<Facet> IConditionKind.Facets(object terms, References references) => [.. Facets((TTerms)terms, references)];

    IReadOnlyList<Guid> IConditionKind.Names(object terms) => [.. Names((TTerms)terms)];

    TermsEnd? IConditionKind.Ends(object terms) => Ends((TTerms)terms);

    IReadOnlyList<Conflicts.Demand> IConditionKind.Demands(object terms) => [.. Demands((TTerms)terms)];

    Reading? IConditionKind.Read(string courtWords) => ReadTerms(courtWords) is { } read
        ? new(Id, JsonSerializer.SerializeToElement(read.Terms, TermsJson.Options), read.Confidence) { ToChoose = read.ToChoose, NotCovered = read.NotCovered }
        : null;

    /// <summary>
    /// Reads words that may hold several obligations, as cells of a register do: the first that reads gives the terms, so that no name, time or exception
    /// is taken from its neighbours; the others are named as not covered and lower the confidence by their share.
    /// </summary>
    protected static TermsRead? ReadOne(string courtWords, Func<string, TermsRead?> read)
    {
        var parts = Obligations.Split(courtWords);
        for (var i = 0; i < parts.Count; i++)
            if (read(parts[i]) is { } found)
                return parts.Count == 1 ? found : found with
                {
                    Confidence = Math.Round(found.Confidence * parts[i].Length / parts.Sum(p => p.Length), 2),
                    NotCovered = [.. found.NotCovered, .. parts.Where((_, other) => other != i)],
                };
        return null;
    }

    /// <summary>What <see cref="ReadTerms"/> found.</summary>
    /// <param name="Terms">The terms; empty ids where a person must choose.</param>
    /// <param name="Confidence">From 0 to 1.</param>
    protected sealed record TermsRead(TTerms Terms, double Confidence)
    {
        /// <summary>People and places named in the words.</summary>
        public IReadOnlyList<string> ToChoose { get; init; } = [];

        /// <summary>Parts of the wording the terms do not hold.</summary>
        public IReadOnlyList<string> NotCovered { get; init; } = [];
    }
}
