namespace Poet.Subjects.Contracts;

/// <summary>Asks whether a person may be recorded twice: a spreadsheet gives one row an identifier and the next one none, and each became a record.</summary>
public interface IDoubles
{
    /// <summary>True when another record that the asker's force may see has a like name and the same date of birth.</summary>
    /// <param name="person">The person found.</param>
    /// <param name="records">Every id under which the person is known to be recorded.</param>
    /// <param name="cancel">Stops it.</param>
    Task<bool> Any(SubjectSummary person, IReadOnlyCollection<Guid> records, CancellationToken cancel);
}
