namespace Poet.Transfers.Domain;

/// <summary>Why a person's orders go to another force.</summary>
internal enum TransferReason
{
    /// <summary>The person moved.</summary>
    Moved,
    /// <summary>The person is released from custody into the area.</summary>
    Released,
    /// <summary>A court of the area deals with the person.</summary>
    Court,
    /// <summary>The person works or studies there.</summary>
    Work,
    /// <summary>The person is in a hospital there.</summary>
    Hospital,
    /// <summary>It is urgent: safety asks for it.</summary>
    Emergency,
    /// <summary>It goes back to the force that had it, or puts an earlier transfer right.</summary>
    Return,
}

/// <summary>Where a transfer stands.</summary>
internal enum TransferState
{
    /// <summary>The sender works on it; the receiver does not see it.</summary>
    Drafted,
    /// <summary>The receiver is to answer.</summary>
    Offered,
    /// <summary>The sender is to answer a query.</summary>
    Queried,
    /// <summary>All queries are answered; the receiver is to answer.</summary>
    Answered,
    /// <summary>Taken on in principle; both are to sign.</summary>
    Accepted,
    /// <summary>Both have signed: responsibility moves at the agreed second.</summary>
    Signed,
    /// <summary>The receiver does not take it on.</summary>
    Declined,
    /// <summary>The sender took it back.</summary>
    Withdrawn,
}

/// <summary>Why a receiver does not take orders on. Lack of people is none.</summary>
internal enum DeclineReason
{
    /// <summary>The person does not live, and is not, in the area.</summary>
    NotInArea,
    /// <summary>It is not the person that the pack says.</summary>
    WrongPerson,
    /// <summary>The order has ended or does not bind.</summary>
    OrderNotInForce,
    /// <summary>The pack stays incomplete after queries.</summary>
    PackIncomplete,
    /// <summary>The person would be less safe, or somebody else would.</summary>
    Safety,
    /// <summary>Another force should have it.</summary>
    OtherForce,
}

/// <summary>Somebody who deals with a transfer on one side.</summary>
internal sealed record Side(Guid Id, string Name, Guid? UnitId);

/// <summary>What is needed to begin.</summary>
internal sealed record NewTransfer(string FromForce, string ToForce, Guid SubjectId, string SubjectName, TransferReason Why, DateTimeOffset EffectiveAt, string FormatId,
    IReadOnlyList<OrderAsked> Orders, Side FromOwner, Side ToOwner);

/// <summary>An order that is to go.</summary>
internal sealed record OrderAsked(Guid OrderId, string Reference, string TypeCode);

/// <summary>An order that goes.</summary>
internal sealed class TransferOrder
{
    public Guid TransferId { get; init; }
    public Guid OrderId { get; init; }
    public int Sequence { get; init; }
    public required string Reference { get; init; }
    public required string TypeCode { get; init; }
}

/// <summary>Something done about a transfer. Never changed.</summary>
internal sealed class TransferStep
{
    public Guid TransferId { get; init; }
    public int Sequence { get; init; }
    public required string What { get; init; }

    /// <summary>The force on whose side it was done.</summary>
    public required string Force { get; init; }

    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Reason { get; init; }

    /// <summary>Which section, owner, code or hash.</summary>
    public string? Note { get; init; }
}

/// <summary>A version of the pack, as it was put together. Insert-only.</summary>
internal sealed class PackVersion
{
    public Guid TransferId { get; init; }
    public int Number { get; init; }
    public required string Json { get; init; }
    public required string Hash { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
}

/// <summary>What the receiver asks about a section, and the sender's answer.</summary>
internal sealed class Query
{
    public Guid Id { get; init; }
    public Guid TransferId { get; init; }
    public required string Section { get; init; }
    public required string Words { get; init; }
    public bool MayHoldProtectedDetails { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public Guid AskedById { get; init; }
    public required string AskedBy { get; init; }
    public string? Answer { get; set; }
    public bool AnswerMayHoldProtectedDetails { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
}

/// <summary>Somebody stands for the exact pack that the hash names.</summary>
internal sealed class PackSigned
{
    public Guid TransferId { get; init; }
    public int Sequence { get; init; }
    public int PackNumber { get; init; }
    public required string Hash { get; init; }
    public required string Force { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ById { get; init; }
    public required string By { get; init; }
}

/// <summary>States in words.</summary>
internal static class StateWords
{
    public static string Of(TransferState state) => state == TransferState.Signed ? "Signed by both" : state.ToString();
}
