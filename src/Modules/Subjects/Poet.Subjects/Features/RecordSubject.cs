using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Ensuring;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Records a person. Refused when a person with the same valid PNC ID or CRO number is recorded already, unless you say that this is someone else.</summary>
/// <param name="Name">Full name, given names first; at most 300 characters.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
[Permission("subjects.change")]
internal sealed record RecordSubject(string Name, string Reason) : ICommand
{
    /// <summary>Family name, where it is not the last word.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Date of birth, ISO 8601; from 1900 to today.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>PNC ID in any written form; one that fails its check letter is kept and marked.</summary>
    public string? PncId { get; init; }

    /// <summary>CRO number in any written form; one that fails its check letter is kept and marked.</summary>
    public string? CroNumber { get; init; }

    /// <summary>True when the person already recorded under this identifier is someone else.</summary>
    public bool IsSomeoneElse { get; init; }

    internal static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/", async (RecordSubject command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/subjects/{id}", new RecordId(id));
            })
            .WithSummary("Records a person")
            .Example("""{ "name": "Yusuf Yardley", "bornOn": "1979-08-24", "pncId": "2012/0689191C", "reason": "Referred by the district" }""")
            .Sends(typeof(RecordSubject));
}

internal sealed class RecordSubjectHandler(SubjectsDb db, ISubjects subjects, NameWriter names, RequestContext context, TimeProvider time) : IRequestHandler<RecordSubject, Guid>
{
    public async Task<Guid> Handle(RecordSubject command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        RuleBrokenException.ThrowIfAny(Problems(command, LondonTime.DateOf(now)));
        RuleBrokenException.ThrowIfAny(await RecordedAlready(command, cancel));

        var subject = Subject.Record(WrittenName.Of(command.Name, false).Full, Blank(command.FamilyName), command.BornOn, now);
        db.Subjects.Add(subject);
        await names.Add(subject.Id, WrittenName.Of(command.Name, isAlias: false), cancel);
        foreach (var alias in command.Aliases.Where(a => !string.IsNullOrWhiteSpace(a)))
            await names.Add(subject.Id, WrittenName.Of(alias, isAlias: true), cancel);
        foreach (var (kind, raw) in new[] { (IdentifierKinds.Pnc, command.PncId), (IdentifierKinds.Cro, command.CroNumber) })
            if (raw is not null && IdentifierKinds.Read(subject.Id, kind, raw, now) is { } read)
                db.Identifiers.Add(read);
        db.Access.Add(new() { Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Force = context.RecordingForce(), From = now, Until = SubjectsDb.Open, Why = "Recorded by this force" });
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;
    }

    private static IEnumerable<Problem> Problems(RecordSubject command, DateOnly today)
    {
        foreach (var problem in SubjectCommands.ProblemsOfName(command.Name, "name"))
            yield return problem;
        foreach (var problem in command.Aliases.Where(a => !string.IsNullOrWhiteSpace(a)).SelectMany(a => SubjectCommands.ProblemsOfName(a, "aliases")))
            yield return problem;
        if (command.Aliases.Count > 20)
            yield return new("aliases-too-many", "Enter at most 20 other names", "aliases");
        if (command.FamilyName is { Length: > 150 })
            yield return new("family-name-too-long", "Enter a family name of at most 150 characters", "familyName");
        foreach (var problem in SubjectCommands.ProblemsOfBirth(command.BornOn, today, "bornOn"))
            yield return problem;
        if (command.PncId is { Length: > IdentifierKinds.LongestRaw })
            yield return new("pnc-too-long", "Enter a PNC ID of at most 100 characters", "pncId");
        if (command.CroNumber is { Length: > IdentifierKinds.LongestRaw })
            yield return new("cro-too-long", "Enter a CRO number of at most 100 characters", "croNumber");
    }

    private async Task<IEnumerable<Problem>> RecordedAlready(RecordSubject command, CancellationToken cancel)
    {
        if (command.IsSomeoneElse || string.IsNullOrWhiteSpace(command.PncId) && string.IsNullOrWhiteSpace(command.CroNumber))
            return [];
        var same = (await subjects.Find(new() { PncId = command.PncId, CroNumber = command.CroNumber, RestrictedToo = true }, cancel)).Where(m => m.Matched.Any(h => h is "pnc" or "cro")).ToList();
        context.Consult(same.Select(m => m.Subject.Id));
        return same.Take(1).Select(m => new Problem("recorded-already", m.Restricted is { } restricted ? $"Do not record this person again. {restricted.Says}" :
            "Search for this identifier and use the person recorded under it, or say that this is someone else", m.Matched.Contains("pnc") ? "pncId" : "croNumber"));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
