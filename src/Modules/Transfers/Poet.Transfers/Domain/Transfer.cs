using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Audit.Changes;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Transfers.Domain;

/// <summary>
/// A person's orders on their way from one force to another. Each side has a named owner; the sending force is responsible until the second that both have signed. What was done stays as
/// steps, each with who, of which force, when and why.
/// </summary>
internal sealed partial class Transfer : IRecord, IAboutSubject, IVersioned
{
    private readonly List<TransferOrder> orders = [];
    private readonly List<TransferStep> steps = [];
    private readonly List<PackVersion> packs = [];
    private readonly List<Query> queries = [];
    private readonly List<PackSigned> signatures = [];

    private Transfer() { }

    public Guid Id { get; private init; }

    /// <summary>Short, for the radio.</summary>
    public string Reference { get; private set; } = "";

    public string FromForce { get; private init; } = "";
    public string ToForce { get; private init; } = "";
    public Guid SubjectId { get; private init; }

    /// <summary>As the sending force knows the person: the receiving force may not see the record before it is responsible.</summary>
    [Personal]
    public string SubjectName { get; private init; } = "";

    public TransferReason Why { get; private init; }
    public TransferState State { get; private set; }

    /// <summary>The second from which the receiving force is responsible, once both have signed.</summary>
    public DateTimeOffset EffectiveAt { get; private set; }

    public string FormatId { get; private init; } = "";
    public DateTimeOffset DraftedAt { get; private init; }
    public Guid DraftedById { get; private init; }

    public Guid FromOwnerId { get; private set; }
    public string FromOwner { get; private set; } = "";
    public Guid? FromUnitId { get; private set; }
    public Guid ToOwnerId { get; private set; }
    public string ToOwner { get; private set; } = "";
    public Guid? ToUnitId { get; private set; }

    /// <summary>Null until it is offered: the receiving force does not see it before.</summary>
    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary>The last day on which the side whose turn it is answers in time.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The day on which its person was erased, with every word; null for every other.</summary>
    public DateOnly? ErasedOn { get; private init; }

    public Guid Version { get; set; }
    public IReadOnlyList<TransferOrder> Orders => orders;
    public IReadOnlyList<TransferStep> Steps => steps;
    public IReadOnlyList<PackVersion> Packs => packs;
    public IReadOnlyList<Query> Queries => queries;
    public IReadOnlyList<PackSigned> Signatures => signatures;

    /// <summary>The pack as it stands.</summary>
    public PackVersion Pack => packs.MaxBy(p => p.Number)!;

    /// <summary>Signatures over the pack as it stands; earlier ones count for nothing.</summary>
    public IEnumerable<PackSigned> ValidSignatures => signatures.Where(s => s.PackNumber == Pack.Number).OrderBy(s => s.At);

    /// <summary>True until it is declined or withdrawn, or both have signed.</summary>
    public bool IsOpen => State is not (TransferState.Signed or TransferState.Declined or TransferState.Withdrawn);

    /// <summary>The force whose turn it is; null where nobody's is. Where the agreed second has passed unsigned nobody can sign, and the sender agrees another.</summary>
    public string? WaitsFor(DateTimeOffset now) => WaitsFor(now, Pack.Number);

    /// <summary>The same, for lists that know the number of the pack and do not read the packs.</summary>
    public string? WaitsFor(DateTimeOffset now, int pack) => State switch
    {
        TransferState.Drafted or TransferState.Queried => FromForce,
        TransferState.Offered or TransferState.Answered => ToForce,
        TransferState.Accepted => EffectiveAt > now && signatures.Any(s => s.PackNumber == pack && s.Force == FromForce) ? ToForce : FromForce,
        _ => null,
    };

    /// <summary>True where somebody should have answered by now, or both should have signed.</summary>
    public bool OverdueAt(DateTimeOffset now) => State is TransferState.Offered or TransferState.Queried or TransferState.Answered && LondonTime.DateOf(now) > AnswerBy
        || State == TransferState.Accepted && EffectiveAt <= now;

    /// <summary>Begins a transfer; its first pack is put together next.</summary>
    public static Transfer Draft(NewTransfer asked, By by)
    {
        RuleBrokenException.ThrowIfAny(TimeProblems(asked.EffectiveAt, by));
        var transfer = new Transfer
        {
            Id = Guid.CreateVersion7(by.Now), Reference = ShortReference.New(), FromForce = asked.FromForce, ToForce = asked.ToForce, SubjectId = asked.SubjectId, SubjectName = asked.SubjectName,
            Why = asked.Why, State = TransferState.Drafted, EffectiveAt = asked.EffectiveAt, FormatId = asked.FormatId, DraftedAt = by.Now, DraftedById = by.ActorId,
        };
        transfer.orders.AddRange(asked.Orders.Select((o, i) => new TransferOrder { TransferId = transfer.Id, OrderId = o.OrderId, Sequence = i, Reference = o.Reference, TypeCode = o.TypeCode }));
        transfer.Own(asked.FromForce, asked.FromOwner);
        transfer.Own(asked.ToForce, asked.ToOwner);
        transfer.Note("drafted", asked.FromForce, by);
        return transfer;
    }

    /// <summary>Before it is first kept: the short reference was given to another record before.</summary>
    public void TakeAnotherReference() => Reference = ShortReference.New();

    /// <summary>Names another owner on the side of the one who does it.</summary>
    public void Assign(Side owner, string force, By by)
    {
        MustBe("given to another owner", TransferState.Drafted, TransferState.Offered, TransferState.Queried, TransferState.Answered, TransferState.Accepted, TransferState.Signed);
        if (owner.Id == (force == FromForce ? FromOwnerId : ToOwnerId))
            throw new RuleBrokenException([new("same-owner", "Choose somebody else: the transfer is theirs already", "ownerId")]);
        Own(force, owner);
        Note("assigned", force, by, owner.Name);
    }

    private void Own(string force, Side owner)
    {
        if (force == FromForce)
            (FromOwnerId, FromOwner, FromUnitId) = (owner.Id, owner.Name, owner.UnitId);
        else
            (ToOwnerId, ToOwner, ToUnitId) = (owner.Id, owner.Name, owner.UnitId);
    }

    private void MustBe(string act, params ReadOnlySpan<TransferState> states)
    {
        if (!states.Contains(State))
            throw new RuleBrokenException([new("wrong-state", $"Look at the transfer again: it is {StateWords.Of(State).ToLowerInvariant()} and cannot be {act}")]);
    }

    private void MustBeSender(string force) => MustBeOf(force, FromForce);

    private void MustBeReceiver(string force) => MustBeOf(force, ToForce);

    private static void MustBeOf(string force, string side)
    {
        if (force != side)
            throw new RuleBrokenException([new("other-side", $"Leave this to {Forces.Called(side)}: it is theirs to do")]);
    }

    private static IEnumerable<Problem> TimeProblems(DateTimeOffset at, By by)
    {
        if (at <= by.Now)
            yield return new("effective-passed", "Enter a time that is still to come: responsibility never moves backwards", "effectiveAt");
        else if (at > by.Now.AddYears(2))
            yield return new("effective-too-late", "Enter a time within two years", "effectiveAt");
        if (at.UtcTicks % TimeSpan.TicksPerSecond != 0)
            yield return new("effective-not-a-second", "Enter a time in whole seconds", "effectiveAt");
    }

    private void Note(string what, string force, By by, string? note = null) =>
        steps.Add(new() { TransferId = Id, Sequence = steps.Count, What = what, Force = force, At = by.Now, ActorId = by.ActorId, ActorName = by.ActorName, Reason = by.Reason, Note = note });

    private void AnswerWithin(int workingDays, By by) => AnswerBy = LegalClock.WorkingDaysAfter(LondonTime.DateOf(by.Now), workingDays).Earlier;
}
