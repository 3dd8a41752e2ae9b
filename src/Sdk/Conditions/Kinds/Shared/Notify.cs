using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>The duty to tell the police of a thing: by when and whom.</summary>
public sealed record Notify
{
    /// <summary>Days allowed; null where it must be told before use.</summary>
    [Field("Days allowed", Hint = "Leave empty if it must be told before it is used"), Range(0, 90)]
    public int? WithinDays { get; init; }

    /// <summary>Which day is day one.</summary>
    [Field("Which day is day one")]
    public DayCount Counted { get; init; }

    /// <summary>To whom: a role, office or mailbox.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";

    /// <summary>"within 3 days of acquiring it", or "before using it".</summary>
    internal string InWords(string eventName, string beforeUse) => WithinDays is not { } days ? beforeUse
        : Counted == DayCount.AfterTheDay ? $"within {Wording.Days(days)} of {eventName}"
        : $"within {Wording.Days(days)} beginning with the day of {eventName}";

    /// <summary>"the police", "the Central Orders mailbox".</summary>
    internal string ToWhom => Recipient.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? Recipient : "the " + Recipient;

    /// <summary>Whether a thing held by the subject was told in time.</summary>
    internal void Assess(Findings findings, Situation situation, ThingToTell thing)
    {
        var answer = situation.Told(thing.What, thing.Value, out var at);
        // what is told after the last day is late, so a record that is complete to that day is enough
        if (answer == LedgerAnswer.NotKept && situation.Known.Notifications is not null && LastDay(thing) is { } last && situation.RecordIsCompleteAfter(last))
            answer = LedgerAnswer.No;
        if (answer == LedgerAnswer.NotKept)
            findings.Ask(Wording.Sentence(situation.NothingFollows("what was told")), $"Whether {ToWhom} were told of {thing.Name}");
        else if (answer == LedgerAnswer.Yes)
            Told(findings, thing, LondonDay.Of(at), situation);
        else
            NotTold(findings, thing, LondonDay.Of(situation.At));
    }

    private void Told(Findings findings, ThingToTell thing, DateOnly told, Situation situation)
    {
        var says = $"{Wording.Sentence(thing.Name)} was told on {Wording.Day(told)}";
        if (thing.Since is not { } since)
        {
            findings.Clear(says);
            findings.Note($"Whether {thing.Name} was told in time depends on the day the subject first had it, which was not said");
        }
        else if (LastDay(thing) is { } last && told > last)
            Late(last, $"{says}; the last day was {Wording.Day(last)}");
        else if (WithinDays is null && thing.UseBegan is { } began && told > began)
            Late(began, $"{says}, after {Wording.Day(began)}, before which it had to be told");
        else if (WithinDays is null && thing.Used == true && told > since)
            findings.Ask($"{says}, after the subject got it on {Wording.Day(since)}", $"Whether {thing.Name} was used before that day");
        else
            findings.Clear(says);

        void Late(DateOnly by, string late)
        {
            if (situation.RecordIsCompleteAfter(by))
                findings.Breach(late);
            else
                findings.Ask(late, $"Whether it was told before, by {Wording.Day(by)}: the record of what was told is not said to be complete to that day");
        }
    }

    private DateOnly? LastDay(ThingToTell thing) => WithinDays is { } days && thing.Since is { } since ? LondonDay.Last(since, days, Counted) : null;

    private void NotTold(Findings findings, ThingToTell thing, DateOnly today)
    {
        var says = $"{Wording.Sentence(thing.Name)} is not in the record of what {ToWhom} were told";
        if (WithinDays is not { } days)
            switch (thing.Used)
            {
                case true:
                    findings.Breach($"{says}, and the subject has used it");
                    break;
                case false:
                    findings.Clear($"{says}, but the subject has not used it yet");
                    break;
                default:
                    findings.Ask(says, $"Whether the subject has used {thing.Name}");
                    break;
            }
        else if (thing.Since is not { } since)
            findings.Ask(says, $"On which day the subject first had {thing.Name}");
        else if (today > LondonDay.Last(since, days, Counted))
            findings.Breach($"{says}; the last day to tell was {Wording.Day(LondonDay.Last(since, days, Counted))}");
        else
            findings.Clear($"{says}, but there is time until the end of {Wording.Day(LondonDay.Last(since, days, Counted))}");
    }
}

/// <summary>A thing that had to be told.</summary>
/// <param name="What">In the words of <see cref="LedgerWords"/>.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Name">In a trace: "the number 07700 900123".</param>
internal sealed record ThingToTell(string What, string Value, string Name)
{
    public DateOnly? Since { get; init; }

    public bool? Used { get; init; }

    /// <summary>The day of first use, where it is known apart from the day of getting.</summary>
    public DateOnly? UseBegan { get; init; }
}
