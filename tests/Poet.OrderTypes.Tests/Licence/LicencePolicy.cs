using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.Licence;

/// <summary>One condition of a licence policy, filled in as an officer would.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Category">Its category.</param>
/// <param name="Words">The words with every blank filled.</param>
internal sealed record LicenceCondition(string Code, string Category, string Words);

/// <summary>Licence policies in tests/data, real conditions under the MIT licence; every file named licence-policy-*.json is read, so that a newer one can be laid beside it.</summary>
internal static partial class LicencePolicy
{
    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Repository.At("tests/data"), "licence-policy-*.json").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<LicenceCondition> Read(string path)
    {
        using var policy = JsonDocument.Parse(File.ReadAllText(path));
        return [.. policy.RootElement.GetProperty("conditions").EnumerateArray().Select(Condition)];
    }

    private static LicenceCondition Condition(JsonElement condition) =>
        new(condition.GetProperty("code").GetString()!, condition.GetProperty("category").GetString()!, Filled(condition));

    private static string Filled(JsonElement condition)
    {
        var inputs = condition.GetProperty("inputs").EnumerateArray().ToDictionary(i => i.GetProperty("name").GetString()!);
        return condition.GetProperty("template").GetString() is { } template
            ? Spaces().Replace(Blank().Replace(template, b => Value(b.Groups["name"].Value, inputs)), " ").Trim()
            : condition.GetProperty("text").GetString()!;
    }

    private static string Value(string name, Dictionary<string, JsonElement> inputs)
    {
        var first = name.Split(" || ")[0];
        var input = inputs.GetValueOrDefault(first, inputs.GetValueOrDefault(name.Split(" || ")[^1]));
        var known = input.ValueKind == JsonValueKind.Object;
        var options = known ? input.GetProperty("options").EnumerateArray().Select(o => o.GetString()!).ToList() : [];
        var type = known ? input.GetProperty("type").GetString()! : "";
        var label = (known ? input.GetProperty("label").GetString()! : name).ToUpperInvariant();
        return (type, label, first) switch
        {
            ("check", _, _) => string.Join(" and ", options.Take(2)),
            ("date_picker", _, _) => "3 March 2027",
            (_, _, "curfewStart") => "9pm",
            (_, _, "curfewEnd") => "7am",
            (_, _, "reportingTime") => "10am",
            (_, _, _) when first.StartsWith("reportingTime", StringComparison.Ordinal) => "",
            (_, _, "socialServicesDepartment") => " and / or Sample Social Services",
            (_, _, _) when first.Contains("eview", StringComparison.Ordinal) => "a monthly",
            (_, _, _) when first.Contains("requency", StringComparison.Ordinal) => "daily",
            ("radio", _, _) => options[0],
            ("address", _, _) => "4 Example Close, Sampleton, SA1 1AA",
            _ when label.Contains("AGE UP TO", StringComparison.Ordinal) => 16.ToString(CultureInfo.InvariantCulture),
            _ when label.Contains('£', StringComparison.Ordinal) => 500.ToString(CultureInfo.InvariantCulture),
            _ when label.Contains("POLICE STATION", StringComparison.Ordinal) => "Sampleton police station",
            _ when label.Contains("APPROVED PREMISES", StringComparison.Ordinal) || first == "approvedPremises" => "the approved premises where you reside",
            _ when label.Contains("EVENT", StringComparison.Ordinal) => "the Sampleton carnival",
            _ when label.Contains("PREMISES", StringComparison.Ordinal) && label.Contains("TYPE OF", StringComparison.Ordinal) && !label.Contains("NAME", StringComparison.Ordinal) => "children's play area, swimming baths, school",
            _ when label.Contains("ADDRESS", StringComparison.Ordinal) => "the Sample Arms public house",
            _ when label.Contains("GROUP OR ORGANISATION", StringComparison.Ordinal) => "the Sampleton Boys",
            _ when label.Contains("ITEM", StringComparison.Ordinal) => "crossbow",
            _ when label.Contains("WEBSITE", StringComparison.Ordinal) => "gambling",
            _ => "Connor Barker",
        };
    }

    [GeneratedRegex(@"\{(?<name>[^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
