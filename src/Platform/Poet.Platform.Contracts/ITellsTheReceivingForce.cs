namespace Poet.Platform.Contracts;

/// <summary>
/// Fills sections of the pack with which a person's orders are handed over to another force. Whoever keeps something that the next force needs has one: what is not told here, the sender must
/// write or explain.
/// </summary>
public interface ITellsTheReceivingForce
{
    /// <summary>Where its items stand within a section, lowest first.</summary>
    int Place { get; }

    /// <summary>
    /// What the asker's force holds. Said the same while nothing changes: the pack is compared with what was signed, so nothing in it depends on the time it is asked or on who asks. Names and
    /// places of protected people are never among the words; that there is one may be. What is restricted beyond that is told by reference, to be asked for.
    /// </summary>
    Task<IReadOnlyList<PackItem>> Pack(PackAsked asked, CancellationToken cancel);
}

/// <summary>Whose orders are handed over.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Records">Every id under which the person was recorded.</param>
/// <param name="Orders">The orders that are handed over.</param>
public sealed record PackAsked(Guid SubjectId, IReadOnlyCollection<Guid> Records, IReadOnlyCollection<Guid> Orders);

/// <summary>One thing that the receiving force is told.</summary>
/// <param name="Section">Code of the section.</param>
/// <param name="Label">What it is.</param>
/// <param name="Text">What is recorded.</param>
public sealed record PackItem(string Section, string Label, string Text)
{
    /// <summary>True for words that may tell where a protected person is: they are shown to those with the permission to see such details, and never printed.</summary>
    public bool MayHoldProtectedDetails { get; init; }
}
