using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Referrals.Domain.Applications;

/// <summary>What happens in court, and after.</summary>
internal sealed partial class Application
{
    /// <summary>Puts down the next day in court.</summary>
    public void List(DateOnly on, string? court, By by)
    {
        MustBeOpen();
        RuleBrokenException.ThrowIfAny(Listed is null ? Wrong(on, court) : [new("listed-already", $"Record first what became of the hearing listed on {Listed.On:d MMMM yyyy}")]);
        Add(on, court);
        Note("hearing-listed", by, note: $"{on:d MMMM yyyy}, {hearings[^1].Court}");
    }

    /// <summary>The hearing was put off, to another day or without one.</summary>
    public void Adjourn(AdjournedBecause because, DateOnly? to, string? court, By by)
    {
        MustBeOpen();
        var hearing = Next();
        RuleBrokenException.ThrowIfAny(to is { } day ? [.. Wrong(day, court), .. Before(day, hearing.On)] : []);
        (hearing.State, hearing.Because) = (HearingState.Adjourned, because);
        if (to is { } next)
            Add(next, court);
        else
            NextHearingOn = null;
        Note("adjourned", by, [because.ToString()], to is { } on ? $"To {on:d MMMM yyyy}" : "No new day yet");
    }

    /// <summary>The court heard the case; what it decided may come later.</summary>
    public void Hear(By by)
    {
        MustBeOpen();
        var hearing = Next();
        if (hearing.On > Today(by))
            throw new RuleBrokenException([new("not-yet", $"Record it when it has happened: the hearing is listed on {hearing.On:d MMMM yyyy}")]);
        (hearing.State, NextHearingOn) = (HearingState.Heard, null);
        Note("heard", by, note: $"{hearing.On:d MMMM yyyy}, {hearing.Court}");
    }

    /// <summary>Ends it without a decision.</summary>
    public void End(EndedBecause because, By by)
    {
        MustBeOpen();
        State = because == EndedBecause.Withdrawn ? ApplicationState.Withdrawn : ApplicationState.Collapsed;
        Vacate();
        DecidedOn = Today(by);
        Note(because == EndedBecause.Withdrawn ? "withdrawn" : "collapsed", by);
    }

    /// <summary>
    /// What the court decided, clause by clause. It is recorded as it was made, signed text or not: a sealed order binds whatever went before it.
    /// </summary>
    public void Decide(Decision decision, By by)
    {
        MustBeOpen();
        var text = Text;
        RuleBrokenException.ThrowIfAny(Problems(decision, text, Today(by)));
        var unsigned = State == ApplicationState.Drafting;
        if (Listed is { } hearing && hearing.On <= decision.On)
            hearing.State = HearingState.Heard;
        else if (text.Route != RouteKind.PoliceNotice && !hearings.Exists(h => h.State == HearingState.Heard && h.On <= decision.On))
            hearings.Add(new() { ApplicationId = Id, Sequence = hearings.Count, On = decision.On, Court = decision.Court?.Trim() ?? text.Court, State = HearingState.Heard });
        Vacate();
        clauses.AddRange(decision.Clauses.Select(c => new Clause
        {
            ApplicationId = Id, ClauseId = c.ClauseId ?? Guid.CreateVersion7(by.Now), Number = c.Number, Result = c.Result, Words = c.Words?.Trim(), Because = c.Because, Reason = c.Reason.Trim(),
            MayHoldProtectedDetails = c.Result is ClauseResult.Amended or ClauseResult.Added ? !c.NothingProtected : text.Clauses.Single(t => t.Id == c.ClauseId).MayHoldProtectedDetails,
            LastDay = c.LastDay ?? (c.Result == ClauseResult.Granted ? text.Clauses.Single(t => t.Id == c.ClauseId).Own?.LastDay(decision.On) : null),
        }));
        (Start, StartsOn) = (decision.Start, decision.StartsOn);
        (DecidedOn, DecidedBy, LastDay, UntilFurtherOrder) = (decision.On, decision.Court?.Trim() ?? text.Court, decision.LastDay, decision.UntilFurtherOrder);
        var granted = decision.Clauses.Any(c => c.Result != ClauseResult.Refused);
        (State, Unaccepted, OrderId) = (granted ? ApplicationState.Granted : ApplicationState.Refused, granted, granted ? Guid.CreateVersion7(by.Now) : null);
        Note(granted ? "granted" : "refused", by, [.. decision.Clauses.Select(c => c.Because).OfType<RefusedBecause>().Distinct().Select(b => b.ToString())],
            unsigned ? "The text was not signed for content and law when the court decided" : null);
    }

    /// <summary>Offers the order to the unit that shall manage it.</summary>
    public void OfferTo(Guid unitId, string unit, By by)
    {
        MustBe("offered to a unit", ApplicationState.Granted);
        if (OpenOffer is { } open)
            throw new RuleBrokenException([new("offered-already", $"Wait for the answer of {open.Unit}, or ask them to decline")]);
        offers.Add(new() { ApplicationId = Id, Sequence = offers.Count, UnitId = unitId, Unit = unit, At = by.Now, By = by.ActorName });
        Unaccepted = true;
        Note("offered", by, note: unit);
    }

    /// <summary>The unit answers.</summary>
    /// <param name="unit">The unit of whoever answers.</param>
    public void Answer(bool accepts, Guid? unit, By by)
    {
        var offer = OpenOffer ?? throw new RuleBrokenException([new("no-offer", "Offer the order to a unit first: none is asked now")]);
        if (offer.UnitId != unit)
            throw new RuleBrokenException([new("not-your-unit", $"Ask somebody of {offer.Unit}: the unit that is asked answers")]);
        (offer.State, offer.AnsweredAt, offer.AnsweredBy, Unaccepted) = (accepts ? OfferState.Accepted : OfferState.Declined, by.Now, by.ActorName, !accepts);
        Note(accepts ? "taken-on" : "handed-back", by, note: offer.Unit);
    }

    /// <summary>The hearing that is to come.</summary>
    public Hearing? Listed => hearings.Find(h => h.State == HearingState.Listed);

    public Offer? OpenOffer => offers.Find(o => o.State == OfferState.Open);

    /// <summary>The unit that has taken the order on.</summary>
    public string? ManagedBy => offers.FindLast(o => o.State == OfferState.Accepted)?.Unit;

    private Hearing Next() => Listed ?? throw new RuleBrokenException([new("not-listed", "List a hearing first: none is to come")]);

    private void Add(DateOnly on, string? court)
    {
        hearings.Add(new() { ApplicationId = Id, Sequence = hearings.Count, On = on, Court = string.IsNullOrWhiteSpace(court) ? Text.Court : court.Trim() });
        NextHearingOn = on;
    }

    private void Vacate()
    {
        if (Listed is { } hearing)
            hearing.State = HearingState.Vacated;
        NextHearingOn = null;
    }

    private IEnumerable<Problem> Wrong(DateOnly on, string? court)
    {
        var opened = LondonTime.DateOf(OpenedAt);
        if (on < opened || on > opened.AddYears(10))
            yield return new("hearing-out-of-range", "Enter a day on or after the one on which the application was opened, within ten years", "on");
        if (court?.Trim().Length > 200)
            yield return new("court-too-long", "Enter a court of at most 200 characters", "court");
    }

    private static IEnumerable<Problem> Before(DateOnly to, DateOnly from) => to > from ? [] : [new("adjourned-back", $"Enter a day after {from:d MMMM yyyy}, the one it was listed on", "on")];

    private static IEnumerable<Problem> Problems(Decision decision, DraftText text, DateOnly today)
    {
        if (decision.On > today)
            yield return new("decided-in-future", "Enter a day of decision that is today or earlier", "on");
        if (decision is { LastDay: not null, UntilFurtherOrder: true })
            yield return new("two-ends", "Give the last day, or say that it runs until further order", "lastDay");
        foreach (var clause in text.Clauses.Where(t => decision.Clauses.Count(c => c.ClauseId == t.Id) != 1))
            yield return new("clause-missing", $"Say once what the court did with condition {clause.Number}", "clauses");
        foreach (var number in decision.Clauses.Where(c => c.Result != ClauseResult.Refused).GroupBy(c => c.Number).Where(g => g.Count() > 1))
            yield return new("number-twice", $"Give the number {number.Key} once: conditions of the order have numbers of their own", "clauses");
        for (var i = 0; i < decision.Clauses.Count; i++)
            foreach (var problem in decision.Clauses[i].Problems(text, $"clauses[{i}]"))
                yield return problem;
    }
}

/// <summary>What a court decided.</summary>
internal sealed record Decision(DateOnly On, string? Court, Anchor? Start, DateOnly? StartsOn, DateOnly? LastDay, bool UntilFurtherOrder, IReadOnlyList<DecidedClause> Clauses);

/// <summary>What a court decided about one clause.</summary>
internal sealed record DecidedClause(Guid? ClauseId, int Number, ClauseResult Result, string? Words, RefusedBecause? Because, string Reason, bool NothingProtected, DateOnly? LastDay)
{
    public IEnumerable<Problem> Problems(DraftText text, string field)
    {
        var ofCourt = Result is ClauseResult.Amended or ClauseResult.Added;
        if (Result == ClauseResult.Added ? ClauseId is not null : text.Clauses.All(t => t.Id != ClauseId))
            yield return new("clause-unknown", "Name a condition of the text as it stands; one that the court added has none", field);
        if (Number is < 1 or > 9999)
            yield return new("number-wrong", "Give the number that the order has, from 1", field + ".number");
        if (ofCourt && Words?.Trim().Length is null or < 3 or > 20_000)
            yield return new("words-missing", "Enter the court's words, 3 to 20,000 characters", field + ".words");
        if (!ofCourt && !string.IsNullOrWhiteSpace(Words))
            yield return new("words-not-of-court", "Leave the words out, or say that the court amended the condition", field + ".words");
        if (Result == ClauseResult.Refused == Because is null)
            yield return new("because-missing", "Choose why the court refused the condition; leave it out for any other", field + ".because");
        if (LastDay is { Year: < 1900 or > 2199 })
            yield return new("day-out-of-range", "Enter the condition's last day between 1900 and 2199", field + ".lastDay");
        if (Reason.Trim().Length is < 3 or > 1000)
            yield return new("reason-missing", "Enter what the court gave as its reason, or that it gave none, in 3 to 1,000 characters", field + ".reason");
    }
}
