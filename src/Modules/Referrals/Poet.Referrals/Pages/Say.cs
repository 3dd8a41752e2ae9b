using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Pages;

/// <summary>How pages of Referrals say states, sources and reasons.</summary>
internal static class Say
{
    public static string State(ReferralState state) => state switch
    {
        ReferralState.Received => "Received",
        ReferralState.Returned => "Returned",
        ReferralState.Accepted => "Accepted",
        _ => "Not progressed",
    };

    public static string Colour(ReferralState state) => state switch
    {
        ReferralState.Received => "blue",
        ReferralState.Returned => "orange",
        ReferralState.Accepted => "green",
        _ => "grey",
    };

    public static string Urgency(Priority? priority) => priority?.ToString() ?? "Not triaged";

    public static string Colour(Priority? priority) => priority switch
    {
        Priority.Immediate or Priority.High => "red",
        Priority.Medium => "yellow",
        null => "red", // nobody has looked: it may be anything
        _ => "grey",
    };

    public static string Source(ReferralSource source) => source switch
    {
        ReferralSource.District => "District",
        ReferralSource.DomesticAbuseInvestigation => "Domestic abuse investigation team",
        ReferralSource.DomesticAbuseProblemSolving => "Domestic abuse problem solving team",
        ReferralSource.OffenderManagement => "Management of sexual or violent offenders",
        ReferralSource.GangTeam => "Gangs and county lines team",
        ReferralSource.MappaMeeting => "MAPPA meeting",
        ReferralSource.PartnerAgency => "Partner agency",
        ReferralSource.LearningReview => "Learning review",
        ReferralSource.SelfGenerated => "Found by the orders team",
        _ => "Somewhere else",
    };

    public static string Feared(Family? family) => family switch
    {
        Family.SeriousCrime => "Serious and organised crime",
        Family.Stalking => "Stalking or harassment",
        Family.DomesticAbuse => "Domestic abuse",
        Family.SexualHarm => "Sexual harm",
        Family.Violence => "Violence, gangs or weapons",
        Family.Behaviour => "Anti-social or criminal behaviour",
        Family.Exploitation => "Slavery, trafficking or other exploitation",
        _ => "Not said",
    };

    public static string Convicted(Known known) => known switch
    {
        Known.Yes => "Convicted, and a court can still make an order on it",
        Known.No => "Not convicted",
        _ => "Not known",
    };

    public static string AtRisk(AtRisk known) => known switch
    {
        Domain.AtRisk.Nobody => "Nobody in particular",
        Domain.AtRisk.Somebody => "Somebody",
        Domain.AtRisk.SafeContactOnly => "Somebody who may be reached only in a safe way",
        _ => "Not known",
    };

    public static string Why(ReturnReason why) => why switch
    {
        ReturnReason.EvidenceMissing => "Evidence is missing or not described",
        ReturnReason.StatementsMissing => "Statements are missing",
        ReturnReason.IdentityUnclear => "It is not certain who the person is",
        ReturnReason.HistoryMissing => "Convictions and other history are missing",
        ReturnReason.ViewsOfProtectedMissing => "What the people at risk want is missing",
        ReturnReason.RiskAssessmentMissing => "A risk assessment is missing",
        ReturnReason.PurposeUnclear => "It does not say what an order should stop",
        ReturnReason.Duplicate => "The same person was referred already",
        _ => "Something else",
    };

    public static string Why(LeaveReason why) => why switch
    {
        LeaveReason.TestNotMet => "No order's test can be met on what is known",
        LeaveReason.NotProportionate => "An order would not be necessary or proportionate",
        LeaveReason.OrderInForce => "An order in force does it already",
        LeaveReason.OtherDisposal => "Something else is done instead",
        LeaveReason.InCustody => "The person is in custody for long",
        LeaveReason.DangerToProtected => "It would put somebody in more danger",
        LeaveReason.PersonDied => "The person has died",
        _ => "The facts turned out not to be so",
    };

    public static string Step(string what) => what switch
    {
        "received" => "Received",
        "assigned" => "Given to another owner",
        "triaged" => "Triaged",
        "returned" => "Returned",
        "resubmitted" => "Sent in again",
        "accepted" => "Accepted",
        "not-progressed" => "Not progressed",
        _ => "Taken up again",
    };

    public static string Fit(Domain.Fitting.Fit fit) => fit switch
    {
        Domain.Fitting.Fit.MayFit => "May fit",
        Domain.Fitting.Fit.CannotTell => "Cannot tell yet",
        _ => "Ruled out",
    };

    public static string Colour(Domain.Fitting.Fit fit) => fit switch
    {
        Domain.Fitting.Fit.MayFit => "green",
        Domain.Fitting.Fit.CannotTell => "yellow",
        _ => "grey",
    };

    public static string Element(ElementState state) => state switch
    {
        ElementState.Met => "Met",
        ElementState.Missing => "Missing",
        ElementState.Unknown => "Not known",
        ElementState.ToBeWeighed => "To be weighed",
        _ => "",
    };

    public static string Colour(ElementState state) => state switch
    {
        ElementState.Met => "green",
        ElementState.Missing => "red",
        ElementState.Unknown => "yellow",
        _ => "grey",
    };

    public static string Route(RouteKind kind) => kind switch
    {
        RouteKind.OnConviction => "On conviction",
        RouteKind.PoliceNotice => "Police notice",
        RouteKind.OnAcquittal => "On acquittal",
        _ => "On application",
    };

    public static string Group(FactGroup group) => group switch
    {
        FactGroup.Conduct => "What the person has done",
        FactGroup.People => "Who is at risk",
        FactGroup.Court => "The criminal court now",
        _ => "What was found before",
    };

    public static IEnumerable<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Of<T>(Func<T, string> says) where T : struct, Enum =>
        Enum.GetValues<T>().Select(v => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(says(v), v.ToString()));
}
