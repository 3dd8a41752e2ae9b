using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>Records that two records are one person. Both ids stay, and it can be undone. A person decides, on evidence; a name, or a name and a date of birth, is none.</summary>
[Permission("subjects.change")]
internal sealed record MergeSubjects(Guid KeptId, Guid MergedId, MergeEvidence Evidence, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/merges", async (Guid id, MergeToMake merge, IMediator mediator, CancellationToken cancel) =>
            {
                var made = await mediator.Send(new MergeSubjects(id, merge.MergedId, merge.Evidence, merge.Reason), cancel);
                return TypedResults.Created($"/api/v1/subjects/{id}", new RecordId(made));
            })
            .WithSummary("Records that two records are one person")
            .Example("""{ "mergedId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f", "evidence": "police-identifier", "reason": "Same PNC ID, compared on both records" }""")
            .Sends(typeof(MergeSubjects));
}

/// <summary>What shows that two records are one person.</summary>
internal enum MergeEvidence
{
    /// <summary>Both records hold the same valid PNC ID or CRO number.</summary>
    PoliceIdentifier,
    /// <summary>Fingerprints or a photograph were compared.</summary>
    FingerprintsOrPhotograph,
    /// <summary>An officer knows the person under both records.</summary>
    OfficerKnowsBoth,
    /// <summary>A court paper or other document shows it.</summary>
    Document,
}

/// <summary>The record to merge into this one.</summary>
/// <param name="MergedId">The record that will point to this one.</param>
/// <param name="Evidence">What shows that they are one person.</param>
/// <param name="Reason">Why, at least three characters; kept with the merge and in the audit.</param>
internal sealed record MergeToMake(Guid MergedId, MergeEvidence Evidence, string Reason);

internal sealed class MergeSubjectsHandler(SubjectsDb db, MergeChains chains, RequestContext context, TimeProvider time) : IRequestHandler<MergeSubjects, Guid>
{
    public async Task<Guid> Handle(MergeSubjects command, CancellationToken cancel)
    {
        var kept = await db.ToChange(command.KeptId, context, cancel);
        var merged = await db.Subjects.SingleOrDefaultAsync(s => s.Id == command.MergedId, cancel) ?? throw new NotFoundException("person");
        RuleBrokenException.ThrowIfAny(Problems(command, kept, merged, await ShareAnIdentifier(kept.Id, merged.Id, cancel)));

        var now = time.GetUtcNow();
        var merge = new Merge
        {
            Id = Guid.CreateVersion7(now), KeptId = kept.Id, MergedId = merged.Id, At = now, Reason = command.Reason.Trim(), Evidence = Words.Kebab(command.Evidence.ToString()),
        };
        db.Merges.Add(merge);
        merged.MergeInto(kept.Id);
        await ShareAccess(merge, cancel);
        var both = await chains.Of([kept.Id, merged.Id], cancel);
        await CarryRestrictions.Of(db, [.. both.Values.SelectMany(c => c.Ids).Distinct()], now, cancel);
        db.Publish(new SubjectsMerged(kept.Id, merged.Id, context.Actor.Force));
        context.Command!.Answer = merge.Id;
        await db.SaveChangesAsync(cancel);
        return merge.Id;
    }

    private static IEnumerable<Problem> Problems(MergeSubjects command, Subject kept, Subject merged, bool shareAnIdentifier)
    {
        if (kept.Id == merged.Id)
            yield return new("same-record", "Choose another record: these are one and the same", "mergedId");
        if (kept.MergedInto is not null || merged.MergedInto is not null)
            yield return new("merged-already", "Open the record that stands for this person: one of the two was merged into another before", "mergedId");
        foreach (var problem in SubjectCommands.ProblemsOfProcessing(merged, "mergedId"))
            yield return problem;
        if (command.Evidence == MergeEvidence.PoliceIdentifier && !shareAnIdentifier)
            yield return new("no-shared-identifier", "Choose other evidence: the two records hold no valid PNC ID or CRO number in common", "evidence");
    }

    private async Task<bool> ShareAnIdentifier(Guid kept, Guid merged, CancellationToken cancel)
    {
        var held = await db.Identifiers.AsNoTracking().Where(i => (i.SubjectId == kept || i.SubjectId == merged) && i.Validity == IdentifierKinds.Valid
            && (i.Kind == IdentifierKinds.Pnc || i.Kind == IdentifierKinds.Cro)).Select(i => new { i.SubjectId, i.Kind, i.Canonical }).ToListAsync(cancel);
        return held.GroupBy(h => (h.Kind, h.Canonical)).Any(g => g.Select(h => h.SubjectId).Distinct().Count() > 1);
    }

    /// <summary>Whoever may see one record of the person may see the other, or the merge would hide what was theirs; undone with the merge. What another merge shares may end with that one, so it does not do.</summary>
    private async Task ShareAccess(Merge merge, CancellationToken cancel)
    {
        var rows = await db.Access.AsNoTracking().Where(a => (a.SubjectId == merge.KeptId || a.SubjectId == merge.MergedId) && a.Until > merge.At).ToListAsync(cancel);
        foreach (var (from, to) in new[] { (merge.MergedId, merge.KeptId), (merge.KeptId, merge.MergedId) })
            foreach (var row in rows.Where(a => a.SubjectId == from).DistinctBy(a => a.Force).Where(a => !rows.Any(b => b.SubjectId == to && b.Force == a.Force && b.MergeId == null)))
                db.Access.Add(new() { Id = Guid.CreateVersion7(merge.At), SubjectId = to, Force = row.Force, From = merge.At, Until = row.Until, Why = "Found to be one person", MergeId = merge.Id });
    }
}
