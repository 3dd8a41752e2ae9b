using Poet.Bench.Stage;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Visits.Domain;
using Poet.Visits.Persistence;

namespace Poet.Bench.Fill;

/// <summary>
/// Who supervises the orders in force, and how often: caseloads of 40, so that a larger register has more officers and not busier ones. The first caseload is the officer's who asks.
/// Made by the rules of Visits, as facts of the register would have made it; only the writing is faster.
/// </summary>
internal sealed class InventedCaseloads(Guid officer, DateTimeOffset now)
{
    public const int Caseload = 40;

    private static readonly Guid Unit = new("0190a3f2-0000-7000-8000-000000000001");
    private int managed;

    public async Task Write(VisitsDb db, IReadOnlyList<Order> orders)
    {
        var supervised = orders.Select(Supervise).ToList();
        RowWriter rows = new(db);
        await rows.Write(supervised);
        await rows.Write([.. supervised.SelectMany(s => s.Steps)]);
    }

    private SupervisedOrder Supervise(Order order)
    {
        var stretch = order.Spans.Single(s => s.State == OrderState.InForce);
        var supervised = SupervisedOrder.Of(new(order.Id, order.Reference, order.TypeCode, "full", order.EditionId, order.SubjectId, StagedPlatform.Force, order.MadeOn) { BindsFrom = stretch.ValidFrom, EndsAt = stretch.ValidTo },
            By(Guid.Empty, "The system"));
        var manager = managed++ / Caseload is 0 ? officer : new Guid(managed / Caseload, 0, 7, [0x80, 0, 0, 0, 0, 0, 0, 0]);
        supervised.Assign(new(manager, "Invented Officer", Unit, "Invented team"), null, By(manager, "Invented Officer"));
        supervised.Propose(Risk.Medium, 28, 28, null, By(manager, "Invented Officer"));
        supervised.Settle(agreed: true, By(Guid.Empty, "Invented Sergeant"));
        supervised.Met(now.AddDays(-managed % 35));
        return supervised;
    }

    private By By(Guid id, string name) => new(id, name, "Invented for the bench", now.AddDays(-40));
}
