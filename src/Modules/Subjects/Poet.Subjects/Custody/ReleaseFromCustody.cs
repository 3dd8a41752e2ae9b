using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Subjects.Custody;

/// <summary>Records that a person left custody, on licence or free. Orders that start on release start with it.</summary>
[Permission("subjects.change")]
internal sealed record ReleaseFromCustody(Guid SubjectId, Guid CustodyId, DateOnly On, DateOnly? LicenceUntil, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/custody/{custodyId:guid}/release", async (Guid id, Guid custodyId, CustodyReleaseInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ReleaseFromCustody(id, custodyId, body.On, body.LicenceUntil, body.Reason), cancel))))
            .WithSummary("Record release from custody")
            .Example("""{ "on": "2026-05-01", "licenceUntil": "2028-05-01", "reason": "Told by the prison" }""")
            .Sends(typeof(ReleaseFromCustody));
}

/// <summary>A release.</summary>
/// <param name="On">The day; not before the first day in custody, not in the future.</param>
/// <param name="Reason">How it is known, at least three characters.</param>
internal sealed record CustodyReleaseInput(DateOnly On, string Reason)
{
    /// <summary>The last day of the licence as it is expected; left out to keep what is recorded.</summary>
    public DateOnly? LicenceUntil { get; init; }
}

/// <summary>Records that a licence or sentence ended. Orders that wait for it start with it.</summary>
[Permission("subjects.change")]
internal sealed record EndLicence(Guid SubjectId, Guid CustodyId, DateOnly On, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/custody/{custodyId:guid}/licence-end", async (Guid id, Guid custodyId, LicenceEndInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new EndLicence(id, custodyId, body.On, body.Reason), cancel))))
            .WithSummary("Record the end of a licence")
            .Example("""{ "on": "2026-05-02", "reason": "Told by probation" }""")
            .Sends(typeof(EndLicence));
}

/// <summary>The end of a licence or sentence.</summary>
/// <param name="On">The first day without it; not before the release, not in the future.</param>
/// <param name="Reason">How it is known, at least three characters.</param>
internal sealed record LicenceEndInput(DateOnly On, string Reason);

internal sealed class ReleaseFromCustodyHandler(CustodyDesk desk) : IRequestHandler<ReleaseFromCustody, Guid>, IRequestHandler<EndLicence, Guid>
{
    public async Task<Guid> Handle(ReleaseFromCustody command, CancellationToken cancel)
    {
        var spell = await desk.Open(command.SubjectId, command.CustodyId, cancel);
        if (spell.ReleasedOn is not null)
            throw new RuleBrokenException([new("released-already", "Correct the time in custody instead: its release is recorded already", "on")]);
        spell.ReleasedOn = command.On;
        spell.LicenceUntil = command.LicenceUntil ?? spell.LicenceUntil;
        return await desk.Put(spell, cancel);
    }

    public async Task<Guid> Handle(EndLicence command, CancellationToken cancel)
    {
        var spell = await desk.Open(command.SubjectId, command.CustodyId, cancel);
        if (spell.LicenceEndedOn is not null)
            throw new RuleBrokenException([new("licence-ended-already", "Correct the time in custody instead: the end of its licence is recorded already", "on")]);
        spell.LicenceEndedOn = command.On;
        return await desk.Put(spell, cancel);
    }
}
