using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Undoes a merge: both records stand by themselves again, with what each held.</summary>
[Permission("subjects.change")]
internal sealed record UndoMerge(Guid SubjectId, Guid MergeId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/merges/{mergeId:guid}/undo", async (Guid id, Guid mergeId, ReasonGiven why, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new UndoMerge(id, mergeId, why.Reason), cancel))))
            .WithSummary("Undoes a merge")
            .Example("""{ "reason": "Fingerprints differ" }""")
            .Sends(typeof(UndoMerge));
}

internal sealed class UndoMergeHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<UndoMerge, Guid>
{
    public async Task<Guid> Handle(UndoMerge command, CancellationToken cancel)
    {
        var asked = await db.ToChange(command.SubjectId, context, cancel);
        var merge = await db.Merges.SingleOrDefaultAsync(m => m.Id == command.MergeId && (m.KeptId == asked.Id || m.MergedId == asked.Id), cancel)
            ?? throw new NotFoundException("merge");
        if (merge.UndoneAt is not null)
            throw new RuleBrokenException([new("undone-already", "Nothing is left to undo: this merge was undone before", "mergeId")]);
        var merged = await db.Subjects.SingleOrDefaultAsync(s => s.Id == merge.MergedId, cancel) ?? throw new NotFoundException("person");

        var now = time.GetUtcNow();
        merge.UndoneAt = now;
        merged.StandAlone(now);
        foreach (var shared in await db.Access.Where(a => (a.SubjectId == merge.KeptId || a.SubjectId == merge.MergedId) && a.MergeId == merge.Id && a.Until > now).ToListAsync(cancel))
            shared.Until = now;
        context.Consult([merge.KeptId, merge.MergedId]);
        db.Publish(new SubjectsUnmerged(merge.KeptId, merge.MergedId, merge.At));
        context.Command!.Answer = merge.Id;
        await db.SaveChangesAsync(cancel);
        return merge.Id;
    }
}
