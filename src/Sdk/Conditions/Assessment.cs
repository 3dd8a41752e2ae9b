namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>What a check of one condition can say.</summary>
public enum Outcome
{
    /// <summary>The facts given do not settle it; the missing ones are named. First, so that a forgotten answer is this one.</summary>
    CannotTell,
    /// <summary>These facts do not match the term.</summary>
    NoBreach,
    /// <summary>These facts match the term.</summary>
    Breach,
}

/// <summary>The answer for one condition. Reasonable excuse is never assessed.</summary>
/// <param name="Outcome">Breach, no breach, cannot tell.</param>
/// <param name="Trace">The facts used, in order.</param>
/// <param name="Missing">What would have to be known or asked; empty unless the outcome is <see cref="Outcome.CannotTell"/>.</param>
/// <param name="Notes">What the officer should bear in mind, such as "the order binds him, not her".</param>
public sealed record Assessment(Outcome Outcome, IReadOnlyList<TraceStep> Trace, IReadOnlyList<string> Missing, IReadOnlyList<string> Notes)
{
    /// <summary>True when nothing the officer said touches this condition, so that pages can fold it away; always with <see cref="Outcome.CannotTell"/>.</summary>
    public bool NotAskedAbout { get; init; }
}

/// <summary>One step of the reasoning.</summary>
/// <param name="Says">A sentence an officer can read aloud.</param>
/// <param name="Protected">True when it tells where, how far or what shape a protected place is: shown only to those who may see it.</param>
public sealed record TraceStep(string Says, bool Protected = false);

/// <summary>
/// Collects the steps of one assessment and ends in exactly one answer, so that no answer is without its reasons.
/// </summary>
public sealed class Tracer
{
    private readonly List<TraceStep> steps = [];
    private readonly List<string> notes = [];

    /// <summary>Adds a step.</summary>
    public Tracer Step(string says)
    {
        steps.Add(new(says));
        return this;
    }

    /// <summary>Adds a step that would give a protected place away.</summary>
    public Tracer ProtectedStep(string says)
    {
        steps.Add(new(says, Protected: true));
        return this;
    }

    /// <summary>Adds a note.</summary>
    public Tracer Note(string says)
    {
        notes.Add(says);
        return this;
    }

    /// <summary>These facts match the term, because.</summary>
    public Assessment Breach(string because) => new(Outcome.Breach, [.. steps, new(because)], [], [.. notes]);

    /// <summary>These facts do not match the term, because.</summary>
    public Assessment NoBreach(string because) => new(Outcome.NoBreach, [.. steps, new(because)], [], [.. notes]);

    /// <summary>Not settled: what is missing, each as something to ask or find out.</summary>
    public Assessment CannotTell(params string[] missing) => new(Outcome.CannotTell, [.. steps], missing, [.. notes]);

    /// <summary>Nothing that was said touches this condition.</summary>
    public Assessment NotAskedAbout(string missing) => CannotTell(missing) with { NotAskedAbout = true };
}
