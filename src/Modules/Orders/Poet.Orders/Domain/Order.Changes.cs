using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Domain;

/// <summary>What may happen to an order after it was made. Each method finds everything wrong before it records anything; what the law has against it is flagged elsewhere and refused nowhere.</summary>
internal sealed partial class Order
{
    /// <summary>The subject was served or told.</summary>
    public void Serve(DateTimeOffset at, KnowledgeEvidence how, string? note, By by) => Serve(new Served(at, how, note), by);

    /// <summary>The same, with who, where and before whom.</summary>
    public void Serve(Served served, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(LondonTime.DateOf(served.At), "at", "served"),
            .. served.At > by.Now ? [new Problem("served-in-future", "Enter a time of service that is not in the future", "at")] : Array.Empty<Problem>()]);
        Record(served, by);
    }

    /// <summary>The subject left custody.</summary>
    public void Release(DateOnly on, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(on, "on", "released"), .. NotInFuture(on, by, "release")]);
        Record(new Released(on), by);
    }

    /// <summary>The subject's licence or sentence ended; the day is the first without it.</summary>
    public void EndLicence(DateOnly on, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(on, "on", "free of the licence"), .. NotInFuture(on, by, "the end of the licence")]);
        Record(new LicenceEnded(on), by);
    }

    /// <summary>The court changed conditions, the last day, or both. Earlier terms stay readable as they were.</summary>
    public void Vary(DateOnly from, OrderEnd? newEnd, IReadOnlyList<ConditionText>? conditions, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems());
        Record(new Varied(from, newEnd, conditions), by);

        IEnumerable<Problem> Problems()
        {
            foreach (var problem in StruckOut().Concat(AfterMaking(from, "from", "varied")).Concat(NotEnded(from, "from", "varied")))
                yield return problem;
            if (newEnd is null && conditions is null)
                yield return new("nothing-varied", "Give the new last day, the conditions as they now stand, or both");
            foreach (var problem in (newEnd is null ? [] : NewEnd(from, newEnd)).Concat(conditions is null ? [] : Days.OfConditions(conditions)))
                yield return problem;
        }
    }

    /// <summary>The court renewed the order.</summary>
    public void Renew(DateOnly from, OrderEnd newEnd, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(from, "from", "renewed"), .. NotEnded(from.Year > 1 ? from.AddDays(-1) : from, "from", "renewed"), .. NewEnd(from, newEnd)]);
        Record(new Renewed(from, newEnd), by);
    }

    /// <summary>The order ended before its time, or was quashed. Where an end was claimed before, this confirms it.</summary>
    public void EndEarly(DateOnly on, EndKind how, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems());
        Record(new Ended(on, how), by);

        IEnumerable<Problem> Problems()
        {
            foreach (var problem in StruckOut().Concat(AfterMaking(on, "on", "ended")))
                yield return problem;
            if (how is EndKind.Quashed or EndKind.SubjectDied)
                foreach (var problem in NotInFuture(on, by, "end"))
                    yield return problem;
            var earlier = StandingFact.Of(Facts()).Select(f => f.Fact).OfType<Ended>().ToList();
            if (earlier.Any(e => e.How == how || how != EndKind.Quashed))
                yield return new("ended-already", "Leave it as it is, or correct the end that is recorded: this order has been ended before", "how");
            else if (how != EndKind.Quashed && Now().At(LondonTime.StartOf(on)) == OrderState.Ended)
                yield return new("order-ended", "Check the day: the order had run out by then, so there was nothing left to end", "on");
        }
    }

    /// <summary>Somebody says that the order ended, and nobody has confirmed it.</summary>
    public void ClaimEnd(DateOnly on, string words, By by)
    {
        RuleBrokenException.ThrowIfAny([.. StruckOut(), .. AfterMaking(on, "on", "ended"), .. NotEnded(on, "on", "ended")]);
        Record(new EndClaimed(on, words), by);
    }

    /// <summary>The claim that the order ended was wrong. It stays in the record, struck out.</summary>
    public void RejectClaimedEnd(By by)
    {
        var claims = StandingFact.Of(Facts()).Where(f => f.Fact is EndClaimed).ToList();
        if (claims.Count == 0 || StandingFact.Of(Facts()).Any(f => f.Fact is Ended))
            throw new RuleBrokenException([new("no-claim", "Reload the order: no claimed end waits for a decision")]);
        var today = LondonTime.DateOf(by.Now);
        Record(by, [.. claims.Select(c => new Corrected(c.Sequence, null, today)), .. StatusContradicts ? [new StatusSettled(today)] : Array.Empty<OrderFact>()]);
    }

    /// <summary>The dates are right, and the status that the spreadsheet stated is not.</summary>
    public void SettleStatus(By by) => Record(new StatusSettled(LondonTime.DateOf(by.Now)), by);

    /// <summary>A named person compared typed terms with the sealed order and found them right, in words as given.</summary>
    public void ConfirmTerms(Guid conditionId, ConfirmedText text, By by)
    {
        RuleBrokenException.ThrowIfAny(StruckOut());
        var today = LondonTime.DateOf(by.Now);
        var compared = ConditionOn(conditionId, text.StoodOn ?? today) ?? throw new NotFoundException("condition");
        Record(new TermsConfirmed(today, compared, text.KindId, text.KindVersion, text.Terms, by.ActorName, text.HoldsProtectedDetails, text.Words == compared.Words ? null : text.Words), by);
    }

    /// <summary>An earlier fact was recorded wrongly: this is what really happened, or nothing did. Both states of knowledge stay.</summary>
    public void Correct(int sequence, OrderFact? instead, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems());
        Record(new Corrected(sequence, instead, LondonTime.DateOf(by.Now)), by);

        IEnumerable<Problem> Problems()
        {
            var facts = Facts();
            if (sequence < 0 || sequence >= facts.Count)
            {
                yield return new("no-such-fact", "Give the sequence of a fact on this order's timeline", "sequence");
                yield break;
            }
            if (facts[sequence] is Corrected earlier)
            {
                yield return new("is-correction", $"Correct the fact itself, number {earlier.Sequence}, not its correction", "sequence");
                yield break;
            }
            if (instead is not null && instead.GetType() != facts[sequence].GetType())
                yield return new("other-kind-of-fact", "Give a fact of the same kind, or strike this one out and record the other", "instead");
            var standing = StandingFact.Of(facts);
            // as they are written: lists of conditions are never the same list
            if (standing.FirstOrDefault(f => f.Sequence == sequence)?.Fact.ToJson() == instead?.ToJson())
                yield return new("nothing-corrected", "Change something: the fact stands so already", "instead");
            foreach (var problem in Consistent(standing, sequence, instead, LondonTime.DateOf(by.Now)))
                yield return problem;
        }
    }

    /// <summary>The condition's text on a day, else the latest one; null when the order never had it.</summary>
    public ConditionText? ConditionOn(Guid conditionId, DateOnly day)
    {
        var texts = StandingConditions.Of(StandingFact.Of(Facts())).SelectMany(l => l.Conditions.Where(c => c.Id == conditionId).Select(c => (l.From, Text: c))).ToList();
        return texts.Count == 0 ? null : texts.LastOrDefault(t => t.From <= day).Text ?? texts[0].Text;
    }

    /// <summary>The conditions as they stand on a day, as now known.</summary>
    public IReadOnlyList<ConditionText> ConditionsOn(DateOnly day)
    {
        var lists = StandingConditions.Of(StandingFact.Of(Facts()));
        return lists.Count == 0 ? [] : (lists.LastOrDefault(l => l.From <= day) ?? lists[0]).Conditions;
    }

    private static IEnumerable<Problem> Consistent(IReadOnlyList<StandingFact> standing, int sequence, OrderFact? instead, DateOnly today)
    {
        if (instead is null)
            yield break;
        var made = instead as Made ?? standing.Select(f => f.Fact).OfType<Made>().FirstOrDefault();
        foreach (var problem in Days.Problems(instead.EffectiveOn, "instead.on", "a day"))
            yield return problem;
        if (instead is Made or Served or Released or LicenceEnded && instead.EffectiveOn > today)
            yield return new("in-future", "Enter a day that is today or earlier", "instead.on");
        if (instead is not Made and not TermsConfirmed && instead.EffectiveOn < made?.On)
            yield return new("before-making", $"Enter a day on or after {made.On:d MMMM yyyy}, when the order was made", "instead.on");
        if (instead is Made && standing.FirstOrDefault(f => f.Sequence != sequence && f.Fact is not TermsConfirmed and not Made && f.Fact.EffectiveOn < made!.On) is { } before)
            yield return new("after-other-facts", $"Correct fact {before.Sequence} first: it took effect on {before.Fact.EffectiveOn:d MMMM yyyy}, before this day", "instead.on");
        var end = instead switch { Made m => m.End, Varied v => v.NewEnd, Renewed r => r.NewEnd, _ => null };
        foreach (var problem in end is null ? [] : Days.OfEnd(end))
            yield return problem with { Field = "instead." + problem.Field };
        foreach (var problem in Days.OfConditions((instead as Made)?.Conditions ?? (instead as Varied)?.Conditions ?? []))
            yield return problem with { Field = "instead." + problem.Field };
        if (end?.LastDay < instead.EffectiveOn)
            yield return new("last-day-too-early", "Enter a last day that is on or after the day it took effect", "instead.lastDay");
        foreach (var problem in instead is Made making ? NewOrder.StartProblems(making, today) : [])
            yield return problem with { Field = "instead." + problem.Field };
    }

    private static IEnumerable<Problem> NewEnd(DateOnly from, OrderEnd end)
    {
        if (!end.IsKnown)
            yield return new("end-missing", "Enter the new last day, or say that it runs until further order or until an event", "lastDay");
        if (end.LastDay < from)
            yield return new("last-day-too-early", "Enter a last day that is on or after the day the change takes effect", "lastDay");
        foreach (var problem in Days.OfEnd(end))
            yield return problem;
    }

    private IEnumerable<Problem> StruckOut()
    {
        if (Now().Stretches.Count == 0)
            yield return new("struck-out", "Correct the making of this order first: the record was struck out as wrong");
    }

    private IEnumerable<Problem> AfterMaking(DateOnly day, string field, string what)
    {
        foreach (var problem in Days.Problems(day, field, $"the day it was {what}"))
            yield return problem;
        if (day < MadeOn)
            yield return new("before-making", $"Enter a day on or after {MadeOn:d MMMM yyyy}, when the order was made", field);
    }

    private IEnumerable<Problem> NotEnded(DateOnly day, string field, string what)
    {
        if (day <= Days.Last && Now().At(LondonTime.StartOf(day)) == OrderState.Ended)
            yield return new("order-ended", $"Check the day: this order had ended by then, so it cannot be {what} from it", field);
    }

    private static IEnumerable<Problem> NotInFuture(DateOnly day, By by, string what)
    {
        if (day > LondonTime.DateOf(by.Now))
            yield return new("in-future", $"Enter a day of {what} that is today or earlier", "on");
    }
}

/// <summary>Typed terms that a person has compared with the sealed order.</summary>
/// <param name="KindId">Kind of the terms.</param>
/// <param name="KindVersion">Its version.</param>
/// <param name="Terms">Canonical JSON.</param>
/// <param name="Words">The words as the sealed order has them.</param>
/// <param name="HoldsProtectedDetails">Whether the words may tell where a protected person is; null to leave it as it was.</param>
/// <param name="StoodOn">A day on which the compared text stood; today when null.</param>
internal sealed record ConfirmedText(string KindId, int KindVersion, string Terms, string Words, bool? HoldsProtectedDetails, DateOnly? StoodOn = null);
