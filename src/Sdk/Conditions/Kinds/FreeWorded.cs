using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a condition that stays in words.</summary>
public sealed record FreeWordedTerms
{
    /// <summary>The condition in words.</summary>
    [Field("The condition in words"), StringLength(4000, MinimumLength = 3)]
    public required string Words { get; init; }

    /// <summary>Why no kind fits.</summary>
    [Field("Why no other kind fits"), StringLength(400)]
    public string? WhyFree { get; init; }
}

/// <summary>A condition that no kind fits: shown and counted, never checked by machine.</summary>
public sealed class FreeWorded : ConditionKind<FreeWordedTerms>
{
    /// <inheritdoc/>
    public override string Id => ConditionKinds.FreeWorded;

    /// <inheritdoc/>
    public override string Name => "In words only";

    /// <inheritdoc/>
    public override string About => "A condition that no other kind fits; a person must judge it, the platform only shows it";

    /// <inheritdoc/>
    public override Polarity Polarity => Polarity.Prohibition;

    /// <inheritdoc/>
    public override bool IsFreeWorded => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Proof => ["As the words require; take advice from the officer in charge of the order"];

    /// <inheritdoc/>
    public override IReadOnlyList<KindExample> Examples =>
    [
        new("Words are never machine checked", new FreeWordedTerms { Words = "Not to wear any item covering the face in a public place." },
            new(new DateTimeOffset(2026, 3, 3, 14, 32, 0, TimeSpan.Zero), new Facts()), References.None, Outcome.CannotTell),
    ];

    /// <inheritdoc/>
    protected override string Render(FreeWordedTerms terms, References references) => terms.Words;

    /// <inheritdoc/>
    protected override Assessment Assess(FreeWordedTerms terms, Situation situation, References references) =>
        new Tracer().Step("This condition is held in words only").CannotTell("A person must compare the words with the facts");

    /// <inheritdoc/>
    protected override IEnumerable<DraftingConcern> Review(FreeWordedTerms terms, References references)
    {
        yield return new("free-worded", ConcernSeverity.Hint, "No machine can check this condition, so officers at the roadside get words only",
            "Use one of the typed kinds, and split the condition if it holds two obligations");
    }
}
