using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Persistence;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features.Imports;

/// <summary>Records the order of a line that waits in the mending queue, with what a person entered in place of what is missing or wrong.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Mended">What was entered.</param>
/// <param name="AnotherOrder">True when the line names another order that is still to be recorded: it then stays in the queue.</param>
/// <param name="Reason">Where it was found, in at least three characters.</param>
[Permission("orders.mend")]
internal sealed record MendLine(Guid LineId, MendedParts Mended, bool? AnotherOrder, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/lines/{lineId:guid}/mend", async (Guid lineId, MendBody body, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new MendLine(lineId, body.Mended, body.AnotherOrder, body.Reason), cancel);
                return TypedResults.Created($"/api/v1/orders/{id}", new RecordId(id));
            })
            .WithSummary("Mend a line and record its order")
            .Example("""{ "mended": { "name": "Yusuf Yardley", "typeCode": "ORDER-TYPE", "madeOn": "2026-03-03" }, "reason": "Read from the sealed order" }""")
            .Sends(typeof(MendLine));
}

/// <summary>A mended line.</summary>
/// <param name="Mended">What was entered.</param>
/// <param name="Reason">Where it was found, in at least three characters.</param>
internal sealed record MendBody(MendedParts Mended, string Reason)
{
    /// <summary>True when the line names another order that is still to be recorded: it then stays in the queue. Must be said for a line that names two.</summary>
    public bool? AnotherOrder { get; init; }
}

/// <summary>What a person entered for a line. Parts left out of it stay as they were read; a part given as null is cleared.</summary>
internal sealed record MendedParts
{
    private readonly Parts given;

    /// <summary>The person's name, in either order.</summary>
    public string? Name { get; init => (field, given) = (value, given | Parts.Name); }

    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init => (field, given) = (value, given | Parts.BornOn); }

    /// <summary>PNC ID, in any written form; several with a comma between.</summary>
    public string? PncId { get; init => (field, given) = (value, given | Parts.PncId); }

    /// <summary>Code of the order type.</summary>
    public string? TypeCode { get; init => (field, given) = (value, given | Parts.TypeCode); }

    /// <summary>full, interim or notice.</summary>
    public FormKind? Form { get; init => (field, given) = (value, given | Parts.Form); }

    /// <summary>The day the order was made.</summary>
    public DateOnly? MadeOn { get; init => (field, given) = (value, given | Parts.MadeOn); }

    /// <summary>The last day in force.</summary>
    public DateOnly? EndsOn { get; init => (field, given) = (value, given | Parts.EndsOn); }

    /// <summary>True when it runs until further order.</summary>
    public bool? UntilFurtherOrder { get; init => (field, given) = (value, given | Parts.UntilFurtherOrder); }

    /// <summary>The conditions, each by itself, in place of those that were read. Leave them out where you may not see those.</summary>
    public IReadOnlyList<string>? Conditions { get; init => (field, given) = (value, given | Parts.Conditions); }

    /// <summary>Whether the part was given, be it as nothing.</summary>
    public bool Gives(Parts part) => given.HasFlag(part);

    /// <summary>The parts of a line.</summary>
    [Flags]
    internal enum Parts
    {
        None = 0,
        Name = 1,
        BornOn = 2,
        PncId = 4,
        TypeCode = 8,
        Form = 16,
        MadeOn = 32,
        EndsOn = 64,
        UntilFurtherOrder = 128,
        Conditions = 256,
    }
}

internal sealed class MendLineHandler(OrdersDb db, OrderTypeCatalogue types, ISubjects subjects, IDatabaseProvider provider, RequestContext context, TimeProvider time) : IRequestHandler<MendLine, Guid>
{
    private const int MostOrders = 20;

    public async Task<Guid> Handle(MendLine command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var line = await db.ImportLines.SingleOrDefaultAsync(l => l.Id == command.LineId, cancel) ?? throw new NotFoundException("line");
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == line.RunId, cancel);
        var earlier = await db.Orders.CountAsync(o => o.ImportLineId == line.Id, cancel);
        var reading = new MendedReading(types, now, context.Actor.May(Permissions.SeeProtected)).Of(line, command.Mended);
        RuleBrokenException.ThrowIfAny(Problems(command, line, earlier));

        var person = (await subjects.Ensure([Person.OfMended(line, reading)], cancel))[0];
        line.OrderId = LineIds.OfOrder(run, line.Ordinal, earlier);
        var made = new OrderFromLine(types, new(types)).Make(line, reading, person, [], new(context.Actor.Id, context.Actor.Name, command.Reason, now));
        db.Orders.Add(made.Order);
        db.Findings.AddRange(made.Findings);
        if (command.AnotherOrder != true)
            (line.Mending, line.MendedBy, line.MendedAt, line.MendedWhy) = (MendingState.Mended, context.Actor.Name, now, command.Reason);
        db.Publish(new OrderMade(made.Order.Id, made.Order.TypeCode, person, line.Force, made.Order.MadeOn));
        context.Consult([made.Order.Id, person]);
        context.Command!.Answer = made.Order.Id;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException both) when (provider.IsUniqueViolation(both))
        {
            throw new ChangedMeanwhileException(); // an order of a line has one id: somebody else mended it at the same moment
        }
        return made.Order.Id;
    }

    private static IEnumerable<Problem> Problems(MendLine command, ImportLine line, int earlier)
    {
        if (line.What == Whats.TwoOrders && earlier == 0 && command.AnotherOrder is null)
            yield return new("another-order-missing", "Say whether another order of this line is still to be recorded: it names two", "anotherOrder");
        if (earlier >= MostOrders)
            yield return new("orders-too-many", "Record further orders by hand: 20 orders were made of this line");
    }
}
