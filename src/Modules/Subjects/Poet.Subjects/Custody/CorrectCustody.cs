using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Subjects.Custody;

/// <summary>Changes what is expected of a time in custody, or corrects it. What followed from it for orders is corrected with it; the audit keeps what stood there.</summary>
[Permission("subjects.change")]
internal sealed record CorrectCustody(Guid SubjectId, Guid CustodyId, CustodyInput Custody, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPut("/{id:guid}/custody/{custodyId:guid}", async (Guid id, Guid custodyId, CustodyInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CorrectCustody(id, custodyId, body, body.Reason), cancel))))
            .WithSummary("Change or correct a time in custody")
            .Example("""{ "kind": "sentence", "from": "2025-05-01", "expectedRelease": "2027-03-12", "where": "HMP Wexmoor", "reason": "New date from the prison" }""")
            .Sends(typeof(CorrectCustody));
}

/// <summary>Strikes out a time in custody that never was. What followed from it for orders is struck out with it.</summary>
[Permission("subjects.change")]
internal sealed record StrikeOutCustody(Guid SubjectId, Guid CustodyId, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder subjects) =>
        subjects.MapPost("/{id:guid}/custody/{custodyId:guid}/strike-out", async (Guid id, Guid custodyId, ReasonGiven body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new StrikeOutCustody(id, custodyId, body.Reason), cancel))))
            .WithSummary("Strike out a time in custody")
            .Example("""{ "reason": "Somebody else of the same name" }""")
            .Sends(typeof(StrikeOutCustody));
}

internal sealed class CorrectCustodyHandler(CustodyDesk desk) : IRequestHandler<CorrectCustody, Guid>, IRequestHandler<StrikeOutCustody, Guid>
{
    public async Task<Guid> Handle(CorrectCustody command, CancellationToken cancel)
    {
        var spell = await desk.Open(command.SubjectId, command.CustodyId, cancel);
        command.Custody.Write(spell);
        return await desk.Put(spell, cancel);
    }

    public async Task<Guid> Handle(StrikeOutCustody command, CancellationToken cancel)
    {
        var spell = await desk.Open(command.SubjectId, command.CustodyId, cancel);
        spell.StruckOutAt = desk.Now;
        return await desk.Put(spell, cancel);
    }
}
