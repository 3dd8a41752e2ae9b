using System.Text.Json;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Platform.Plugins;

/// <summary>What an order type must show before anyone relies on it: a usable code, law without gap in its own terms, and its own examples coming out as it says.</summary>
internal static partial class OrderTypeChecks
{
    public static IEnumerable<string> Problems(IOrderType type)
    {
        if (!CodeShape().IsMatch(type.Info.Code))
            yield return $"the code {OneLine.Of(type.Info.Code)} is not usable; give three to twelve capital letters or digits, the first a letter";
        foreach (var (field, text) in new[] { ("name", type.Info.Name), ("purpose", type.Info.Purpose), ("guidance", type.Info.Guidance) })
            if (string.IsNullOrWhiteSpace(text))
                yield return $"the {field} is empty; officers need it";

        var editions = EditionProblems(type.Editions).ToList();
        foreach (var problem in editions)
            yield return problem;
        foreach (var problem in type.OwnKinds.SelectMany((kind, index) => KindProblems(kind, type.OwnKinds.Take(index))))
            yield return problem;
        if (type.Examples.Count == 0)
            yield return "it has no examples; give at least one worked fact of its law";
        if (editions.Count > 0)
            yield break; // examples stand on editions
        foreach (var problem in type.Examples.Select(e => ExampleProblem(type, e)).OfType<string>())
            yield return problem;
    }

    private static IEnumerable<string> EditionProblems(IReadOnlyList<Edition> editions)
    {
        if (editions.Count == 0)
            yield return "it has no edition of the law; give at least one";
        foreach (var (edition, index) in editions.Select((e, i) => (e, i)))
        {
            var named = $"edition {OneLine.Of(edition.Id)}";
            if (string.IsNullOrWhiteSpace(edition.Id) || editions.Take(index).Any(e => e.Id == edition.Id))
                yield return $"{named}: give each edition an id of its own";
            if (edition.Forms.Count == 0)
                yield return $"{named} has no form; give at least one";
            if (edition.Forms.GroupBy(f => f.Kind).FirstOrDefault(g => g.Count() > 1) is { } twice)
                yield return $"{named} has the form {twice.Key} more than once; keep one";
            if (edition.ClosesOn < edition.CommencesOn)
                yield return $"{named} closes before it commences; mend one of the days";
            if (edition.Certainty != Certainty.High && string.IsNullOrWhiteSpace(edition.Uncertainty))
                yield return $"{named} is not certain to be in force; say what is uncertain";
            if (index > 0 && edition.CommencesOn < editions[index - 1].CommencesOn)
                yield return $"{named} stands after a later one; list editions oldest first";
            foreach (var earlier in editions.Take(index).Where(e => Overlap(e, edition)))
                yield return $"{named} and edition {OneLine.Of(earlier.Id)} overlap; close the earlier one on the day before the later one commences";
        }
    }

    // an edition that awaits commencement stands beside the one in force until somebody switches it on
    private static bool Overlap(Edition a, Edition b) =>
        !a.AwaitsCommencement && !b.AwaitsCommencement
        && a.CommencesOn <= (b.ClosesOn ?? DateOnly.MaxValue) && b.CommencesOn <= (a.ClosesOn ?? DateOnly.MaxValue)
        && (a.Areas.Count == 0 || b.Areas.Count == 0 || a.Areas.Intersect(b.Areas, StringComparer.OrdinalIgnoreCase).Any());

    private static string? ExampleProblem(IOrderType type, LawExample example)
    {
        var edition = type.EditionOn(example.Dates.MadeOn, example.Form);
        if (edition.Form(example.Form) is not { } form)
            return $"example \"{OneLine.Of(example.Says)}\": edition {OneLine.Of(edition.Id)} has no form {example.Form}";
        var found = form.Duration.Check(example.Dates).Select(f => f.Code).Order(StringComparer.Ordinal).ToList();
        var expected = example.Findings.Order(StringComparer.Ordinal).ToList();
        return found.SequenceEqual(expected)
            ? null
            : $"example \"{OneLine.Of(example.Says)}\" fails: it expects {Listed(expected)} and the law as written finds {Listed(found)}";
    }

    private static IEnumerable<string> KindProblems(IConditionKind kind, IEnumerable<IConditionKind> earlier)
    {
        var named = $"condition kind {OneLine.Of(kind.Id)}";
        if (!KindShape().IsMatch(kind.Id))
            yield return $"{named}: give an id in kebab-case, up to 60 characters";
        if (ConditionKinds.ById(kind.Id) is not null || earlier.Any(k => k.Id == kind.Id))
            yield return $"{named}: the id is taken; give another";
        if (kind.Schema.Count == 0)
            yield return $"{named} has no schema for its terms";
        if (kind.Examples.Count == 0)
            yield return $"{named} has no examples; give at least one";
        foreach (var example in kind.Examples)
        {
            var outcome = kind.Assess(example.Terms, example.Situation, example.References).Outcome;
            if (outcome != example.Expected)
                yield return $"{named}: example \"{OneLine.Of(example.Says)}\" fails: it expects {example.Expected} and the kind answers {outcome}";
            if (string.IsNullOrWhiteSpace(kind.Render(example.Terms, example.References)))
                yield return $"{named}: example \"{OneLine.Of(example.Says)}\" gives no wording";
            using var json = JsonDocument.Parse(kind.Serialize(example.Terms));
            if (!kind.TryParse(json.RootElement, kind.Version, out _, out var problems))
                yield return $"{named}: example \"{OneLine.Of(example.Says)}\" cannot be read back: {OneLine.Of(string.Join("; ", problems.Select(p => p.Says)))}";
        }
    }

    private static string Listed(List<string> codes) => codes.Count == 0 ? "nothing" : OneLine.Of(string.Join(", ", codes));

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{2,11}\z")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"\A(?=.{3,60}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex KindShape();
}
