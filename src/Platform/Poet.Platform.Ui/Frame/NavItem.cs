namespace Poet.Platform.Ui.Frame;

/// <summary>One entry of the main navigation. A module registers its own with <c>services.AddSingleton(new NavItem(...))</c>.</summary>
/// <param name="Text">What the entry says.</param>
/// <param name="Href">Where it leads, from the root of the site, such as <c>/orders</c>; every page below counts as this entry's.</param>
/// <param name="Permission">The permission without which the entry is not shown; null for everyone who has signed in.</param>
/// <param name="Order">Smaller comes first; entries of the same order are sorted by their text.</param>
public sealed record NavItem(string Text, string Href, string? Permission, int Order)
{
    /// <summary>The entries this person may use, in order.</summary>
    internal static IReadOnlyList<NavItem> For(PageFrame frame, IEnumerable<NavItem> items) =>
        frame.UserName is null ? [] :
        [.. items.Where(i => i.Permission is null || frame.May(i.Permission)).OrderBy(i => i.Order).ThenBy(i => i.Text, StringComparer.Ordinal)];

    /// <summary>The entry to mark as current: the one with the longest address that the path starts with.</summary>
    internal static NavItem? Current(IEnumerable<NavItem> items, PathString path) =>
        items.Where(i => i.Href == "/" ? path == "/" : path.StartsWithSegments(i.Href, StringComparison.OrdinalIgnoreCase)).MaxBy(i => i.Href.Length);
}
