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

namespace Poet.Subjects.Mappa;

/// <summary>A person's history under MAPPA, as the reader's force recorded it.</summary>
[Permission("mappa.read")]
internal sealed record ShowMappa(Guid SubjectId) : IPersonQuery<ShownMappa>
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapGet("/people/{subjectId:guid}", async (Guid subjectId, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowMappa(subjectId), cancel)))
            .WithSummary("Show MAPPA category and level of a person").Sends(typeof(ShowMappa));
}

/// <summary>A person under MAPPA. It covers only what this force recorded.</summary>
/// <param name="SubjectId">The person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="Levels">Times under MAPPA, the last first. Category 4 is listed to those who hold the permission mappa.category-4 alone.</param>
/// <param name="Open">How many actions are open.</param>
/// <param name="Late">How many of them are late.</param>
internal sealed record ShownMappa(Guid SubjectId, string SubjectName, IReadOnlyList<ShownLevel> Levels, int Open, int Late);

/// <summary>A time under MAPPA.</summary>
/// <param name="Id">Id.</param>
/// <param name="Category">1 to 4.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="LeadAgency">police, probation, prison, youth-justice, health, immigration or other.</param>
/// <param name="Area">The MAPPA area.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day on which it did not hold any more; absent while it lasts.</param>
/// <param name="Minutes">Where the minutes are found.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="Version">Send it in If-Match with a change.</param>
internal sealed record ShownLevel(Guid Id, int Category, int Level, LeadAgency LeadAgency, string Area, DateOnly From, DateOnly? Until, string? Minutes, string RecordedBy, DateTimeOffset RecordedAt, Guid Version);

internal sealed class ShowMappaHandler(SubjectsDb db, MappaDesk desk, RequestContext context) : IRequestHandler<ShowMappa, ShownMappa>
{
    public async Task<ShownMappa> Handle(ShowMappa question, CancellationToken cancel)
    {
        var name = await db.Subjects.AsNoTracking().Where(s => s.Id == question.SubjectId && s.ErasedOn == null).Select(s => s.Name).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException("person");
        var ids = await desk.Records(question.SubjectId, cancel);
        var today = desk.Today;
        var periods = await desk.Periods(ids).AsNoTracking().OrderByDescending(p => p.From).ThenByDescending(p => p.RecordedAt).ToListAsync(cancel);
        var open = db.MappaActions.Where(a => EF.Parameter(ids).Contains(a.SubjectId) && a.State == MappaActionState.Open);
        context.Consult(question.SubjectId);
        return new(question.SubjectId, name, [.. periods.Select(p => new ShownLevel(p.Id, p.Category, p.Level, p.LeadAgency, p.Area, p.From, p.Until, p.Minutes, p.RecordedBy, p.RecordedAt, p.Version))],
            await open.CountAsync(cancel), await open.CountAsync(a => a.DueOn < today, cancel));
    }
}
