using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Ensuring;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Features;

/// <summary>Records that something of a person was recorded wrongly. What stood there stays readable, with who corrected it and why.</summary>
[Permission("subjects.change")]
internal sealed record CorrectSubject(Guid SubjectId, PartsOfSubject Instead, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/corrections", async (Guid id, SubjectCorrectionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CorrectSubject(id, body, body.Reason), cancel))))
            .WithSummary("Corrects name, date of birth or identifiers")
            .Example("""{ "bornOn": "1979-08-25", "reason": "Birth certificate seen" }""")
            .Sends(typeof(CorrectSubject));
}

/// <summary>A correction of a person's record (rectification, Data Protection Act 2018 s.46); what is left out stays.</summary>
/// <param name="Reason">What was wrong and how you know, 3 to 2,000 characters; kept with the correction and in the audit.</param>
internal sealed record SubjectCorrectionInput(string Reason) : PartsOfSubject;

/// <summary>The parts of a person's record that were wrong, as they really are.</summary>
internal record PartsOfSubject
{
    /// <summary>Full name, given names first; at most 300 characters.</summary>
    public string? Name { get; init; }

    /// <summary>False where the old name was never this person's: it then finds the person no more, and stands in the corrections only. Kept as another name when left out.</summary>
    public bool KeepOldName { get; init; } = true;

    /// <summary>Family name; empty to strike it out.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Date of birth, from 1900 to today.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>True to strike the date of birth out, because it is not known.</summary>
    public bool BornOnNotKnown { get; init; }

    /// <summary>Identifiers that were wrong.</summary>
    public IReadOnlyList<IdentifierCorrection> Identifiers { get; init; } = [];

    /// <summary>True when the person already recorded under a corrected identifier is someone else.</summary>
    public bool IsSomeoneElse { get; init; }
}

/// <summary>An identifier that was wrong.</summary>
/// <param name="Id">Id of the identifier on the record.</param>
internal sealed record IdentifierCorrection(Guid Id)
{
    /// <summary>As it really is, in any written form, at most 100 characters; left out with strikeOut.</summary>
    public string? Value { get; init; }

    /// <summary>True where the person has no such identifier.</summary>
    public bool StrikeOut { get; init; }
}

internal sealed class CorrectSubjectHandler(SubjectsDb db, MergeChains chains, NameWriter names, ISubjects subjects, RequestContext context, TimeProvider time)
    : IRequestHandler<CorrectSubject, Guid>
{
    public async Task<Guid> Handle(CorrectSubject command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (subject, instead) = (await db.ToChangeThoughRestricted(command.SubjectId, context, cancel), command.Instead);
        if (!await MayRectify(subject, cancel))
            RuleBrokenException.ThrowIfAny(SubjectCommands.ProblemsOfProcessing(subject));
        var ids = (await chains.Of([subject.Id], cancel))[subject.Id].Ids.ToArray();
        var held = await db.Identifiers.Where(i => ids.Contains(i.SubjectId)).ToListAsync(cancel);
        RuleBrokenException.ThrowIfAny(CorrectionRules.Problems(command, subject, held, LondonTime.DateOf(now)));
        RuleBrokenException.ThrowIfAny(await RecordedAlready(ids, instead, held, cancel));

        List<SubjectCorrection> corrections = [];
        var name = instead.Name is null ? subject.Name : WrittenName.Of(instead.Name, false).Full;
        var family = instead.FamilyName is null ? subject.FamilyName : instead.FamilyName.Trim() is { Length: > 0 } written ? written : null;
        var born = instead.BornOnNotKnown ? null : instead.BornOn ?? subject.BornOn;
        Note("name", subject.Name, name);
        Note("familyName", subject.FamilyName, family);
        Note("bornOn", Iso(subject.BornOn), Iso(born));
        if (name != subject.Name)
            await names.Replace(subject.Id, WrittenName.Of(name, isAlias: false), instead.KeepOldName, cancel);
        subject.Correct(name, family, born);
        foreach (var correction in instead.Identifiers)
            Replace(held.Single(i => i.Id == correction.Id), correction);
        if (corrections.Count == 0)
            throw new RuleBrokenException([new("nothing-corrected", "Change something: the record stands so already")]);

        db.Corrections.AddRange(corrections);
        db.Publish(new SubjectCorrected(subject.Id, [.. corrections.Select(c => c.Part).Distinct()], context.Actor.Force));
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;

        void Note(string part, string? before, string? after)
        {
            if (before != after)
                corrections.Add(new()
                {
                    Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Part = part, Before = before, After = after, At = now, By = context.Actor.Name, Reason = command.Reason.Trim(),
                });
        }

        void Replace(SubjectIdentifier wrong, IdentifierCorrection correction)
        {
            var right = correction.StrikeOut ? null : IdentifierKinds.Read(wrong.SubjectId, wrong.Kind, correction.Value!, now);
            if (right?.Raw == wrong.Raw)
                return;
            db.Identifiers.Remove(wrong);
            if (right is not null && !held.Any(i => i.Id != wrong.Id && i.Kind == right.Kind && i.Canonical == right.Canonical))
                db.Identifiers.Add(right);
            Note(wrong.Kind, wrong.Raw, right?.Raw);
        }
    }

    /// <summary>While processing is restricted the details stay as they are, but for a reviewer of the force that restricted it: to correct them may be what ends it.</summary>
    private async Task<bool> MayRectify(Subject subject, CancellationToken cancel) => subject.ProcessingGround is null
        || context.Actor.May("retention.review") && await db.ProcessingRestrictions.AnyAsync(r => r.SubjectId == subject.Id && r.LiftedAt == null && r.Force == context.Actor.Force, cancel);

    /// <summary>Somebody else who is recorded under an identifier that a correction brings.</summary>
    private async Task<IEnumerable<Problem>> RecordedAlready(Guid[] own, PartsOfSubject instead, List<SubjectIdentifier> held, CancellationToken cancel)
    {
        if (instead.IsSomeoneElse)
            return [];
        string? Of(string kind) => instead.Identifiers.FirstOrDefault(c => !c.StrikeOut && held.Any(i => i.Id == c.Id && i.Kind == kind && i.Raw != c.Value?.Trim()))?.Value;
        var (pnc, cro) = (Of(IdentifierKinds.Pnc), Of(IdentifierKinds.Cro));
        if (pnc is null && cro is null)
            return [];
        var same = (await subjects.Find(new() { PncId = pnc, CroNumber = cro }, cancel)).Where(m => !own.Contains(m.Subject.Id) && m.Matched.Any(h => h is "pnc" or "cro")).ToList();
        context.Consult(same.Select(m => m.Subject.Id));
        return same.Take(1).Select(_ => new Problem("recorded-already",
            "Look at the person who is recorded under this identifier already: merge the two records, or say that this is someone else", "identifiers"));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
