using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Asks a kind as the platform does, with short names for what tests assert on.</summary>
internal static class KindProbe
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero); // a Thursday

    public static Known NothingRecorded { get; } = new() { Notifications = [], Permissions = [] };

    public static Assessment Check(this IConditionKind kind, object terms, Facts facts, Known? known = null, DateTimeOffset? at = null) =>
        kind.Assess(terms, new(at ?? Noon, facts, known ?? NothingRecorded), References.None);

    public static string Words(this IConditionKind kind, object terms) => kind.Render(terms, References.None);

    public static IEnumerable<string> Lints(this IConditionKind kind, object terms) => kind.Review(terms, References.None).Select(c => c.RuleId);

    /// <summary>Reads court words and gives the terms as a record, checked as a confirmed form would be.</summary>
    public static T? ReadAs<T>(this IConditionKind kind, string words) where T : class =>
        kind.Read(words) is { } reading ? reading.Terms.Deserialize<T>(TermsJson.Options) : null;

    public static PermissionGiven Permission(string what, string value, DateTimeOffset from, DateTimeOffset? until = null) => new(what, value, from, until);
}
