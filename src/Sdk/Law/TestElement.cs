namespace Poet.OrderTypes.Sdk.Law;

/// <summary>
/// One element of the test for an order: what must be shown, and the facts of a case that tell whether it is there. An element without facts is weighed by people
/// and the court, such as that an order is necessary.
/// </summary>
/// <param name="Says">What must be shown, with its section, and the standard of proof where the law says it.</param>
public sealed record TestElement(string Says)
{
    /// <summary>Every one of these must be so.</summary>
    public IReadOnlyList<CaseFact> All { get; init; } = [];

    /// <summary>At least one of these must be so; empty where none is asked.</summary>
    public IReadOnlyList<CaseFact> Any { get; init; } = [];

    /// <summary>True for a line that asks for nothing by itself: how the test is applied, or what follows from it.</summary>
    public bool IsNote { get; init; }

    /// <summary>Every fact that it asks about.</summary>
    public IEnumerable<CaseFact> Facts => All.Concat(Any);

    /// <summary>An element that people and the court weigh.</summary>
    public static implicit operator TestElement(string says) => FromString(says);

    /// <summary>An element that people and the court weigh.</summary>
    public static TestElement FromString(string says) => new(says);

    /// <summary>A line that asks for nothing by itself.</summary>
    public static TestElement Note(string says) => new(says) { IsNote = true };

    /// <summary>
    /// How the element stands on what is known. A fact that is not among <paramref name="known"/> is unknown and never assumed: one that is not so decides where all
    /// are asked, one that is so where any is.
    /// </summary>
    /// <param name="known">By id of the fact, whether it is so.</param>
    public ElementState On(IReadOnlyDictionary<string, bool> known)
    {
        if (All.Count + Any.Count == 0)
            return IsNote ? ElementState.Note : ElementState.ToBeWeighed;
        var (all, any) = (All.Select(f => Of(f, known)).ToList(), Any.Select(f => Of(f, known)).ToList());
        if (all.Contains(false) || any.Count > 0 && any.TrueForAll(a => a == false))
            return ElementState.Missing;
        return all.Contains(null) || any.Count > 0 && !any.Contains(true) ? ElementState.Unknown : ElementState.Met;
    }

    /// <summary>What it says.</summary>
    public override string ToString() => Says;

    private static bool? Of(CaseFact fact, IReadOnlyDictionary<string, bool> known) => known.TryGetValue(fact.Id, out var so) ? so : null;
}

/// <summary>How an element of a test stands on what is known of a case.</summary>
public enum ElementState
{
    /// <summary>The facts given speak for it; whether they can be proved is another question.</summary>
    Met,
    /// <summary>The facts given rule it out.</summary>
    Missing,
    /// <summary>A fact that it needs was not given.</summary>
    Unknown,
    /// <summary>No fact decides it: people and the court weigh it.</summary>
    ToBeWeighed,
    /// <summary>It asks for nothing by itself.</summary>
    Note,
}
