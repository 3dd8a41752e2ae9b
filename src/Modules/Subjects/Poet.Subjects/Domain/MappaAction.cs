using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Subjects.Domain;

/// <summary>Something that a MAPPA meeting asked of somebody about an order or a referral, by a day; what came of it goes back to the meeting.</summary>
internal sealed class MappaAction : IRecord, IVersioned, IAboutSubject
{
    public const int MostWords = 1000;

    private MappaAction() { }

    public Guid Id { get; private init; }
    public Guid SubjectId { get; private init; }
    public string Force { get; private init; } = "";
    public MappaRecord On { get; private init; }

    /// <summary>The order or the referral.</summary>
    public Guid RecordId { get; private init; }

    /// <summary>Its short reference.</summary>
    public string RecordReference { get; private init; } = "";

    public MappaTask What { get; private init; }

    /// <summary>What exactly, in the words of whoever records it.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string Words { get; private init; } = "";

    /// <summary>False only when somebody has looked and no words here tell where a protected person is.</summary>
    public bool MayHoldProtectedDetails { get; private set; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly MeetingOn { get; private init; }

    /// <summary>Where the minutes are found.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Minutes { get; private init; }

    /// <summary>The last day.</summary>
    public DateOnly DueOn { get; private init; }

    public Guid OwnerId { get; private set; }
    public string Owner { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public string Unit { get; private set; } = "";
    public MappaActionState State { get; private set; }

    /// <summary>What came of it; null while it is open.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Outcome { get; private set; }

    /// <summary>The day on which it was done, or it was said that it is not.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day on which the meeting was told; null until then.</summary>
    public DateOnly? ReportedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";
    public Guid Version { get; set; }

    /// <summary>Records what a meeting asked.</summary>
    public static MappaAction Give(AskedByMeeting asked, OnWhat on, Owner owner, string force, By by)
    {
        var today = LondonTime.DateOf(by.Now);
        List<Problem> problems = [.. WordsProblems(asked.Words, "what exactly is to be done", "words")];
        if (asked.MeetingOn > today)
            problems.Add(new("meeting-wrong", "Enter the day of the meeting, not in the future", "meetingOn"));
        if (asked.DueOn < asked.MeetingOn || asked.DueOn > today.AddYears(2))
            problems.Add(new("due-wrong", "Enter a last day from the day of the meeting on, within two years", "dueOn"));
        if (asked.Minutes?.Length > MappaPeriod.MostReference)
            problems.Add(new("minutes-wrong", $"Enter where the minutes are found in at most {MappaPeriod.MostReference} characters, and nothing of what they say", "minutes"));
        if (asked.What is MappaTask.Enforce or MappaTask.Vary && (on.Kind != MappaRecord.Order || on.Ended))
            problems.Add(new("what-wrong", "Choose an order that has not ended to enforce or vary, or another task", "what"));
        RuleBrokenException.ThrowIfAny(problems);
        var action = new MappaAction
        {
            Id = Guid.CreateVersion7(by.Now), SubjectId = on.SubjectId, Force = force, On = on.Kind, RecordId = on.Id, RecordReference = on.Reference, What = asked.What, Words = asked.Words.Trim(),
            MayHoldProtectedDetails = !asked.NothingProtected, MeetingOn = asked.MeetingOn, Minutes = string.IsNullOrWhiteSpace(asked.Minutes) ? null : asked.Minutes.Trim(), DueOn = asked.DueOn, RecordedAt = by.Now, RecordedBy = by.ActorName,
        };
        action.GiveTo(owner);
        return action;
    }

    /// <summary>Gives it to another owner, in the same or another unit.</summary>
    public void Assign(Owner owner)
    {
        MustBeOpen();
        if (owner.Id == OwnerId && owner.UnitId == UnitId)
            throw new RuleBrokenException([new("same-owner", "Choose another owner or unit: the action is theirs already", "ownerId")]);
        GiveTo(owner);
    }

    /// <summary>Says what came of it.</summary>
    public void Answer(bool done, string outcome, DateOnly on, bool nothingProtected, By by)
    {
        MustBeOpen();
        List<Problem> problems = [.. WordsProblems(outcome, "what came of it", "outcome")];
        if (on < MeetingOn || on > LondonTime.DateOf(by.Now))
            problems.Add(new("on-wrong", "Enter the day on which it was done, or decided not to be, from the meeting on and not in the future", "on"));
        RuleBrokenException.ThrowIfAny(problems);
        (State, Outcome, AnsweredOn) = (done ? MappaActionState.Done : MappaActionState.NotDone, outcome.Trim(), on);
        MayHoldProtectedDetails |= !nothingProtected;
    }

    /// <summary>The meeting was told what came of it.</summary>
    public void Report(DateOnly on, By by)
    {
        if (State == MappaActionState.Open)
            throw new RuleBrokenException([new("open", "Say first what came of the action, then on which day the meeting was told")]);
        if (ReportedOn is not null)
            throw new RuleBrokenException([new("reported-already", "Look at what is recorded: the meeting was told already")]);
        if (on < AnsweredOn || on > LondonTime.DateOf(by.Now))
            throw new RuleBrokenException([new("on-wrong", "Enter the day on which the meeting was told, not before the outcome and not in the future", "on")]);
        ReportedOn = on;
    }

    private void GiveTo(Owner owner) => (OwnerId, Owner, UnitId, Unit) = (owner.Id, owner.Name, owner.UnitId, owner.Unit);

    private void MustBeOpen()
    {
        if (State != MappaActionState.Open)
            throw new RuleBrokenException([new("answered-already", "Look at what is recorded: somebody has said what came of this action")]);
    }

    private static IEnumerable<Problem> WordsProblems(string words, string what, string field) =>
        words.Trim().Length is < 3 or > MostWords ? [new($"{field}-wrong", $"Enter {what}, in 3 to {MostWords:N0} characters", field)] : [];
}

/// <summary>What a meeting asked.</summary>
internal sealed record AskedByMeeting(MappaTask What, string Words, bool NothingProtected, DateOnly MeetingOn, string? Minutes, DateOnly DueOn);

/// <summary>The record that an action is about, as the module that keeps it tells it.</summary>
internal sealed record OnWhat(MappaRecord Kind, Guid Id, string Reference, Guid SubjectId, bool Ended);

/// <summary>Which sort of record an action is about.</summary>
internal enum MappaRecord
{
    Order,
    Referral,
}

/// <summary>What is to be done.</summary>
internal enum MappaTask
{
    /// <summary>Apply for an order.</summary>
    Apply,
    /// <summary>Enforce the order.</summary>
    Enforce,
    /// <summary>Apply to vary the order.</summary>
    Vary,
    Other,
}

/// <summary>How an action stands.</summary>
internal enum MappaActionState
{
    Open,
    Done,
    NotDone,
}
