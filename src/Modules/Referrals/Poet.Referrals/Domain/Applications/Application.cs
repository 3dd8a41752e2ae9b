using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Referrals.Domain.Applications;

/// <summary>
/// An order asked of a court: drafted in versions, signed by two people on the hash of the exact text, heard, and decided clause by clause.
/// What a court has done is recorded whatever stood before: only the way to the court has gates.
/// </summary>
internal sealed partial class Application : IRecord, IVersioned
{
    private readonly List<TextVersion> texts = [];
    private readonly List<SignOff> signOffs = [];
    private readonly List<Hearing> hearings = [];
    private readonly List<Clause> clauses = [];
    private readonly List<Offer> offers = [];
    private readonly List<ApplicationStep> steps = [];

    private Application() { }

    public Guid Id { get; private init; }
    public string Reference { get; private set; } = "";
    public string Force { get; private init; } = "";
    public Guid ReferralId { get; private init; }
    public Guid SubjectId { get; private init; }
    public string TypeCode { get; private init; } = "";
    public string Owner { get; private init; } = "";
    public string Unit { get; private init; } = "";
    public DateTimeOffset OpenedAt { get; private init; }
    public ApplicationState State { get; private set; }

    /// <summary>The present text.</summary>
    public int TextNumber { get; private set; }

    public string TextHash { get; private set; } = "";

    /// <summary>Since when both have signed the present text.</summary>
    public DateTimeOffset? AwaitingSince { get; private set; }

    public DateOnly? NextHearingOn { get; private set; }

    /// <summary>The day on which a court decided, or on which it ended without a decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>The id that the order has in the register, fixed with the application so that it is made once; null until something is granted.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>What starts the order, where the court did not leave it at what is usual.</summary>
    public Anchor? Start { get; private set; }

    public DateOnly? StartsOn { get; private set; }
    public DateOnly? LastDay { get; private set; }
    public bool UntilFurtherOrder { get; private set; }

    /// <summary>True while an order was granted that no unit has taken on.</summary>
    public bool Unaccepted { get; private set; }

    public DateOnly? ErasedOn { get; private init; }
    public Guid Version { get; set; }
    public IReadOnlyList<TextVersion> Texts => texts;
    public IReadOnlyList<SignOff> SignOffs => signOffs;
    public IReadOnlyList<Hearing> Hearings => hearings;
    public IReadOnlyList<Clause> Clauses => clauses;
    public IReadOnlyList<Offer> Offers => offers;
    public IReadOnlyList<ApplicationStep> Steps => steps;

    public bool IsOpen => State is ApplicationState.Drafting or ApplicationState.AwaitingCourt;

    /// <summary>The present text; its version must be loaded.</summary>
    public DraftText Text => DraftText.FromJson(texts.Single(t => t.Number == TextNumber).Json);

    /// <summary>The signatures that stand: those on the present text.</summary>
    public IEnumerable<SignOff> Standing => signOffs.Where(s => s.TextNumber == TextNumber && s.Hash == TextHash);

    /// <summary>Opens an application on a referral that was accepted.</summary>
    public static Application Open(Referral referral, DraftText text, By by)
    {
        if (referral is not { State: ReferralState.Accepted, TypeCode: { } type })
            throw new RuleBrokenException([new("not-accepted", "Accept the referral first: an application starts with an accepted referral", "referralId")]);
        var application = new Application
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), Force = referral.Force, ReferralId = referral.Id, SubjectId = referral.SubjectId, TypeCode = type,
            Owner = referral.Owner, Unit = referral.Unit, OpenedAt = by.Now, State = ApplicationState.Drafting,
        };
        application.Keep(text, by);
        application.Note("drafted", by);
        return application;
    }

    /// <summary>Before it is first kept: the short reference was given to another record before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>Saves another text. Whatever was signed was another text, so both sign anew.</summary>
    public void Redraft(DraftText text, By by)
    {
        MustBeOpen();
        if (text.ToJson() == texts.Single(t => t.Number == TextNumber).Json)
            throw new RuleBrokenException([new("nothing-changed", "Change something first: this is the text as it stands")]);
        Keep(text, by);
        (State, AwaitingSince) = (ApplicationState.Drafting, null);
        Note("redrafted", by);
    }

    /// <summary>Stands for the exact text that the hash names.</summary>
    /// <param name="against">What the law has against the text, each with its section: nobody signs over it.</param>
    public void Sign(Signature what, string hash, IReadOnlyList<Problem> against, By by)
    {
        MustBe("signed", ApplicationState.Drafting);
        List<Problem> problems = [.. against];
        if (hash != TextHash)
            problems.Add(new("text-changed", "Read the text again: it was changed since, and what you sign is the text as it stands", "hash"));
        if (texts.Exists(t => t.ById == by.ActorId))
            problems.Add(new("second-person", "Ask a colleague: who drafted any of the text does not sign it"));
        if (Standing.Any(s => s.What == what))
            problems.Add(new("signed-already", "Leave it: this text is signed for that already", "what"));
        if (Standing.Any(s => s.What != what && s.ById == by.ActorId))
            problems.Add(new("two-people", "Ask a colleague: content and law are signed by two people"));
        if (Text.Clauses.Count == 0)
            problems.Add(new("conditions-missing", "Draft at least one condition first"));
        RuleBrokenException.ThrowIfAny(problems);
        signOffs.Add(new() { ApplicationId = Id, TextNumber = TextNumber, What = what, Hash = hash, At = by.Now, ById = by.ActorId, By = by.ActorName });
        Note("signed", by, [what.ToString()]);
        if (Standing.Count() < 2)
            return;
        (State, AwaitingSince) = (ApplicationState.AwaitingCourt, by.Now);
        Note("awaiting-court", by);
    }

    private void Keep(DraftText text, By by)
    {
        var json = text.ToJson();
        (TextNumber, TextHash) = (texts.Count + 1, DraftText.HashOf(SubjectId, TypeCode, json));
        texts.Add(new() { ApplicationId = Id, Number = TextNumber, Json = json, Hash = TextHash, At = by.Now, ById = by.ActorId, By = by.ActorName });
    }

    private void Note(string what, By by, IReadOnlyList<string>? codes = null, string? note = null) => steps.Add(new()
    {
        ApplicationId = Id, Sequence = steps.Count, What = what, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason, Codes = codes is null or [] ? null : string.Join(' ', codes), Note = note,
    });

    private void MustBeOpen() => MustBe("changed", ApplicationState.Drafting, ApplicationState.AwaitingCourt);

    private void MustBe(string act, params ReadOnlySpan<ApplicationState> states)
    {
        if (!states.Contains(State))
            throw new RuleBrokenException([new("wrong-state", $"Look at the application again: it is {Words.Kebab(State.ToString()).Replace('-', ' ')} and cannot be {act}")]);
    }

    private static DateOnly Today(By by) => LondonTime.DateOf(by.Now);
}
