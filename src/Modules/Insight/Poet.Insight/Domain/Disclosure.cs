using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Insight.Domain;

/// <summary>
/// A question from outside the police, such as a request under the Freedom of Information Act, that a figure answers: saved with the days that make the answer the same whenever it is counted, and cleared by a second person before
/// anything leaves. It names nobody.
/// </summary>
internal sealed class Disclosure : IRecord, IVersioned
{
    public const int MostSource = 60;
    public const int MostQuestion = 1000;

    private Disclosure() { }

    public Guid Id { get; private init; }
    public string Reference { get; private set; } = "";
    public string Force { get; private init; } = "";

    /// <summary>The number of the request where it is dealt with.</summary>
    public string Source { get; private init; } = "";

    public string Question { get; private init; } = "";

    /// <summary>Code of the figure.</summary>
    public string Figure { get; private init; } = "";

    /// <summary>The day asked about; it is over.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly From { get; private init; }

    /// <summary>What was known at the end of this day counts; it is over, so the answer does not change any more.</summary>
    public DateOnly AsKnownAt { get; private init; }

    public Guid AskedById { get; private init; }
    public string AskedBy { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public DisclosureState State { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedReason { get; private set; }

    /// <summary>What left the police, in JSON, as it was then; null while nothing did.</summary>
    public string? Answer { get; private set; }

    public Guid Version { get; set; }

    public static Disclosure Ask(string force, NewDisclosure asked, DateOnly today, By by)
    {
        List<Problem> problems = [];
        if (asked.Source.Trim().Length is < 3 or > MostSource)
            problems.Add(new("source-wrong", $"Enter the number of the request, in 3 to {MostSource} characters", "source"));
        if (asked.Question.Trim().Length is < 10 or > MostQuestion)
            problems.Add(new("question-wrong", $"Enter what is asked, in 10 to {MostQuestion:N0} characters that name nobody", "question"));
        // a day that is not over can still change
        var yesterday = today.AddDays(-1);
        var knownAt = asked.AsKnownAt ?? yesterday;
        if (asked.AsOf > yesterday || asked.AsOf.Year < 1990)
            problems.Add(new("as-of-wrong", "Enter a day that is over, from 1990 on: a day that is not over can still change", "asOf"));
        if (asked.From > asked.AsOf || asked.From.Year < 1990)
            problems.Add(new("from-wrong", "Enter a first day from 1990 to the day asked about", "from"));
        if (knownAt > yesterday || knownAt < asked.AsOf)
            problems.Add(new("as-known-at-wrong", "Enter a day that is over, not before the one asked about", "asKnownAt"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = force, Source = asked.Source.Trim(), Question = asked.Question.Trim(), Figure = asked.Figure, AsOf = asked.AsOf, From = asked.From,
            AsKnownAt = knownAt, AskedById = by.ActorId, AskedBy = by.ActorName, AskedAt = by.Now, State = DisclosureState.Asked,
        };
    }

    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>A second person says whether it may leave.</summary>
    /// <param name="answer">What then leaves, in JSON; null where it may not.</param>
    /// <param name="by">Who decides, and why.</param>
    public void Decide(string? answer, By by)
    {
        if (State != DisclosureState.Asked)
            throw new RuleBrokenException([new("decided-already", "Save the question anew: this one is decided, and what left stays as it was")]);
        if (by.ActorId == AskedById)
            throw new RuleBrokenException([new("own-question", "Ask somebody else to clear it: whoever saved the question does not decide about it")]);
        (State, Answer) = (answer is null ? DisclosureState.Refused : DisclosureState.Released, answer);
        (DecidedById, DecidedBy, DecidedAt, DecidedReason) = (by.ActorId, by.ActorName, by.Now, by.Reason);
    }
}

/// <summary>A question to save.</summary>
internal sealed record NewDisclosure(string Source, string Question, string Figure, DateOnly AsOf, DateOnly From, DateOnly? AsKnownAt);

/// <summary>How far a question came.</summary>
internal enum DisclosureState
{
    Asked,
    Released,
    Refused,
}
