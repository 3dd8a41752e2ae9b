namespace Poet.Subjects.Contracts;

/// <summary>
/// The questions of <see cref="ISubjects"/> that a check asks every time, answered by prepared commands and without anything else that a request would have to set up.
/// The answers are the same.
/// </summary>
public interface IPreparedSubjects
{
    /// <summary>
    /// Who holds an id, or one police identifier whose check letter is right. Null where more was said, or where records were merged: then <see cref="ISubjects.Find"/> must
    /// be asked.
    /// </summary>
    Task<IReadOnlyList<SubjectMatch>?> Find(SubjectQuestion question, CancellationToken cancel);

    /// <summary>As <see cref="ISubjects.PeopleAndPlaces"/>; in no order.</summary>
    Task<PeopleAndPlaces> PeopleAndPlaces(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}
