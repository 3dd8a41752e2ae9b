using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>The time about an event in which a term holds.</summary>
/// <param name="Event">The event in the words of the order; empty for any.</param>
/// <param name="Before">How long before it starts.</param>
/// <param name="After">How long after.</param>
/// <param name="AfterStart">True when counted from its start, as from a kick-off; false from its end.</param>
internal sealed record OccasionTime(string Event, TimeSpan Before, TimeSpan After, bool AfterStart);

/// <summary>The check of places that are barred in the time about an event.</summary>
internal static class OccasionBan
{
    public static Assessment Assess(IPlaceTerms terms, OccasionTime time, Ban passing, Situation situation, References references)
    {
        var said = new Whereabouts(situation.Facts, references).Said;
        if (situation.Facts.Occasions is not { } all)
            return !said ? new Tracer().NotAskedAbout($"Where the subject is, and whether {Named(time)} takes place")
                : PlaceBan.Assess(terms, situation, references, where => Stand(terms, where, [$"Whether {Named(time)} takes place, from when and until when"], passing));
        List<string> steps = [];
        var (about, question) = During(all, time, situation.At, steps.Add);
        var tracer = steps.Aggregate(new Tracer(), (t, s) => t.Step(s));
        if (about == false)
            return tracer.NoBreach("It is outside the time about the event in which this term holds");
        if (terms.Places.Count == 0)
            return Attending(all, situation, tracer, question);
        return !said ? tracer.CannotTell([.. question, "Where the subject is"]) : PlaceBan.Assess(terms, situation, references, where =>
        {
            steps.ForEach(where.Step);
            return Stand(terms, where, question, passing);
        });
    }

    /// <summary>Whether the instant lies in the time about an event of the term; and what would settle it.</summary>
    private static (bool? About, IReadOnlyList<string> Question) During(IReadOnlyList<OccasionFact> all, OccasionTime time, DateTimeOffset at, Action<string> step)
    {
        if (all.Count == 0)
        {
            step("No event takes place");
            return (false, []);
        }
        var answers = Occasions.KnownAt(all, at).Select(o => (Named: time.Event.Length == 0 || SaidAs.Covers(time.Event, o.Name) || SaidAs.Covers(o.Name, time.Event), About: Occasions.IsAbout(o, at, time.Before, time.After, time.AfterStart, step), Event: o)).ToList();
        foreach (var moved in answers.Where(a => Occasions.WasMoved(all, a.Event)))
            step($"{moved.Event.Name} was moved; the time is worked out from what was known at the moment asked about, and whether the subject was told of the change goes to reasonable excuse");
        return answers.Exists(a => a is { Named: true, About: true }) ? (true, [])
            : answers.Find(a => a is { Named: true, About: null }) is { Event: { } open } ? (null, [$"From when until when {open.Name} takes place"])
            : answers.Find(a => a is { Named: false, About: not false }) is { Event: { } other } ? (null, [$"Whether {other.Name} is the event that this term names: {Named(time)}"])
            : (false, []);
    }

    private static string Named(OccasionTime time) => time.Event.Length == 0 ? "an event of this term" : time.Event;

    private static Standing Stand(IPlaceTerms terms, Whereabouts where, IReadOnlyList<string> questions, Ban passing)
    {
        var standing = PlaceBan.InAny(where, terms.Places, othersAreElsewhere: false);
        if (standing.Side == Side.Outside)
            return standing;
        List<string> open = [.. standing.Missing, .. questions];
        if (where.Place?.PassingThrough == true && passing == Ban.NotSaid)
            open.Add("Whether passing through without stopping is covered: the condition does not say");
        return open.Count == 0 ? standing : new(Side.Undecided, open);
    }

    private static Assessment Attending(IReadOnlyList<OccasionFact> all, Situation situation, Tracer tracer, IReadOnlyList<string> question)
    {
        var known = Occasions.KnownAt(all, situation.At);
        return known.All(o => o.Attending == false) ? tracer.NoBreach("The subject does not attend the event")
            : !known.Any(o => o.Attending == true) ? tracer.CannotTell([.. question, "Whether the subject attends the event"])
            : question.Count > 0 ? tracer.CannotTell([.. question])
            : tracer.Breach("The subject attends the event that this term names");
    }
}
