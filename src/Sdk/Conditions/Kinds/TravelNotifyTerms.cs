using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Terms of a duty to give notice of travel abroad.</summary>
public sealed record TravelNotifyTerms
{
    /// <summary>Days of notice before departure.</summary>
    [Field("Days of notice before departure"), Range(1, 90)]
    public required int NoticeDays { get; init; }

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
