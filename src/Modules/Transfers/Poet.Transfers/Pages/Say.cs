using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;
using Poet.Platform.Ui;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Pages;

/// <summary>How pages of Transfers say states, reasons and times.</summary>
internal static class Say
{
    private static readonly string[] AllStates = ["drafted", "offered", "queried", "answered", "accepted", "signed", "effective", "declined", "withdrawn"];

    public static string State(string state) => state switch
    {
        "drafted" => "Draft",
        "signed" => "Signed by both",
        _ => Upper(state),
    };

    public static string Colour(string state, bool overdue) => overdue ? "red" : state switch
    {
        "offered" or "answered" => "blue",
        "queried" => "orange",
        "accepted" or "signed" => "yellow",
        "effective" => "green",
        _ => "grey",
    };

    public static string Why(TransferReason why) => why switch
    {
        TransferReason.Moved => "The person moved",
        TransferReason.Released => "Released into the area",
        TransferReason.Court => "A court there deals with the person",
        TransferReason.Work => "Works or studies there",
        TransferReason.Hospital => "In hospital there",
        TransferReason.Emergency => "Urgent: safety asks for it",
        _ => "Goes back, or puts an earlier transfer right",
    };

    public static string Why(DeclineReason why) => why switch
    {
        DeclineReason.NotInArea => "The person is not in our area",
        DeclineReason.WrongPerson => "It is not the person that the pack says",
        DeclineReason.OrderNotInForce => "The order has ended or does not bind",
        DeclineReason.PackIncomplete => "The pack stays incomplete after queries",
        DeclineReason.Safety => "Somebody would be less safe",
        _ => "Another force should have it",
    };

    public static string Step(string what) => what switch
    {
        "drafted" => "Drafted",
        "repacked" => "Put together anew",
        "section-given" => "Section filled or explained",
        "both-signed" => "Both forces have signed",
        "assigned" => "Given to another owner",
        _ => Upper(what),
    };

    public static string Standing(SectionStanding standing) => standing switch
    {
        SectionStanding.Filled => "Filled",
        SectionStanding.Gap => "Gap, explained",
        SectionStanding.Missing => "Missing",
        _ => "Nothing to tell",
    };

    public static string Colour(SectionStanding standing) => standing switch
    {
        SectionStanding.Filled => "green",
        SectionStanding.Gap => "yellow",
        SectionStanding.Missing => "red",
        _ => "grey",
    };

    /// <summary>An instant on London's clock; in the hour that comes twice, which of the two it is.</summary>
    public static string Clock(DateTimeOffset at)
    {
        var wall = LondonTime.WallClock(at);
        var twice = LondonTime.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)).Second is not null;
        return Says.At(at) + (!twice ? "" : wall == at.UtcDateTime ? " GMT" : " BST");
    }

    public static IEnumerable<SelectListItem> States => AllStates.Select(s => new SelectListItem(State(s), s));

    public static IEnumerable<SelectListItem> Of<T>(Func<T, string> says) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(says(v), v.ToString()));

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
