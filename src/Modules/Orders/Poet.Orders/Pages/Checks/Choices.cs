using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Pages.Checks;

/// <summary>Answers to choose from on the form, in plain words.</summary>
internal static class Choices
{
    public static IReadOnlyList<SelectListItem> YesNo { get; } = [new("Yes", "true"), new("No", "false")];

    public static IReadOnlyList<SelectListItem> Premises { get; } =
    [
        new("School", PremisesClasses.School), new("Licensed premises", PremisesClasses.Licensed), new("Playground", PremisesClasses.Playground),
        new("Hospital", PremisesClasses.Hospital), new("Railway station", PremisesClasses.RailwayStation), new("Shop", PremisesClasses.Shop),
    ];

    public static IReadOnlyList<SelectListItem> Of<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new SelectListItem(Spaced(v.ToString()), v.ToString()))];

    private static string Spaced(string pascal) =>
        string.Concat(pascal.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
