namespace Poet.Visits.Contracts;

/// <summary>Questions that other modules ask of Visits. Read-only.</summary>
public interface IVisits
{
    /// <summary>What a visit found that speaks for a breach; null when there is no such visit, it is not the asker's to see, or its person was erased.</summary>
    Task<BreachSeen?> BreachSeen(Guid visitId, CancellationToken cancel);

    /// <summary>A visit that was made; null when there is no such visit, it is not the asker's to see, or its person was erased.</summary>
    Task<VisitMade?> Made(Guid visitId, CancellationToken cancel);

    /// <summary>Visits made to these people that are the asker's to see, the newest first; without those of erased people.</summary>
    Task<IReadOnlyList<VisitMade>> Made(IReadOnlyCollection<Guid> subjects, CancellationToken cancel);

    /// <summary>Who manages an order now; null when nobody does, the order is not supervised, it is not the asker's to see, or its person was erased.</summary>
    Task<Manages?> Manager(Guid orderId, CancellationToken cancel);

    /// <summary>How an order was and is supervised, for counting as of any day; null when it is not, or not the asker's to see.</summary>
    Task<SupervisionLife?> Supervision(Guid orderId, CancellationToken cancel);
}

/// <summary>A visit that was made.</summary>
/// <param name="Id">The visit.</param>
/// <param name="Reference">Its short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Met">True where the person was met.</param>
/// <param name="BreachSuspected">True where a term is suspected to be broken.</param>
public sealed record VisitMade(Guid Id, string Reference, Guid SubjectId, DateTimeOffset At, bool Met, bool BreachSuspected);

/// <summary>The offender manager of an order.</summary>
/// <param name="Force">Code of the force that supervises the order.</param>
/// <param name="ManagerId">Who.</param>
/// <param name="Manager">That officer's name.</param>
/// <param name="Unit">The unit's name; null for none.</param>
public sealed record Manages(string Force, Guid ManagerId, string Manager, string? Unit);

/// <summary>How an order was and is supervised.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Stretches">Without gap or overlap from when it came under supervision until the order ends.</param>
public sealed record SupervisionLife(Guid OrderId, Guid SubjectId, IReadOnlyList<SupervisionStretch> Stretches);

/// <summary>A stretch in which the supervision of an order stood like this. Half-open; an open end is the year 9999.</summary>
/// <param name="Force">The force that supervises it.</param>
/// <param name="ManagerId">The offender manager; null for nobody.</param>
/// <param name="UnitId">The unit; null for none.</param>
/// <param name="Risk">low, medium, high or very-high as agreed; null until then.</param>
/// <param name="DueOn">The day of the next contact; null where nobody manages it, no cadence is agreed, or the order waits to start.</param>
/// <param name="From">When it begins, in UTC.</param>
/// <param name="Until">When it ends, in UTC.</param>
public sealed record SupervisionStretch(string Force, Guid? ManagerId, Guid? UnitId, string? Risk, DateOnly? DueOn, DateTimeOffset From, DateTimeOffset Until);

/// <summary>What a visit found that speaks for a breach. Nobody has decided anything.</summary>
/// <param name="VisitId">The visit.</param>
/// <param name="Reference">Its short reference.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that made it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="RecordedAt">When it was recorded, in UTC: from then on the force knows.</param>
/// <param name="OfficerId">Who made it.</param>
/// <param name="Officer">That officer's name.</param>
/// <param name="Terms">The terms; none where none is suspected to be broken.</param>
public sealed record BreachSeen(Guid VisitId, string Reference, Guid SubjectId, string Force, DateTimeOffset At, DateTimeOffset RecordedAt, Guid OfficerId, string Officer, IReadOnlyList<TermSeen> Terms);

/// <summary>A term that may have been broken.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Number">As the order counts it.</param>
/// <param name="Seen">What was seen or heard; words that may tell where a protected person is, which whoever keeps them withholds from those who may not see such details.</param>
/// <param name="UnitId">The unit that supervises the order; null for none.</param>
/// <param name="Unit">Its name.</param>
public sealed record TermSeen(Guid OrderId, Guid ConditionId, int Number, string Seen, Guid? UnitId, string? Unit);
