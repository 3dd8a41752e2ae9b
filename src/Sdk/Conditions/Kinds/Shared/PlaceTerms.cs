namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Reasons for which an order lets somebody be where it otherwise forbids.</summary>
public enum PresenceException
{
    /// <summary>Passing through without stopping.</summary>
    PassingThrough,
    /// <summary>Attending court.</summary>
    Court,
    /// <summary>Seeing a solicitor.</summary>
    LegalAdvice,
    /// <summary>Medical treatment.</summary>
    Medical,
    /// <summary>Attending a police station, probation or another authority.</summary>
    PoliceOrProbation,
    /// <summary>Contact with a child as a family court has ordered.</summary>
    ChildContact,
    /// <summary>Work.</summary>
    Work,
    /// <summary>Education.</summary>
    Education,
    /// <summary>Worship.</summary>
    Worship,
    /// <summary>Travel by public transport.</summary>
    PublicTransport,
    /// <summary>An emergency.</summary>
    Emergency,
}

/// <summary>What terms share that keep somebody out of places or away from them.</summary>
internal interface IPlaceTerms
{
    IReadOnlyList<Guid> Places { get; }

    IReadOnlyList<WeeklyWindow> Hours { get; }

    IReadOnlyList<PresenceException> Exceptions { get; }

    IReadOnlyList<Guid> ExceptPlaces { get; }

    string? Approval { get; }
}

/// <summary>How orders write what place terms leave room for.</summary>
internal static class PlaceWords
{
    /// <summary>", except to attend court or at PLACE", with the approval at the end.</summary>
    public static string RoomLeft(IPlaceTerms terms, References references)
    {
        List<string> room = [.. terms.Exceptions.Select(InWords)];
        if (terms.ExceptPlaces.Count > 0)
            room.Add("at " + terms.ExceptPlaces.Select(references.PlaceName).Or());
        return (room.Count == 0 ? "" : ", except " + room.Or()) + Wording.WithoutApproval(terms.Approval);
    }

    public static string Names(IEnumerable<Guid> places, References references) => places.Select(references.PlaceName).Or();

    public static string InWords(PresenceException exception) => exception switch
    {
        PresenceException.PassingThrough => "when passing through without stopping",
        PresenceException.Court => "to attend court",
        PresenceException.LegalAdvice => "to see a solicitor",
        PresenceException.Medical => "for medical treatment",
        PresenceException.PoliceOrProbation => "to attend the police, probation or another authority",
        PresenceException.ChildContact => "for contact with a child as a family court has ordered",
        PresenceException.Work => "for work",
        PresenceException.Education => "for education",
        PresenceException.Worship => "for worship",
        PresenceException.PublicTransport => "to travel by public transport",
        _ => "in an emergency",
    };
}
