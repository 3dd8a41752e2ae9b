using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Contracts;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Features;

/// <summary>Begins to hand a person's orders over to another force. It puts the pack together; the other force sees nothing before it is offered.</summary>
/// <param name="Orders">The orders, all of one person, for which your force is responsible.</param>
/// <param name="ToForce">Code of the receiving force.</param>
/// <param name="ToOwnerId">Who is to answer there: somebody who may take orders on.</param>
/// <param name="Why">moved, released, court, work, hospital, emergency or return.</param>
/// <param name="EffectiveAt">The second from which the receiving force is responsible once both have signed, with its offset: +01:00 or +00:00 tells the two readings of the hour that comes twice apart.</param>
/// <param name="Reason">Why, at least three characters.</param>
[Permission("transfers.draft")]
internal sealed record DraftTransfer(IReadOnlyList<Guid> Orders, string ToForce, Guid ToOwnerId, TransferReason Why, DateTimeOffset EffectiveAt, string Reason) : ICommand
{
    /// <summary>Id of the handover format; the first when left out.</summary>
    public string? Format { get; init; }

    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/", async (DraftTransfer command, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(command, cancel);
                return TypedResults.Created($"/api/v1/transfers/{id}", new RecordId(id));
            })
            .WithSummary("Begin to hand orders over")
            .Example("""{ "orders": ["0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e0f"], "toForce": "46", "toOwnerId": "0190a3f2-5c4d-7b1e-8f00-3a6b7c8d9e10", "why": "moved", "effectiveAt": "2027-10-31T01:30:00+00:00", "reason": "He has notified a new address" }""")
            .Sends(typeof(DraftTransfer));
}

internal sealed class DraftTransferHandler(TransfersDb db, TransferDesk desk, PackBuilder packs, HandoverFormats formats, IOrders orders, ISubjects subjects, Colleagues colleagues) : IRequestHandler<DraftTransfer, Guid>
{
    private const int MostOrders = 20;

    public async Task<Guid> Handle(DraftTransfer command, CancellationToken cancel)
    {
        var by = desk.By(command.Reason);
        var format = formats.Require(command.Format);
        if (command.Orders.Count is 0 or > MostOrders)
            throw new BadInputException("orders-out-of-range", $"Choose 1 to {MostOrders} orders", "orders");
        List<OrderCourse> courses = [];
        foreach (var order in command.Orders.Distinct())
            courses.Add(await orders.Course(order, cancel) ?? throw new NotFoundException("order"));
        var person = (await subjects.Summaries([courses[0].SubjectId], cancel)).GetValueOrDefault(courses[0].SubjectId) ?? throw new NotFoundException("person");
        var receiver = (await colleagues.Elsewhere(desk.Force, "transfers.decide", cancel)).FirstOrDefault(c => c.Id == command.ToOwnerId && c.Force == command.ToForce.Trim());
        RuleBrokenException.ThrowIfAny([.. Receiver(command, receiver), .. await Orders(courses, person, by, cancel)]);

        var transfer = Transfer.Draft(new(desk.Force, receiver!.Force, person.Id, person.Name, command.Why, command.EffectiveAt.ToUniversalTime(), format.Info.Id,
            [.. courses.Select(c => new OrderAsked(c.Id, c.Reference, c.TypeCode))], await desk.Own(null, cancel), new(receiver.Id, receiver.Name, receiver.UnitId)), by);
        transfer.Repack(await packs.Build(transfer, null, cancel), "repacked", desk.Force, by);
        return await desk.Add(transfer, cancel);
    }

    private IEnumerable<Problem> Receiver(DraftTransfer command, ColleagueElsewhere? receiver)
    {
        if (command.ToForce.Trim() == desk.Force)
            yield return new("own-force", "Choose another force: the orders are with yours", "toForce");
        else if (receiver is null)
            yield return new("receiver-unknown", $"Choose somebody who may take orders on at {Forces.Called(command.ToForce.Trim())}: nobody there has this id, or the force does not work with this platform", "toOwnerId");
    }

    private async Task<IReadOnlyList<Problem>> Orders(IReadOnlyList<OrderCourse> courses, SubjectSummary person, By by, CancellationToken cancel)
    {
        List<Problem> problems = [];
        if (person.ErasedOn is not null)
            problems.Add(new("erased", "Leave these orders as they are: the record of the person was erased", "orders"));
        var records = await subjects.SamePerson(person.Id, cancel);
        foreach (var course in courses)
        {
            if (!records.Contains(course.SubjectId))
                problems.Add(new("other-person", $"Leave {course.Reference} out: it binds another person", "orders"));
            if (course.Force != desk.Force)
                problems.Add(new("other-force", $"Leave {course.Reference} out: {Forces.Called(course.Force)} is responsible for it", "orders"));
            if (course.EndsAt <= by.Now)
                problems.Add(new("order-ended", $"Leave {course.Reference} out: it has ended", "orders"));
            if (await db.Orders.Where(o => o.OrderId == course.Id).Join(db.Transfers, o => o.TransferId, t => t.Id, (o, t) => t)
                .FirstOrDefaultAsync(t => t.FromForce == desk.Force && (t.State == TransferState.Signed ? t.EffectiveAt > by.Now : t.State != TransferState.Declined && t.State != TransferState.Withdrawn), cancel) is { } other)
                problems.Add(new("in-transfer", $"Leave {course.Reference} out, or withdraw transfer {other.Reference} first: it is on its way already", "orders"));
        }
        return problems;
    }
}
