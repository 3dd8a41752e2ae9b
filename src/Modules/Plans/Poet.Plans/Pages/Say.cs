using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Plans.Domain;
using Poet.Plans.Nominals;

namespace Poet.Plans.Pages;

/// <summary>Words of the pages of Plans.</summary>
internal static class Say
{
    public static string Tier(int? tier) => tier is { } t ? $"Tier {t}" : "No tier";

    public static string Many(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";

    public static string State(NominalState state) => state switch
    {
        NominalState.Offered => "Offered to an owner",
        NominalState.Active => "Active",
        NominalState.Monitoring => "Monitoring",
        NominalState.Archived => "Archived",
        _ => "Reactivated, to be accepted",
    };

    public static string Colour(NominalState state) => state switch
    {
        NominalState.Active => "green",
        NominalState.Monitoring => "blue",
        NominalState.Archived => "grey",
        _ => "yellow",
    };

    public static string Outcome(NominalOutcome outcome) => outcome switch
    {
        NominalOutcome.RiskReduced => "The risk has fallen",
        NominalOutcome.Unfounded => "Unfounded: nothing was found in the suspicion",
        NominalOutcome.Ceased => "Ceased: what gave rise to it has stopped",
        NominalOutcome.Imprisoned => "In prison: watched for the release",
        NominalOutcome.MovedAway => "Another force manages the person",
        _ => "Died",
    };

    public static string Step(NominalStepView step) => step.Kind switch
    {
        NominalStepKind.Adopted => "Adopted",
        NominalStepKind.Given => $"Offered to {step.Detail}",
        NominalStepKind.Accepted => "Accepted by the owner",
        NominalStepKind.Declined => $"Declined by {step.Detail}",
        NominalStepKind.LessProposed => $"Proposed: {step.Detail}",
        NominalStepKind.Agreed => $"Agreed: {step.Detail?.Replace('-', ' ')}; now {State(step.State).ToLowerInvariant()}",
        NominalStepKind.Disagreed => $"Not agreed: stays {State(step.State).ToLowerInvariant()}",
        NominalStepKind.SteppedUp => "Stepped up",
        NominalStepKind.Reactivated => step.Detail switch { "new-report" => "Reactivated by a new report", "release" => "Reactivated by release", _ => "Brought back" },
        NominalStepKind.TierChanged => $"Now {Tier(step.Tier).ToLowerInvariant()} by the count",
        NominalStepKind.Ranked => $"Rank adjusted by {step.Detail}",
        NominalStepKind.Reviewed => "Reviewed",
        _ => $"Owner gone: {step.Detail}",
    };

    public static string WhyNot(WhyNot why) => why switch
    {
        Domain.WhyNot.Cancelled => "The crime was cancelled",
        Domain.WhyNot.NotAsSuspect => "Not named as a suspect",
        Domain.WhyNot.Eliminated => "Eliminated as a suspect",
        Domain.WhyNot.NotSexual => "No sexual offence under the policy",
        Domain.WhyNot.AfterTheDay => "Reported after that day",
        _ => "The same crime is counted already",
    };

    public static string NominationState(NominationState state) => state switch
    {
        Domain.NominationState.Nominated => "To be looked at by a chief inspector",
        Domain.NominationState.Returned => "Returned",
        Domain.NominationState.BeforePanel => "Before a panel",
        Domain.NominationState.ToBeAdopted => "To be adopted",
        Domain.NominationState.NotAdopted => "Not adopted",
        _ => "Adopted",
    };

    /// <summary>Who may own a nominal today.</summary>
    public static IReadOnlyList<SelectListItem> Owners(IEnumerable<TrainedView> trained) =>
        [.. trained.Where(t => t.Counts).DistinctBy(t => t.UserId).Select(t => new SelectListItem(t.Owns == 0 ? t.Name : $"{t.Name} (owns {t.Owns})", t.UserId.ToString()))];

    public static IEnumerable<SelectListItem> All<T>(Func<T, string> say) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(say(v), v.ToString()));
}
