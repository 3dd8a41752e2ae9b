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
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>Notes something on an order, such as intelligence about it, as fact or as opinion. It decides nothing.</summary>
[Permission("orders.change")]
internal sealed record AddOrderNote(Guid OrderId, OrderNoteInput Note, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/notes", async (Guid orderId, OrderNoteInput body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new AddOrderNote(orderId, body, body.Reason), cancel);
                return TypedResults.Created($"/api/v1/orders/{orderId}", new RecordId(id));
            })
            .WithSummary("Add a note to an order")
            .Example("""{ "basis": "fact", "text": "Service was filmed", "reason": "For whoever takes over" }""")
            .Sends(typeof(AddOrderNote));
}

/// <summary>A note on an order.</summary>
/// <param name="Basis">fact or opinion (Data Protection Act 2018 s.38).</param>
/// <param name="Text">The words, 3 to 4,000 characters.</param>
/// <param name="Reason">Why it is noted, at least three characters; kept in the audit.</param>
internal sealed record OrderNoteInput(StatementBasis Basis, string Text, string Reason)
{
    /// <summary>True where somebody has looked and the words tell nothing of where a protected person is; else only those who may see protected details read them.</summary>
    public bool NothingProtected { get; init; }
}

internal sealed class AddOrderNoteHandler(Desk desk, OrdersDb db) : IRequestHandler<AddOrderNote, Guid>
{
    public async Task<Guid> Handle(AddOrderNote command, CancellationToken cancel)
    {
        if (command.Note.Text.Trim() is not { Length: >= 3 and <= 4000 } text)
            throw new BadInputException("text-missing", "Enter the note, in 3 to 4,000 characters", "text");
        var by = desk.By(command.Reason);
        var order = await desk.Open(command.OrderId, cancel);
        var note = new OrderNote
        {
            Id = Guid.CreateVersion7(by.Now), OrderId = order.Id, Basis = command.Note.Basis, Text = text, MayHoldProtectedDetails = !command.Note.NothingProtected,
            RecordedAt = by.Now, RecordedBy = by.ActorName,
        };
        db.Notes.Add(note);
        return await desk.PutUnreviewed(order, "noted", LondonTime.DateOf(by.Now), cancel, note.Id);
    }
}
