using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Subjects.Contracts;

namespace Poet.Insight.Taking;

/// <summary>People: which records are one person, and when the person was in custody or hospital.</summary>
internal sealed class TakePeople(InsightDb db, Keeper keeper, ISubjects subjects) : IHandle<CustodyChanged>, IHandle<SubjectsMerged>, IHandle<SubjectsUnmerged>
{
    public Task Handle(CustodyChanged fact, CancellationToken cancel) => Take(cancel, fact.SubjectId);

    // told late, the merge may have been undone since, and each record is again its own person
    public Task Handle(SubjectsMerged fact, CancellationToken cancel) => Take(cancel, fact.KeptId, fact.MergedId);

    public Task Handle(SubjectsUnmerged fact, CancellationToken cancel) => Take(cancel, fact.KeptId, fact.MergedId);

    private async Task Take(CancellationToken cancel, params Guid[] named)
    {
        HashSet<Guid> done = [];
        foreach (var id in named)
        {
            // the named record's row is what two hosts at once would both change
            var taken = await keeper.Open(Kinds.Custody, id, cancel);
            var records = await subjects.SamePerson(id, cancel);
            if (!done.Add(id) || (await subjects.Summaries([id], cancel)).GetValueOrDefault(id) is not { ErasedOn: null } person)
                continue; // what was counted of somebody who is erased stays as it is
            var times = await subjects.Custody(id, cancel);
            foreach (var record in records)
            {
                var each = record == id ? taken : await keeper.Open(Kinds.Custody, record, cancel);
                await Count(each, person.Id, cancel);
                await keeper.Keep(each, record == person.Id ? times.Select(t => Inside(person.Id, t)) : [],
                    record == person.Id ? times.Where(t => t.ReleasedOn is not null).Select(t => Released(person.Id, t.ReleasedOn!.Value)) : [], cancel);
                done.Add(record);
            }
        }
    }

    private async Task Count(Taken taken, Guid person, CancellationToken cancel)
    {
        var known = await db.People.SingleOrDefaultAsync(p => p.RecordId == taken.Record && p.KnownUntil == Stretch.Open, cancel);
        if (known?.PersonId == person)
            return;
        keeper.Touch(taken);
        if (known is not null)
            keeper.Forget([known]);
        keeper.Learn<OnePerson>([new() { Id = keeper.NewId(), RecordId = taken.Record, PersonId = person }]);
    }

    // whoever is released on a day is in the community on that day
    private Stretch Inside(Guid person, TimeInCustody time) => new()
    {
        Id = keeper.NewId(), Kind = Kinds.Custody, Record = person, SubjectId = person, Force = "", State = time.Kind, From = LondonTime.StartOf(time.From), Until = time.ReleasedOn is { } day ? LondonTime.StartOf(day) : Stretch.Open,
    };

    private Moment Released(Guid person, DateOnly on) => new() { Id = keeper.NewId(), Kind = Kinds.Custody, Record = person, SubjectId = person, Force = "", What = "released", On = on };
}
