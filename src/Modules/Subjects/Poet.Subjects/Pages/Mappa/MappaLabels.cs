using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Subjects.Domain;
using Poet.Subjects.Mappa;

namespace Poet.Subjects.Pages.Mappa;

/// <summary>Codes as pages say them.</summary>
internal static class MappaLabels
{
    /// <summary>Answers to choose from.</summary>
    public static IEnumerable<SelectListItem> All<T>(Func<T, string> says) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(says(v), v.ToString()));

    public static string Lead(LeadAgency agency) => agency switch
    {
        LeadAgency.Police => "Police",
        LeadAgency.Probation => "Probation",
        LeadAgency.Prison => "Prison service",
        LeadAgency.YouthJustice => "Youth justice service",
        LeadAgency.Health => "Mental health service",
        LeadAgency.Immigration => "Immigration enforcement",
        _ => "Another agency",
    };

    public static string Task(MappaTask task) => task switch
    {
        MappaTask.Apply => "Apply for an order",
        MappaTask.Enforce => "Enforce the order",
        MappaTask.Vary => "Apply to vary the order",
        _ => "Something else",
    };

    public static string State(MappaActionRow action) => action.State switch
    {
        MappaActionState.Open => action.Late ? "Late" : "Open",
        _ when action.ReportedOn is null => action.State == MappaActionState.Done ? "Done, tell the meeting" : "Not done, tell the meeting",
        MappaActionState.Done => "Done",
        _ => "Not done",
    };

    public static string Colour(MappaActionRow action) => action.State switch
    {
        MappaActionState.Open => action.Late ? "red" : "blue",
        _ when action.ReportedOn is null => "yellow",
        MappaActionState.Done => "green",
        _ => "grey",
    };

    /// <summary>What a category is (Criminal Justice Act 2003 s.325 and s.327; the fourth by the Police, Crime, Sentencing and Courts Act 2022).</summary>
    public static string Category(int category) => category switch
    {
        1 => "1: subject to notification requirements for a sexual offence",
        2 => "2: violent or other sexual offender",
        3 => "3: other dangerous offender",
        _ => "4: terrorism or state threats",
    };
}
