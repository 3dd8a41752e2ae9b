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

    public async Task Count(Asked asked, Tally counts, CancellationToken cancel)
    {
        foreach (var group in Groups)
            counts.Add(Definitions.Quiet.Code, await People(asked, group.Key)!.CountAsync(cancel), group.Key);
    }

    public Task<IReadOnlyList<Panel>> Show(Asked asked, Tally counts, CancellationToken cancel)
    {
        var all = counts.Of(Definitions.Quiet.Code).Sum(c => c.Count);
        return Task.FromResult<IReadOnlyList<Panel>>([Panel.Of(Definitions.Quiet, Groups.Select(g => new PanelRow(g.Key, g.Says, [counts.Of(Definitions.Quiet.Code, g.Key)], all)))]);
    }

    public IQueryable<Counted>? Rows(Asked asked, Cell cell) =>
        cell.Panel == Definitions.Quiet.Code ? People(asked, cell.Row)?.Select(id => new Counted { Kind = Kinds.Person, Record = id, SubjectId = id }) : null;

    // counted and opened by the same question; as sets, of which a database makes each once, where lists of who is in which would be searched for everybody
    private IQueryable<Guid>? People(Asked asked, string group)
    {
        var supervised = db.Persons(asked, db.Held(Kinds.Supervision, asked).Select(s => s.SubjectId));
        var missed = db.Persons(asked, Missed(asked).Select(s => s.SubjectId));
        var suspected = db.Persons(asked, Suspected(asked).Select(m => m.SubjectId));
        return group switch
        {
            "checked-quiet" => supervised.Except(missed).Except(suspected),
            "checked-suspected" => supervised.Except(missed).Intersect(suspected),
            "missed-quiet" => supervised.Intersect(missed).Except(suspected),
            "missed-suspected" => supervised.Intersect(missed).Intersect(suspected),
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
}
