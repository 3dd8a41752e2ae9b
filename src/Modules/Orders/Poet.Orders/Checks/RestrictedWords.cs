using Poet.Subjects.Contracts;

namespace Poet.Orders.Checks;

/// <summary>
/// What a check tells of restricted records. Their terms are told like any others, since what is not told to the officer who stands before the person helps nobody; the rest stays
/// with those who deal with the record. Nothing vanishes: where a restricted record may be the person, the answer says so and whom to ask.
/// </summary>
internal static class RestrictedWords
{
    private const string Warning = "warning";

    public static IEnumerable<string> Of(PersonsMeant found) =>
    [
        .. found.Restricted.Values.Distinct().Select(says => $"{says}. The terms are shown because you may need them now; the rest of the record is not"),
        .. MayBe(found),
    ];

    /// <summary>Records that nobody has confirmed to be the person.</summary>
    public static IEnumerable<string> MayBe(PersonsMeant found) => found.MayBeRestricted.Select(m => $"{m.Restricted!.Says}. It may be this person, and an order may exist");

    /// <summary>Warnings are for whoever stands before the person; of other notes only that there is one.</summary>
    public static NoteFound Note(SubjectNoteText note, NoteFound shown) => note.Kind == Warning ? shown : shown with { Text = "A note is recorded; the record is restricted, so ask its owner for the words" };
}
