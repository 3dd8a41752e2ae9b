using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Subjects.Contracts;
using Poet.Visits.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Visits that were made, and how orders are supervised: by whom, at what risk, and when the subject is to be seen next.</summary>
internal sealed class TakeVisits(InsightDb db, Keeper keeper, ISubjects subjects, IVisits? visits = null) : IHandle<SupervisionChanged>, IHandle<VisitRecorded>
{
    /// <summary>A manager and a cadence that nobody has agreed after so many days are late.</summary>
    private const int DaysToAgree = 7;

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
            await keeper.Keep(taken, Stretches(id, life), [], cancel);
    }

    private IEnumerable<Stretch> Stretches(Guid id, SupervisionLife life)
    {
        DateTimeOffset? openSince = null;
        foreach (var s in life.Stretches)
        {
            // one that waits to start has a manager and a cadence, and no day yet: nobody is late
            var open = s.DueOn is null && (s.ManagerId is null || s.Risk is null);
            openSince = open ? openSince ?? s.From : null;
            yield return new()
            {
                Id = keeper.NewId(), Kind = Kinds.Supervision, Record = id, SubjectId = life.SubjectId, Force = s.Force, State = "supervised", ManagerId = s.ManagerId, UnitId = s.UnitId, Risk = s.Risk, DueOn = s.DueOn,
                LateFrom = s.DueOn is { } due ? LondonTime.EndOf(due) : openSince?.AddDays(DaysToAgree), From = s.From, Until = s.Until,
            };
        }
    }
}
