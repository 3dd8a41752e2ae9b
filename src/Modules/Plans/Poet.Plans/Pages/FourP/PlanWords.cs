using Poet.Plans.Domain;
using Poet.Platform.Requests;

namespace Poet.Plans.Pages.FourP;

/// <summary>Words of the pages of plans.</summary>
internal static class PlanWords
{
    public static string Of(Strand strand) => strand switch
    {
        Strand.Pursue => "Pursue: prosecute and disrupt",
        Strand.Prevent => "Prevent: stop the person from offending again",
        Strand.Protect => "Protect: victims and those at risk",
        _ => "Prepare: be ready for what may happen",
    };

    public static string Of(ActionState state) => state switch { ActionState.Open => "Open", ActionState.Done => "Done", _ => "Not done" };

    public static string Of(LinkedKind kind) => kind.ToString();

    public static string Of(InterventionNeed need) => Words.Kebab(need.ToString()).Replace('-', ' ');

    public static string Of(InterventionResult result) => Words.Kebab(result.ToString()).Replace('-', ' ');

    public static string Of(OutcomeKind kind) => kind switch
    {
        OutcomeKind.IntelligenceProduct => "Intelligence product",
        OutcomeKind.Charge => "Charge",
        OutcomeKind.PositiveOutcome => "Positive outcome other than a charge",
        OutcomeKind.CivilOrder => "Civil order",
        _ => "Prevention activity",
    };
}
