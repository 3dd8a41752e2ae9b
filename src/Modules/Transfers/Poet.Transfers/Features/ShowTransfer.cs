using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Features;

/// <summary>A transfer with its pack, section by section, the queries and answers, the signatures and everything done about it.</summary>
[Permission("transfers.read")]
internal sealed record ShowTransfer(Guid TransferId) : IPersonQuery<TransferView>
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapGet("/{transferId:guid}", async (Guid transferId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowTransfer(transferId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one transfer").Sends(typeof(ShowTransfer));
}

internal sealed class ShowTransferHandler(TransfersDb db, HandoverFormats formats, RequestContext context, TimeProvider time) : IRequestHandler<ShowTransfer, TransferView>
{
    public async Task<TransferView> Handle(ShowTransfer query, CancellationToken cancel)
    {
        var transfer = await TransferDesk.Whole(db.Transfers.AsNoTracking()).SingleOrDefaultAsync(t => t.Id == query.TransferId, cancel) ?? throw new NotFoundException("transfer");
        context.Consult([transfer.Id, transfer.SubjectId, .. transfer.Orders.Select(o => o.OrderId)]);
        var now = time.GetUtcNow();
        var pack = transfer.Pack;
        return new()
        {
            Id = transfer.Id, Version = transfer.Version, Reference = transfer.Reference, FromForce = transfer.FromForce, ToForce = transfer.ToForce, SubjectId = transfer.SubjectId, SubjectName = transfer.SubjectName,
            Why = transfer.Why, State = ListTransfersHandler.StateAt(transfer.State, transfer.EffectiveAt, now), EffectiveAt = transfer.EffectiveAt,
            FromOwnerId = transfer.FromOwnerId, FromOwner = transfer.FromOwner, ToOwnerId = transfer.ToOwnerId, ToOwner = transfer.ToOwner,
            WaitsFor = transfer.WaitsFor(now), AnswerBy = transfer.AnswerBy, Overdue = transfer.OverdueAt(now), Erased = transfer.ErasedOn is not null,
            Orders = [.. transfer.Orders.OrderBy(o => o.Sequence).Select(o => new OrderGoing(o.OrderId, o.Reference, o.TypeCode))],
            PackNumber = pack.Number, PackHash = pack.Hash, PackMadeAt = pack.At, Format = transfer.FormatId,
            Sections = transfer.ErasedOn is null && formats.All.FirstOrDefault(f => f.Info.Id == transfer.FormatId) is { } format ? [.. PackContent.FromJson(pack.Json).Completeness(format).Select(View)] : [],
            Queries = [.. transfer.Queries.OrderBy(q => q.AskedAt).Select(View)],
            Signatures = [.. transfer.ValidSignatures.Select(s => new PackSignatureView(s.Force, s.By, s.At, s.Hash))],
            Steps = [.. transfer.Steps.OrderBy(s => s.Sequence).Select(s => new TransferStepView(s.What, s.Force, s.At, s.ActorName, s.Force == context.Actor.Force ? Held(true, s.Reason) : null, s.Note))],
        };
    }

    private SectionView View(SectionStatus s) => new(s.Section.Code, s.Section.Number, s.Section.Heading, s.Section.Need, s.Section.Says, s.Standing, [.. s.Content.Items.Select(View)])
    {
        Given = s.Content.Given is { } given ? new(Held(given.Protected, given.Words), given.By, given.At) : null,
        Gap = s.Content.Gap is { } gap ? new(Held(gap.Protected, gap.Reason), gap.DueOn, gap.By, gap.At) : null,
    };

    private ItemView View(ItemContent item) => new(item.Label, Held(item.Protected, item.Text), HeldBack.From(context.Actor, item.Protected));

    private QueryView View(Query q) => new(q.Id, q.Section, Held(q.MayHoldProtectedDetails, q.Words), q.AskedBy, q.AskedAt, q.Answer is null ? null : Held(q.AnswerMayHoldProtectedDetails, q.Answer), q.AnsweredBy, q.AnsweredAt);

    private string Held(bool @protected, string words) => HeldBack.From(context.Actor, @protected) ? HeldBack.Words : words;
}

/// <summary>A transfer.</summary>
internal sealed record TransferView
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version, for If-Match.</summary>
    public required Guid Version { get; init; }

    /// <summary>Short reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Code of the sending force.</summary>
    public required string FromForce { get; init; }

    /// <summary>Code of the receiving force.</summary>
    public required string ToForce { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person's name, as the sending force knows it.</summary>
    public required string SubjectName { get; init; }

    /// <summary>moved, released, court, work, hospital, emergency or return.</summary>
    public required TransferReason Why { get; init; }

    /// <summary>drafted, offered, queried, answered, accepted, signed, effective, declined or withdrawn.</summary>
    public required string State { get; init; }

    /// <summary>The second from which the receiving force is responsible once both have signed, in UTC.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>Who deals with it at the sending force.</summary>
    public required Guid FromOwnerId { get; init; }

    /// <summary>That person's name.</summary>
    public required string FromOwner { get; init; }

    /// <summary>Who deals with it at the receiving force.</summary>
    public required Guid ToOwnerId { get; init; }

    /// <summary>That person's name.</summary>
    public required string ToOwner { get; init; }

    /// <summary>Code of the force whose turn it is; left out where nobody's is.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>The last day for an answer; left out where none is waited for.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>True when that day has passed, or the agreed second has and not both have signed.</summary>
    public bool Overdue { get; init; }

    /// <summary>True when the person was erased, and every word with them.</summary>
    public bool Erased { get; init; }

    /// <summary>The orders.</summary>
    public required IReadOnlyList<OrderGoing> Orders { get; init; }

    /// <summary>Version of the pack, from 1.</summary>
    public required int PackNumber { get; init; }

    /// <summary>SHA-256 of the pack: what is signed.</summary>
    public required string PackHash { get; init; }

    /// <summary>When this version was put together, in UTC.</summary>
    public required DateTimeOffset PackMadeAt { get; init; }

    /// <summary>Id of the handover format.</summary>
    public required string Format { get; init; }

    /// <summary>The sections; empty when the format's plugin is not loaded, or the person was erased.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }

    /// <summary>Queries and answers, first to last.</summary>
    public required IReadOnlyList<QueryView> Queries { get; init; }

    /// <summary>Signatures over the pack as it stands.</summary>
    public required IReadOnlyList<PackSignatureView> Signatures { get; init; }

    /// <summary>Everything done about it, first to last.</summary>
    public required IReadOnlyList<TransferStepView> Steps { get; init; }
}

/// <summary>An order that goes.</summary>
internal sealed record OrderGoing(Guid OrderId, string Reference, string TypeCode);

/// <summary>A section of the pack.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Need">mandatory, conditional or optional.</param>
/// <param name="Says">What belongs into it.</param>
/// <param name="Standing">filled, gap, missing or not-needed.</param>
internal sealed record SectionView(string Code, int Number, string Heading, SectionNeed Need, string Says, SectionStanding Standing, IReadOnlyList<ItemView> Items)
{
    /// <summary>What the sender wrote into it.</summary>
    public GivenView? Given { get; init; }

    /// <summary>Why it is missing.</summary>
    public GapView? Gap { get; init; }
}

/// <summary>One thing told.</summary>
/// <param name="Withheld">True where the text is held back.</param>
internal sealed record ItemView(string Label, string Text, bool Withheld);

/// <summary>What the sender wrote.</summary>
internal sealed record GivenView(string Words, string By, DateTimeOffset At);

/// <summary>Why a section is missing.</summary>
internal sealed record GapView(string Reason, DateOnly? DueOn, string By, DateTimeOffset At);

/// <summary>A query with its answer, which is left out until it is given.</summary>
internal sealed record QueryView(Guid Id, string Section, string Words, string AskedBy, DateTimeOffset AskedAt, string? Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt);

/// <summary>A signature.</summary>
internal sealed record PackSignatureView(string Force, string By, DateTimeOffset At, string Hash);

/// <summary>Something done about a transfer.</summary>
/// <param name="What">drafted, repacked, section-given, offered, queried, answered, accepted, signed, both-signed, declined, withdrawn or assigned.</param>
/// <param name="Reason">Why: told to the force that did it alone, and there to those who may see protected details, since nobody has looked at the words; left out for the other force.</param>
/// <param name="Note">Which section, owner, code or hash.</param>
internal sealed record TransferStepView(string What, string Force, DateTimeOffset At, string By, string? Reason, string? Note);
