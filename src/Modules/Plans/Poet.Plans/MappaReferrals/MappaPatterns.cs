using Microsoft.Extensions.Configuration;
using Poet.Plans.Domain;

namespace Poet.Plans.MappaReferrals;

/// <summary>What makes a pattern, by force: <c>Poet:MappaPattern:FORCE:Breaches</c> and <c>:Months</c>; three within twelve months where a force says nothing.</summary>
internal sealed class MappaPatterns(IReadOnlyDictionary<string, BreachPattern> byForce)
{
    private const string Section = "Poet:MappaPattern";

    public BreachPattern Of(string force) => byForce.GetValueOrDefault(force, BreachPattern.Usual);

    /// <exception cref="InvalidOperationException">A number is out of its range; the host does not start.</exception>
    public static MappaPatterns From(IConfiguration configuration) => new(configuration.GetSection(Section).GetChildren().ToDictionary(c => c.Key, c =>
    {
        var pattern = new BreachPattern(c.GetValue("Breaches", BreachPattern.Usual.Breaches), c.GetValue("Months", BreachPattern.Usual.Months));
        return pattern.IsUsable ? pattern : throw new InvalidOperationException($"Set {Section}:{c.Key}:Breaches to a number from 2 to 50 and {Section}:{c.Key}:Months to one from 1 to 60");
    }, StringComparer.OrdinalIgnoreCase));
}
