using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Referrals.Domain.Briefings;

/// <summary>A training, briefing or roadshow about orders in a district, kept so that one can see whether referrals from there changed. Names nobody.</summary>
internal sealed class Briefing : IRecord, IVersioned
{
    public const int MostTitle = 150;
    public const int MostDistrict = 100;
    public const int MostReached = 10_000;

    private Briefing() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";
    public BriefingKind Kind { get; private init; }

    /// <summary>The day on which it was held.</summary>
    public DateOnly On { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>The district or basic command unit, as its referrals name it.</summary>
    public string District { get; private init; } = "";

    /// <summary>How many people it reached.</summary>
    public int Reached { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";

    /// <summary>When it was struck out; it does not count from then on.</summary>
    public DateTimeOffset? StruckOutAt { get; private set; }

    public Guid Version { get; set; }

    public static Briefing Held(string force, NewBriefing asked, DateOnly today, By by)
    {
        List<Problem> problems = [];
        if (asked.On > today || asked.On < today.AddYears(-5))
            problems.Add(new("on-wrong", "Enter the day on which it was held, today or in the five years before", "on"));
        if (asked.Title.Trim().Length is < 3 or > MostTitle)
            problems.Add(new("title-wrong", $"Enter what it was about, in 3 to {MostTitle} characters that name nobody", "title"));
        if (asked.District.Trim().Length is < 2 or > MostDistrict)
            problems.Add(new("district-wrong", $"Enter the district as its referrals name it, in 2 to {MostDistrict} characters", "district"));
        if (asked.Reached is < 1 or > MostReached)
            problems.Add(new("reached-wrong", $"Enter how many people it reached, from 1 to {MostReached:N0}", "reached"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Force = force, Kind = asked.Kind, On = asked.On, Title = asked.Title.Trim(), District = asked.District.Trim(), Reached = asked.Reached, RecordedAt = by.Now, RecordedBy = by.ActorName,
        };
    }

    /// <summary>It was not held, or not so.</summary>
    public void StrikeOut(By by)
    {
        if (StruckOutAt is not null)
            throw new RuleBrokenException([new("struck-out-already", "Leave it as it is: it was struck out already")]);
        StruckOutAt = by.Now;
    }
}

/// <summary>What was held.</summary>
internal sealed record NewBriefing(BriefingKind Kind, DateOnly On, string Title, string District, int Reached);

/// <summary>What was held.</summary>
internal enum BriefingKind
{
    /// <summary>Continuing professional development: a training that is kept on people's records.</summary>
    Training,
    /// <summary>A briefing of a team or at the start of a shift.</summary>
    Briefing,
    /// <summary>A roadshow round stations or partners.</summary>
    Roadshow,
}

/// <summary>Equal times before and after a day, as long as the time after is, three months at most. Pure.</summary>
/// <param name="Days">How many days each has.</param>
/// <param name="BeforeFrom">First day before.</param>
/// <param name="AfterUntil">Last day after, which begins with the day itself.</param>
internal sealed record BeforeAndAfter(int Days, DateOnly BeforeFrom, DateOnly AfterUntil)
{
    public const int MostDays = 91;

    /// <summary>The fewest days of which a comparison says anything.</summary>
    public const int FewestDays = 28;

    /// <returns>Null while fewer than <see cref="FewestDays"/> days are over.</returns>
    public static BeforeAndAfter? Of(DateOnly on, DateOnly today)
    {
        // today is not over
        var days = Math.Min(today.DayNumber - on.DayNumber, MostDays);
        return days < FewestDays ? null : new(days, on.AddDays(-days), on.AddDays(days - 1));
    }
}

/// <summary>Tells districts by their names as people type them.</summary>
internal static class Districts
{
    /// <summary>The same for names that differ in case and spaces alone.</summary>
    public static string Key(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
