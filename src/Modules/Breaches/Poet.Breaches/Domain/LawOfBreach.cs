using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Breaches.Domain;

/// <summary>What the plugin of the order's type says of a breach.</summary>
/// <param name="Nature">What a breach is in law; null where the rules are not available here.</param>
/// <param name="Section">The section on breach.</param>
/// <param name="MaximumPenalty">In one line.</param>
/// <param name="ToCourt">The clock to a court after arrest, where the Act has its own.</param>
/// <param name="Options">Responses, unranked, in the plugin's own order.</param>
internal sealed record LawOfBreach(BreachNature? Nature, string? Section, string? MaximumPenalty, HoursClock? ToCourt, IReadOnlyList<EnforcementOption> Options)
{
    public static LawOfBreach Unknown { get; } = new(null, null, null, null, []);

    /// <summary>True where a breach can be charged. Where the rules are not available nobody is kept from recording a charge.</summary>
    public bool MayBeCharged => Nature is not (BreachNature.CivilBreach or BreachNature.Contempt);

    /// <summary>The lowest rank that may decide on a response which the plugin does not offer: the highest that it asks for any, or such a response would be a way round it.</summary>
    public RankRule? ForAnother => Options.Select(o => o.Decides).OfType<RankRule>().MaxBy(r => r.Rank);
}
