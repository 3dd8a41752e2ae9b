using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <summary>Everybody named in reports, counted again on a day. What differs from how each person is managed is signed off one by one.</summary>
internal sealed class Trawl : IRecord
{
    public Guid Id { get; init; }
    public required string Force { get; init; }

    /// <summary>The day for which it counts, in London.</summary>
    public DateOnly On { get; init; }

    public int PolicyNumber { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>People named in any report.</summary>
    public int People { get; init; }

    /// <summary>Reports read.</summary>
    public int Reports { get; init; }

    public int First { get; init; }
    public int Second { get; init; }

    /// <summary>People whom one report more would make of a higher tier.</summary>
    public int Near { get; init; }

    /// <summary>Differences found.</summary>
    public int Differences { get; init; }

    /// <summary>Differences that nobody has signed off.</summary>
    public int Open { get; set; }
}

/// <summary>Somebody whom the count puts elsewhere than how the person is managed.</summary>
internal sealed class TrawlDifference : IRecord, IAboutSubject, IVersioned
{
    public const int MostWords = 2000;

    public Guid Id { get; init; }
    public Guid TrawlId { get; init; }
    public required string Force { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>The nominal; null for somebody who is none.</summary>
    public Guid? NominalId { get; init; }

    /// <summary>The tier under which the person is managed; null for none.</summary>
    public int? Was { get; init; }

    /// <summary>The tier by the count; null for neither.</summary>
    public int? Counted { get; init; }

    public int Namings { get; init; }
    public int Rapes { get; init; }
    public DateOnly? LastReportedOn { get; init; }

    /// <summary>What to do about it is decided; null while it is open.</summary>
    public TrawlAnswer? Answer { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? Why { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }
    public string? SignedBy { get; private set; }
    public Guid Version { get; set; }

    /// <summary>Signs it off.</summary>
    public void Sign(TrawlAnswer answer, By by)
    {
        if (Answer is not null)
            throw new RuleBrokenException([new("signed-already", "Look at the trawl again: this difference is signed off")]);
        (Answer, Why, SignedAt, SignedBy) = (answer, by.Reason, by.Now, by.ActorName);
    }
}

/// <summary>What is done about a difference.</summary>
internal enum TrawlAnswer
{
    /// <summary>Will be adopted, or managed under the counted tier.</summary>
    Act,
    /// <summary>Stays as it is, for the reason given.</summary>
    Leave,
    /// <summary>Goes to a chief inspector as a nomination.</summary>
    Nominate,
}
