namespace Poet.Platform.Contracts;

/// <summary>
/// Says how long a module needs the record of a person, for retention. Whoever keeps something about people that is still worked on has one: what is not said here does not keep a record from
/// being reviewed or erased. Orders say it by a question of their own.
/// </summary>
public interface INeedsPeople
{
    /// <summary>Those of the records that it needs or needed, those of every force included: a person whom another force still works on must not be erased.</summary>
    Task<IReadOnlyList<Need>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancel);
}

/// <summary>How long a record is needed.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Now">True while something is worked on: the record may not be erased.</param>
/// <param name="LastOn">The day of the last event that matters.</param>
/// <param name="Why">For whoever wants to erase the record: what to wait for or to end first. Names nobody.</param>
public sealed record Need(Guid RecordId, bool Now, DateOnly LastOn, string Why);
