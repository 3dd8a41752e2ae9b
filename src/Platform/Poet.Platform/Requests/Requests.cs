using MediatR;

namespace Poet.Platform.Requests;

/// <summary>
/// Something that changes records. It answers the id of the record it made or changed, and carries its reason, which the audit keeps.
/// One command is one DbContext and one save.
/// </summary>
public interface ICommand : IRequest<Guid>
{
    /// <summary>Why, in the user's words; at least three characters.</summary>
    string Reason { get; }
}

/// <summary>What a command over the API answers: the record it made or changed. Whoever wants to see it asks for it, with a purpose.</summary>
/// <param name="Id">Its id.</param>
public sealed record RecordId(Guid Id);

/// <summary>What is sent where a change needs nothing but its reason.</summary>
/// <param name="Reason">Why, 3 to 2,000 characters; kept in the audit.</param>
public sealed record ReasonGiven(string Reason);

/// <summary>A question that changes nothing.</summary>
/// <typeparam name="TAnswer">What it answers.</typeparam>
public interface IQuery<out TAnswer> : IRequest<TAnswer>;

/// <summary>A question that shows a person's record: refused without a purpose, and kept in the audit with the records it showed.</summary>
/// <typeparam name="TAnswer">What it answers.</typeparam>
public interface IPersonQuery<out TAnswer> : IQuery<TAnswer>;
