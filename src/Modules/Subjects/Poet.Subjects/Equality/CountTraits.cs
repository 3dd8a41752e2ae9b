using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;

namespace Poet.Subjects.Equality;

/// <summary>
/// Counts people by sex, age and ethnic group, each person once however many records there are. Restricted people count, and those whose orders went to another force since: a number must be the same whoever asks. Only numbers leave.
/// </summary>
internal sealed class CountTraits(SubjectsDb db, MergeChains chains, RequestContext context)
{
    private const int AtOnce = 1_000;

    private static readonly IReadOnlyCollection<string> Everything = [SubjectsDb.ForceFilter, SubjectsDb.RestrictedFilter];

    public async Task<IReadOnlyList<TraitCount>> Of(IReadOnlyList<IReadOnlyCollection<Guid>> groups, DateOnly on, CancellationToken cancel)
    {
        var known = new Dictionary<Guid, Person>();
        foreach (var ids in groups.SelectMany(g => g).Distinct().Chunk(AtOnce))
            foreach (var (id, person) in await Read(ids, cancel))
                known[id] = person;
        var people = groups.Select(g => g.Select(id => known[id]).DistinctBy(p => p.Root).ToList()).ToList();
        return
        [
            .. Count("sex", [.. Enum.GetValues<RecordedSex>().Select(Code)], p => p.Sex is { } sex ? Code(sex) : Traits.NotKnown),
            .. Count("age", Traits.Bands, p => Traits.Band(p.BornOn, on)),
            .. Count("ethnic-group", [.. Enum.GetValues<EthnicGroup>().Select(Code)], p => p.Group is { } group ? Code(group) : Traits.NotKnown),
        ];

        IEnumerable<TraitCount> Count(string trait, IReadOnlyList<string> values, Func<Person, string> of)
        {
            var counted = people.ConvertAll(g => g.CountBy(of).ToDictionary());
            return values.Append(Traits.NotKnown).Select(v => new TraitCount(trait, v, counted.ConvertAll(c => c.GetValueOrDefault(v))));
        }
    }

    private async Task<IEnumerable<(Guid Id, Person Person)>> Read(Guid[] ids, CancellationToken cancel)
    {
        var whole = await chains.Of(ids, cancel);
        var (force, records) = (context.Actor.Force, whole.Values.SelectMany(c => c.Ids).Distinct().ToArray());
        var born = await db.Subjects.IgnoreQueryFilters(Everything).AsNoTracking().Where(s => EF.Parameter(records).Contains(s.Id)).Select(s => new { s.Id, s.BornOn }).ToDictionaryAsync(s => s.Id, s => s.BornOn, cancel);
        var said = (await db.EqualityTraits.IgnoreQueryFilters(Everything).AsNoTracking().Where(t => EF.Parameter(records).Contains(t.SubjectId) && t.Force == force)
            .Select(t => new { t.SubjectId, t.SaidAt, t.Sex, t.EthnicGroup }).ToListAsync(cancel)).ToLookup(t => t.SubjectId);
        return whole.Select(c => (c.Key, Of(c.Value)));

        Person Of(Chain chain)
        {
            var last = chain.Ids.SelectMany(id => said[id]).MaxBy(t => t.SaidAt);
            return new(chain.Root, born.GetValueOrDefault(chain.Root) ?? chain.Ids.Select(id => born.GetValueOrDefault(id)).FirstOrDefault(b => b is not null), last?.Sex, last?.EthnicGroup);
        }
    }

    private static string Code<T>(T value) where T : struct, Enum => Words.Kebab(value.ToString());

    private sealed record Person(Guid Root, DateOnly? BornOn, RecordedSex? Sex, EthnicGroup? Group);
}
