using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.Platform.Errors;

namespace Poet.Platform.Plugins;

/// <summary>A condition kind that never throws what the plugin threw. Where it fails, the answer is the safe one: cannot tell, read the words.</summary>
internal sealed class GuardedKind(IConditionKind kind, string typeCode, Guard guard) : IConditionKind
{
    private const string Failed = "the rules for this order type failed; read the words";

    public string Id { get; } = kind.Id;

    public int Version { get; } = kind.Version;

    public string Name { get; } = kind.Name;

    public string About { get; } = kind.About;

    public Polarity Polarity { get; } = kind.Polarity;

    public bool IsFreeWorded { get; } = kind.IsFreeWorded;

    public IReadOnlyList<string> Proof { get; } = [.. kind.Proof];

    public JsonObject Schema => guard.Ask($"describe the terms of {Id}", () => kind.Schema, () => new JsonObject { ["type"] = "object" });

    public IReadOnlyList<KindExample> Examples => guard.Ask<IReadOnlyList<KindExample>>($"give examples of {Id}", () => kind.Examples, () => []);

    public bool TryParse(JsonElement terms, int version, [NotNullWhen(true)] out object? parsed, out IReadOnlyList<TermProblem> problems)
    {
        (parsed, problems) = guard.Ask<(object?, IReadOnlyList<TermProblem>)>($"read terms of {Id}",
            () => kind.TryParse(terms, version, out var read, out var wrong) ? (read, wrong) : (null, wrong),
            () => (null, [new("", "The rules for this order type failed while reading these terms; tell your administrator")]));
        return parsed is not null;
    }

    // what cannot be written down cannot be recorded: the one call without a safe answer of its own
    public string Serialize(object terms) => guard.AskForAny($"write terms of {Id}", () => kind.Serialize(terms))
        ?? throw new PluginUnavailableException(typeCode, $"{Id} could not write down its terms");

    public string Render(object terms, References references) => guard.Ask($"word terms of {Id}",
        () => kind.Render(terms, references), () => "These terms cannot be put into words, because the rules for this order type failed; read the court's words");

    public Assessment Assess(object terms, Situation situation, References references) => guard.Ask($"assess {Id}",
        () => kind.Assess(terms, situation, references), () => new Tracer().CannotTell(Failed));

    public IReadOnlyList<DraftingConcern> Review(object terms, References references) => guard.Ask<IReadOnlyList<DraftingConcern>>($"review {Id}",
        () => [.. kind.Review(terms, references)],
        () => [new("review-failed", ConcernSeverity.Warning, "The drafting rules for this order type failed, so this condition was not reviewed", "Ask a lawyer to read it")]);

    public decimal? HoursInADay(object terms) =>
        guard.Ask<(decimal? Hours, bool Known)>($"count the hours of {Id}", () => (kind.HoursInADay(terms), true), () => (null, false)).Hours;

    public Reading? Read(string courtWords) => guard.AskForAny($"read a court's words as {Id}", () => kind.Read(courtWords));

    public IReadOnlyList<Facet> Facets(object terms, References references) =>
        guard.Ask<IReadOnlyList<Facet>>($"index {Id}", () => [.. kind.Facets(terms, references)], () => []);

    public IReadOnlyList<Guid> Names(object terms) => guard.Ask<IReadOnlyList<Guid>>($"name the people of {Id}", () => [.. kind.Names(terms)], () => []);

    public TermsEnd? Ends(object terms) => guard.AskForAny($"say when terms of {Id} end", () => kind.Ends(terms));

    public IReadOnlyList<Demand> Demands(object terms) => guard.Ask<IReadOnlyList<Demand>>($"say what terms of {Id} ask", () => [.. kind.Demands(terms)], () => []);
}
