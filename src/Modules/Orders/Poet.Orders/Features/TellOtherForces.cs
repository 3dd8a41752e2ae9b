using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Features;

/// <summary>
/// Forces that see one person share one record. What one of them does to it, the others find with their orders on the person: a wrong correction or merge by a force far away would otherwise
/// pass unseen.
/// </summary>
internal sealed class TellOtherForces(OrdersDb db, ISubjects subjects, RequestContext context, TimeProvider time) : IHandle<SubjectCorrected>, IHandle<SubjectsMerged>, IHandle<SubjectShared>, IHandle<CustodyChanged>
{
    public Task Handle(SubjectCorrected fact, CancellationToken cancel) => Tell(fact.SubjectId, fact.Force, FindingKind.Data, "corrected_elsewhere",
        $"Look at the person's record: {{0}} corrected {string.Join(", ", fact.Parts.Select(Say))}. Where that is wrong, call them and correct it", cancel);

    public Task Handle(SubjectsMerged fact, CancellationToken cancel) => Tell(fact.KeptId, fact.Force, FindingKind.Data, "merged_elsewhere",
        "Look at the person's record: {0} merged another record into it. Where they are two people, call them and undo it", cancel);

    public Task Handle(SubjectShared fact, CancellationToken cancel) => Tell(fact.SubjectId, fact.Force, FindingKind.Notice, "shared_with_force",
        "{0} has recorded the same person and sees the person's record from now on", cancel);

    public Task Handle(CustodyChanged fact, CancellationToken cancel) => Tell(fact.SubjectId, fact.Force, FindingKind.Data, "custody_elsewhere",
        "Look at the person's times in custody: {0} changed them, and this order follows them. Where that is wrong, call them and correct it", cancel);

    private async Task Tell(Guid person, string by, FindingKind kind, string code, string message, CancellationToken cancel)
    {
        var records = await subjects.SamePerson(person, cancel);
        var orders = await db.Orders.AsNoTracking().Include(o => o.Responsibilities).Where(o => EF.Parameter(records).Contains(o.SubjectId) && o.ErasedOn == null).ToListAsync(cancel);
        var now = time.GetUtcNow();
        foreach (var (order, force) in orders.Select(o => (Order: o, Force: o.ResponsibleAt(now))).Where(o => o.Force != by))
        {
            db.Findings.Add(new()
            {
                Id = Guid.CreateVersion7(now), OrderId = order.Id, Force = force, Code = code, Kind = kind, Field = "subject", RaisedAt = now, Message = string.Format(null, message, Forces.Called(by)),
            });
            context.Consult(order.Id);
        }
    }

    private static string Say(string part) => part switch
    {
        "name" => "the name",
        "familyName" => "the family name",
        "bornOn" => "the date of birth",
        _ => $"the {part}",
    };
}
