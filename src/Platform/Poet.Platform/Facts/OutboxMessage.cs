using System.Text.Json;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;

namespace Poet.Platform.Facts;

/// <summary>A fact, written in the save that made it true.</summary>
internal sealed class OutboxMessage
{
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Payload { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Force { get; init; }
    public Guid Correlation { get; init; }

    /// <summary>Place in the feed, given by the dispatcher: identity values commit out of order.</summary>
    public long? Number { get; set; }

    /// <summary>True once a delivery was written for every handler.</summary>
    public bool FannedOut { get; set; }

    public static OutboxMessage Of(IIntegrationEvent fact, RequestContext context, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = FactNames.NameOf(fact.GetType()),
        Payload = JsonSerializer.Serialize(fact, fact.GetType(), FactNames.Json),
        At = now,
        ActorId = context.Actor.Id,
        ActorName = context.Actor.Name,
        Force = context.Actor.Force,
        Correlation = context.Correlation,
    };
}

/// <summary>One handler's delivery of one fact, with its own back-off and dead letter.</summary>
internal sealed class Delivery
{
    public Guid Id { get; init; }
    public Guid MessageId { get; init; }
    public required string Handler { get; init; }
    public DeliveryState State { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public string? LeasedBy { get; set; }
    public string? Error { get; set; }
}

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState
{
    Due,
    Done,
    Dead,
}

/// <summary>Written with the handler's own changes, so that a second delivery does nothing.</summary>
internal sealed class InboxEntry
{
    public Guid MessageId { get; init; }
    public required string Handler { get; init; }
    public DateTimeOffset At { get; init; }
}
