using Poet.Platform.Persistence;

namespace Poet.Platform.Restricting;

/// <summary>
/// A person's record kept to those who deal with it, within the force that says so: other forces keep what is theirs. Everybody else learns that there is a restricted record and
/// whom to ask, and the check answers about the terms as before. See docs/adr/who-sees-what.md.
/// </summary>
public sealed class Restriction : IRecord
{
    /// <summary>Id, by which the record is spoken of where it may not be shown.</summary>
    public Guid Id { get; init; }

    /// <summary>The force whose people it keeps out.</summary>
    public required string Force { get; init; }

    /// <summary>The record that was restricted.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Who is asked, and is told when somebody breaks the glass.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>The same by name.</summary>
    public required string OwnerName { get; init; }

    /// <summary>The unit whose people see the record; empty for the owner alone.</summary>
    public Guid UnitId { get; init; }

    /// <summary>How the owner is reached.</summary>
    public required string Contact { get; init; }

    /// <summary>Why it is restricted: for those who see the record.</summary>
    public required string Why { get; init; }

    /// <summary>Who restricted it.</summary>
    public Guid MarkedById { get; init; }

    /// <summary>The same by name.</summary>
    public required string MarkedBy { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>Until when; moved to the instant of lifting.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Who lifted it; null while it stands or where it ran out.</summary>
    public string? LiftedBy { get; set; }

    /// <summary>What stands in the place of the record.</summary>
    public string Says => SaysOf(OwnerName, Contact);

    /// <summary>The same from its parts.</summary>
    public static string SaysOf(string owner, string contact) => $"Restricted record: ask {owner} ({contact})";

    /// <summary>The end of a restriction that has none: never null, so that it compares by index.</summary>
    public static readonly DateTimeOffset Open = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
}

/// <summary>One id under which a restricted person is recorded: what every query asks. Holds what the question needs and nothing else.</summary>
public sealed class RestrictedRecord
{
    /// <summary>The restriction.</summary>
    public Guid RestrictionId { get; init; }

    /// <summary>The person's record.</summary>
    public Guid RecordId { get; init; }

    /// <summary>The force whose people it keeps out.</summary>
    public required string Force { get; init; }

    /// <summary>Who sees it.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>Whose people see it; empty for none.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>The same restriction for another id of the same person.</summary>
    public RestrictedRecord For(Guid record) => new() { RestrictionId = RestrictionId, RecordId = record, Force = Force, OwnerId = OwnerId, UnitId = UnitId, Until = Until };
}

/// <summary>What is shown of a restricted record to those who may not see it.</summary>
/// <param name="RestrictionId">By which the glass is broken.</param>
/// <param name="Says">That there is one, and whom to ask.</param>
public sealed record RestrictedTo(Guid RestrictionId, string Says);
