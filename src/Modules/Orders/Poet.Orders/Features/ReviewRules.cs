using Microsoft.Extensions.Configuration;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Features;

/// <summary>
/// The drafting rules that a force has switched off, by their ids: <c>Poet:ReviewRulesOff:FORCE</c> as a list. What the law does not allow cannot be switched off, and what is off is said beside the review.
/// </summary>
internal sealed class ReviewRules(IConfiguration configuration)
{
    /// <summary>The ids that a force has switched off, in order.</summary>
    public IReadOnlyList<string> OffIn(string force) =>
        [.. (configuration.GetSection("Poet:ReviewRulesOff:" + force).Get<string[]>() ?? []).Select(id => id.Trim()).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The concerns that a force wants to hear.</summary>
    public IReadOnlyList<DraftingConcern> Kept(string force, IEnumerable<DraftingConcern> concerns) =>
        OffIn(force) is { Count: > 0 } off ? [.. concerns.Where(c => c.Severity == ConcernSeverity.Unlawful || !off.Contains(c.RuleId))] : [.. concerns];
}
