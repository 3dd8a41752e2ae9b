using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Pages.Orders.Ledger;

/// <summary>How pages say what was told and permitted.</summary>
internal static class LedgerSays
{
    public static IReadOnlyList<SelectListItem> Tellable { get; } = [.. Order.Tellable.Select(w => new SelectListItem(About(w), w))];

    public static IReadOnlyList<SelectListItem> Permissible { get; } = [.. Order.Permissible.Select(w => new SelectListItem(Allowed(w), w))];

    public static string About(string about) => about switch
    {
        LedgerWords.Device => "Phone, SIM card or other device",
        LedgerWords.Telephone => "Telephone number",
        LedgerWords.Email => "Email address",
        LedgerWords.OnlineIdentity => "Online account or name",
        LedgerWords.Vehicle => "Vehicle",
        LedgerWords.Account => "Bank or virtual currency account",
        LedgerWords.BankStatements => "Bank statements handed over",
        LedgerWords.Income => "Papers on income handed over",
        LedgerWords.Travel => "Travel abroad",
        LedgerWords.Name => "Name used",
        LedgerWords.Address => "Home address",
        LedgerWords.OtherAddress => "Another address stayed at",
        LedgerWords.Employment => "Work, employer or business",
        LedgerWords.IdentityDocument => "Passport or other identity document",
        LedgerWords.Relationship => "Relationship",
        LedgerWords.Assets => "Assets",
        LedgerWords.Accounts => "Business accounts or tax returns handed over",
        LedgerWords.Premises => "Premises or storage",
        LedgerWords.Payment => "Money sent, received, borrowed or lent",
        LedgerWords.Upload => "Something put online",
        _ => Allowed(about),
    };

    public static string Allowed(string about) => about switch
    {
        LedgerWords.Place => "To be at a place",
        LedgerWords.Curfew => "To be away in curfew hours",
        LedgerWords.Company => "To be with a person",
        LedgerWords.Device => "To have a device",
        LedgerWords.InternetUse => "To use the internet or a device that reaches it",
        LedgerWords.Cash => "To have cash above the limit",
        LedgerWords.Vehicle => "To have or use a vehicle",
        LedgerWords.Account => "To have an account",
        LedgerWords.OnlineIdentity => "To use an online account",
        LedgerWords.Travel => "To travel",
        LedgerWords.Residence => "To live or stay at a place",
        LedgerWords.Item => "To have an article",
        LedgerWords.Animal => "To be in charge of an animal",
        LedgerWords.Activity => "To take part in an activity",
        LedgerWords.Event => "To be at an event",
        LedgerWords.Employment => "To do work or business",
        LedgerWords.Payment => "To move money or credit",
        LedgerWords.Duty => "To be excused from a duty",
        _ => about,
    };

    public static string How(ToldHow how) => how switch
    {
        ToldHow.AtStation => "at a police station",
        ToldHow.InPerson => "to an officer",
        ToldHow.Telephone => "by telephone",
        ToldHow.Email => "by email",
        ToldHow.Post => "by post",
        _ => "online",
    };

    public static (string Text, string Colour) Duty(DutyState state) => state switch
    {
        DutyState.Due => ("Due", "blue"),
        DutyState.LastDayPassed => ("Last day passed, nothing recorded", "red"),
        DutyState.DoneInTime => ("Told in time", "green"),
        DutyState.DoneLate => ("Told late", "orange"),
        DutyState.OrderEndedFirst => ("The order ended first", "grey"),
        _ => ("No day to count from", "grey"),
    };
}
