using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Retention;

/// <summary>Keeps a record after a review, with the answers of the purge test, until the next one.</summary>
[Permission("retention.review")]
internal sealed record KeepRecord(Guid SubjectId, string Group, IReadOnlyList<PurgeAnswer> Answers, DateOnly NextReviewOn, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder retention) =>
        retention.MapPost("/{subjectId:guid}/kept", async (Guid subjectId, RecordToKeep kept, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new KeepRecord(subjectId, kept.Group, kept.Answers, kept.NextReviewOn, kept.Reason), cancel))))
            .WithSummary("Keeps a record until the next review")
            .Example("""
                { "group": "2", "nextReviewOn": "2030-03-03", "answers": [{ "question": "still-needed", "answer": "yes" }, { "question": "accurate", "answer": "yes" },
                  { "question": "serious-harm", "answer": "yes" }, { "question": "children-or-vulnerable", "answer": "no" }, { "question": "breach-of-trust", "answer": "no" },
                  { "question": "links", "answer": "not-known" }, { "question": "substances", "answer": "no" }, { "question": "mental-state", "answer": "not-known" }],
                  "reason": "Further reports since the order ended" }
                """)
            .Sends(typeof(KeepRecord));
}

/// <summary>A review that keeps the record.</summary>
/// <param name="Group">Code of the group of the retention schedule.</param>
/// <param name="Answers">An answer to each question of the purge test.</param>
/// <param name="NextReviewOn">Day of the next review, ISO 8601; after today, and no later than the group allows.</param>
/// <param name="Reason">Why it is kept, at least three characters; kept with the review and in the audit.</param>
internal sealed record RecordToKeep(string Group, IReadOnlyList<PurgeAnswer> Answers, DateOnly NextReviewOn, string Reason);

internal sealed class KeepRecordHandler(SubjectsDb db, RetentionOptions options, RequestContext context, TimeProvider time) : IRequestHandler<KeepRecord, Guid>
{
    public async Task<Guid> Handle(KeepRecord command, CancellationToken cancel)
    {
        var subject = await db.ToChangeThoughRestricted(command.SubjectId, context, cancel);
        var now = time.GetUtcNow();
        RuleBrokenException.ThrowIfAny(Problems(command, LondonTime.DateOf(now)));
        var id = Guid.CreateVersion7(now);
        db.Kept.Add(new()
        {
            Id = id, SubjectId = subject.Id, Answers = PurgeTest.Write(command.Answers), Group = command.Group, NextReviewOn = command.NextReviewOn, Reason = command.Reason.Trim(),
            Force = context.RecordingForce(), At = now, By = context.Actor.Name,
        });
        subject.Keep(command.Group, command.NextReviewOn, now);
        context.Command!.Answer = id;
        await db.SaveChangesAsync(cancel);
        return id;
    }

    private IEnumerable<Problem> Problems(KeepRecord command, DateOnly today)
    {
        foreach (var problem in PurgeTest.Problems(command.Answers))
            yield return problem;
        var group = options.All.FirstOrDefault(g => g.Code == command.Group);
        if (group is null)
            yield return new("group-unknown", "Choose a group of the retention schedule", "group");
        if (command.NextReviewOn <= today)
            yield return new("review-not-later", "Enter a day of the next review that is after today", "nextReviewOn");
        else if (group is not null && command.NextReviewOn > today.AddYears(group.ThenYears))
            yield return new("review-too-late", $"Enter a day of the next review within {group.ThenYears} years, as the group asks", "nextReviewOn");
    }
}
