using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Requests;
using Poet.Visits.Domain;
using Poet.Visits.Features;

namespace Poet.Visits.Pages;

/// <summary>How pages of Visits say where things stand.</summary>
internal static class Say
{
    public static string Standing(Standing standing) => standing switch
    {
        Domain.Standing.Unmanaged => "Nobody manages it",
        Domain.Standing.Waiting => "Waits to start",
        Domain.Standing.NoCadence => "No cadence agreed",
        Domain.Standing.Overdue => "Overdue",
        Domain.Standing.Due => "Due within a week",
        Domain.Standing.OnTime => "On time",
        _ => "Ended",
    };

    public static string Colour(Standing standing) => standing switch
    {
        Domain.Standing.Unmanaged or Domain.Standing.Overdue => "red",
        Domain.Standing.NoCadence => "orange",
        Domain.Standing.Due => "yellow",
        Domain.Standing.OnTime => "green",
        _ => "grey",
    };

    public static string Step(string what) => what switch
    {
        "opened" => "Came under supervision",
        "manager-assigned" => "Given to an offender manager",
        "cadence-proposed" => "Cadence proposed",
        "cadence-agreed" => "Cadence agreed",
        "cadence-refused" => "Cadence not agreed",
        "handed-on" => "Another force is responsible",
        _ => "The order ended",
    };

    public static string Days(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 => $"in {days} days",
        _ => $"{-days} days ago",
    };

    public static IEnumerable<SelectListItem> Standings => Enum.GetValues<Standing>().Where(s => s != Domain.Standing.Ended).Select(s => new SelectListItem(Standing(s), Words.Kebab(s.ToString())));

    public static string Purpose(VisitPurpose purpose) => purpose switch
    {
        VisitPurpose.Briefing => "Briefing: the terms are gone through",
        VisitPurpose.Contact => "Regular contact",
        _ => "Spot check",
    };

    public static string State(VisitState state) => state switch
    {
        VisitState.Planned => "To be made",
        VisitState.Met => "Met",
        VisitState.Failed => "Not met",
        _ => "Not needed",
    };

    public static string State(VisitRow visit) => visit.Late ? "Late" : State(visit.State);

    public static string Colour(VisitRow visit) => visit.State switch
    {
        _ when visit.Late || visit.Suspected > 0 => "red",
        VisitState.Planned => "yellow",
        VisitState.Met => "green",
        VisitState.Failed => "orange",
        _ => "grey",
    };

    public static string Place(VisitPlace place) => place switch
    {
        VisitPlace.Home => "At home",
        VisitPlace.Work => "At work",
        VisitPlace.PoliceStation => "At a police station",
        VisitPlace.Prison => "In prison",
        VisitPlace.ProbationOffice => "At a probation office",
        VisitPlace.PublicPlace => "In the street or another public place",
        VisitPlace.Call => "By telephone or video call",
        _ => "Somewhere else",
    };

    public static string Why(FailedWhy why) => why switch
    {
        FailedWhy.NoAnswer => "Nobody answered",
        FailedWhy.Out => "Others answered; the subject was out",
        FailedWhy.Refused => "The subject would not speak to the officer",
        FailedWhy.Moved => "The subject has moved",
        FailedWhy.InCustodyOrHospital => "The subject is in custody or hospital",
        FailedWhy.NotSafe => "It was not safe to go on",
        _ => "The officer was called away",
    };

    public static string Act(Act act) => act switch
    {
        Domain.Act.Enter => "Went in",
        Domain.Act.SearchPlace => "Searched the place",
        Domain.Act.SearchPerson => "Searched the person",
        _ => "Looked into a device",
    };

    public static string Basis(Basis basis) => basis switch
    {
        Domain.Basis.Consent => "Consent",
        Domain.Basis.OrderTerm => "A term of the order requires it",
        Domain.Basis.Warrant => "Warrant",
        Domain.Basis.OtherPower => "Another power, with its section",
        _ => "Refused, and there was no power: not done, no breach",
    };

    public static string Result(TermResult result) => result switch
    {
        TermResult.NotChecked => "Not checked",
        TermResult.Complied => "Complied with",
        TermResult.SuspectedBreach => "Suspected breach",
        TermResult.CouldNotCheck => "Could not be checked",
        _ => "Refused, and there was no power: no breach",
    };

    public static string Told(TermTold told) => told switch
    {
        TermTold.Not => "Not gone through",
        TermTold.WouldNotListen => "The subject would not listen",
        TermTold.Explained => "Read out or explained",
        _ => "Read back in own words",
    };

    public static IEnumerable<SelectListItem> Of<T>(Func<T, string> says) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(says(v), v.ToString()));
}
