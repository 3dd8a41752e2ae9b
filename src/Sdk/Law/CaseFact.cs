namespace Poet.OrderTypes.Sdk.Law;

/// <summary>
/// A fact about a case that is so, is not so, or is not known, and that the test of an order type turns on. Facts that several types ask are in <see cref="CaseFacts"/>;
/// a plugin defines those that only its type asks. The same id means the same fact in every plugin.
/// </summary>
/// <param name="Id">Stable, kebab-case, at most 40 characters.</param>
/// <param name="Question">What somebody is asked who knows the case, answered by yes or no. It asks for no name, address or other personal detail.</param>
/// <param name="Says">The same as a clause, for "find out whether ...": lower case, without a full stop.</param>
/// <param name="Group">Where it is asked.</param>
public sealed record CaseFact(string Id, string Question, string Says, FactGroup Group)
{
    /// <summary>What counts and what does not, in one sentence; null where the question says enough.</summary>
    public string? Hint { get; init; }
}

/// <summary>Groups of facts, in the order in which they are asked.</summary>
public enum FactGroup
{
    /// <summary>What the person has done.</summary>
    Conduct,
    /// <summary>Who is at risk, and how they are connected with the person.</summary>
    People,
    /// <summary>What a criminal court is dealing with.</summary>
    Court,
    /// <summary>What was found or ordered before.</summary>
    Before,
}
