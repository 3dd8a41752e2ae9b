using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Breaches.Contracts;
using Poet.Breaches.Domain;
using Poet.Breaches.Features;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;

namespace Poet.Breaches.Pages;

/// <summary>How pages of Breaches say where things stand.</summary>
internal static class Say
{
    public static string Source(BreachSource source) => source switch
    {
        BreachSource.Visit => "A visit",
        BreachSource.Intelligence => "Intelligence",
        BreachSource.Partner => "A partner",
        BreachSource.Monitoring => "Electronic monitoring",
        BreachSource.Public => "A victim, witness or member of the public",
        _ => "An officer who came upon it",
    };

    public static string Grade(SourceGrade grade) => grade switch
    {
        SourceGrade.Reliable => "1, reliable",
        SourceGrade.Untested => "2, untested",
        _ => "3, not reliable",
    };

    public static string Grade(InformationGrade grade) => grade switch
    {
        InformationGrade.KnownDirectly => "A, known directly to the source",
        InformationGrade.KnownIndirectlyCorroborated => "B, known indirectly, corroborated",
        InformationGrade.KnownIndirectly => "C, known indirectly",
        InformationGrade.NotKnown => "D, not known",
        _ => "E, suspected to be false",
    };

    public static string Step(StepKind kind) => kind switch
    {
        StepKind.Opened => "Opened",
        StepKind.Assigned => "Given to somebody",
        StepKind.Checked => "Checked again with more facts",
        StepKind.ViewWritten => "Own view written",
        StepKind.Decided => "Decided",
        StepKind.Arrest => "Arrested",
        StepKind.Bail => "Bailed",
        StepKind.Charge => "Charged",
        StepKind.Remand => "Remanded in custody",
        StepKind.Hearing => "Court hearing",
        StepKind.Outcome => "Outcome",
        StepKind.Recall => "Recall to prison",
        StepKind.NoFurtherAction => "No further action",
        StepKind.CrimeReference => "Crime reference",
        StepKind.CrimeOutcome => "Outcome of the crime",
        StepKind.Safeguarding => "Safeguarding",
        StepKind.Disruption => "Disruption",
        StepKind.Closed => "Closed",
        _ => "Taken up again",
    };

    public static string Outcome(CourtOutcome outcome) => outcome switch
    {
        CourtOutcome.Custody => "Prison, detention or committal",
        CourtOutcome.Suspended => "Suspended sentence or committal",
        CourtOutcome.Community => "Community sentence",
        CourtOutcome.Fine => "Fine",
        CourtOutcome.Discharge => "Discharge, or found and not punished",
        CourtOutcome.OtherwiseFound => "Found, with another result",
        CourtOutcome.NotFound => "Not guilty, or breach not found",
        _ => "Dropped by the prosecution or the applicant",
    };

    public static string CrimeOutcome(CrimeOutcome outcome) => $"{outcome.Code.ToUpperInvariant()}, {outcome.Says}";

    public static string Recall(RecallResult recall) => recall switch
    {
        RecallResult.Standard => "Recalled for the rest of the sentence",
        RecallResult.FixedTerm => "Recalled for a fixed term",
        RecallResult.NotRecalled => "Not recalled",
        _ => "Asked; the answer is open",
    };

    public static string Because(NoActionBecause because) => because switch
    {
        NoActionBecause.NoMatch => "The facts do not match the term",
        NoActionBecause.Excuse => "There was a reasonable excuse",
        NoActionBecause.NotProvable => "It cannot be proved",
        NoActionBecause.NotInInterest => "Action would not be in the public interest",
        NoActionBecause.Elsewhere => "It is dealt with elsewhere, under a licence or by another force",
        _ => "Something else",
    };

    public static string Safeguarding(SafeguardingAction action) => action switch
    {
        SafeguardingAction.PersonTold => "The victim or protected person was told",
        SafeguardingAction.SafetyPlan => "A safety plan was made or looked at again",
        SafeguardingAction.AgenciesMeeting => "Referred to a meeting of agencies (MARAC, MAPPA)",
        SafeguardingAction.Alarm => "Alarm, or a flag on the address",
        SafeguardingAction.ChildReferral => "A child was referred to children's services",
        SafeguardingAction.AdultReferral => "An adult at risk was referred to adult services",
        SafeguardingAction.SafePlace => "Helped to be somewhere safe",
        SafeguardingAction.Other => "Something else",
        _ => "Nothing was needed",
    };

    public static string Strand(DisruptionStrand strand) => strand switch
    {
        DisruptionStrand.Pursue => "Pursue: people engaged in crime are prosecuted or disrupted",
        DisruptionStrand.Prevent => "Prevent: people are kept from engaging in crime",
        DisruptionStrand.Protect => "Protect: people and places are harder to harm",
        _ => "Prepare: harm that happens is limited",
    };

    public static string Nature(BreachNature? nature) => nature switch
    {
        BreachNature.Offence => "An offence",
        BreachNature.Contempt => "Contempt of court, no offence",
        BreachNature.CivilBreach => "A civil breach, no offence",
        BreachNature.OffenceOrContempt => "An offence, or contempt instead",
        _ => "Not known: the rules for this order type are not available on this server",
    };

    public static string State(PreconditionState state) => state switch
    {
        PreconditionState.Met => "Met",
        PreconditionState.NotMet => "Not met",
        _ => "Not known",
    };

    public static string Colour(PreconditionState state) => state switch { PreconditionState.Met => "green", PreconditionState.NotMet => "red", _ => "grey" };


    /// <summary>What is coded of a step, in words; null where nothing is.</summary>
    public static string? Detail(StepKind kind, string? detail) => kind switch
    {
        StepKind.Outcome => Coded<CourtOutcome>(detail, Outcome),
        StepKind.Recall => Coded<RecallResult>(detail, Recall),
        StepKind.NoFurtherAction => Coded<NoActionBecause>(detail, Because),
        StepKind.Safeguarding => Coded<SafeguardingAction>(detail, Safeguarding),
        StepKind.CrimeOutcome => CrimeOutcomes.Find(detail) is { } outcome ? CrimeOutcome(outcome) : null,
        _ => null,
    };

    public static string Standing(BreachRow breach) => breach switch
    {
        { Open: false } => "Closed",
        { LastStep: { } step } => Step(step),
        { Decided: true } => "Decided",
        _ => "Undecided",
    };

    public static string Colour(BreachRow breach) => breach switch { { Open: false } => "grey", { LastStep: not null } => "blue", { Decided: true } => "green", _ => "yellow" };

    public static string Stage(string stage) => stage switch
    {
        "open" => "Open",
        "undecided" => "Open and undecided",
        "without-crime-reference" => "Without a crime reference",
        "crime-reference-overdue" => "Crime reference overdue",
        "decided" => "Decided",
        "arrest" => "Arrested",
        "charge" => "Charged",
        "hearing" => "Came to court",
        "found" => "Breach found by a court",
        "recall" => "Recall asked for",
        "no-further-action" => "No further action",
        _ => "Closed",
    };

    /// <summary>How many, with how few stand behind it.</summary>
    public static string Of(Figures f) => f.Breaches == 0 ? "No breach" : $"{Many(f.Breaches, "breach", "breaches")} by {Many(f.Persons, "person", "persons")} of {Many(f.Orders, "order", "orders")}"
        + (f.Persons > 1 ? $"; {f.Top} by one person ({f.TopShare * 100:0} per cent), {f.WithoutTop} without that person" : "");

    public static string Many(int count, string one, string more) => $"{count} {(count == 1 ? one : more)}";

    public static IEnumerable<SelectListItem> Of<T>(Func<T, string> says) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(says(v), v.ToString()));

    private static string? Coded<T>(string? code, Func<T, string> says) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Words.Kebab(v.ToString()) == code).Select(says).FirstOrDefault();
}
