using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>
/// What is known of a person whom orders protect: how they are reached without harm, what they think, whether they want to be told. For the force that recorded them alone; the subject is told nothing of it, whatever they ask.
/// </summary>
internal sealed class Protection : IRecord, IVersioned, IAboutSubject
{
    /// <summary>The id of the protected person.</summary>
    public Guid Id { get; init; }

    /// <summary>The subject around whom the person is recorded.</summary>
    public Guid SubjectId { get; init; }

    public required string Force { get; init; }

    /// <summary>How they are reached safely.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? SafeHow { get; set; }

    /// <summary>When they are reached safely.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? SafeWhen { get; set; }

    /// <summary>What would put them in danger.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Never { get; set; }

    /// <summary>What they think of the orders and want from them.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Views { get; set; }

    [Personal(MayHoldProtectedDetails = true)]
    public DateOnly? ViewsOn { get; set; }

    /// <summary>Whether they want to be told what happens.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public Answered Consent { get; set; }

    [Personal(MayHoldProtectedDetails = true)]
    public DateOnly? ConsentOn { get; set; }

    /// <summary>An interpreter, a hearing loop, somebody beside them.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? Needs { get; set; }

    /// <summary>Who speaks for them, such as an advisor or the Witness Care Unit, and how that one is reached.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string? SpokenForBy { get; set; }

    /// <summary>Whether they need to be referred to support.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public Answered NeedsSupport { get; set; }

    [Personal(MayHoldProtectedDetails = true)]
    public DateOnly? NeedsSupportOn { get; set; }

    [Bookkeeping]
    public DateTimeOffset ChangedAt { get; set; }

    [Bookkeeping]
    public string ChangedBy { get; set; } = "";

    public Guid Version { get; set; }

    /// <summary>What is wrong with the days.</summary>
    /// <param name="today">The day in London.</param>
    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if ((Views is null) != (ViewsOn is null) || ViewsOn > today)
            yield return new("views-on-wrong", "Enter what they think together with the day on which they said so, not in the future", "viewsOn");
        if ((Consent == Answered.NotAsked) != (ConsentOn is null) || ConsentOn > today)
            yield return new("consent-on-wrong", "Enter the day on which they were asked whether they want to be told, not in the future; none while nobody asked", "consentOn");
        if ((NeedsSupport == Answered.NotAsked) != (NeedsSupportOn is null) || NeedsSupportOn > today)
            yield return new("support-on-wrong", "Enter the day on which they were asked whether they need support, not in the future; none while nobody asked", "needsSupportOn");
    }
}

/// <summary>What somebody answered.</summary>
internal enum Answered
{
    /// <summary>Nobody asked them.</summary>
    NotAsked,
    Yes,
    No,
}
