using Microsoft.EntityFrameworkCore;
using Poet.Platform.Audit.Reading;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Search;

/// <summary>People of the own force's register, restricted ones too, who bear a user's name. Rank, number and title may stand before the name, so every end of it of two words or more is looked for.</summary>
internal sealed class Namesakes(SubjectsDb db) : INamesakes
{
    public async Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> Of(IReadOnlyDictionary<Guid, string> users, CancellationToken cancel)
    {
        var wanted = users.SelectMany(u => Ends(u.Value), (u, name) => (Name: name, User: u.Key)).ToLookup(w => w.Name, w => w.User);
        Dictionary<Guid, HashSet<Guid>> found = [];
        foreach (var some in wanted.Select(w => w.Key).Chunk(500))
        {
            var names = await db.Names.AsNoTracking().Where(n => some.Contains(n.Normal)).Join(db.Subjects.IgnoreQueryFilters(SubjectsDb.OfRestriction), n => n.SubjectId, s => s.Id, (n, s) => new { n.Normal, s.Id }).ToListAsync(cancel);
            foreach (var name in names)
                foreach (var user in wanted[name.Normal])
                {
                    if (!found.TryGetValue(user, out var subjects))
                        found[user] = subjects = [];
                    subjects.Add(name.Id);
                }
        }
        return found.ToDictionary(f => f.Key, f => (IReadOnlySet<Guid>)f.Value);
    }

    private static IEnumerable<string> Ends(string name)
    {
        var tokens = NameForm.Of(name).Tokens;
        for (var from = 0; from + 2 <= tokens.Count; from++)
            yield return string.Join(' ', tokens.Skip(from));
    }
}
