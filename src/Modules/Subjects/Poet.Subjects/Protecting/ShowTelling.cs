using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Protecting;

/// <summary>What a protected person is to be told, how to reach them, and what was tried.</summary>
[Permission(Permissions.SeeProtected)]
internal sealed record ShowTelling(Guid DutyId) : IPersonQuery<ShownTelling>
{
    public static void Map(IEndpointRouteBuilder telling) =>
        telling.MapGet("/{dutyId:guid}", async (Guid dutyId, IMediator mediator, HttpResponse response, CancellationToken cancel) =>
            {
                var shown = await mediator.Send(new ShowTelling(dutyId), cancel);
                response.Headers.ETag = $"\"{shown.Version}\"";
                return TypedResults.Ok(shown);
            })
            .WithSummary("Show what a protected person is to be told").Sends(typeof(ShowTelling));
}

/// <summary>A duty to tell somebody.</summary>
/// <param name="Duty">What they are to be told.</param>
/// <param name="Person">Whom, with how to reach them safely and whether they want to be told; nothing but the id for somebody whom another force recorded.</param>
/// <param name="SubjectName">The subject's name.</param>
/// <param name="Order">The order by its short reference; absent for a release and a handover.</param>
/// <param name="Attempts">What was tried, the newest first.</param>
/// <param name="Version">Version, also in the ETag; send it in If-Match with an answer.</param>
internal sealed record ShownTelling(ToTell Duty, ShownProtection Person, string SubjectName, string? Order, IReadOnlyList<ShownAttempt> Attempts, Guid Version);

/// <summary>An answer to a duty.</summary>
/// <param name="At">When they were told, or somebody tried to, UTC.</param>
/// <param name="How">in-person, telephone, video-call, message, letter or through-spokesperson; absent where they were not told.</param>
/// <param name="Response">understood, wants-more, afraid or wants-no-more; absent where they were not told.</param>
/// <param name="Because">no-consent, not-safe, not-reached, told-by-other, not-concerned, recorded-here, or not-so where the platform withdrew it; absent where they were told.</param>
/// <param name="Agency">Who told them, where another agency did.</param>
/// <param name="By">Who told them or tried to.</param>
internal sealed record ShownAttempt(DateTimeOffset At, HowTold? How, ToldResponse? Response, NotToldBecause? Because, ToldAgency? Agency, string By);

internal sealed class ShowTellingHandler(SubjectsDb db, ProtectedPeople people, IOrders orders, RequestContext context, TimeProvider time) : IRequestHandler<ShowTelling, ShownTelling>
{
    public async Task<ShownTelling> Handle(ShowTelling question, CancellationToken cancel)
    {
        var duty = await people.Duty(question.DutyId, cancel);
        // of somebody whom another force recorded this one knows that there is somebody, and whom to ask
        var person = duty.HeldBy is null ? await people.Person(duty.SubjectId, duty.PersonId, cancel) : null;
        var known = person is null ? null : await db.Protections.AsNoTracking().SingleOrDefaultAsync(p => p.Id == person.Id, cancel);
        var subject = await db.Subjects.AsNoTracking().Where(s => s.Id == duty.SubjectId).Select(s => s.Name).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException("duty to tell somebody");
        var order = duty.OrderId is { } id && await orders.Course(id, cancel) is { } found ? $"{found.TypeCode} {found.Reference}" : null;
        context.Consult([duty.Id, duty.PersonId, duty.SubjectId]);
        return new(ToTell.Of(duty, time.GetUtcNow()), person is null ? new(duty.PersonId, duty.SubjectId, "") : ShownProtection.Of(person, known), subject, order,
            [.. duty.Attempts.OrderByDescending(a => a.RecordedAt).Select(a => new ShownAttempt(a.At, a.How, a.Response, a.Because, a.Agency, a.By))], duty.Version);
    }
}
