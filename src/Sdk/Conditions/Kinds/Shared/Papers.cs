namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Papers that must be handed in again and again.</summary>
internal static class Papers
{
    /// <summary>Whether papers of a sort were handed in by the day they were due again.</summary>
    /// <param name="findings">Where to say it.</param>
    /// <param name="situation">The situation.</param>
    /// <param name="inLedger">The word under which they are kept.</param>
    /// <param name="named">In words: "bank statements".</param>
    /// <param name="recipient">Who is told.</param>
    /// <param name="months">Months between one time and the next.</param>
    /// <param name="firstDue">The day they were first due; null when the term does not say.</param>
    public static void Weigh(Findings findings, Situation situation, string inLedger, string named, string recipient, int months, DateOnly? firstDue = null)
    {
        if (situation.Known.Notifications is not { } ledger)
        {
            findings.Ask(Wording.Sentence(situation.NothingFollows($"{named} received")), $"When {named} were last given to the {recipient}");
            return;
        }
        var given = ledger.Where(n => n.What == inLedger && n.At <= situation.At).Select(n => LondonDay.Of(n.At)).ToList();
        if (given.Count == 0 && firstDue is null)
        {
            findings.Ask($"No {named} are recorded as given", $"On which day {named} were first due");
            return;
        }
        var due = given.Count == 0 ? firstDue!.Value : given.Max().AddMonths(months);
        var today = LondonDay.Of(situation.At);
        var says = given.Count == 0 ? $"{Wording.Sentence(named)}: none are recorded, and the first were due by {Wording.Day(due)}"
            : $"{Wording.Sentence(named)}: last given on {Wording.Day(given.Max())}, so due again by {Wording.Day(due)}";
        if (today > due && !situation.RecordIsCompleteAfter(due))
            findings.Ask(says, $"Whether {named} were given by then: the record of what was told is not said to be complete to that day");
        else if (today > due)
            findings.Breach(says);
        else if (today == due && given.Count > 0)
            findings.Ask(says, "Whether today is still in time: the last day of the period can be read as today or as yesterday");
        else
            findings.Clear(says);
    }
}
