using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>What a record kept by the platform answers; where none is kept, absence proves nothing.</summary>
internal enum LedgerAnswer
{
    No,
    Yes,
    NotKept,
}

/// <summary>Questions to what the platform knows, as at the instant asked about.</summary>
internal static class Ledger
{
    /// <summary>Whether the police had been told of the value by then, and when first.</summary>
    public static LedgerAnswer Told(this Situation situation, string what, string value, out DateTimeOffset told)
    {
        told = default;
        if (situation.Known.Notifications is not { } ledger)
            return LedgerAnswer.NotKept;
        var all = ledger.Where(n => n.What == what && n.Value == value && n.At <= situation.At).ToList();
        // what was told as gone has to be told afresh when it is held again
        var gone = all.Where(n => n.NoLongerHeld).Select(n => n.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var entries = all.Where(n => !n.NoLongerHeld && n.At >= gone).Select(n => n.At).ToList();
        if (entries.Count == 0)
            return situation.RecordIsCompleteAt(situation.At) ? LedgerAnswer.No : LedgerAnswer.NotKept;
        told = entries.Min();
        return LedgerAnswer.Yes;
    }

    /// <summary>Whether a permission held at the instant, for one of the values or for the thing in general.</summary>
    public static LedgerAnswer Permitted(this Situation situation, string what, params IEnumerable<string> values) =>
        situation.Known.Permissions is not { } ledger ? LedgerAnswer.NotKept
        : ledger.Any(p => p.What == what && p.HoldsAt(situation.At) && (p.Value.Length == 0 || values.Contains(p.Value))) ? LedgerAnswer.Yes
        : situation.RecordIsCompleteAt(situation.At) ? LedgerAnswer.No : LedgerAnswer.NotKept;

    /// <summary>True when everything that was told or permitted by an instant is entered, so that what is not there was not told.</summary>
    public static bool RecordIsCompleteAt(this Situation situation, DateTimeOffset at) => situation.Known.CompleteUntil is not { } until || at <= until;

    /// <summary>The same for the end of a day.</summary>
    public static bool RecordIsCompleteAfter(this Situation situation, DateOnly day) => situation.RecordIsCompleteAt(LondonTime.EndOf(day));

    /// <summary>Why nothing follows from what is not recorded: "no record of approvals is kept here".</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="what">Approvals, permissions or what was told.</param>
    public static string NothingFollows(this Situation situation, string what) =>
        (situation.Known.Permissions ?? (object?)situation.Known.Notifications) is null ? $"no record of {what} is kept here"
        : situation.Known.CompleteUntil is { } until && until > DateTimeOffset.MinValue ? $"none is recorded, and the record of {what} was last said to be complete on {Wording.Day(LondonDay.Of(until))} at {LondonTime.TimeOf(until):HH:mm}"
        : $"none is recorded, and nobody has said that the record of {what} is complete";

    /// <summary>True when some permission of the sort holds, though perhaps for another thing.</summary>
    public static bool PermittedSomething(this Situation situation, string what) =>
        situation.Known.Permissions?.Any(p => p.What == what && p.HoldsAt(situation.At)) == true;

    /// <summary>
    /// Facts match the term: a breach, unless the term leaves room for an approval and one is recorded, or none is recorded because no record is kept.
    /// The values are the thing's numbers and marks in normal form; an empty one says that it has one which was not read.
    /// </summary>
    public static void BreachUnlessApproved(this Findings findings, Situation situation, string? approval, string says, string what, params IEnumerable<string> values)
    {
        var permitted = situation.Permitted(what, values);
        if (approval is null)
        {
            findings.Breach(says);
            if (permitted == LedgerAnswer.Yes)
                findings.Note("A permission is recorded, but this condition makes no room for one: tell the officer in charge of the order");
        }
        else if (permitted == LedgerAnswer.Yes)
            findings.Clear($"{says}, but a permission recorded for it holds at this moment");
        else if (permitted == LedgerAnswer.NotKept)
            findings.Ask(says, $"Whether the {approval} gave approval: {situation.NothingFollows("permissions")}");
        else if (situation.PermittedSomething(what) && !(values.Any() && values.All(v => v.Length > 0)))
            findings.Ask(says, "Whether this is the one for which a permission is recorded: read its number or mark");
        else
            findings.Breach($"{says}, and no permission is recorded that holds at this moment");
    }
}
