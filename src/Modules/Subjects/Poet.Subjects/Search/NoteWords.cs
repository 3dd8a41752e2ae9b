using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Search;

/// <summary>The words of a note as a reader may see them.</summary>
internal static class NoteWords
{
    private const string Withheld = "A note is recorded; its words are withheld, because they may tell where a protected person is";

    public static bool AreWithheld(Actor reader, SubjectNote note) => note.MayHoldProtectedDetails && (!reader.May(Permissions.SeeProtected) || IsOfAnother(reader, note.Force));

    public static string For(Actor reader, SubjectNote note, DateOnly today) =>
        !AreWithheld(reader, note) ? note.Text : IsOfAnother(reader, note.Force) ? KeptBy(note.Force, today) : Withheld;

    /// <summary>For a summary, whose user withholds what needs the permission: only what another force keeps is replaced.</summary>
    public static SubjectNoteText InSummary(Actor reader, (string Kind, string Text, StatementBasis Basis, bool MayHoldProtectedDetails, string Force) note, DateOnly today) =>
        note.MayHoldProtectedDetails && IsOfAnother(reader, note.Force)
            ? new(note.Kind, KeptBy(note.Force, today), note.Basis, false)
            : new(note.Kind, note.Text, note.Basis, note.MayHoldProtectedDetails);

    private static bool IsOfAnother(Actor reader, string force) => reader.Force != force && reader is not { IsSystem: true, Force: "" };

    private static string KeptBy(string force, DateOnly today) =>
        $"A note of {Forces.Find(force, today)?.Name ?? force} is recorded; ask them for its words, which may tell where a protected person is";
}
