using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Names;
using Poet.Subjects.Search;
using static Poet.Platform.Persistence.Prepared.ParameterKind;

namespace Poet.Subjects.Persistence;

/// <summary>Looks among those born on the same day, who are few, so that every check can ask.</summary>
internal sealed class PreparedDoubles(PreparedReads reads, RequestContext context, TimeProvider time) : IDoubles
{
    private static readonly PreparedQuestion BornThen = new(table => $"""
        SELECT s."Id", n."Normal" FROM {table("subjects", "Subjects")} s JOIN {table("subjects", "Names")} n ON n."SubjectId" = s."Id"
        WHERE s."BornOn" = @born AND s."Id" <> @id AND {PreparedSubjects.Seen(table)}
        """, new("born", Day), new("id", Id), new("all", Number), new("force", Text), new("now", Instant));

    public async Task<bool> Any(SubjectSummary person, IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        if (person.BornOn is not { } born)
            return false;
        var seesAll = context.Actor is { IsSystem: true, Force: "" } ? 1 : 0;
        await using var rows = await reads.Ask(BornThen, cancel, born, person.Id, seesAll, context.Actor.Force, time.GetUtcNow());
        NameForm? name = null;
        while (await rows.Read(cancel))
            if (!records.Contains(rows.Id(0)) && Likeness.OfNames((name ??= NameForm.Of(person.Name)).Tokens, rows.Text(1).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Score >= FindPeople.LeastName)
                return true;
        return false;
    }
}
