using System.Globalization;

namespace Poet.Orders.Checks;

/// <summary>Sentences that stand on every answer, so that page, API and radio say the same.</summary>
internal static class StandingWords
{
    public const string Covers = "This covers only orders recorded here, not bail, licence, other orders or other offences";
    public const string NothingFound = "No order found in this register";
    public const string NothingShared = "No order found among those shared with you in this register; others may be recorded";
    public const string AnotherRecord = "Another record may be this person: check it too";
    public const string OtherForce = "Another force holds an order on a person who matches what you gave";
    public const string OtherForcesRow = "An unmended row of another force's spreadsheet matches what you gave; an order may exist";
    public const string NotConfirmed = "Identity not confirmed";
    public const string Excuse = "Ask about reasonable excuse; it is not assessed here";
    public const string NoExcuse = "The law names no reasonable excuse here; ask for an account all the same; it is not assessed here";
    public const string WordsWithheld = "Words withheld: they may tell where a protected person is; call the officer in charge of the order";
    public const string StepWithheld = "A step about a protected place is withheld";
    public const string ProtectedPlace = "a protected place";
    public const string ProtectedPerson = "a protected person";
    public const string NoteWithheld = "A note is recorded; its words are withheld, because they may tell where a protected person is";

    /// <summary>PACE Code C 10, and what a visit or a call by itself does not bring.</summary>
    public static IReadOnlyList<string> Reminders { get; } =
    [
        "On suspicion, caution first: further questions about the breach are an interview (PACE Code C 10)",
        "A match is not proof: check the person, the order and the account given",
        "A visit by itself gives no power to enter, to search or to examine a phone; record the power or the consent used",
    ];

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) =>
        OrderTypes.Sdk.Clocks.LondonTime.WallClock(at).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
}
