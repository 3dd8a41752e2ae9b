using Poet.OrderTypes.Sdk.Conditions.Kinds;

namespace Poet.OrderTypes.Sdk.Conditions;

public static partial class ConditionKinds
{
    /// <summary>No contact with named people, by stated means.</summary>
    public const string NoContact = "no-contact";

    /// <summary>Not to be in the company of, or associate with, named people.</summary>
    public const string NonAssociation = "non-association";

    /// <summary>Not to use or threaten violence, harass or molest.</summary>
    public const string NonMolestation = "non-molestation";

    /// <summary>Not to come near a person.</summary>
    public const string ApproachPerson = "approach-person";

    /// <summary>Not to come within a distance of a place.</summary>
    public const string ApproachPlace = "approach-place";

    /// <summary>Not to enter an area.</summary>
    public const string ExclusionArea = "exclusion-area";

    /// <summary>Not to enter premises, by record, class or name.</summary>
    public const string ExclusionPremises = "exclusion-premises";

    /// <summary>Not to evict or exclude, not to enter, or to leave a shared home.</summary>
    public const string HomeRights = "home-rights";

    /// <summary>To be at a place in weekly windows.</summary>
    public const string Curfew = "curfew";

    /// <summary>Where and with whom to live.</summary>
    public const string Residence = "residence";

    /// <summary>Clothing not to be worn.</summary>
    public const string Clothing = "clothing";

    /// <summary>Not to be in charge of an animal.</summary>
    public const string Animal = "animal";

    /// <summary>To keep away while an event takes place.</summary>
    public const string Event = "event";

    /// <summary>To keep away from football.</summary>
    public const string MatchBan = "match-ban";

    /// <summary>Activities not to take part in.</summary>
    public const string Activity = "activity";

    private static IEnumerable<IConditionKind> PeopleAndPlaces() =>
    [
        new NoContact(), new NonAssociation(), new NonMolestation(), new ApproachPerson(), new ApproachPlace(), new ExclusionArea(), new ExclusionPremises(), new EventBan(), new MatchBan(),
        new HomeRights(), new Curfew(), new Residence(), new Clothing(), new Animal(), new Activity(),
    ];
}
