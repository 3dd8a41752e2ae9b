using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Features;

/// <summary>Notes bail, a licence, an order held elsewhere, a warning or intelligence, as text, as fact or as opinion.</summary>
[Permission("subjects.change")]
internal sealed record AddNote(Guid SubjectId, NoteKind Kind, StatementBasis Basis, string Text, bool NothingProtected, DateOnly? From, DateOnly? Until, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/notes", async (Guid id, NoteToAdd note, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AddNote(id, note.Kind, note.Basis, note.Text, note.NothingProtected, note.From, note.Until, note.Reason), cancel))))
            .WithSummary("Notes bail, licence, another order, a warning or intelligence")
            .Example("""{ "kind": "bail", "basis": "fact", "text": "Bail until 1 April with a curfew", "reason": "Custody record" }""")
            .Sends(typeof(AddNote));
}

/// <summary>What a note is about.</summary>
internal enum NoteKind
{
    /// <summary>Bail conditions.</summary>
    Bail,
    /// <summary>Licence conditions.</summary>
    Licence,
    /// <summary>An order that is not held in this register.</summary>
    OtherOrder,
    /// <summary>A warning to whoever meets the person.</summary>
    Warning,
    /// <summary>What somebody reported or assessed. Stays on the person's page and is not part of a check's answer.</summary>
    Intelligence,
}

/// <summary>A note on a person.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Basis">fact or opinion (Data Protection Act 2018 s.38).</param>
/// <param name="Text">The words, at most 4,000 characters.</param>
/// <param name="Reason">Why, at least three characters; kept in the audit.</param>
internal sealed record NoteToAdd(NoteKind Kind, StatementBasis Basis, string Text, string Reason)
{
    /// <summary>True where somebody has looked and the words tell nothing of where a protected person is; else only those of your force who may see protected details read them.</summary>
    public bool NothingProtected { get; init; }

    /// <summary>First day on which it holds; left out when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it holds; left out while open.</summary>
    public DateOnly? Until { get; init; }
}

internal sealed class AddNoteHandler(SubjectsDb db, RequestContext context, TimeProvider time) : IRequestHandler<AddNote, Guid>
{
    public async Task<Guid> Handle(AddNote command, CancellationToken cancel)
    {
        // whoever meets the person is warned, whatever is contested
        var subject = command.Kind == NoteKind.Warning ? await db.ToChangeThoughRestricted(command.SubjectId, context, cancel) : await db.ToChange(command.SubjectId, context, cancel);
        RuleBrokenException.ThrowIfAny(Problems(command));
        var now = time.GetUtcNow();
        db.Notes.Add(new()
        {
            Id = Guid.CreateVersion7(now), SubjectId = subject.Id, Kind = Words.Kebab(command.Kind.ToString()), Basis = command.Basis, Text = command.Text.Trim(),
            Force = context.RecordingForce(), MayHoldProtectedDetails = !command.NothingProtected, From = command.From, Until = command.Until, RecordedAt = now, RecordedBy = context.Actor.Name,
        });
        context.Command!.Answer = subject.Id;
        await db.SaveChangesAsync(cancel);
        return subject.Id;
    }

    private static IEnumerable<Problem> Problems(AddNote command)
    {
        foreach (var problem in SubjectCommands.ProblemsOfText(command.Text, "the note", 4000, "text"))
            yield return problem;
        if (command.Until < command.From)
            yield return new("until-before-from", "Enter a last day that is on or after the first", "until");
    }
}
