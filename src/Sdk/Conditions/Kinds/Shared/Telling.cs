namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Duties to tell that may set no time: then only what is told, or hidden when asked for, settles it.</summary>
internal static class Telling
{
    /// <summary>Weighs one thing that had to be told.</summary>
    /// <param name="findings">Where to say it.</param>
    /// <param name="situation">The situation.</param>
    /// <param name="notify">By when and whom; null where no time is set.</param>
    /// <param name="recipient">Who is told, where no time is set.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="concealed">True when the subject was asked and hid it.</param>
    public static void Weigh(Findings findings, Situation situation, Notify? notify, string recipient, ThingToTell thing, bool? concealed)
    {
        if (notify is not null)
        {
            notify.Assess(findings, situation, thing);
            return;
        }
        var whom = new Notify { Recipient = recipient }.ToWhom;
        switch (situation.Told(thing.What, thing.Value, out var told))
        {
            case LedgerAnswer.Yes:
                findings.Clear($"{Wording.Sentence(thing.Name)} was told on {Wording.Day(LondonDay.Of(told))}");
                break;
            case var _ when concealed == true:
                findings.Breach($"{Wording.Sentence(thing.Name)} had to be told to {whom}, and the subject hid it when asked");
                break;
            case LedgerAnswer.NotKept:
                findings.Ask(Wording.Sentence(situation.NothingFollows("what was told")), $"Whether {whom} were told of {thing.Name}");
                break;
            default:
                findings.Ask($"{Wording.Sentence(thing.Name)} is not in the record of what {whom} were told", "Whether there was time to tell: the condition sets none; and whether the subject was asked");
                break;
        }
    }

    /// <summary>The concern about a duty to tell that sets no time.</summary>
    public static DraftingConcern NoTime() => new("notify-no-time", ConcernSeverity.Warning, "The duty sets no time by which the thing must be told, so that lateness cannot be shown",
        "Add \"within so many days of\", or \"before\"");
}
