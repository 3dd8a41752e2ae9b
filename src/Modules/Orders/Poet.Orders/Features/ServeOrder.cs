using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the subject was served with the order or told of it, and how well that can be proved.</summary>
[Permission("orders.change")]
internal sealed record ServeOrder(Guid OrderId, ServiceInput Service, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/service", async (Guid orderId, ServiceInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ServeOrder(orderId, body, body.Reason), cancel))))
            .WithSummary("Record service")
            .Example("""{ "at": "2026-03-04T18:20:00Z", "how": "served-in-person", "servedBy": "PC Carrow", "where": "At home", "copyGiven": true, "papers": [], "note": "Read over", "reason": "Served by hand" }""")
            .Sends(typeof(ServeOrder));
}

/// <summary>Service of an order.</summary>
/// <param name="At">The instant, with its offset; not before the making, not in the future.</param>
/// <param name="How">How well it can be proved: claimed, in-court, served-indirectly, served-in-person, told-by-officer or read-back-on-video.</param>
/// <param name="Note">What was said, at most 1,000 characters.</param>
/// <param name="Reason">Why it is recorded, at least three characters.</param>
internal sealed record ServiceInput(DateTimeOffset At, KnowledgeEvidence How, string Reason, string? Note = null)
{
    /// <summary>Who served or told, at most 200 characters.</summary>
    public string? ServedBy { get; init; }

    /// <summary>Where, at most 200 characters.</summary>
    public string? Where { get; init; }

    /// <summary>Who else was there, at most 200 characters.</summary>
    public string? Witness { get; init; }

    /// <summary>Whether a copy was left with the subject; left out when not known.</summary>
    public bool? CopyGiven { get; init; }

    /// <summary>Ids of the order's papers that were handed over: copies of the sealed order, plain words and translations. With a copy of the sealed order a copy was given.</summary>
    public IReadOnlyList<Guid> Papers { get; init; } = [];
}

internal sealed class ServeOrderHandler(Desk desk, OrdersDb db) : IRequestHandler<ServeOrder, Guid>
{
    public async Task<Guid> Handle(ServeOrder command, CancellationToken cancel)
    {
        var given = command.Service;
        if (given.Note?.Length > 1000)
            throw new BadInputException("note-too-long", "Enter a note of at most 1,000 characters", "note");
        foreach (var (field, text) in new[] { ("servedBy", given.ServedBy), ("where", given.Where), ("witness", given.Witness) })
            if (text?.Length > 200)
                throw new BadInputException("too-long", "Enter at most 200 characters", field);
        var order = await desk.Open(command.OrderId, cancel);
        var papers = given.Papers.Distinct().ToArray();
        order.Serve(new Served(given.At.ToUniversalTime(), given.How, Said(given.Note))
        {
            ServedBy = Said(given.ServedBy), Where = Said(given.Where), Witness = Said(given.Witness), CopyGiven = await GaveSealed(order, given, papers, cancel) ? true : given.CopyGiven, Papers = papers is [] ? null : papers,
        }, desk.By(command.Reason));
        return await desk.Put(order, "served", LondonTime.DateOf(given.At), cancel);
    }

    private async Task<bool> GaveSealed(Order order, ServiceInput given, Guid[] papers, CancellationToken cancel)
    {
        if (papers is [])
            return false;
        var known = await OrderPapers.Of(db, order.Id, DateTimeOffset.MaxValue, cancel);
        var copies = known.Sealed.Count(a => papers.Contains(a.Id));
        if (copies + known.Renderings.Count(r => papers.Contains(r.Id)) < papers.Length)
            throw new RuleBrokenException([new("paper-unknown", "Choose papers of this order: copies of the sealed order, and plain words or translations of one", "papers")]);
        if (copies > 0 && given.CopyGiven == false)
            throw new RuleBrokenException([new("copy-was-given", "Say that a copy was given, or leave the sealed order out of what was handed over", "copyGiven")]);
        return copies > 0;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
