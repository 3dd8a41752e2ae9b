using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Domain;
using Poet.Subjects.Features;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Custody;

/// <summary>Records that a person is, or was, in custody or hospital, and when they are expected to come out.</summary>
[Permission("subjects.change")]
internal sealed record PutIntoCustody(Guid SubjectId, CustodyInput Custody, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/custody", async (Guid id, CustodyInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new PutIntoCustody(id, body, body.Reason), cancel))))
            .WithSummary("Record a time in custody")
            .Example("""{ "kind": "sentence", "from": "2025-05-01", "expectedRelease": "2027-05-01", "licenceUntil": "2029-05-01", "where": "HMP Wexmoor", "reason": "Sentenced today" }""")
            .Sends(typeof(PutIntoCustody));
}

/// <summary>A time in custody or hospital.</summary>
/// <param name="Kind">police, remand, sentence, recall, hospital or immigration.</param>
/// <param name="From">The first day.</param>
/// <param name="Reason">Why it is recorded, or how it is known, at least three characters.</param>
internal sealed record CustodyInput(CustodyKind Kind, DateOnly From, string Reason)
{
    /// <summary>The day on which it is expected to end.</summary>
    public DateOnly? ExpectedRelease { get; init; }

    /// <summary>The day of release, where it is over.</summary>
    public DateOnly? ReleasedOn { get; init; }

    /// <summary>The last day of the licence or sentence as it is expected, where one follows.</summary>
    public DateOnly? LicenceUntil { get; init; }

    /// <summary>The first day without licence, where it is over.</summary>
    public DateOnly? LicenceEndedOn { get; init; }

    /// <summary>The prison, hospital or station, at most 200 characters.</summary>
    public string? Where { get; init; }

    internal void Write(CustodySpell spell) => (spell.Kind, spell.From, spell.ExpectedRelease, spell.ReleasedOn, spell.LicenceUntil, spell.LicenceEndedOn, spell.Where)
        = (Kind, From, ExpectedRelease, ReleasedOn, LicenceUntil, LicenceEndedOn, string.IsNullOrWhiteSpace(Where) ? null : Where.Trim());
}

internal sealed class PutIntoCustodyHandler(SubjectsDb db, CustodyDesk desk, RequestContext context) : IRequestHandler<PutIntoCustody, Guid>
{
    public async Task<Guid> Handle(PutIntoCustody command, CancellationToken cancel)
    {
        var subject = await desk.Person(command.SubjectId, cancel);
        var spell = new CustodySpell { Id = Guid.CreateVersion7(desk.Now), SubjectId = subject.Id, Force = context.RecordingForce(), RecordedAt = desk.Now, RecordedBy = context.Actor.Name };
        command.Custody.Write(spell);
        db.Custody.Add(spell);
        return await desk.Put(spell, cancel);
    }
}
