namespace Poet.Subjects.Names;

/// <summary>How alike two tokens, or two whole names, are: from 0 to 1. For the order of a list and to leave out what is not alike; never to decide who somebody is.</summary>
internal static class Likeness
{
    private const double StandsFor = 0.93;
    private const double SoundsAlike = 0.8;
    private const double Initial = 0.6;
    private const double Joined = 0.97;

    /// <summary>Below this a token does not match at all.</summary>
    public const double Least = 0.55;

    public static double OfTokens(string one, string other)
    {
        if (one == other)
            return 1;
        if (one.Length == 1 || other.Length == 1)
            return one.Length > 0 && other.Length > 0 && one[0] == other[0] ? Initial : 0;
        if (NameVariants.Are(one, other))
            return StandsFor;
        var longer = Math.Max(one.Length, other.Length);
        var most = longer <= 3 ? 1 : longer <= 5 ? 2 : 3;
        var distance = EditDistance.Of(one, other, most);
        var spelt = distance > most ? 0 : 1 - 1.1 * distance / (longer + 1);
        var sounds = distance is > 0 and <= 3 && Sound.Of(one) is { Length: > 1 } sound && sound == Sound.Of(other) ? SoundsAlike : 0;
        return Math.Max(spelt, sounds) is var best && best >= Least ? best : 0;
    }

    /// <summary>How alike a name looked for and a recorded one are, whatever the order of their tokens.</summary>
    public static NameLikeness OfNames(IReadOnlyList<string> asked, IReadOnlyList<string> recorded)
    {
        var (forAsked, forRecorded) = (new double[asked.Count], new double[recorded.Count]);
        foreach (var pair in Pairs(asked, recorded).OrderByDescending(p => p.Likeness))
        {
            if (pair.Asked.Any(i => forAsked[i] > 0) || pair.Recorded.Any(i => forRecorded[i] > 0))
                continue;
            foreach (var i in pair.Asked)
                forAsked[i] = pair.Likeness;
            foreach (var i in pair.Recorded)
                forRecorded[i] = pair.Likeness;
        }
        var score = asked.Count == 0 || recorded.Count == 0 ? 0 : 0.8 * Share(asked, forAsked) + 0.2 * Share(recorded, forRecorded);
        return new(score, Exactly(forAsked, forRecorded));
    }

    /// <summary>
    /// The same name: every token of the one stands in the other, and at least two do, so that a middle name may be missing; or both are the same single name.
    /// </summary>
    private static bool Exactly(double[] asked, double[] recorded)
    {
        var (askedFound, recordedFound) = (asked.Count(l => l >= Joined), recorded.Count(l => l >= Joined));
        if (asked.Length == 1 && recorded.Length == 1)
            return askedFound == 1;
        return (askedFound == asked.Length || recordedFound == recorded.Length) && Math.Max(askedFound, recordedFound) >= 2;
    }

    private static double Share(IReadOnlyList<string> tokens, double[] found)
    {
        double weight = 0, sum = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var heavy = Math.Min(tokens[i].Length, 4); // "de" and an initial say less than "Marsh"
            weight += heavy;
            sum += heavy * found[i];
        }
        return sum / weight;
    }

    private static IEnumerable<(int[] Asked, int[] Recorded, double Likeness)> Pairs(IReadOnlyList<string> asked, IReadOnlyList<string> recorded)
    {
        for (var a = 0; a < asked.Count; a++)
            for (var r = 0; r < recorded.Count; r++)
            {
                if (OfTokens(asked[a], recorded[r]) is > 0 and var like)
                    yield return ([a], [r], like);
                // "Smith Jones" and "Smithjones", "van der Berg" and "Vanderberg"
                if (a + 1 < asked.Count && asked[a] + asked[a + 1] == recorded[r])
                    yield return ([a, a + 1], [r], Joined);
                if (a + 2 < asked.Count && asked[a] + asked[a + 1] + asked[a + 2] == recorded[r])
                    yield return ([a, a + 1, a + 2], [r], Joined);
                if (r + 1 < recorded.Count && recorded[r] + recorded[r + 1] == asked[a])
                    yield return ([a], [r, r + 1], Joined);
                if (r + 2 < recorded.Count && recorded[r] + recorded[r + 1] + recorded[r + 2] == asked[a])
                    yield return ([a], [r, r + 1, r + 2], Joined);
            }
    }

    /// <summary>Whether two names may be one person's: some token of more than one letter is alike in both. Names without any such token speak against it.</summary>
    public static bool MayBeOnePerson(NameForm one, NameForm other) =>
        one.Indexed.Any(a => a.Length > 1 && other.Indexed.Any(b => b.Length > 1 && OfTokens(a, b) >= SoundsAlike));
}

/// <summary>What comparing two names gave.</summary>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Same">True when they are the same name, in any order, a middle name apart.</param>
internal readonly record struct NameLikeness(double Score, bool Same);
