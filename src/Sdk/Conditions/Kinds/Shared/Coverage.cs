namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Whether a term covers something that it might be thought to cover.</summary>
public enum Coverage
{
    /// <summary>The term is silent: where it matters the check cannot tell.</summary>
    NotSaid,
    /// <summary>Covered.</summary>
    Included,
    /// <summary>Left out.</summary>
    NotIncluded,
}

/// <summary>Whether a term bars something.</summary>
public enum Ban
{
    /// <summary>The term is silent.</summary>
    NotSaid,
    /// <summary>Barred.</summary>
    Barred,
    /// <summary>Allowed in terms.</summary>
    Allowed,
}

/// <summary>Which day is day one of a period of days.</summary>
public enum DayCount
{
    /// <summary>"Within 3 days of": the day of the event is left out, so an event on Monday leaves until the end of Thursday.</summary>
    AfterTheDay,
    /// <summary>"Within 3 days beginning with": the day of the event is day one (<i>Hare v Gocher</i> [1962] 2 QB 641), so until the end of Wednesday.</summary>
    BeginningWithTheDay,
}
