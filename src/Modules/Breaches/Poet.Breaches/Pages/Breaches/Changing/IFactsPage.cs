using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Breaches.Pages.Breaches.Changing;

/// <summary>A page with facts for the check.</summary>
internal interface IFactsPage
{
    FactsForm Input { get; }

    /// <summary>People to choose from.</summary>
    IReadOnlyList<SelectListItem> People { get; }
}

/// <summary>Facts in words.</summary>
internal static class SayFacts
{
    public static IEnumerable<SelectListItem> Means => Say.Of<ContactMeans>(means => means switch
    {
        ContactMeans.InPerson => "In person",
        ContactMeans.SocialMedia => "By social media",
        ContactMeans.OnlineReaction => "By a reaction online",
        ContactMeans.ThirdParty => "Through somebody else",
        ContactMeans.Surveillance => "By watching or following",
        ContactMeans.Gift => "By a gift",
        _ => "By " + means.ToString().ToLowerInvariant(),
    });

    public static IEnumerable<SelectListItem> Uses => Say.Of<VehicleUse>(use => use switch { VehicleUse.Drives => "Drove it", VehicleUse.Keeps => "Keeps it", _ => "Rode in it" });
}
