using System.Globalization;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>How orders write numbers, sums, days and lists.</summary>
internal static class Wording
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"one", "two", and digits above ten.</summary>
    public static string Number(int n) => n >= 0 && n < Small.Length ? Small[n] : n.ToString(CultureInfo.InvariantCulture);

    /// <summary>"one SIM card", "two SIM cards", "no SIM card".</summary>
    public static string Count(int n, string one) => $"{Number(n)} {(n is 0 or 1 ? one : Plural(one))}";

    /// <summary>"more than two SIM cards"; "any SIM card" where none is allowed.</summary>
    public static string MoreThan(int n, string one) => n == 0 ? "any " + one : "more than " + Count(n, one);

    /// <summary>"1 day", "3 days".</summary>
    public static string Days(int days) => days == 1 ? "1 day" : days.ToString(CultureInfo.InvariantCulture) + " days";

    /// <summary>"£1,000", "£499.99".</summary>
    public static string Pounds(decimal amount) =>
        "£" + amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    /// <summary>"3 March 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"a, b and c".</summary>
    public static string And(this IEnumerable<string> parts) => Joined([.. parts], "and");

    /// <summary>"a, b or c".</summary>
    public static string Or(this IEnumerable<string> parts) => Joined([.. parts], "or");

    /// <summary>", without the prior approval of the ..." or nothing.</summary>
    public static string WithoutApproval(string? approval) => approval is null ? "" : $", without the prior approval of the {approval}";

    /// <summary>With a capital at the start.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Plural(string one) => one.EndsWith('y') && !one.EndsWith("ey", StringComparison.Ordinal) ? one[..^1] + "ies" : one + "s";

    private static string Joined(IReadOnlyList<string> parts, string word) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + $" {word} " + parts[^1],
    };
}
