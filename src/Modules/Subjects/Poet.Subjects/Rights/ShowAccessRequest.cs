using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Retention;

namespace Poet.Subjects.Rights;

/// <summary>A subject access request, with what would be told and what would be withheld.</summary>
[Permission(AccessRequests.Permission)]
internal sealed record ShowAccessRequest(Guid RequestId) : IPersonQuery<ShownAccessRequest>
{
    public static void Map(IEndpointRouteBuilder requests) =>
        requests.MapGet("/{requestId:guid}", async (Guid requestId, IMediator mediator, HttpResponse response, CancellationToken cancel) =>
            {
                var shown = await mediator.Send(new ShowAccessRequest(requestId), cancel);
                response.Headers.ETag = $"\"{shown.Version}\"";
                return TypedResults.Ok(shown);
            })
            .WithSummary("A subject access request").Sends(typeof(ShowAccessRequest));
}

/// <summary>A subject access request.</summary>
/// <param name="Id">Id.</param>
/// <param name="AskedBy">Who asked, as they said it.</param>
/// <param name="ReceivedOn">When it was received.</param>
/// <param name="State">open, proposed (waits for a second person) or answered.</param>
internal sealed record ShownAccessRequest(Guid Id, string AskedBy, DateOnly ReceivedOn, AccessRequestState State)
{
    /// <summary>The record of the person; absent where none was found.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The last day for the answer (Data Protection Act 2018 s.54); absent while it is not yet clear who asked.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True where that day has passed without an answer.</summary>
    public bool Overdue { get; init; }

    /// <summary>The day on which what shows who asked had come; absent while it is waited for.</summary>
    public DateOnly? IdentityOn { get; init; }

    /// <summary>How it was made sure who asked.</summary>
    public string? IdentityHow { get; init; }

    /// <summary>The day on which the person was given notice of two months more; absent where they were not.</summary>
    public DateOnly? ExtendedOn { get; init; }

    /// <summary>Why, as the person was told.</summary>
    public string? ExtendedWhy { get; init; }

    /// <summary>The last day on which such notice can be given; absent where it cannot.</summary>
    public DateOnly? LastDayToExtend { get; init; }

    /// <summary>When what is held was compiled, UTC; absent until then.</summary>
    public DateTimeOffset? CompiledAt { get; init; }

    /// <summary>By whom; somebody else gives the answer.</summary>
    public string? CompiledBy { get; init; }

    /// <summary>What is held, with what becomes of it; of an answered request only what was withheld.</summary>
    public required IReadOnlyList<ShownItem> Items { get; init; }

    /// <summary>Lines of sheets in the mending queue that may be about the person and are not compiled; absent where that cannot be asked.</summary>
    public int? WaitingLines { get; init; }

    /// <summary>data, neither-confirm-nor-deny, manifestly-unfounded or manifestly-excessive; absent until somebody proposes.</summary>
    public AnswerKind? Answer { get; init; }

    /// <summary>Why it is answered so.</summary>
    public string? AnswerWhy { get; init; }

    /// <summary>True where the answer does not say that something is left out.</summary>
    public bool SilentOnLeftOut { get; init; }

    /// <summary>Who proposed the answer.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>True where you may give the answer as the second person.</summary>
    public bool MayDisclose { get; init; }

    /// <summary>When it was answered, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>By whom.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>SHA-256 of the answer as JSON, in hex.</summary>
    public string? JsonSha256 { get; init; }

    /// <summary>SHA-256 of the answer as a page, in hex.</summary>
    public string? HtmlSha256 { get; init; }

    /// <summary>Version, also in the ETag; send it in If-Match with a change.</summary>
    public Guid Version { get; init; }
}

/// <summary>One thing that is held.</summary>
/// <param name="Id">Id, to decide it by.</param>
/// <param name="Number">Its place.</param>
/// <param name="Section">Heading under which it stands.</param>
/// <param name="Label">What it is.</param>
/// <param name="Text">What is recorded, or the sentence that stands for words held back from you; empty once it was withheld from an answer that is given.</param>
/// <param name="Ground">Why it is withheld: inquiry, prevention, public-security, national-security or rights-of-others; absent for what is told.</param>
/// <param name="Why">Why that applies.</param>
/// <param name="DecidedBy">Who decided; absent for what was so from the start.</param>
/// <param name="ToBeWeighed">True while somebody must still weigh whether it may be withheld.</param>
internal sealed record ShownItem(Guid Id, int Number, string Section, string Label, string Text, ExemptionGround? Ground, string? Why, string? DecidedBy, bool ToBeWeighed);

internal sealed class ShowAccessRequestHandler(SubjectsDb db, WaitingLinesOf waiting, RequestContext context, TimeProvider time) : IRequestHandler<ShowAccessRequest, ShownAccessRequest>
{
    public async Task<ShownAccessRequest> Handle(ShowAccessRequest query, CancellationToken cancel)
    {
        var request = await db.AccessRequests.AsNoTracking().Include(r => r.Items).SingleOrDefaultAsync(r => r.Id == query.RequestId, cancel) ?? throw new NotFoundException("request");
        await db.MaySee(request, cancel);
        context.Consult(request.PersonId ?? request.Id);
        var answer = await db.AccessAnswers.AsNoTracking().Where(a => a.RequestId == request.Id).Select(a => new { a.JsonSha256, a.HtmlSha256 }).SingleOrDefaultAsync(cancel);
        var today = LondonTime.DateOf(time.GetUtcNow());
        var (open, last) = (request.State == AccessRequestState.Open, RequestClock.LastDayToExtend(request.ReceivedOn, request.IdentityOn));
        return new(request.Id, request.AskedBy, request.ReceivedOn, request.State)
        {
            SubjectId = request.PersonId, DueOn = request.DueOn == RequestClock.NotBegun ? null : request.DueOn, Overdue = request.State != AccessRequestState.Answered && request.DueOn < today,
            IdentityOn = request.IdentityOn, IdentityHow = request.IdentityHow, ExtendedOn = request.ExtendedOn, ExtendedWhy = request.ExtendedWhy,
            LastDayToExtend = open && request.ExtendedOn is null && last >= today ? last : null,
            CompiledAt = request.CompiledAt, CompiledBy = request.CompiledBy, Items = [.. request.Items.OrderBy(i => i.Number).Select(Shown)],
            WaitingLines = request is { PersonId: { } person, State: not AccessRequestState.Answered } ? await waiting.Count(person, cancel) : null,
            Answer = request.Answer, AnswerWhy = request.AnswerWhy, SilentOnLeftOut = request.SilentOnLeftOut, ProposedBy = request.ProposedBy,
            MayDisclose = request.State == AccessRequestState.Proposed && request.ProposedById != context.Actor.Id && request.CompiledById != context.Actor.Id,
            AnsweredAt = request.AnsweredAt, AnsweredBy = request.AnsweredBy, JsonSha256 = answer?.JsonSha256, HtmlSha256 = answer?.HtmlSha256, Version = request.Version,
        };
    }

    private ShownItem Shown(AccessItem item) =>
        new(item.Id, item.Number, item.Section, item.Label, HeldBack.From(context.Actor, item.MayHoldProtectedDetails) ? HeldBack.Words : item.Text, item.Ground, item.Why, item.DecidedBy, item.ToBeWeighed);
}
