using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Referrals.Domain.Fitting;

namespace Poet.Referrals.Features;

/// <summary>An order type beside a case. That it may fit says nothing of whether its test can be proved.</summary>
/// <param name="Code">Code of the type; its guidance and law stand under /order-types/CODE.</param>
/// <param name="Name">Name.</param>
/// <param name="Fit">may-fit: the facts given show what facts can show; cannot-tell: something has to be known first; ruled-out.</param>
/// <param name="ForWhatIsFeared">True where the type is there for what is feared.</param>
/// <param name="Why">What speaks against it, or has to be found out, each with its section; this is what would make it eligible.</param>
/// <param name="Routes">The ways to it, that which fits best first.</param>
internal sealed record TypeFitView(string Code, string Name, Fit Fit, bool ForWhatIsFeared, IReadOnlyList<string> Why, IReadOnlyList<RouteView> Routes)
{
    /// <summary>One sentence: what it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Why no force applies for it here: others do, its law has run out, or it is switched off. Left out where a force may.</summary>
    public string? NotApplied { get; init; }

    /// <summary>What differs here without ruling anything in or out: rules for under 18, a faster way, an order that is there already.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static TypeFitView Of(TypeFit fit) =>
        new(fit.Type.Info.Code, fit.Type.Info.Name, fit.Fit, fit.ForWhatIsFeared, fit.Why, [.. fit.Routes.Select(RouteView.Of)]) { Purpose = fit.Type.Info.Purpose, NotApplied = fit.NotApplied, Notes = fit.Notes };
}

/// <summary>One way to an order.</summary>
/// <param name="Kind">on-conviction, on-application, police-notice or on-acquittal.</param>
/// <param name="Section">The section.</param>
/// <param name="Court">The court; "none" for a notice.</param>
/// <param name="Applicants">Who applies or issues.</param>
/// <param name="Elements">What must be shown, element by element.</param>
/// <param name="Authority">The rank that the law asks for; left out where it asks for none.</param>
/// <param name="Consult">Who must be heard first.</param>
internal sealed record RouteView(RouteKind Kind, string Section, string Court, IReadOnlyList<string> Applicants, IReadOnlyList<ElementView> Elements, string? Authority, IReadOnlyList<string> Consult)
{
    /// <summary>The name of the order or notice that it leads to.</summary>
    public required string Form { get; init; }

    /// <summary>How long that may last, in words, with the section.</summary>
    public required string Length { get; init; }

    /// <summary>may-fit, cannot-tell or ruled-out: this way by itself.</summary>
    public required Fit Fit { get; init; }

    public static RouteView Of(RouteFit fit) =>
        new(fit.Route.Kind, fit.Route.Section, fit.Route.Court, fit.Route.Applicants, [.. fit.Elements.Select(ElementView.Of)],
            fit.Route.Authority is { } authority ? $"{RankWords.Of(authority.Rank).ToLowerInvariant()} ({authority.Section})" : null, fit.Route.Consult)
        {
            Form = fit.Form.Name, Length = $"{fit.Form.Duration.InWords()} ({fit.Form.Duration.Section})", Fit = fit.Fit,
        };
}

/// <summary>An element of a test beside a case.</summary>
/// <param name="Says">What must be shown, with its section.</param>
/// <param name="State">met: the facts given speak for it; missing: they rule it out; unknown: a fact that it needs was not given; to-be-weighed: people and the court weigh it; note: asks for nothing by itself.</param>
/// <param name="Needs">What would have to be so, or be found out; left out where nothing.</param>
/// <param name="Facts">Ids of the facts that tell.</param>
internal sealed record ElementView(string Says, ElementState State, string? Needs, IReadOnlyList<string> Facts)
{
    public static ElementView Of(ElementFit fit) => new(fit.Element.Says, fit.State, fit.Needs, [.. fit.Element.Facts.Select(f => f.Id)]);
}
