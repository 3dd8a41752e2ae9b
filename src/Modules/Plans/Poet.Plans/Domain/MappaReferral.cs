using System.Security.Cryptography;
using System.Text;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>
/// A referral to the multi-agency public protection arrangements (Criminal Justice Act 2003 ss.325 to 327), drafted because somebody's suspected breaches make a pattern. A person completes and sends it, or drops it: the
/// pattern decides nothing. It holds a reference to minutes and nothing of what they say, and it proposes categories 1 to 3 only: who is managed for terrorism stands elsewhere.
/// </summary>
internal sealed class MappaReferral : IRecord, IAboutSubject, IVersioned
{
    public const int MostWords = 4000;
    public const int MostReference = 50;

    private MappaReferral() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public MappaReferralState State { get; private set; }

    /// <summary>What made it, in words.</summary>
    public string Pattern { get; private init; } = "";

    public DateTimeOffset DraftedAt { get; private init; }

    /// <summary>How many suspected breaches it rests on; kept here so that one who sends it sees what it rests on, and nothing is added behind their back.</summary>
    public int Breaches { get; private set; }

    /// <summary>1 to 3 as proposed; null until it is sent.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public int? Category { get; private set; }

    /// <summary>1 to 3 as proposed; null until it is sent.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public int? Level { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? Why { get; private set; }

    /// <summary>The co-ordinator or meeting that has it.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? SentTo { get; private set; }

    public DateOnly? SentOn { get; private set; }

    /// <summary>Where the minutes are found; nothing of what they say.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Minutes { get; private set; }

    /// <summary>Who sent or dropped it.</summary>
    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was dropped; null where it was not.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? DroppedWhy { get; private set; }

    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }

    /// <summary>One for each pattern: its id comes from the first breach, so that two who find the pattern at once make one.</summary>
    public static MappaReferral Draft(IReadOnlyList<SuspectedBreach> pattern, BreachPattern rule, DateTimeOffset now)
    {
        var first = pattern[0];
        var referral = new MappaReferral
        {
            Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"mappa referral {first.Force} {first.Id}")).AsSpan(0, 16)), Force = first.Force, SubjectId = pattern[^1].SubjectId, State = MappaReferralState.Drafted, Pattern = rule.Says, DraftedAt = now,
        };
        foreach (var breach in pattern)
            referral.RestOn(breach);
        return referral;
    }

    /// <summary>One more breach, while it waits.</summary>
    public void RestOn(SuspectedBreach breach)
    {
        MustBeDrafted();
        breach.MappaReferralId = Id;
        Breaches++;
    }

    /// <summary>Somebody completed it and it went to a co-ordinator.</summary>
    public void Send(SentMappaReferral sent, DateOnly today, By by)
    {
        MustBeDrafted();
        List<Problem> problems = [];
        if (sent.Category is < 1 or > 3)
            problems.Add(new("category-wrong", "Enter the category that is proposed, from 1 to 3; for category 4 speak to the co-ordinator", "category"));
        if (sent.Level is < 1 or > 3)
            problems.Add(new("level-wrong", "Enter the level that is proposed, from 1 to 3", "level"));
        if (sent.Why.Trim().Length is < 20 or > MostWords)
            problems.Add(new("why-wrong", $"Enter why several agencies should manage this person, in 20 to {MostWords:N0} characters", "why"));
        if (sent.SentTo.Trim().Length is < 2 or > 200)
            problems.Add(new("sent-to-wrong", "Enter the co-ordinator or meeting that has it, in 2 to 200 characters", "sentTo"));
        if (sent.SentOn > today || sent.SentOn < today.AddYears(-1))
            problems.Add(new("sent-on-wrong", "Enter the day on which it was sent, today or in the year before", "sentOn"));
        if (sent.Minutes?.Trim().Length > MostReference)
            problems.Add(new("minutes-wrong", $"Enter where the minutes are found in at most {MostReference} characters, and nothing of what they say", "minutes"));
        RuleBrokenException.ThrowIfAny(problems);
        (State, Category, Level, Why, SentTo, SentOn) = (MappaReferralState.Sent, sent.Category, sent.Level, sent.Why.Trim(), sent.SentTo.Trim(), sent.SentOn);
        Minutes = string.IsNullOrWhiteSpace(sent.Minutes) ? null : sent.Minutes.Trim();
        (EndedBy, EndedAt) = (by.ActorName, by.Now);
    }

    /// <summary>Somebody looked at it and sends none.</summary>
    public void Drop(By by)
    {
        MustBeDrafted();
        (State, DroppedWhy, EndedBy, EndedAt) = (MappaReferralState.Dropped, by.Reason, by.ActorName, by.Now);
    }

    private void MustBeDrafted()
    {
        if (State != MappaReferralState.Drafted)
            throw new RuleBrokenException([new("ended-already", "Look at the referral again: it was sent or dropped already")]);
    }
}

/// <summary>What was sent.</summary>
internal sealed record SentMappaReferral(int Category, int Level, string Why, string SentTo, DateOnly SentOn, string? Minutes);

/// <summary>How a referral stands.</summary>
internal enum MappaReferralState
{
    /// <summary>The pattern made it; nobody has looked at it.</summary>
    Drafted,
    Sent,
    Dropped,
}
