namespace Poet.OrderTypes.Sdk.Law;

/// <summary>Facts of a case that the tests of several order types turn on. They are asked once for all.</summary>
public static class CaseFacts
{
    /// <summary>A court that convicts can make an order; every route on conviction needs it, and the platform asks for it by itself.</summary>
    public static readonly CaseFact BeforeCourt = new("before-court", "Has a criminal court convicted the person, with an order on that conviction still possible?",
        "a criminal court has convicted the person and can still make an order on that", FactGroup.Court)
    {
        Hint = "The sentence is still to come, or is being passed. Where sexual harm or slavery is feared, say yes too after a finding of insanity, or that somebody unfit to be tried did the act",
    };

    /// <summary>A court that acquits can make an order where a type has that route; the platform asks for it by itself.</summary>
    public static readonly CaseFact Acquitted = new("acquitted", "Is a criminal court acquitting the person, or allowing an appeal?", "a criminal court acquits the person or allows an appeal", FactGroup.Court);

    /// <summary>The offence before the court was one with a blade or weapon.</summary>
    public static readonly CaseFact WeaponOffence = new("offence-with-weapon", "Was a blade or an offensive weapon used or carried in that offence?", "a blade or an offensive weapon was used or carried in the offence before the court", FactGroup.Court);

    /// <summary>Violence or a threat of it.</summary>
    public static readonly CaseFact Violence = new("violence", "Has the person been violent towards somebody, or threatened it?", "the person has been violent towards somebody or has threatened it", FactGroup.Conduct);

    /// <summary>Abuse other than by violence.</summary>
    public static readonly CaseFact Abuse = new("abuse", "Has the person been abusive in another way?", "the person has been abusive in another way than by violence", FactGroup.Conduct)
    {
        Hint = "Controlling or coercive, sexual, economic, psychological or emotional",
    };

    /// <summary>Behaviour that harasses, alarms or distresses people.</summary>
    public static readonly CaseFact AlarmingBehaviour = new("alarming-behaviour", "Has the person behaved in a way that caused, or was likely to cause, harassment, alarm or distress?",
        "the person has behaved in a way that caused, or was likely to cause, harassment, alarm or distress", FactGroup.Conduct);

    /// <summary>Somebody in particular is at risk.</summary>
    public static readonly CaseFact SomebodyAtRisk = new("somebody-at-risk", "Is a particular person at risk of it in body or mind?", "a particular person is at risk of it in body or mind", FactGroup.People)
    {
        Hint = "Do not say who",
    };

    /// <summary>Partners, relatives and parents of one child.</summary>
    public static readonly CaseFact Connected = new("connected", "Are they, or were they, partners or relatives, or do they have a child together?", "they are or were partners or relatives, or have a child together", FactGroup.People)
    {
        Hint = "Married, engaged, civil partners, in an intimate relationship, related by blood or marriage",
    };

    /// <summary>People of one household who are neither partners nor relatives.</summary>
    public static readonly CaseFact SameHousehold = new("same-household", "Do they, or did they, live in the same household otherwise?", "they live or lived in the same household", FactGroup.People)
    {
        Hint = "Not only as tenant, lodger or employee of the other",
    };

    /// <summary>The ways of being associated in family law that are neither kinship, partnership nor a common home. Source: Family Law Act 1996 s.62(3)(f), (g).</summary>
    public static readonly CaseFact AssociatedOtherwise = new("associated-otherwise", "Do or did both have parental responsibility for one child, or are they parties to the same family proceedings?",
        "both have or had parental responsibility for one child, or are parties to the same family proceedings", FactGroup.People);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CaseFact> All { get; } = [BeforeCourt, Acquitted, WeaponOffence, Violence, Abuse, AlarmingBehaviour, SomebodyAtRisk, Connected, SameHousehold, AssociatedOtherwise];
}
