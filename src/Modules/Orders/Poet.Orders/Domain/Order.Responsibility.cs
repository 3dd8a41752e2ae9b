using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Domain;

/// <summary>Which force is responsible: one row per change, whose end is the next row's start, so that there is exactly one at every instant.</summary>
internal sealed partial class Order
{
    /// <summary>The force responsible at an instant; before the first row, the one that recorded the order.</summary>
    public string ResponsibleAt(DateTimeOffset at) => Responsibility.At(responsibilities, at);

    /// <summary>Who was responsible reads what it knew; the law is done by who is.</summary>
    public void MustBeOf(Actor actor, DateTimeOffset now)
    {
        var force = ResponsibleAt(now);
        if (!actor.IsSystem && force != actor.Force)
            throw new RuleBrokenException([new("other-force", $"Ask {Forces.Called(force)}: it is responsible for this order now, and your force was before")]);
    }

    /// <summary>The second at which a force ceased to be responsible; null while it is.</summary>
    public DateTimeOffset? LeftBy(string force, DateTimeOffset now) => Responsibility.LeftBy(responsibilities, force, now);

    /// <summary>
    /// Who deals with the order as the force now responsible has said; nobody where whoever the record names was named before its second. A name is never compared: both forces may have somebody of it.
    /// Responsibilities must be loaded.
    /// </summary>
    public (string? Officer, string? Unit) NamedFor(DateTimeOffset now) =>
        responsibilities.Where(r => r.From <= now).OrderBy(r => r.From).Skip(1).LastOrDefault() is { } moved && !(NamedAt >= moved.From) ? (null, null) : (Officer, Unit);

    /// <summary>The facts that a force may know, in the order in which they were learned: all of them while it is responsible, those learned before where it was.</summary>
    public IReadOnlyList<OrderFact> FactsFor(string force, DateTimeOffset now) =>
        LeftBy(force, now) is { } left ? [.. events.Where(e => e.LearnedAt < left).OrderBy(e => e.Sequence).Select(e => OrderFact.FromJson(e.Fact))] : Facts();

    /// <summary>
    /// Both forces have signed: from an instant on, past or to come, another one is responsible. Said twice it changes nothing, and in whatever order changes are said they come to the same;
    /// false where it was known. All events and the spans now known must be loaded.
    /// </summary>
    public bool HandTo(string force, DateTimeOffset from, By by)
    {
        if (responsibilities.Any(r => r.From == from))
            return false;
        responsibilities.Add(new() { OrderId = Id, From = from, Force = force });
        Project(LearnedAt(by.Now), Facts());
        return true;
    }
}
