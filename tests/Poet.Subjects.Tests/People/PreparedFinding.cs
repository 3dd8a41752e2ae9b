using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Domain;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Tests.People;

/// <summary>The prepared commands of the check beside the full search, over a register made at random.</summary>
[Collection(TestHost.Shared)]
public sealed class PreparedFinding(TestHost host)
{
    private static readonly string[] Pncs = ["2000/0000223R", "1981/0000034U", "2002/0073319Z", "02/73319Z", "2002/0073319A", "nothing"];

    [Fact]
    public async Task whoever_holds_an_id_or_an_identifier_is_found_as_the_full_search_finds_them()
    {
        var random = new Random(20261122);
        var forces = new[] { host.NewForce(), host.NewForce() };
        var people = await Filled(random, forces);
        var answered = 0;
        foreach (var force in forces.Select(f => f.Code).Append(""))
            foreach (var question in Pncs.Select(p => new SubjectQuestion { PncId = p })
                .Concat(Pncs.Select(p => new SubjectQuestion { CroNumber = p })).Concat(people.Take(15).Select(p => new SubjectQuestion { Id = p }))
                .Append(new() { PncId = Pncs[0], Most = 1 }))
            {
                var prepared = await Ask(force, s => s.GetRequiredService<IPreparedSubjects>().Find(question, CancellationToken.None));
                if (prepared is null)
                    continue;
                answered++;
                var full = await Ask(force, s => s.GetRequiredService<ISubjects>().Find(question, CancellationToken.None));
                JsonSerializer.Serialize(prepared).Should().Be(JsonSerializer.Serialize(full), "of {0}", question);
            }
        answered.Should().BeGreaterThan(30);
    }

    [Theory]
    [InlineData("Trevor Woodhouse", null, null)]
    [InlineData(null, "1980-10-10", "1981/0000034U")]
    [InlineData(null, null, "1981/0000034A")]
    [InlineData(null, null, "nothing")]
    public async Task more_than_one_valid_identifier_is_left_to_the_full_search(string? name, string? bornOn, string? pncId)
    {
        var question = new SubjectQuestion { Name = name, BornOn = bornOn is null ? null : DateOnly.Parse(bornOn), PncId = pncId };
        (await Ask("", s => s.GetRequiredService<IPreparedSubjects>().Find(question, CancellationToken.None))).Should().BeNull();
    }

    [Fact]
    public async Task a_merged_record_is_left_to_the_full_search()
    {
        var force = host.NewForce();
        var kept = await force.Records("Trevor Woodhouse", "1980-10-10");
        var merged = await force.Records("Trev Woodhouse", "1980-10-10");
        await force.Post($"{Register.Path}/{kept}/merges", new { mergedId = merged, evidence = "officer-knows-both", reason = "for a test" });

        foreach (var id in new[] { kept, merged })
        {
            var question = new SubjectQuestion { Id = id };
            (await Ask(force.Code, s => s.GetRequiredService<IPreparedSubjects>().Find(question, CancellationToken.None))).Should().BeNull();
            (await Ask(force.Code, s => s.GetRequiredService<ISubjects>().Find(question, CancellationToken.None))).Single().Records.Should().BeEquivalentTo([kept, merged]);
        }
    }

    [Fact]
    public async Task people_and_places_are_read_as_entity_framework_reads_them()
    {
        var force = host.NewForce();
        List<Guid> ids = [.. Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7(host.Clock.Now))];
        await Ask("", async services =>
        {
            var db = services.GetRequiredService<SubjectsDb>();
            for (var i = 1; i < ids.Count; i++) // the first is nobody's
                if (i % 2 == 0)
                    db.People.Add(new() { Id = ids[i], SubjectId = ids[0], Force = force.Code, Name = $"Person {i}", Protected = i % 4 == 0 });
                else
                    db.Places.Add(new()
                    {
                        Id = ids[i], SubjectId = ids[0], Force = force.Code, Name = $"Place {i}", Protected = i % 3 == 0, AreaGeoJson = i % 5 == 0 ? null : "{}", HomeOf = string.Join(',', ids.Take(i % 4)),
                    });
            return await db.SaveChangesAsync();
        });
        foreach (var code in new[] { force.Code, host.NewForce().Code, "" })
            foreach (var asked in new[] { ids, ids.Take(3).ToList() })
            {
                var prepared = await Ask(code, s => s.GetRequiredService<IPreparedSubjects>().PeopleAndPlaces(asked, CancellationToken.None));
                var queried = await Ask(code, s => s.GetRequiredService<ISubjects>().PeopleAndPlaces(asked, CancellationToken.None));
                prepared.Should().BeEquivalentTo(queried);
            }
    }

    private async Task<List<Guid>> Filled(Random random, TestForce[] forces)
    {
        List<Subject> people = [];
        await Ask("", async services =>
        {
            var db = services.GetRequiredService<SubjectsDb>();
            for (var i = 0; i < 25; i++)
            {
                var now = host.Clock.Now;
                var person = Subject.Record($"Person {random.Next(6)}", null, random.Next(3) == 0 ? null : new DateOnly(1990, 1, 1 + random.Next(3)), now);
                people.Add(person);
                db.Subjects.Add(person);
                for (var n = random.Next(3); n >= 0; n--)
                    db.Names.Add(new() { Id = Guid.CreateVersion7(now), SubjectId = person.Id, Full = $"Alias {random.Next(5)}", Normal = "alias", IsAlias = true });
                for (var n = random.Next(3); n > 0; n--)
                    if (IdentifierKinds.Read(person.Id, random.Next(4) == 0 ? "CRO" : "PNC", i < 5 ? Pncs[0] : Pncs[random.Next(1, Pncs.Length)], now) is { } identifier)
                        db.Identifiers.Add(identifier);
                for (var n = random.Next(3); n > 0; n--)
                    db.Notes.Add(new()
                    {
                        Id = Guid.CreateVersion7(now), SubjectId = person.Id, Kind = random.Next(3) == 0 ? "intelligence" : "bail", Basis = (StatementBasis)random.Next(2), Text = $"note {random.Next(3)}",
                        Force = forces[random.Next(2)].Code, MayHoldProtectedDetails = random.Next(2) == 0, RecordedAt = now, RecordedBy = "test",
                        From = random.Next(2) == 0 ? null : Around(random), Until = random.Next(2) == 0 ? null : Around(random),
                    });
                db.Access.Add(new()
                {
                    Id = Guid.CreateVersion7(now), SubjectId = person.Id, Force = forces[random.Next(2)].Code, Why = "test", From = now.AddDays(-2),
                    Until = random.Next(4) == 0 ? now.AddDays(-1) : SubjectsDb.Open,
                });
            }
            return await db.SaveChangesAsync();
        });
        return [.. people.Select(p => p.Id)];
    }

    private DateOnly Around(Random random) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(random.Next(-2, 3));

    private Task<T> Ask<T>(string force, Func<IServiceProvider, Task<T>> ask) => host.InScope(ask, Actor.System("test", force));
}
