using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>Records that an earlier fact was recorded wrongly. What was recorded stays readable as it was known then.</summary>
[Permission("orders.change")]
internal sealed record CorrectOrder(Guid OrderId, int Sequence, bool StrikeOut, Correction Correction, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/corrections", async (Guid orderId, CorrectionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new CorrectOrder(orderId, body.Sequence, body.StrikeOut, body.Instead ?? new(), body.Reason), cancel))))
            .WithSummary("Correct a fact")
            .Example("""{ "sequence": 0, "instead": { "lastDay": "2028-03-12" }, "reason": "Misread: the sealed order says the 12th" }""")
            .Sends(typeof(CorrectOrder));
}

/// <summary>A correction of one fact of an order's timeline.</summary>
/// <param name="Sequence">The fact, as the timeline counts it.</param>
/// <param name="Reason">What was wrong and how you know, at least three characters.</param>
/// <param name="StrikeOut">True when nothing of the kind happened.</param>
/// <param name="Instead">What really happened; only what was wrong needs to be given.</param>
internal sealed record CorrectionInput(int Sequence, string Reason, bool StrikeOut = false, Correction? Instead = null);

/// <summary>The parts of a fact that were wrong, as they really are. Parts that the fact does not have are refused.</summary>
internal sealed record Correction
{
    /// <summary>The legal day it took effect.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The instant of a service, with its offset.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How well a service can be proved.</summary>
    public KnowledgeEvidence? Knowledge { get; init; }

    /// <summary>The note on a service.</summary>
    public string? Note { get; init; }

    /// <summary>What starts the order.</summary>
    public Anchor? Start { get; init; }

    /// <summary>The day it starts.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day in force.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>True when it runs until further order.</summary>
    public bool? UntilFurtherOrder { get; init; }

    /// <summary>The event that ends it.</summary>
    public string? UntilEvent { get; init; }

    /// <summary>How the order ended.</summary>
    public EndKind? How { get; init; }

    /// <summary>All conditions of the making or the variation, those that were right by id and number alone.</summary>
    public IReadOnlyList<ConditionInput>? Conditions { get; init; }

    internal OrderEnd? End => LastDay is null && UntilFurtherOrder is null && UntilEvent is null ? null : new(LastDay, UntilFurtherOrder == true, UntilEvent);

    /// <summary>The fact as it really was.</summary>
    public OrderFact Apply(OrderFact fact, IReadOnlyList<ConditionText>? conditions) => fact switch
    {
        Made m => m with { On = On ?? m.On, Start = Start ?? m.Start, StartsOn = StartsOn ?? m.StartsOn, End = End ?? m.End, Conditions = conditions ?? m.Conditions },
        Served s => s with { At = At?.ToUniversalTime() ?? s.At, How = Knowledge ?? s.How, Note = Note ?? s.Note },
        Released r => r with { On = On ?? r.On },
        LicenceEnded e => e with { On = On ?? e.On },
        Varied v => v with { From = On ?? v.From, NewEnd = End ?? v.NewEnd, Conditions = conditions ?? v.Conditions },
        Renewed r => r with { From = On ?? r.From, NewEnd = End ?? r.NewEnd },
        Ended e => e with { On = On ?? e.On, How = How ?? e.How },
        EndClaimed c => c with { On = On ?? c.On },
        _ => fact,
    };

    /// <summary>Parts given that such a fact does not have.</summary>
    public IEnumerable<Problem> Misfits(OrderFact fact)
    {
        (string Field, bool Given, bool Fits)[] parts =
        [
            ("on", On is not null, fact is not Served and not TermsConfirmed and not LedgerFact),
            ("at", At is not null, fact is Served), ("knowledge", Knowledge is not null, fact is Served), ("note", Note is not null, fact is Served),
            ("start", Start is not null, fact is Made), ("startsOn", StartsOn is not null, fact is Made),
            ("lastDay", LastDay is not null, fact is Made or Varied or Renewed), ("untilFurtherOrder", UntilFurtherOrder is not null, fact is Made or Varied or Renewed),
            ("untilEvent", UntilEvent is not null, fact is Made or Varied or Renewed),
            ("how", How is not null, fact is Ended), ("conditions", Conditions is not null, fact is Made or Varied),
        ];
        return parts.Where(p => p is { Given: true, Fits: false }).Select(p => new Problem("part-does-not-fit", $"Leave out {p.Field}: a fact of this kind has none", "instead." + p.Field));
    }
}

internal sealed class CorrectOrderHandler(Desk desk, OrderTypeCatalogue types) : IRequestHandler<CorrectOrder, Guid>
{
    public async Task<Guid> Handle(CorrectOrder command, CancellationToken cancel)
    {
        var order = await desk.Open(command.OrderId, cancel);
        var by = desk.By(command.Reason);
        order.Correct(command.Sequence, command.StrikeOut ? null : Instead(order, command, by), by);
        return await desk.Put(order, "corrected", LondonTime.DateOf(by.Now), cancel);
    }

    private OrderFact? Instead(Order order, CorrectOrder command, By by)
    {
        var facts = order.Facts();
        if (command.Sequence < 0 || command.Sequence >= facts.Count || facts[command.Sequence] is Corrected)
            return null; // the order itself says what is wrong with it
        // a fact that was struck out is put back as it was first recorded
        var wrong = StandingFact.Of(facts).FirstOrDefault(f => f.Sequence == command.Sequence)?.Fact ?? facts[command.Sequence];
        var misfits = command.Correction.Misfits(wrong).ToList();
        if (misfits.Count > 0)
            throw new BadInputException(misfits);

        var present = (wrong as Made)?.Conditions ?? (wrong as Varied)?.Conditions ?? [];
        var reader = new ConditionReader(types, order.TypeCode, () => Guid.CreateVersion7(by.Now)) { SeesProtected = desk.SeesProtected };
        var conditions = command.Correction.Conditions is { } inputs ? reader.Read(inputs, present) : null;
        if (reader.Problems.Count > 0)
            throw new BadInputException([.. reader.Problems.Select(p => p with { Field = "instead." + p.Field })]);
        return command.Correction.Apply(wrong, conditions is null ? null : [.. conditions.Select(c => c.Text)]);
    }
}
