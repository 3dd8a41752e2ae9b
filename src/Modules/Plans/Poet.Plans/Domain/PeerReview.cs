using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>Somebody of the force who is not the owner looked at how a nominal is managed: what works, what is missing, and what others may learn from it.</summary>
internal sealed class PeerReview : IRecord, IAboutSubject, IVersioned
{
    public const int MostWords = 2000;

    private PeerReview() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";
    public Guid NominalId { get; private init; }
    public Guid SubjectId { get; private init; }
    public Guid ReviewerId { get; private init; }
    public string Reviewer { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    [Personal(MayHoldProtectedDetails = true)]
    public string Works { get; private init; } = "";

    [Personal(MayHoldProtectedDetails = true)]
    public string Missing { get; private init; } = "";

    /// <summary>What others may learn from it, without a person or a place in it; null for nothing.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Lesson { get; private init; }

    /// <summary>True where the reviewer says that the lesson names nobody and may be read by everybody who reads plans.</summary>
    public bool Shared { get; private set; }

    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }

    public static PeerReview Of(Nominal nominal, string works, string missing, string? lesson, bool shared, By by)
    {
        List<Problem> problems = [];
        if (nominal.OwnerId == by.ActorId)
            problems.Add(new("own-work", "Ask somebody else: the owner does not review the own work"));
        foreach (var (words, field, what) in new[] { (works, "works", "what works"), (missing, "missing", "what is missing, or that nothing is") })
            if (words.Trim().Length is < 3 or > MostWords)
                problems.Add(new($"{field}-wrong", $"Enter {what}, in 3 to {MostWords:N0} characters", field));
        if (lesson?.Trim().Length > MostWords)
            problems.Add(new("lesson-long", $"Enter the lesson in at most {MostWords:N0} characters", "lesson"));
        if (shared && string.IsNullOrWhiteSpace(lesson))
            problems.Add(new("lesson-missing", "Enter the lesson that is to be shared", "lesson"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Force = nominal.Force, NominalId = nominal.Id, SubjectId = nominal.SubjectId, ReviewerId = by.ActorId, Reviewer = by.ActorName, At = by.Now,
            Works = works.Trim(), Missing = missing.Trim(), Lesson = string.IsNullOrWhiteSpace(lesson) ? null : lesson.Trim(), Shared = shared,
        };
    }

    /// <summary>The lesson is not shown to others any more.</summary>
    public void StopSharing()
    {
        if (!Shared)
            throw new RuleBrokenException([new("not-shared", "Leave it as it is: this lesson is not shared")]);
        Shared = false;
    }
}
