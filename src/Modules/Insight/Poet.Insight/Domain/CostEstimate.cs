using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Insight.Domain;

/// <summary>What one thing that a figure counts is estimated to cost, between two sums and with where they come from. An estimate stays one: nothing is saved by what is counted.</summary>
internal sealed class CostEstimate : IRecord, IVersioned
{
    public const int MostLabel = 150;
    public const int MostSource = 500;
    public const int MostPounds = 100_000_000;

    private CostEstimate() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";

    /// <summary>What the sums are for, such as the work on one application.</summary>
    public string Label { get; private init; } = "";

    /// <summary>Code of the figure that counts it.</summary>
    public string Figure { get; private init; } = "";

    /// <summary>Key of the row; its first number counts.</summary>
    public string Row { get; private init; } = "";

    /// <summary>Whole pounds for one, at least.</summary>
    public int Low { get; private init; }

    /// <summary>Whole pounds for one, at most.</summary>
    public int High { get; private init; }

    /// <summary>Where the sums come from, with the year of their prices.</summary>
    public string Source { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";

    /// <summary>When it was struck out; it is shown no more.</summary>
    public DateTimeOffset? StruckOutAt { get; private set; }

    public Guid Version { get; set; }

    public static CostEstimate Of(string force, NewCostEstimate asked, By by)
    {
        List<Problem> problems = [];
        if (asked.Label.Trim().Length is < 3 or > MostLabel)
            problems.Add(new("label-wrong", $"Enter what the sums are for, in 3 to {MostLabel} characters", "label"));
        if (asked.Row.Trim().Length is < 1 or > 40)
            problems.Add(new("row-wrong", "Name the row of the figure by its key", "row"));
        if (asked.Low is < 0 or > MostPounds)
            problems.Add(new("low-wrong", $"Enter the lower sum in whole pounds, from 0 to {MostPounds:N0}", "low"));
        if (asked.High < asked.Low || asked.High > MostPounds)
            problems.Add(new("high-wrong", $"Enter the higher sum in whole pounds, not less than the lower one and at most {MostPounds:N0}", "high"));
        if (asked.Source.Trim().Length is < 10 or > MostSource)
            problems.Add(new("source-wrong", $"Enter where the sums come from and of which year their prices are, in 10 to {MostSource} characters", "source"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Force = force, Label = asked.Label.Trim(), Figure = asked.Figure, Row = asked.Row.Trim(), Low = asked.Low, High = asked.High, Source = asked.Source.Trim(), RecordedAt = by.Now, RecordedBy = by.ActorName,
        };
    }

    public void StrikeOut(By by)
    {
        if (StruckOutAt is not null)
            throw new RuleBrokenException([new("struck-out-already", "Leave it as it is: it was struck out already")]);
        StruckOutAt = by.Now;
    }
}

/// <summary>An estimate to keep.</summary>
internal sealed record NewCostEstimate(string Label, string Figure, string Row, int Low, int High, string Source);
