using Poet.Platform.Audit.Changes;
using Poet.Platform.Persistence;

namespace Poet.Subjects.Domain;

/// <summary>
/// What is recorded of a person is kept and used for little else, because its accuracy is contested or because it is kept only as evidence (Data Protection Act 2018 ss.46(4) and 47(2), (3)).
/// Who may open the record is another matter: that is a restriction of the record.
/// </summary>
internal sealed class ProcessingRestriction : IRecord, IAboutSubject
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public required RestrictionGround Ground { get; init; }

    /// <summary>Parts of the record, joined by commas; empty where none is contested.</summary>
    public required string Contested { get; init; }

    [Personal]
    public required string Reason { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset PlacedAt { get; init; }
    public required string PlacedBy { get; init; }
    public DateTimeOffset? LiftedAt { get; private set; }
    public string? LiftedBy { get; private set; }
    [Personal]
    public string? LiftedWhy { get; private set; }

    /// <summary>The day on which the person was told that it will be lifted; null where that was not to be done.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>How the person was told, or why not.</summary>
    [Personal]
    public string? Told { get; private set; }

    public void Lift(string by, string why, DateOnly? toldOn, string? told, DateTimeOffset now) => (LiftedAt, LiftedBy, LiftedWhy, ToldOn, Told) = (now, by, why, toldOn, told);

    public static string Write(IEnumerable<ContestedPart> parts) => string.Join(',', parts.Distinct().Order());

    public static IReadOnlyList<ContestedPart> Read(string? parts) => string.IsNullOrEmpty(parts) ? [] : [.. parts.Split(',').Select(Enum.Parse<ContestedPart>)];

    /// <summary>In a sentence, without a word about the person: it goes with every check.</summary>
    public static string? Says(RestrictionGround? ground, string? contested) => ground switch
    {
        null => null,
        RestrictionGround.AccuracyContested => $"Processing restricted: the person contests {Listed(Read(contested))} on this record and nobody could find out yet who is right. Compare before you rely on it; orders bind as they are recorded",
        _ => $"Processing restricted: this record is kept only as evidence{(Read(contested) is { Count: > 0 } parts ? $", and the person contests {Listed(parts)}" : "")}. Orders bind as they are recorded",
    };

    private static string Listed(IReadOnlyList<ContestedPart> parts)
    {
        var words = parts.Select(InWords).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    private static string InWords(ContestedPart part) => part switch
    {
        ContestedPart.Name => "the name",
        ContestedPart.BornOn => "the date of birth",
        ContestedPart.Identifiers => "identifiers",
        ContestedPart.Notes => "notes",
        ContestedPart.Categories => "what the person is to the police",
        _ => "what is recorded of orders",
    };
}

/// <summary>Why processing is restricted.</summary>
internal enum RestrictionGround
{
    /// <summary>The person contests that the record is accurate, and nobody could find out (s.47(3)).</summary>
    AccuracyContested,
    /// <summary>It would have to be rectified or erased, and must be kept as evidence (ss.46(4), 47(2)).</summary>
    KeptAsEvidence,
}

/// <summary>A part of a person's record that the person contests.</summary>
internal enum ContestedPart
{
    /// <summary>The name, or another name.</summary>
    Name,
    /// <summary>The date of birth.</summary>
    BornOn,
    /// <summary>A police or other identifier.</summary>
    Identifiers,
    /// <summary>A note.</summary>
    Notes,
    /// <summary>What the person is said to be to the police.</summary>
    Categories,
    /// <summary>Something recorded of an order; the order binds until a court says otherwise.</summary>
    Orders,
}
