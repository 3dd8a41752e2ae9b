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
using Poet.Subjects.Search;

namespace Poet.Subjects.Equality;

/// <summary>Says by what equality is monitored: sex and ethnic group. For counting alone. Nothing said takes back what was.</summary>
[Permission("subjects.change")]
internal sealed record SayTraits(Guid SubjectId, RecordedSex? Sex, EthnicGroup? EthnicGroup, SaidOf By, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/equality", async (Guid id, TraitsToSay said, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new SayTraits(id, said.Sex, said.EthnicGroup, said.By, said.Reason), cancel))))
            .WithSummary("Says sex and ethnic group, for equality monitoring")
            .Example("""{ "sex": "male", "ethnicGroup": "mixed", "by": "person", "reason": "Asked in interview" }""")
            .Sends(typeof(SayTraits));
}

/// <summary>Sex and ethnic group.</summary>
/// <param name="By">Whose word the ethnic group is: person (asked and answered) or officer (from what was seen).</param>
/// <param name="Reason">From where it is known, at least three characters.</param>
/// <param name="Sex">female, male or other; left out where it is not said.</param>
/// <param name="EthnicGroup">asian, black, mixed, white or other; left out where it is not said.</param>
internal sealed record TraitsToSay(SaidOf By, string Reason, RecordedSex? Sex = null, EthnicGroup? EthnicGroup = null);

/// <summary>What your force said last, for equality monitoring.</summary>
[Permission("subjects.change")]
internal sealed record ShowTraits(Guid SubjectId) : IPersonQuery<SaidTraits>
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapGet("/{id:guid}/equality", async (Guid id, IMediator mediator, CancellationToken cancel) => TypedResults.Ok(await mediator.Send(new ShowTraits(id), cancel)))
            .WithSummary("Shows what is said for equality monitoring").Sends(typeof(ShowTraits));
}

/// <summary>Sex and ethnic group as your force said them last.</summary>
/// <param name="Sex">Left out where it is not said.</param>
/// <param name="EthnicGroup">Left out where it is not said.</param>
/// <param name="By">Whose word it is; left out where nothing is said.</param>
/// <param name="SaidAt">When it was recorded, in UTC.</param>
/// <param name="SaidBy">Who recorded it.</param>
internal sealed record SaidTraits(RecordedSex? Sex, EthnicGroup? EthnicGroup, SaidOf? By, DateTimeOffset? SaidAt, string? SaidBy);

internal sealed class TraitsHandler(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time) : IRequestHandler<SayTraits, Guid>, IRequestHandler<ShowTraits, SaidTraits>
{
    public async Task<Guid> Handle(SayTraits command, CancellationToken cancel)
    {
        var subject = await db.ToChange(command.SubjectId, context, cancel);
        var now = time.GetUtcNow();
        db.EqualityTraits.Add(new()
        {
            Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Force = context.RecordingForce(), Sex = command.Sex, EthnicGroup = command.EthnicGroup, By = command.By, SaidAt = now, SaidBy = context.Actor.Name,
        });
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;
    }

    public async Task<SaidTraits> Handle(ShowTraits query, CancellationToken cancel)
    {
        var ids = (await chains.Of([query.SubjectId], cancel))[query.SubjectId].Ids.ToArray();
        if (!await db.Subjects.AnyAsync(s => s.Id == query.SubjectId, cancel))
            throw new NotFoundException("person");
        context.Consult([query.SubjectId]);
        var said = await db.EqualityTraits.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.SubjectId)).OrderByDescending(t => t.SaidAt).FirstOrDefaultAsync(cancel);
        return new(said?.Sex, said?.EthnicGroup, said is { Sex: null, EthnicGroup: null } ? null : said?.By, said?.SaidAt, said?.SaidBy);
    }
}
