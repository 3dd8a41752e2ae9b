namespace Poet.Platform.Requests;

/// <summary>
/// A question on which somebody's safety hangs at this moment: when the database does not take its audit entry, it is answered all the same, and the entry waits in a durable queue
/// beside the database. Everything else is refused then.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditMayWaitAttribute : Attribute;
