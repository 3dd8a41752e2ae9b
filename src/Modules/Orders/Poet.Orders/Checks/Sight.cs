using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Requests;

namespace Poet.Orders.Checks;

/// <summary>
/// What one asker may see of one order. Protected details need their own permission, and another force's stay with that force. What is hidden is replaced by a sentence that
/// gives nothing away; names of protected people and places are taken out before the rules run, so that no sentence of theirs can hold one.
/// </summary>
/// <param name="OfProtected">True when protected details of this order may be shown.</param>
internal sealed record Sight(bool OfProtected)
{
    public static Sight Of(Actor actor, string force) => new(actor.May(Permissions.SeeProtected) && (actor.Force == force || actor is { IsSystem: true, Force: "" }));

    public string Words(ConditionRow condition) => OfProtected || !condition.MayHoldProtectedDetails ? condition.Words : StandingWords.WordsWithheld;

    public IReadOnlyList<string> Trace(IEnumerable<TraceStep> steps) =>
        [.. steps.Select(s => OfProtected || !s.Protected ? s.Says : StandingWords.StepWithheld).Distinct()];

    public References References(References all) => OfProtected ? all : new(
        all.People.ToDictionary(p => p.Key, p => p.Value.Protected ? p.Value with { Name = StandingWords.ProtectedPerson } : p.Value),
        all.Places.ToDictionary(p => p.Key, p => p.Value.Protected ? p.Value with { Name = StandingWords.ProtectedPlace } : p.Value));

    /// <summary>The same for the review of a draft, whose concerns would answer questions about where a protected place lies: its area is taken out too.</summary>
    public References Drafting(References all)
    {
        var names = References(all);
        return OfProtected ? names : new(names.People, names.Places.ToDictionary(p => p.Key, p => p.Value.Protected ? p.Value with { Area = null, HomeOf = [] } : p.Value));
    }

    /// <summary>Free text of a record, which may tell as much as a condition does.</summary>
    public string? Text(string? text) => OfProtected ? text : null;
}
