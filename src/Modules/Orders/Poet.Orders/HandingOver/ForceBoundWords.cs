using System.Text.RegularExpressions;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;

namespace Poet.Orders.HandingOver;

/// <summary>Terms that name the force, a station, an officer, a telephone or an e-mail: after the move they point to people who are not responsible any more. Only a person can say that none does.</summary>
internal static partial class ForceBoundWords
{
    public static IEnumerable<PackItem> Of(string order, IReadOnlyList<ConditionText> conditions, string force)
    {
        var name = Forces.Find(force, DateOnly.MaxValue)?.Name;
        var bound = conditions.Where(c => Bound().IsMatch(c.Words) || name is not null && c.Words.Contains(name, StringComparison.OrdinalIgnoreCase)).OrderBy(c => c.Number).ToList();
        foreach (var condition in bound)
            yield return new(HandoverSections.ForceBound, $"{order}, condition {condition.Number}", $"Names the force, a station, an officer, a telephone or an e-mail: agree a letter of direction or a variation. {condition.Words}") { MayHoldProtectedDetails = condition.MayHoldProtectedDetails };
        if (bound.Count == 0)
            yield return new(HandoverSections.ForceBound, order, $"In {conditions.Count} {(conditions.Count == 1 ? "term" : "terms")} no force, station, officer, telephone or e-mail was found by machine: read them");
    }

    [GeneratedRegex(@"police station|constabulary|\bofficer\b|central orders|@|\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b|\b101\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bound();
}
