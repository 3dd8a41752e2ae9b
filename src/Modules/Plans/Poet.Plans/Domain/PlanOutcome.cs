using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>What came of managing somebody, in the ledger of outcomes. Each points at the record or the reference that shows it: an outcome that nothing shows is none.</summary>
internal sealed class PlanOutcome : IRecord, IAboutSubject, IVersioned
{
    public const int MostWords = 1000;

    private PlanOutcome() { }

    public Guid Id { get; private init; }
    public string Force { get; private init; } = "";
    public Guid NominalId { get; private init; }
    public Guid SubjectId { get; private init; }
    public OutcomeKind Kind { get; private init; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly On { get; private init; }

    public LinkedKind? SourceKind { get; private init; }
    public Guid? SourceId { get; private init; }

    /// <summary>Reference in another system, such as a crime or intelligence reference; null where a record of ours shows it.</summary>
    [Personal]
    public string? SourceReference { get; private init; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? Note { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
    public Guid RecordedById { get; private init; }
    public string RecordedBy { get; private init; } = "";

    /// <summary>When it was found to be none; it does not count from then on.</summary>
    public DateTimeOffset? StruckOutAt { get; private set; }

    public string? StruckOutBy { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? StruckOutReason { get; private set; }

    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }

    public static PlanOutcome Record(Nominal nominal, NewOutcome asked, DateOnly today, By by)
    {
        List<Problem> problems = [];
        if (asked.On > today || asked.On < today.AddYears(-10))
            problems.Add(new("on-wrong", "Enter the day on which it happened, today or in the ten years before", "on"));
        if (asked.SourceId is null && string.IsNullOrWhiteSpace(asked.SourceReference))
            problems.Add(new("source-missing", "Enter the record or the reference that shows it", "sourceReference"));
        if (asked.SourceReference?.Trim().Length > 60)
            problems.Add(new("reference-long", "Enter the reference in at most 60 characters", "sourceReference"));
        if (asked.Note?.Trim().Length > MostWords)
            problems.Add(new("note-long", $"Enter the note in at most {MostWords:N0} characters", "note"));
        RuleBrokenException.ThrowIfAny(problems);
        return new()
        {
            Id = Guid.CreateVersion7(by.Now), Force = nominal.Force, NominalId = nominal.Id, SubjectId = nominal.SubjectId, Kind = asked.Kind, On = asked.On, SourceKind = asked.SourceKind, SourceId = asked.SourceId,
            SourceReference = Blank(asked.SourceReference), Note = Blank(asked.Note), RecordedAt = by.Now, RecordedById = by.ActorId, RecordedBy = by.ActorName,
        };
    }

    /// <summary>It was none.</summary>
    public void StrikeOut(By by)
    {
        if (StruckOutAt is not null)
            throw new RuleBrokenException([new("struck-out-already", "Leave it as it is: it was struck out already")]);
        (StruckOutAt, StruckOutBy, StruckOutReason) = (by.Now, by.ActorName, by.Reason);
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>What came of it.</summary>
internal sealed record NewOutcome(OutcomeKind Kind, DateOnly On)
{
    public LinkedKind? SourceKind { get; init; }
    public Guid? SourceId { get; init; }
    public string? SourceReference { get; init; }
    public string? Note { get; init; }
}

/// <summary>Sorts of outcomes, as they are reported.</summary>
internal enum OutcomeKind
{
    IntelligenceProduct,
    Charge,
    /// <summary>A crime solved with a positive outcome other than a charge.</summary>
    PositiveOutcome,
    CivilOrder,
    PreventionActivity,
}
