namespace Poet.Platform.Audit.Changes;

/// <summary>
/// The property tells something about a person. In the audit its values are kept under that person's key, so that they can be erased; where the record does not say
/// whose they are (<see cref="IAboutSubject"/>), the audit says that the property changed and keeps no values.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute
{
    /// <summary>True for words that may tell where a protected person is: the audit shows them to those with the permission protected.see only.</summary>
    public bool MayHoldProtectedDetails { get; init; }
}

/// <summary>The platform keeps the property for its own work, such as who holds a lease: that it changes says nothing about the record, and is not in the audit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BookkeepingAttribute : Attribute;

/// <summary>A row about one subject. One that is added to, changed or taken from a subject's record later than the subject itself stands in the audit with its values.</summary>
public interface IAboutSubject
{
    /// <summary>Whom it is about.</summary>
    Guid SubjectId { get; }
}
