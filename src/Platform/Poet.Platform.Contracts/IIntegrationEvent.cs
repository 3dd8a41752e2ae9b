namespace Poet.Platform.Contracts;

/// <summary>
/// A fact that one module tells the others, through the transactional outbox. Plain values only, never free text about people;
/// delivered at least once, in no promised order, so handlers commute.
/// </summary>
public interface IIntegrationEvent;

/// <summary>The declared, versioned name under which a fact is stored and sent, such as <c>orders.order-made.v1</c>. It never changes; the CLR name may.</summary>
/// <param name="name">module.fact.vN in kebab-case.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>Takes in a fact. Its changes and the note that it was handled are saved together, so that a second delivery does nothing.</summary>
/// <typeparam name="TEvent">The fact.</typeparam>
public interface IHandle<in TEvent> where TEvent : IIntegrationEvent
{
    /// <summary>Changes the module's own records; does not save, the dispatcher saves.</summary>
    Task Handle(TEvent fact, CancellationToken cancel);
}
