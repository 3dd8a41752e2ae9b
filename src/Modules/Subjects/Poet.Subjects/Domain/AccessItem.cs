using Poet.Platform.Audit.Changes;
using Poet.Platform.Contracts;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>One thing that is held about the person who asked, as it stood when the answer was compiled. What is told leaves with the answer; of what is withheld only the decision stays.</summary>
internal sealed class AccessItem : IRecord, IAboutSubject
{
    public Guid Id { get; init; }

    [Bookkeeping]
    public Guid RequestId { get; init; }

    [Bookkeeping]
    public Guid SubjectId { get; init; }

    [Bookkeeping]
    public int Number { get; set; }

    /// <summary>Names the thing within the person's data.</summary>
    [Bookkeeping]
    public required string Key { get; init; }

    [Bookkeeping]
    public required string Section { get; set; }

    [Bookkeeping]
    public required string Label { get; set; }

    // a copy of what stands elsewhere: the audit has what changed there
    [Bookkeeping]
    public required string Text { get; set; }

    [Bookkeeping]
    public bool MayHoldProtectedDetails { get; set; }

    /// <summary>Why it is withheld, of the grounds of s.45(4); null for what is told.</summary>
    public ExemptionGround? Ground { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? Why { get; private set; }

    /// <summary>Who decided; null for what was so from the start.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>True while somebody must still weigh whether it may be withheld: no answer is proposed before.</summary>
    [Bookkeeping]
    public bool ToBeWeighed { get; private set; }

    public void Begin(Withheld? withheld) => (Ground, Why, DecidedBy, ToBeWeighed) = (withheld?.Ground, withheld?.Why, null, withheld?.ToBeWeighed ?? false);

    public void Decide(ExemptionGround? ground, string why, string by) => (Ground, Why, DecidedBy, ToBeWeighed) = (ground, why, by, false);
}
