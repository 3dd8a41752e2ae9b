using Poet.Platform.Contracts;

namespace Poet.Plans.Contracts;

/// <summary>Something happened to a nominal: somebody whom a force manages because of how often they were named in reports of crime, or by professional judgement.</summary>
/// <param name="NominalId">The nominal.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Force">Code of the force that manages the person.</param>
/// <param name="What">adopted, accepted, declined, given, moved, reactivated, tier-changed or another step, as the nominal's history names it.</param>
/// <param name="Tier">1 to 3.</param>
/// <param name="State">offered, active, monitoring, archived or reactivated, after it happened.</param>
/// <param name="On">The day on which that was recorded, in London.</param>
[EventName("plans.nominal-changed.v1")]
public sealed record NominalChanged(Guid NominalId, Guid SubjectId, string Force, string What, int Tier, string State, DateOnly On) : IIntegrationEvent;

/// <summary>A file of crime reports was brought in. Says nothing of whom they name.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Force">Code of the force.</param>
/// <param name="New">Reports that were not known.</param>
/// <param name="Changed">Reports that now say something else.</param>
/// <param name="On">The day, in London.</param>
[EventName("plans.reports-taken.v1")]
public sealed record ReportsTaken(Guid ImportId, string Force, int New, int Changed, DateOnly On) : IIntegrationEvent;
