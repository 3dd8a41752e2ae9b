using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Transfers.Features;

/// <summary>Asks the sending force about a section of the pack.</summary>
[Permission("transfers.draft")]
internal sealed record AskAboutPack(Guid TransferId, QueryInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/queries", async (Guid transferId, QueryInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AskAboutPack(transferId, body, body.Reason), cancel))))
            .WithSummary("Ask about a section of the pack")
            .Example("""{ "section": "safety", "words": "When was the warning about the dog last confirmed?", "nothingProtected": true, "reason": "Before the first visit" }""")
            .Sends(typeof(AskAboutPack));
}

/// <summary>A query.</summary>
/// <param name="Section">Code of the section.</param>
/// <param name="Words">What is missing or unclear, at most 4,000 characters.</param>
/// <param name="Reason">Why it matters, at least three characters.</param>
/// <param name="NothingProtected">True where somebody has looked and the words tell nothing of where a protected person is.</param>
internal sealed record QueryInput(string Section, string Words, string Reason, bool NothingProtected = false);

/// <summary>Answers a query of the receiving force.</summary>
[Permission("transfers.draft")]
internal sealed record AnswerAboutPack(Guid TransferId, Guid QueryId, PackAnswerInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/queries/{queryId:guid}/answer", async (Guid transferId, Guid queryId, PackAnswerInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new AnswerAboutPack(transferId, queryId, body, body.Reason), cancel))))
            .WithSummary("Answer a query about the pack")
            .Example("""{ "words": "On 3 March 2026, by the officer who visited", "nothingProtected": true, "reason": "Looked up in the visits" }""")
            .Sends(typeof(AnswerAboutPack));
}

/// <summary>An answer.</summary>
/// <param name="Words">The answer, at most 4,000 characters.</param>
/// <param name="Reason">Where it comes from, at least three characters.</param>
/// <param name="NothingProtected">True where somebody has looked and the words tell nothing of where a protected person is.</param>
internal sealed record PackAnswerInput(string Words, string Reason, bool NothingProtected = false);

internal sealed class AskAboutPackHandler(TransferDesk desk) : IRequestHandler<AskAboutPack, Guid>, IRequestHandler<AnswerAboutPack, Guid>
{
    public Task<Guid> Handle(AskAboutPack command, CancellationToken cancel) => desk.Change(command.TransferId, command.Reason,
        (t, by) => t.Ask(desk.FormatOf(t), command.What.Section, command.What.Words, command.What.NothingProtected, desk.Force, by), cancel);

    public Task<Guid> Handle(AnswerAboutPack command, CancellationToken cancel) => desk.Change(command.TransferId, command.Reason,
        (t, by) => t.Answer(desk.FormatOf(t), command.QueryId, command.What.Words, command.What.NothingProtected, desk.Force, by), cancel);
}
