using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Platform.Contracts;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Visits that were made, and how orders are supervised: by whom, at what risk, and when the subject is to be seen next.</summary>
internal sealed class TakeVisits(InsightDb db, Keeper keeper, ISubjects subjects, IVisits? visits = null) : IHandle<SupervisionChanged>, IHandle<VisitRecorded>
{
    private IVisits Visits => visits ?? throw new NotYetException("Visits is switched off, and nobody else knows how orders are supervised");

    public Task Handle(SupervisionChanged fact, CancellationToken cancel) => TakeSupervision(fact.OrderId, cancel);

    public async Task Handle(VisitRecorded fact, CancellationToken cancel)
    {
        // a visit that was made is never changed: the fact says all that is counted
        await keeper.Keep(await keeper.Open(Kinds.Visit, fact.VisitId, cancel), [], [new()
        {
            Id = keeper.NewId(), Kind = Kinds.Visit, Record = fact.VisitId, SubjectId = fact.SubjectId, Force = fact.Force, What = fact.Outcome, Detail = fact.Purpose, On = fact.On,
        }], cancel);
        // whoever was met is seen next at another time, under every order
        var people = (await subjects.SamePerson(fact.SubjectId, cancel)).ToArray();
        foreach (var order in await db.Stretches.Where(s => s.Kind == Kinds.Supervision && EF.Parameter(people).Contains(s.SubjectId)).Select(s => s.Record).Distinct().ToListAsync(cancel))
            await TakeSupervision(order, cancel);
    }

    private async Task TakeSupervision(Guid id, CancellationToken cancel)
    {
        var taken = await keeper.Open(Kinds.Supervision, id, cancel);
        if (await Visits.Supervision(id, cancel) is { } life)
            await keeper.Keep(taken, life.Stretches.Select(s => new Stretch
            {
                Id = keeper.NewId(), Kind = Kinds.Supervision, Record = id, SubjectId = life.SubjectId, Force = s.Force, State = "supervised", ManagerId = s.ManagerId, UnitId = s.UnitId, Risk = s.Risk, DueOn = s.DueOn,
                From = s.From, Until = s.Until,
            }), [], cancel);
    }
}
