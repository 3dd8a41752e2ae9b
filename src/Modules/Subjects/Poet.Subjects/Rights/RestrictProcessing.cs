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

namespace Poet.Subjects.Rights;

/// <summary>
/// Restricts the processing of a person's record: its details stay as they are and it is not erased. Orders, their facts and the check go on as before; a check says that the record is contested.
/// </summary>
[Permission("retention.review")]
internal sealed record RestrictProcessing(Guid SubjectId, RestrictionGround Ground, IReadOnlyList<ContestedPart> Contested, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/processing-restrictions", async (Guid subjectId, ProcessingToRestrict restriction, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new RestrictProcessing(subjectId, restriction.Ground, restriction.Contested, restriction.Reason), cancel);
                return TypedResults.Created($"/api/v1/retention/{subjectId}", new RecordId(id));
            })
            .WithSummary("Restricts the processing of a person's record")
            .Example("""{ "ground": "accuracy-contested", "contested": ["born-on"], "reason": "Says that the birth certificate shows another day; not found yet" }""")
            .Sends(typeof(RestrictProcessing));
}

/// <summary>A restriction of processing (Data Protection Act 2018 ss.46(4) and 47(2), (3)).</summary>
/// <param name="Ground">accuracy-contested or kept-as-evidence.</param>
/// <param name="Reason">What the person says, or for which proceedings it is kept; at least three characters.</param>
internal sealed record ProcessingToRestrict(RestrictionGround Ground, string Reason)
{
    /// <summary>The parts that the person contests: name, born-on, identifiers, notes, categories, orders. At least one where the accuracy is contested.</summary>
    public IReadOnlyList<ContestedPart> Contested { get; init; } = [];
}

internal sealed class RestrictProcessingHandler(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time) : IRequestHandler<RestrictProcessing, Guid>
{
    public async Task<Guid> Handle(RestrictProcessing command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        RuleBrokenException.ThrowIfAny(Problems(command, subject));
        var now = time.GetUtcNow();
        var restriction = new ProcessingRestriction
        {
            Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Ground = command.Ground, Contested = ProcessingRestriction.Write(command.Contested), Reason = command.Reason.Trim(),
            Force = context.RecordingForce(), PlacedAt = now, PlacedBy = context.Actor.Name,
        };
        db.ProcessingRestrictions.Add(restriction);
        // every record of the person, so that none of them is changed by its own id; none is merged or told apart while it stands
        var records = (await chains.Of([subject.Id], cancel))[subject.Id].Ids.ToArray();
        foreach (var record in await db.Subjects.Where(s => EF.Parameter(records).Contains(s.Id)).ToListAsync(cancel))
            record.RestrictProcessing(restriction);
        context.Consult(records);
        context.Command!.Answer = restriction.Id;
        await db.SaveChangesAsync(cancel);
        return restriction.Id;
    }

    private static IEnumerable<Problem> Problems(RestrictProcessing command, Subject subject)
    {
        if (subject.MergedInto is not null)
            yield return new("merged-already", "Open the record that stands for this person: this one was merged into another");
        if (subject.ProcessingGround is not null)
            yield return new("processing-restricted-already", "Lift the restriction that stands before setting another");
        if (command is { Ground: RestrictionGround.AccuracyContested, Contested.Count: 0 })
            yield return new("contested-missing", "Choose what the person contests", "contested");
    }
}
