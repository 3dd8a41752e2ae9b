using System.Security.Cryptography;
using System.Text;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Visits.Domain;

/// <summary>A visit to a subject, planned or made. What is recorded of one that was made never changes.</summary>
internal sealed class Visit : IRecord, IAboutSubject, IVersioned
{
    private readonly List<PowerUsed> powers = [];
    private readonly List<VisitTerm> terms = [];

    private Visit() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio.</summary>
    public string Reference { get; private set; } = "";

    public string Force { get; private set; } = "";
    public Guid SubjectId { get; private init; }
    public VisitPurpose Purpose { get; private set; }
    public VisitState State { get; private set; }

    /// <summary>The order whose terms are to be gone through; null for a visit that nothing planned.</summary>
    public Guid? OrderId { get; private init; }

    /// <summary>What planned it; null for a visit that nothing planned.</summary>
    public Anchor? Cause { get; private init; }

    /// <summary>The day for which it was planned; the day of the visit where nothing planned it.</summary>
    public DateOnly PlannedFor { get; private init; }

    public DateTimeOffset? At { get; private set; }
    public bool Announced { get; private set; }
    public VisitPlace? Place { get; private set; }
    public FailedWhy? FailedWhy { get; private set; }
    public DateOnly? RetryOn { get; private set; }

    /// <summary>Where the body-worn video of it is kept; never the video.</summary>
    public string? Video { get; private set; }

    public Guid? OfficerId { get; private set; }
    public string? Officer { get; private set; }
    public DateTimeOffset? RecordedAt { get; private set; }

    [Personal(MayHoldProtectedDetails = true)]
    public string? Reason { get; private set; }

    /// <summary>The day on which its person was erased, with every word; null for every other.</summary>
    public DateOnly? ErasedOn { get; private init; }

    public Guid Version { get; set; }
    public IReadOnlyList<PowerUsed> Powers => powers;
    public IReadOnlyList<VisitTerm> Terms => terms;

    /// <summary>A visit on which the terms of an order are gone through. The same for the same order, event and day, however often it is planned.</summary>
    public static Visit PlanBriefing(SupervisedOrder order, Anchor cause, DateOnly on) => new()
    {
        Id = IdOf(order.Id, cause, on), Reference = ShortReference.New(), Force = order.Force, SubjectId = order.SubjectId, Purpose = VisitPurpose.Briefing, State = VisitState.Planned,
        OrderId = order.Id, Cause = cause, PlannedFor = on,
    };

    public static Guid IdOf(Guid order, Anchor cause, DateOnly on) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"briefing {order} {cause} {on:yyyy-MM-dd}")).AsSpan(0, 16));

    /// <summary>A visit that nothing planned, to be recorded at once.</summary>
    public static Visit Unplanned(string force, Guid subject, VisitPurpose purpose, DateTimeOffset at, By by) => new()
    {
        Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = force, SubjectId = subject, Purpose = purpose, State = VisitState.Planned, PlannedFor = LondonTime.DateOf(at),
    };

    /// <summary>The next try, where the subject was not met: what was to be done is still to be done.</summary>
    public Visit NextTry(By by) => new()
    {
        Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = Force, SubjectId = SubjectId, Purpose = Purpose, State = VisitState.Planned, OrderId = OrderId, Cause = Cause,
        PlannedFor = RetryOn!.Value,
    };

    /// <summary>True for one that this event itself planned, false for a later try.</summary>
    public bool IsFirstTry => OrderId is { } order && Cause is { } cause && Id == IdOf(order, cause, PlannedFor);

    /// <summary>Before it is first kept: the short reference was given to another record before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>What it was planned for turned out not to be so.</summary>
    public void Drop() => State = VisitState.NotNeeded;

    /// <summary>It is still to be made, and another force is responsible for the order now.</summary>
    public void HandOn(string force) => Force = force;

    /// <summary>The subject was met, or was not.</summary>
    /// <param name="found">What the officer says.</param>
    /// <param name="inForce">The terms in force at that moment, which make the list.</param>
    public void Record(VisitFound found, IReadOnlyList<TermInForce> inForce, By by)
    {
        RuleBrokenException.ThrowIfAny([.. Problems(found, by), .. found.Terms.SelectMany((t, i) => OfTerm(t, i, inForce))]);
        (At, Announced, Place, Video, Reason) = (found.At, found.Announced, found.Place, Trimmed(found.Video), by.Reason);
        (State, FailedWhy, RetryOn) = (found.FailedWhy is null ? VisitState.Met : VisitState.Failed, found.FailedWhy, found.RetryOn);
        (OfficerId, Officer, RecordedAt) = (by.ActorId, by.ActorName, by.Now);
        powers.AddRange(found.Powers.Select((p, i) => new PowerUsed { VisitId = Id, Sequence = i, Act = p.Act, Basis = p.Basis, Note = Trimmed(p.Note) }));
        if (State == VisitState.Met)
            terms.AddRange(inForce.Select(t => (Term: t, Said: found.Terms.FirstOrDefault(s => s.ConditionId == t.ConditionId && s.OrderId == t.OrderId)))
                .Select(t => new VisitTerm
                {
                    VisitId = Id, OrderId = t.Term.OrderId, ConditionId = t.Term.ConditionId, OrderReference = t.Term.OrderReference, Number = t.Term.Number,
                    Result = t.Said?.Result ?? TermResult.NotChecked, Told = t.Said?.Told ?? TermTold.Not, Note = Trimmed(t.Said?.Note),
                }));
    }

    private IEnumerable<Problem> Problems(VisitFound found, By by)
    {
        if (State != VisitState.Planned)
            yield return new("wrong-state", "Leave this visit as it is: it was recorded already, or is not needed any more", "visitId");
        if (found.At > by.Now)
            yield return new("at-in-future", "Enter a time that is not in the future", "at");
        if (found.FailedWhy is not null && found.RetryOn is null)
            yield return new("retry-missing", "Enter the day on which somebody tries again", "retryOn");
        if (found.RetryOn is { } retry && (found.FailedWhy is null || retry < LondonTime.DateOf(by.Now) || retry > LondonTime.DateOf(by.Now).AddDays(31)))
            yield return found.FailedWhy is null ? new("retry-not-needed", "Leave the day of the next try out: the subject was met", "retryOn")
                : new("retry-out-of-range", "Enter a day from today on and within 31 days", "retryOn");
        if (found.FailedWhy is not null && found.Terms.Count > 0)
            yield return new("not-met", "Leave the terms out: the subject was not met", "terms");
        if (found.Video?.Trim().Length > 100)
            yield return new("video-too-long", "Enter where the video is kept in at most 100 characters", "video");
        for (var i = 0; i < found.Powers.Count; i++)
            if (found.Powers[i] is { Basis: not (Basis.RefusedNoPower or Basis.OrderTerm), Note: var note } && string.IsNullOrWhiteSpace(note))
                yield return new("power-missing", "Enter who consented, which warrant, or which section: a visit by itself gives no power to enter, search or look into a device", $"powers[{i}].note");
            else if (found.Powers[i].Note?.Trim().Length > 300)
                yield return new("power-too-long", "Enter the power or consent in at most 300 characters", $"powers[{i}].note");
        if (found.Powers.GroupBy(p => p.Act).Any(g => g.Count() > 1))
            yield return new("act-twice", "Say of each act once by what power it was done", "powers");
    }

    private static IEnumerable<Problem> OfTerm(TermFound term, int index, IReadOnlyList<TermInForce> inForce)
    {
        if (!inForce.Any(t => t.ConditionId == term.ConditionId && t.OrderId == term.OrderId))
            yield return new("not-in-force", "Leave this term out: it was not in force at that moment", $"terms[{index}].conditionId");
        if (term.Result == TermResult.SuspectedBreach && string.IsNullOrWhiteSpace(term.Note))
            yield return new("seen-missing", "Enter what you saw or heard that speaks for a breach", $"terms[{index}].note");
        if (term.Note?.Trim().Length > 2000)
            yield return new("note-too-long", "Enter what you saw in at most 2,000 characters", $"terms[{index}].note");
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What an officer says of a visit.</summary>
internal sealed record VisitFound(DateTimeOffset At, bool Announced, VisitPlace Place, FailedWhy? FailedWhy, DateOnly? RetryOn, string? Video, IReadOnlyList<PowerSaid> Powers, IReadOnlyList<TermFound> Terms);

/// <summary>Something done, and the power or consent for it.</summary>
/// <param name="Act">enter, search-place, search-person or examine-device.</param>
/// <param name="Basis">consent, order-term, warrant, other-power, or refused-no-power where it was not done.</param>
/// <param name="Note">Who consented, which warrant, which section; at most 300 characters.</param>
internal sealed record PowerSaid(Act Act, Basis Basis, string? Note = null);

/// <summary>A term as it was found kept, and told.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ConditionId">The condition.</param>
/// <param name="Result">complied, suspected-breach, not-checked, could-not-check or refused-no-power; not-checked when left out.</param>
/// <param name="Note">What was seen or said, at most 2,000 characters; needed for a suspected breach.</param>
/// <param name="Told">not, would-not-listen, explained or read-back; not when left out.</param>
internal sealed record TermFound(Guid OrderId, Guid ConditionId, TermResult Result = TermResult.NotChecked, string? Note = null, TermTold Told = TermTold.Not);

/// <summary>A term in force at the moment of a visit.</summary>
internal sealed record TermInForce(Guid OrderId, string OrderReference, Guid ConditionId, int Number);
