using Microsoft.EntityFrameworkCore;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Insight.Features;

/// <summary>Who was quiet while being looked after as agreed, and who was quiet while nobody looked: the one is management, the other may be luck.</summary>
internal sealed class QuietPanel(InsightDb db) : IPanels
{
    private static readonly (string Key, string Says)[] Groups =
    [
        ("checked-quiet", "Checked as agreed, and quiet"), ("checked-suspected", "Checked as agreed, and suspected of a breach"),
        ("missed-quiet", "Not checked as agreed, and quiet as far as is known"), ("missed-suspected", "Not checked as agreed, and suspected of a breach"),
    ];

    public int Place => 42;

    public async Task<IReadOnlyList<Panel>> Of(Asked asked, CancellationToken cancel)
    {
        List<int> counts = [];
        foreach (var group in Groups)
            counts.Add(await People(asked, group.Key)!.CountAsync(cancel));
        return [Panel.Of(Definitions.Quiet, Groups.Zip(counts, (g, n) => new PanelRow(g.Key, g.Says, [n], counts.Sum())))];
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) =>
        cell.Panel == Definitions.Quiet.Code ? People(asked, cell.Row)?.Select(id => new Counted { Kind = Kinds.Person, Record = id, SubjectId = id }) : null;

    // counted and opened by the same question
    private IQueryable<Guid>? People(Asked asked, string group)
    {
        var supervised = Persons(asked, db.Held(Kinds.Supervision, asked).Select(s => s.SubjectId));
        var missed = Persons(asked, Missed(asked).Select(s => s.SubjectId));
        var suspected = Persons(asked, Suspected(asked).Select(m => m.SubjectId));
        return group switch
        {
            "checked-quiet" => supervised.Where(p => !missed.Contains(p) && !suspected.Contains(p)),
            "checked-suspected" => supervised.Where(p => !missed.Contains(p) && suspected.Contains(p)),
            "missed-quiet" => supervised.Where(p => missed.Contains(p) && !suspected.Contains(p)),
            "missed-suspected" => supervised.Where(p => missed.Contains(p) && suspected.Contains(p)),
            _ => null,
        };
    }

    private IQueryable<Stretch> Missed(Asked asked)
    {
        var start = LondonTime.StartOf(asked.From);
        return db.StretchesOf(asked).Where(s => s.Kind == Kinds.Supervision && s.From <= asked.At && s.Until > start && s.LateFrom < s.Until && s.LateFrom <= asked.At);
    }

    private IQueryable<Moment> Suspected(Asked asked)
    {
        var moments = db.MomentsOf(asked).Where(m => m.Kind == Kinds.Breach);
        var dropped = moments.Where(m => m.What == "no-further-action" && m.On <= asked.Day);
        return moments.Where(m => m.What == "happened" && m.On >= asked.From && m.On <= asked.Day && !dropped.Any(d => d.Record == m.Record));
    }

    private IQueryable<Guid> Persons(Asked asked, IQueryable<Guid> records) =>
        records.LeftJoin(db.PeopleOf(asked), id => id, p => p.RecordId, (id, p) => p == null ? id : p.PersonId).Distinct();
}
