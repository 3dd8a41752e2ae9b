using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that the person who sends this compared typed terms with the sealed order. From then on the check may decide by them.</summary>
[Permission("orders.confirm-terms")]
internal sealed record ConfirmTerms(Guid OrderId, Guid ConditionId, ConfirmationInput Confirmation, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/conditions/{conditionId:guid}/confirmation", async (Guid orderId, Guid conditionId, ConfirmationInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ConfirmTerms(orderId, conditionId, body, body.Reason), cancel))))
            .WithSummary("Confirm the typed terms of a condition")
            .Example("""{ "kind": "free-worded", "terms": {}, "reason": "Compared with the sealed order" }""")
            .Sends(typeof(ConfirmTerms));
}

/// <summary>Terms compared with the sealed order.</summary>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Terms">The terms, following the schema of the kind.</param>
/// <param name="Reason">What they were compared with, at least three characters.</param>
internal sealed record ConfirmationInput(string Kind, JsonElement Terms, string Reason)
{
    /// <summary>Version of the kind under which the terms are written; the newest when left out.</summary>
    public int? Version { get; init; }

    /// <summary>The words as the sealed order has them, 3 to 20,000 characters; left out where the recorded words are right.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the words may tell where a protected person is; left out to leave that as it is.</summary>
    public bool? HoldsProtectedDetails { get; init; }

    /// <summary>A day on which the compared text stood, where an earlier one than today's is meant.</summary>
    public DateOnly? StoodOn { get; init; }
}

internal sealed class ConfirmTermsHandler(Desk desk, OrderTypeCatalogue types, RequestContext context) : IRequestHandler<ConfirmTerms, Guid>
{
    public async Task<Guid> Handle(ConfirmTerms command, CancellationToken cancel)
    {
        var input = command.Confirmation;
        var order = await desk.Open(command.OrderId, cancel);
        var by = desk.By(command.Reason);
        if (order.ConditionOn(command.ConditionId, input.StoodOn ?? LondonTime.DateOf(by.Now)) is not { } text)
            throw new NotFoundException("condition");
        // withheld words cannot have been compared with anything
        if (text.MayHoldProtectedDetails && !context.Actor.May(Permissions.SeeProtected))
            throw new NotAllowedException(Permissions.SeeProtected);
        types.Require(order.TypeCode);
        var reader = new ConditionReader(types, order.TypeCode, () => text.Id);
        var read = reader.Read([new() { Number = text.Number, Words = input.Words ?? text.Words, Kind = input.Kind, Version = input.Version, Terms = input.Terms }], []);
        if (reader.Problems.Count > 0)
            throw new BadInputException([.. reader.Problems.Select(p => p with { Field = p.Field?.Replace("conditions[0].", "", StringComparison.Ordinal) })]);

        var confirmed = read[0].Text;
        order.ConfirmTerms(text.Id, new(confirmed.KindId!, confirmed.KindVersion, confirmed.Terms!, confirmed.Words, input.HoldsProtectedDetails, input.StoodOn), by);
        return await desk.Put(order, "terms-confirmed", LondonTime.DateOf(by.Now), cancel);
    }
}
