namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>A communication between the subject and another.</summary>
/// <param name="PersonId">The other person.</param>
/// <param name="Means">How.</param>
public sealed record CommunicationFact(Guid PersonId, ContactMeans Means)
{
    /// <summary>True when the subject began it, or answered; false when only received; null when not known.</summary>
    public bool? SubjectCommunicated { get; init; }

    /// <summary>True when the other person wrote or called first.</summary>
    public bool? OtherBegan { get; init; }

    /// <summary>True when the subject asked a third party to pass it on; null when unclear.</summary>
    public bool? AskedThirdParty { get; init; }

    /// <summary>True when it fell under an exception in the order, such as through a solicitor; null when not said.</summary>
    public bool? WithinException { get; init; }

    /// <summary>What the other person is known to be; an empty list means none of these; null when not said.</summary>
    public IReadOnlyList<PersonClass>? Is { get; init; }

    /// <summary>Groups and organisations the other person belongs or belonged to; null when not said.</summary>
    public IReadOnlyList<string>? Groups { get; init; }
}

/// <summary>Ways of contact.</summary>
public enum ContactMeans
{
    /// <summary>Face to face.</summary>
    InPerson,
    /// <summary>Telephone call.</summary>
    Phone,
    /// <summary>Text or instant message.</summary>
    Message,
    /// <summary>Email.</summary>
    Email,
    /// <summary>Letter or parcel.</summary>
    Post,
    /// <summary>Message or call on social media.</summary>
    SocialMedia,
    /// <summary>Reaction to, or following of, a public post.</summary>
    OnlineReaction,
    /// <summary>Through another person.</summary>
    ThirdParty,
    /// <summary>Gift.</summary>
    Gift,
    /// <summary>Watching, following or tracking.</summary>
    Surveillance,
}

/// <summary>Travel abroad.</summary>
/// <param name="Country">Country, two letters (ISO 3166-1).</param>
public sealed record TravelFact(string Country)
{
    /// <summary>Day of departure.</summary>
    public DateOnly? DepartsOn { get; init; }

    /// <summary>Day of return.</summary>
    public DateOnly? ReturnsOn { get; init; }

    /// <summary>True when the subject has left or is at the port to leave; false for a plan; null when not said.</summary>
    public bool? Departing { get; init; }

    /// <summary>For a journey inside the United Kingdom: true when it leaves the area that the order names, such as the home county; null when not said.</summary>
    public bool? LeavesArea { get; init; }
}

/// <summary>Conduct towards a person or a home.</summary>
/// <param name="Kind">What was done.</param>
public sealed record ConductFact(ConductKind Kind)
{
    /// <summary>To whom.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Where, for conduct about a home.</summary>
    public Guid? PlaceId { get; init; }
}

/// <summary>Kinds of conduct.</summary>
public enum ConductKind
{
    /// <summary>Used violence.</summary>
    Violence,
    /// <summary>Threatened violence.</summary>
    ThreatOfViolence,
    /// <summary>Harassed, pestered or intimidated.</summary>
    Harassment,
    /// <summary>Evicted or shut out.</summary>
    EvictOrExclude,
    /// <summary>Entered a home.</summary>
    Enter,
    /// <summary>Stayed in, or came back to, a home to be left.</summary>
    RemainOrReturn,
    /// <summary>Damaged property.</summary>
    Damage,
    /// <summary>Searched the internet for them.</summary>
    SearchOnline,
    /// <summary>Posted about them online.</summary>
    PostOnline,
}

/// <summary>A detail of the subject's life that is new or other than before, or a report that fell due: whether the police were told is what duties to notify ask.</summary>
/// <param name="What">Which detail, in the words of <see cref="LedgerWords"/>.</param>
public sealed record ChangeFact(string What)
{
    /// <summary>The new value, such as the name or the address; null when not known or when only the report is asked about.</summary>
    public string? Value { get; init; }

    /// <summary>The day it changed; null when not known.</summary>
    public DateOnly? On { get; init; }

    /// <summary>True when the subject was asked and hid it or refused it; null when not asked.</summary>
    public bool? Concealed { get; init; }

    /// <summary>Its worth in pounds, where a duty turns on worth; null when not known.</summary>
    public decimal? Pounds { get; init; }
}
