using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Mappa;

/// <summary>Records category, level, lead agency and area from a day on; what stood until then ends with it.</summary>
[Permission("mappa.keep")]
internal sealed record SetMappa(Guid SubjectId, MappaInput Mappa, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder mappa) =>
        mappa.MapPost("/people/{subjectId:guid}/levels", async (Guid subjectId, MappaInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SetMappa(subjectId, body, body.Reason), cancel))))
            .WithSummary("Record MAPPA category and level of a person")
            .Example("""{ "category": 2, "level": 2, "leadAgency": "probation", "area": "Wexmoor", "from": "2026-03-02", "minutes": "WXM/26/114", "reason": "Decided at the level 2 meeting" }""")
            .Sends(typeof(SetMappa));
}

/// <summary>A time under MAPPA.</summary>
/// <param name="Category">1 to 3; 4 (terrorism and state threats) by those who hold the permission mappa.category-4 alone.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="LeadAgency">police, probation, prison, youth-justice, health, immigration or other.</param>
/// <param name="Area">The MAPPA area, at most 100 characters.</param>
/// <param name="From">The first day, not in the future.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record MappaInput(int Category, int Level, LeadAgency LeadAgency, string Area, DateOnly From, string Reason)
{
    /// <summary>For a time that is over: the first day on which it did not hold any more.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where the minutes are found, at most 50 characters; nothing of what they say.</summary>
    public string? Minutes { get; init; }
}

internal sealed class SetMappaHandler(SubjectsDb db, MappaDesk desk, RequestContext context) : IRequestHandler<SetMappa, Guid>
{
    public async Task<Guid> Handle(SetMappa command, CancellationToken cancel)
    {
        var asked = command.Mappa;
        if (asked.Category == MappaPeriod.Terrorism && !context.Actor.May(MappaDesk.SeesTerrorism))
            throw new NotAllowedException(MappaDesk.SeesTerrorism);
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var period = new MappaPeriod
        {
            Id = Guid.CreateVersion7(desk.Now), SubjectId = subject.Id, Force = context.RecordingForce(), Category = asked.Category, Level = asked.Level, LeadAgency = asked.LeadAgency, Area = asked.Area.Trim(), From = asked.From, Until = asked.Until,
            Minutes = string.IsNullOrWhiteSpace(asked.Minutes) ? null : asked.Minutes.Trim(), RecordedAt = desk.Now, RecordedBy = context.Actor.Name,
        };
        var others = await desk.Periods(await desk.Records(subject.Id, cancel)).ToListAsync(cancel);
        foreach (var standing in others.Where(o => period.Until is null && o.IsTerrorism == period.IsTerrorism && o.Until is null && o.From < period.From)) // of merged records more than one may stand
            standing.Until = period.From;
        RuleBrokenException.ThrowIfAny(period.Problems(others, desk.Today));
        db.MappaPeriods.Add(period);
        return await desk.Put(period, "set", cancel);
    }
}
