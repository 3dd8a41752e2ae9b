using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Insight.Domain;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Insight.Disclosures;

/// <summary>Saves a question from outside the police that a figure answers; nothing leaves before a second person has cleared it.</summary>
/// <param name="Source">The number of the request where it is dealt with, 3 to 60 characters.</param>
/// <param name="Question">What is asked, 10 to 1,000 characters that name nobody.</param>
/// <param name="Figure">Code of the figure that answers.</param>
/// <param name="AsOf">The day asked about, which is over.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Reason">Why it is saved, at least three characters.</param>
/// <param name="AsKnownAt">Count what was known at the end of this day, which is over; yesterday when left out.</param>
[Permission("insight.disclose")]
internal sealed record SaveQuestion(string Source, string Question, string Figure, DateOnly AsOf, DateOnly From, string Reason, DateOnly? AsKnownAt = null) : ICommand
{
    public static void Map(IEndpointRouteBuilder disclosures) =>
        disclosures.MapPost("/", async (SaveQuestion command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/insight/disclosures/{id}", new RecordId(id));
            })
            .WithSummary("Save a question from outside")
            .Example("""{ "source": "FOI 2026/114", "question": "How many orders of each type were in force at the end of March?", "figure": "orders-by-type", "asOf": "2026-03-31", "from": "2025-04-01", "reason": "Request received on 2 April" }""")
            .Sends(typeof(SaveQuestion));
}

internal sealed class SaveQuestionHandler(DisclosureDesk desk, RequestContext context) : IRequestHandler<SaveQuestion, Guid>
{
    public Task<Guid> Handle(SaveQuestion command, CancellationToken cancel) => desk.Add(Disclosure.Ask(context.Actor.Force,
        new(command.Source, command.Question, DisclosureDesk.Figure(command.Figure).Code, command.AsOf, command.From, command.AsKnownAt), desk.Today, desk.By(command.Reason)), cancel);
}
