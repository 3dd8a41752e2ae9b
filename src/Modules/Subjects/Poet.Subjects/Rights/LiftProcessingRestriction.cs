using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Rights;

/// <summary>Lifts a restriction of processing, after the person was told.</summary>
[Permission("retention.review")]
internal sealed record LiftProcessingRestriction(Guid SubjectId, Guid RestrictionId, DateOnly? ToldOn, string? Told, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/processing-restrictions/{restrictionId:guid}/lift",
                async (Guid subjectId, Guid restrictionId, ProcessingToFree lift, IMediator mediator, CancellationToken cancel) =>
                    TypedResults.Ok(new RecordId(await mediator.Send(new LiftProcessingRestriction(subjectId, restrictionId, lift.ToldOn, lift.Told, lift.Reason), cancel))))
            .WithSummary("Lifts a restriction of processing")
            .Example("""{ "toldOn": "2026-03-03", "told": "By letter to the address that the person gave", "reason": "The certificate was found and the record corrected" }""")
            .Sends(typeof(LiftProcessingRestriction));
}

/// <summary>Why a restriction of processing is lifted. Where the accuracy was contested the person is told first.</summary>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record ProcessingToFree(string Reason)
{
    /// <summary>The day on which the person was told that it will be lifted, ISO 8601, not in the future; left out where nobody could tell the person.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>How the person was told, or why nobody could, at most 500 characters; needed where the accuracy was contested.</summary>
    public string? Told { get; init; }
}

internal sealed class LiftProcessingRestrictionHandler(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time) : IRequestHandler<LiftProcessingRestriction, Guid>
{
    public async Task<Guid> Handle(LiftProcessingRestriction command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var restriction = await db.ProcessingRestrictions.SingleOrDefaultAsync(r => r.Id == command.RestrictionId && r.SubjectId == subject.Id, cancel) ?? throw new NotFoundException("restriction of processing");
        var now = time.GetUtcNow();
        RuleBrokenException.ThrowIfAny(Problems(command, restriction, context.RecordingForce(), LondonTime.DateOf(now)));
        restriction.Lift(context.Actor.Name, command.Reason.Trim(), command.ToldOn, string.IsNullOrWhiteSpace(command.Told) ? null : command.Told.Trim(), now);
        var records = (await chains.Of([subject.Id], cancel))[subject.Id].Ids.ToArray();
        foreach (var record in await db.Subjects.Where(s => EF.Parameter(records).Contains(s.Id)).ToListAsync(cancel))
            record.FreeProcessing();
        context.Consult(records);
        context.Command!.Answer = restriction.Id;
        await db.SaveChangesAsync(cancel);
        return restriction.Id;
    }

    private static IEnumerable<Problem> Problems(LiftProcessingRestriction command, ProcessingRestriction standing, string force, DateOnly today)
    {
        if (standing.LiftedAt is not null)
            yield return new("lifted-already", "Nothing is left to lift: this restriction was lifted before");
        if (standing.Force != force)
            yield return new("restriction-of-another-force", "Ask the force that restricted it to lift it");
        if (standing.Ground == RestrictionGround.AccuracyContested && string.IsNullOrWhiteSpace(command.Told))
            yield return new("told-missing", "Tell the person before you lift it and enter how, or why nobody could tell them", "told");
        if (command.Told is { Length: > 500 })
            yield return new("told-too-long", "Enter how the person was told with at most 500 characters", "told");
        if (command.ToldOn > today || command.ToldOn < LondonTime.DateOf(standing.PlacedAt))
            yield return new("told-on-wrong", "Enter a day on which the person was told that is not in the future and not before the restriction", "toldOn");
    }
}
