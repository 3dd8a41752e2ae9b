using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Referrals.Domain.Fitting;

namespace Poet.Referrals.Domain;

/// <summary>
/// A person whom somebody thinks an order should bind, before anybody has said which. It always has an owner and a unit; what was done with it stays as steps, each with who, when and why.
/// </summary>
internal sealed class Referral : IRecord, IVersioned, IAboutSubject
{
    /// <summary>The longest time until a referral that was left is looked at again.</summary>
    public const int MostYearsToRecheck = 2;

    private readonly List<ReferralStep> steps = [];
    private readonly List<Triage> triages = [];

    private Referral() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio.</summary>
    public string Reference { get; private set; } = "";

    public string Force { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public ReferralSource Source { get; private init; }

    /// <summary>Which district, team, meeting or agency.</summary>
    [Personal]
    public string SourceName { get; private init; } = "";

    public DateTimeOffset ReferredAt { get; private init; }
    public Guid ReferredById { get; private init; }
    public string ReferredBy { get; private init; } = "";

    /// <summary>What happened and what is feared, in the words of whoever refers.</summary>
    [Personal(MayHoldProtectedDetails = true)]
    public string Concern { get; private set; } = "";

    /// <summary>False only when somebody has looked and the words tell nothing of where a protected person is.</summary>
    public bool MayHoldProtectedDetails { get; private set; }

    /// <summary>What the case is known to be, as the law of order types asks it.</summary>
    [Personal]
    public Family? Feared { get; private set; }

    [Personal]
    public Known Convicted { get; private set; }

    [Personal]
    public AtRisk AtRisk { get; private set; }

    /// <summary>What else was said of the case, as JSON; null where nothing was.</summary>
    [Personal]
    public string? Said { get; private set; }

    public Guid OwnerId { get; private set; }
    public string Owner { get; private set; } = "";
    public Guid UnitId { get; private set; }
    public string Unit { get; private set; } = "";

    public ReferralState State { get; private set; }

    /// <summary>Null until it is triaged.</summary>
    public Priority? Priority { get; private set; }

    /// <summary>The order type for which it was accepted.</summary>
    public string? TypeCode { get; private set; }

    /// <summary>When a referral that was left is looked at again; null where it is not.</summary>
    public DateOnly? RecheckOn { get; private set; }

    /// <summary>The day on which its person was erased, with every word; null for every other.</summary>
    public DateOnly? ErasedOn { get; private init; }

    public Guid Version { get; set; }
    public IReadOnlyList<ReferralStep> Steps => steps;
    public IReadOnlyList<Triage> Triages => triages;

    /// <summary>Opens a referral.</summary>
    public static Referral Open(NewReferral asked, Owner owner, By by)
    {
        RuleBrokenException.ThrowIfAny(Problems(asked.SourceName, asked.Concern));
        var referral = new Referral
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = asked.Force, SubjectId = asked.SubjectId, Source = asked.Source, SourceName = asked.SourceName.Trim(),
            ReferredAt = by.Now, ReferredById = by.ActorId, ReferredBy = by.ActorName, Concern = asked.Concern.Trim(), MayHoldProtectedDetails = !asked.NothingProtected,
            Feared = asked.Feared, Convicted = asked.Convicted, AtRisk = asked.AtRisk, Said = asked.Said.ToJson(), State = ReferralState.Received,
        };
        referral.Give(owner);
        referral.Note("received", by);
        return referral;
    }

    /// <summary>Before it is first kept: the short reference was given to another record before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>Gives it to another owner, in the same or another unit.</summary>
    public void Assign(Owner owner, By by)
    {
        if (owner.Id == OwnerId && owner.UnitId == UnitId)
            throw new RuleBrokenException([new("same-owner", "Choose another owner or unit: the referral is theirs already", "ownerId")]);
        Give(owner);
        Note("assigned", by, note: $"To {owner.Name}, {owner.Unit}");
    }

    /// <summary>Says how urgent it is and why, under the headings of THRIVE; said anew when facts change.</summary>
    public void Weigh(Triage triage, By by)
    {
        MustBe("triaged", ReferralState.Received, ReferralState.Returned);
        triages.Add(triage);
        Priority = triage.Priority;
        Note("triaged", by, note: $"Priority {triage.Priority.ToString().ToLowerInvariant()}");
    }

    /// <summary>Sends it back for what is missing.</summary>
    public void Return(IReadOnlyList<ReturnReason> why, string missing, By by)
    {
        MustBe("returned", ReferralState.Received);
        RuleBrokenException.ThrowIfAny(why.Count == 0 ? [new Problem("codes-missing", "Choose at least one reason", "codes")] : []);
        RuleBrokenException.ThrowIfAny(Text(missing, "what is missing", 2000, "missing"));
        State = ReferralState.Returned;
        Note("returned", by, [.. why.Distinct().Select(w => w.ToString())], missing.Trim());
    }

    /// <summary>Brings it in again with what was missing. What nobody says anew stays known: silence must not take back that somebody is at risk.</summary>
    public void Resubmit(string concern, bool nothingProtected, Family? feared, (Known Convicted, AtRisk AtRisk, CaseSaid Said) known, By by)
    {
        MustBe("sent in again", ReferralState.Returned);
        RuleBrokenException.ThrowIfAny(Text(concern, "what happened and what is feared", 4000, "concern"));
        (Concern, MayHoldProtectedDetails, Feared) = (concern.Trim(), !nothingProtected, feared ?? Feared);
        var (convicted, takenBack) = (known.Convicted, known.Said.TakenBack.Contains(CaseFacts.BeforeCourt.Id));
        (Convicted, AtRisk) = (convicted == Known.NotKnown && !takenBack ? Convicted : convicted, known.AtRisk == AtRisk.NotKnown ? AtRisk : known.AtRisk);
        Said = CaseSaid.FromJson(Said).With(known.Said).ToJson();
        State = ReferralState.Received;
        Note("resubmitted", by);
    }

    /// <summary>Takes it on for an application of this type. Who referred it does not accept it.</summary>
    public void Accept(string typeCode, By by)
    {
        MustBe("accepted", ReferralState.Received);
        List<Problem> problems = [];
        if (Priority is null)
            problems.Add(new("not-triaged", "Say first how urgent it is: a referral is accepted after its triage"));
        if (by.ActorId == ReferredById)
            problems.Add(new("second-person", "Ask a colleague: who referred the person does not accept the referral"));
        RuleBrokenException.ThrowIfAny(problems);
        (State, TypeCode, RecheckOn) = (ReferralState.Accepted, typeCode, null);
        Note("accepted", by, [typeCode]);
    }

    /// <summary>Leaves it, with the reason and the day on which somebody looks again.</summary>
    public void Leave(LeaveReason why, string? instead, DateOnly? recheckOn, string? noRecheck, By by)
    {
        MustBe("left", ReferralState.Received, ReferralState.Returned);
        var today = LondonTime.DateOf(by.Now);
        List<Problem> problems = [];
        if (recheckOn is null == string.IsNullOrWhiteSpace(noRecheck))
            problems.Add(new("recheck-missing", "Enter the day on which somebody looks again, or why nobody needs to", "recheckOn"));
        if (recheckOn <= today || recheckOn > today.AddYears(MostYearsToRecheck))
            problems.Add(new("recheck-out-of-range", $"Enter a day after today and within {MostYearsToRecheck} years", "recheckOn"));
        if (why == LeaveReason.OtherDisposal && string.IsNullOrWhiteSpace(instead))
            problems.Add(new("instead-missing", "Enter what is done instead", "instead"));
        RuleBrokenException.ThrowIfAny([.. problems, .. TooLong(instead, "what is done instead", 500, "instead"), .. TooLong(noRecheck, "why nobody needs to look again", 500, "noRecheck")]);
        (State, RecheckOn) = (ReferralState.NotProgressed, recheckOn);
        Note("not-progressed", by, [why.ToString()], string.Join(". ", new[] { instead, noRecheck }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim())) is { Length: > 0 } note ? note : null);
    }

    /// <summary>Looks at it anew after it was left: the day has come, or something new is known.</summary>
    public void TakeUpAgain(By by)
    {
        MustBe("taken up again", ReferralState.NotProgressed);
        (State, RecheckOn, Priority) = (ReferralState.Received, null, null); // what was weighed then says nothing of now
        Note("taken-up-again", by);
    }

    private void Give(Owner owner) => (OwnerId, Owner, UnitId, Unit) = (owner.Id, owner.Name, owner.UnitId, owner.Unit);

    private void Note(string what, By by, IReadOnlyList<string>? codes = null, string? note = null) =>
        steps.Add(new() { ReferralId = Id, Sequence = steps.Count, What = what, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason, Codes = codes is null ? null : string.Join(' ', codes), Note = note });

    private void MustBe(string act, params ReadOnlySpan<ReferralState> states)
    {
        if (!states.Contains(State))
            throw new RuleBrokenException([new("wrong-state", $"Look at the referral again: it is {Says(State)} and cannot be {act}")]);
    }

    private static string Says(ReferralState state) => state switch
    {
        ReferralState.Received => "received and undecided",
        ReferralState.Returned => "returned",
        ReferralState.Accepted => "accepted",
        _ => "not progressed",
    };

    private static IEnumerable<Problem> Problems(string sourceName, string concern) =>
        [.. Text(sourceName, "which district, team, meeting or agency it comes from", 200, "sourceName"), .. Text(concern, "what happened and what is feared", 4000, "concern")];

    private static IEnumerable<Problem> Text(string text, string what, int most, string field) =>
        string.IsNullOrWhiteSpace(text) ? [new($"{Words.Kebab(field)}-missing", $"Enter {what}", field)] : TooLong(text, what, most, field);

    private static IEnumerable<Problem> TooLong(string? text, string what, int most, string field) =>
        text?.Trim().Length > most ? [new($"{Words.Kebab(field)}-too-long", $"Enter {what} in at most {most:N0} characters", field)] : [];
}
