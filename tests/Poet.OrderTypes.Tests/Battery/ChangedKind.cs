using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Battery;

/// <summary>A good condition kind with something changed, to see a rule fail.</summary>
internal sealed class ChangedKind(IConditionKind of) : IConditionKind
{
    public string Id { get; init; } = of.Id;

    public int Version { get; init; } = of.Version;

    public string Name { get; init; } = of.Name;

    public string About { get; init; } = of.About;

    public Polarity Polarity => of.Polarity;

    public bool IsFreeWorded { get; init; } = of.IsFreeWorded;

    public IReadOnlyList<string> Proof { get; init; } = of.Proof;

    public JsonObject Schema { get; init; } = of.Schema;

    public IReadOnlyList<KindExample> Examples { get; init; } = of.Examples;

    public Func<object, string> Writes { get; init; } = of.Serialize;

    public Func<object, References, string> Words { get; init; } = of.Render;

    public Func<object, Situation, References, Assessment> Answers { get; init; } = of.Assess;

    public Func<object, References, IReadOnlyList<DraftingConcern>> Reviews { get; init; } = of.Review;

    public Func<string, Reading?> Reads { get; init; } = of.Read;

    public Func<object, IReadOnlyList<Guid>> Named { get; init; } = of.Names;

    public int? ReadsVersion { get; init; }

    public bool TryParse(JsonElement terms, int version, [NotNullWhen(true)] out object? parsed, out IReadOnlyList<TermProblem> problems) =>
        of.TryParse(terms, ReadsVersion ?? version, out parsed, out problems);

    public string Serialize(object terms) => Writes(terms);

    public string Render(object terms, References references) => Words(terms, references);

    public Assessment Assess(object terms, Situation situation, References references) => Answers(terms, situation, references);

    public IReadOnlyList<DraftingConcern> Review(object terms, References references) => Reviews(terms, references);

    public Reading? Read(string courtWords) => Reads(courtWords);

    public IReadOnlyList<Facet> Facets(object terms, References references) => of.Facets(terms, references);

    public IReadOnlyList<Guid> Names(object terms) => Named(terms);
}
