using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Rights;
using Poet.Subjects.Search;

namespace Poet.Subjects.Retention;

/// <summary>How long one record is kept, and why.</summary>
[Permission("retention.review")]
internal sealed record ShowReview(Guid SubjectId) : IPersonQuery<ReviewRecord>
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapGet("/{subjectId:guid}", async (Guid subjectId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowReview(subjectId), cancel)))
            .WithSummary("How long a record is kept, and why").Sends(typeof(ShowReview));
}

/// <summary>How long a record is kept.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="Name">Their name.</param>
internal sealed record ReviewRecord(Guid SubjectId, string Name)
{
    /// <summary>Day of the next review; absent where no register of orders can be asked.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The last event that matters.</summary>
    public DateOnly? LastEventOn { get; init; }

    /// <summary>The group of the retention schedule that counts.</summary>
    public required RetentionGroup Group { get; init; }

    /// <summary>True when somebody gave the group; false when it is the one of the settings.</summary>
    public bool GroupSaid { get; init; }

    /// <summary>True where the short period for records without an order counts.</summary>
    public bool Shortly { get; init; }

    /// <summary>True while an order of any force binds the person or waits to.</summary>
    public bool Bound { get; init; }

    /// <summary>Legal holds, those that stand first.</summary>
    public required IReadOnlyList<ShownHold> Holds { get; init; }

    /// <summary>Restrictions of processing, the one that stands first.</summary>
    public required IReadOnlyList<ShownProcessingRestriction> ProcessingRestrictions { get; init; }

    /// <summary>Reviews that kept the record, newest first.</summary>
    public required IReadOnlyList<ShownKept> Kept { get; init; }

    /// <summary>Proposals to erase, newest first.</summary>
    public required IReadOnlyList<ShownErasure> Erasures { get; init; }

    /// <summary>Lines of sheets in the mending queue that may be about this person and that erasing would not find; absent where no register of orders can be asked.</summary>
    public int? WaitingLines { get; init; }

    /// <summary>Groups to choose from.</summary>
    public required IReadOnlyList<RetentionGroup> Groups { get; init; }

    /// <summary>Questions of the purge test.</summary>
    public IReadOnlyList<PurgeQuestion> Questions { get; init; } = PurgeTest.Questions;
}

/// <summary>A legal hold.</summary>
/// <param name="Id">Id, to lift it by.</param>
/// <param name="Reason">Why.</param>
/// <param name="Force">Code of the force that placed it.</param>
/// <param name="PlacedAt">When, UTC.</param>
/// <param name="PlacedBy">By whom.</param>
/// <param name="LiftedAt">When it was lifted, UTC; absent while it stands.</param>
/// <param name="LiftedBy">By whom.</param>
/// <param name="LiftedWhy">Why.</param>
internal sealed record ShownHold(Guid Id, string Reason, string Force, DateTimeOffset PlacedAt, string PlacedBy, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftedWhy);

/// <summary>A proposal to erase, and what was decided.</summary>
/// <param name="Id">Id.</param>
/// <param name="Grounds">review, request or order.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedAt">When, UTC.</param>
/// <param name="ProposedBy">By whom.</param>
/// <param name="Mine">True when you proposed it, so that another person must confirm.</param>
/// <param name="State">proposed, confirmed or rejected.</param>
/// <param name="DecidedAt">When it was decided, UTC; absent while it waits.</param>
/// <param name="DecidedBy">By whom.</param>
/// <param name="DecidedWhy">Why.</param>
internal sealed record ShownErasure(Guid Id, ErasureGrounds Grounds, string Reason, DateTimeOffset ProposedAt, string ProposedBy, bool Mine, ErasureState State, DateTimeOffset? DecidedAt, string? DecidedBy, string? DecidedWhy)
{
    internal static ShownErasure Of(Erasure e, Guid reader) => new(e.Id, e.Grounds, e.Reason, e.ProposedAt, e.ProposedBy, e.ProposedById == reader, e.State, e.DecidedAt, e.DecidedBy, e.DecidedWhy);
}

/// <summary>A review that kept the record.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">By whom.</param>
/// <param name="Group">Code of the group given.</param>
/// <param name="NextReviewOn">Day of the next review then chosen.</param>
/// <param name="Answers">The questions of the purge test with their answers.</param>
/// <param name="Reason">Why it was kept.</param>
internal sealed record ShownKept(DateTimeOffset At, string By, string Group, DateOnly NextReviewOn, IReadOnlyList<string> Answers, string Reason);

internal sealed class ShowReviewHandler(SubjectsDb db, SummaryReader summaries, MergeChains chains, ReviewDates dates, RetentionOptions options, WaitingLinesOf waiting, RequestContext context) : IRequestHandler<ShowReview, ReviewRecord>
{
    public async Task<ReviewRecord> Handle(ShowReview query, CancellationToken cancel)
    {
        var person = (await summaries.Read([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        context.Consult(person.Id);
        var ids = (await chains.Of([person.Id], cancel))[person.Id].Ids.ToArray();
        var said = await db.Subjects.Where(s => s.Id == person.Id).Select(s => s.RetentionGroup).SingleOrDefaultAsync(cancel);
        var date = (await dates.Of([person.Id], cancel))?.GetValueOrDefault(person.Id);
        var holds = await db.Holds.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.SubjectId)).OrderByDescending(h => h.PlacedAt).ToListAsync(cancel);
        var erasures = await db.Erasures.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.SubjectId)).OrderByDescending(e => e.ProposedAt).ToListAsync(cancel);
        var kept = await db.Kept.AsNoTracking().Where(k => EF.Parameter(ids).Contains(k.SubjectId)).OrderByDescending(k => k.At).ToListAsync(cancel);
        var restrictions = await db.ProcessingRestrictions.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.SubjectId)).OrderByDescending(r => r.PlacedAt).ToListAsync(cancel);
        return new(person.Id, person.Name)
        {
            ReviewOn = date?.On, LastEventOn = date?.LastEventOn, Group = date?.Group ?? options.Group(said), GroupSaid = said is not null, Shortly = date?.Shortly ?? false, Bound = date?.Bound ?? false,
            Holds = [.. holds.OrderBy(h => h.LiftedAt is not null).Select(h => new ShownHold(h.Id, h.Reason, h.Force, h.PlacedAt, h.PlacedBy, h.LiftedAt, h.LiftedBy, h.LiftedWhy))],
            ProcessingRestrictions = [.. restrictions.OrderBy(r => r.LiftedAt is not null).Select(ShownProcessingRestriction.Of)],
            Kept = [.. kept.Select(k => new ShownKept(k.At, k.By, k.Group, k.NextReviewOn, PurgeTest.Says(k.Answers), k.Reason))],
            Erasures = [.. erasures.Select(e => ShownErasure.Of(e, context.Actor.Id))],
            WaitingLines = await waiting.Count(person.Id, cancel),
            Groups = options.All,
        };
    }
}
