using Poet.OrderTypes.Sdk.Law;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Pages;

/// <summary>How pages say what stands with an application.</summary>
internal static class SayApplication
{
    public static string State(ApplicationState state) => state switch
    {
        ApplicationState.Drafting => "Being drafted",
        ApplicationState.AwaitingCourt => "Drafted, awaiting court",
        ApplicationState.Granted => "Granted",
        ApplicationState.Refused => "Refused",
        ApplicationState.Withdrawn => "Withdrawn",
        _ => "Case collapsed",
    };

    public static string Colour(ApplicationState state) => state switch
    {
        ApplicationState.Drafting => "blue",
        ApplicationState.AwaitingCourt => "purple",
        ApplicationState.Granted => "green",
        ApplicationState.Refused => "orange",
        _ => "grey",
    };

    public static string Hearing(HearingState state) => state.ToString();

    public static string Because(AdjournedBecause because) => because switch
    {
        AdjournedBecause.CourtTime => "The court had no time",
        AdjournedBecause.PersonAbsent => "The person was not there or not produced",
        AdjournedBecause.DefenceNotReady => "The person needs a lawyer or time",
        AdjournedBecause.ApplicantNotReady => "We need time",
        AdjournedBecause.PapersMissing => "Statements, papers or reports are missing",
        AdjournedBecause.WitnessAbsent => "A witness was not there",
        _ => "Something else",
    };

    public static string Result(ClauseResult result) => result switch
    {
        ClauseResult.Granted => "Granted as drafted",
        ClauseResult.Amended => "Granted in the court's words",
        ClauseResult.Refused => "Refused",
        _ => "Added by the court",
    };

    public static string Because(RefusedBecause because) => because switch
    {
        RefusedBecause.NotNecessary => "Not necessary for what the Act protects",
        RefusedBecause.NotProportionate => "Asks more than the risk calls for",
        RefusedBecause.EvidenceWeak => "The evidence did not carry it",
        RefusedBecause.Unclear => "Not clear enough to be kept and enforced",
        RefusedBecause.NotLawful => "The law does not allow it",
        RefusedBecause.CoveredElsewhere => "Another order or licence does it already",
        RefusedBecause.TestNotMet => "The test for any order was not met",
        _ => "Something else",
    };

    public static string Ended(EndedBecause because) => because == EndedBecause.Withdrawn ? "We do not pursue it" : "The prosecution or case it depended on has collapsed";

    public static string Signature(Signature what) => what == Domain.Applications.Signature.Content ? "Content" : "Law";

    public static string Offer(OfferState state) => state switch
    {
        OfferState.Open => "No answer yet",
        OfferState.Accepted => "Taken on",
        _ => "Handed back",
    };

    public static string Route(RouteKind route) => route switch
    {
        RouteKind.OnConviction => "on conviction",
        RouteKind.OnApplication => "on application",
        RouteKind.PoliceNotice => "by police notice",
        RouteKind.OnAcquittal => "on acquittal",
        _ => "as an interim measure",
    };

    public static string Step(string what) => what switch
    {
        "drafted" => "Drafted",
        "redrafted" => "Text changed",
        "signed" => "Signed",
        "awaiting-court" => "Drafted, awaiting court",
        "hearing-listed" => "Hearing listed",
        "adjourned" => "Adjourned",
        "heard" => "Heard",
        "granted" => "Granted",
        "refused" => "Refused",
        "withdrawn" => "Withdrawn",
        "collapsed" => "Case collapsed",
        "offered" => "Offered to a unit",
        "taken-on" => "Taken on by a unit",
        _ => "Handed back by a unit",
    };
}
