using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to give notice of travel abroad.</summary>
public sealed record TravelNotifyTerms
{
    /// <summary>Days of notice before departure.</summary>
    [Field("Days of notice before departure", Hint = "0 where it is enough to tell before leaving"), Range(0, 90)]
    public required int NoticeDays { get; init; }

    /// <summary>The area whose leaving must be told, in words, such as "the home county"; null for travel outside the United Kingdom.</summary>
    [Field("Leaving this area", Hint = "Such as the home county; leave empty for travel outside the United Kingdom"), StringLength(120, MinimumLength = 2)]
    public string? Area { get; init; }

    /// <summary>Whether the days are clear days, so that neither the day of notice nor that of departure counts; null when the term does not say.</summary>
    [Field("Clear days", Hint = "Neither the day of notice nor the day of departure counts")]
    public bool? ClearDays { get; init; }

    /// <summary>True when notice must be in writing.</summary>
    [Field("In writing")]
    public bool Written { get; init; }

    /// <summary>What the notice must tell.</summary>
    [Field("What the notice must tell"), MaxLength(10)]
    public IReadOnlyList<JourneyDetail> Details { get; init; } = [];

    /// <summary>To whom: a role, office or mailbox.</summary>
    [Field("Who must be told"), StringLength(200, MinimumLength = 2)]
    public string Recipient { get; init; } = "police";

    /// <summary>The role that may let a journey go untold; null when nobody may.</summary>
    [Field("Who may let a journey go untold", Hint = "A role, not a named officer"), StringLength(200, MinimumLength = 2)]
    public string? Approval { get; init; }
}

/// <summary>Details of a journey.</summary>
public enum JourneyDetail
{
    /// <summary>Countries visited.</summary>
    Destination,
    /// <summary>Day of departure.</summary>
    DepartureDate,
    /// <summary>Day of return.</summary>
    ReturnDate,
    /// <summary>Carrier and port.</summary>
    Carrier,
    /// <summary>Where the subject stays.</summary>
    Accommodation,
    /// <summary>With whom.</summary>
    Companions,
}
