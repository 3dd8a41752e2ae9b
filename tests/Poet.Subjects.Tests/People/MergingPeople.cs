using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class MergingPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task two_records_become_one_person_and_two_again()
    {
        var kept = await force.Records("Trevor Woodhouse", "1980-10-10");
        var merged = await force.Records("Trev Woodhouse", "1980-10-10", pncId: "1981/0000034U");
        var before = await Audit();

        var merge = await Merge(kept, merged);
        (await Same(kept)).Should().BeEquivalentTo([kept, merged]);
        (await Same(merged)).Should().BeEquivalentTo([kept, merged]);
        var summaries = await force.Ask(s => s.Summaries([merged, kept], CancellationToken.None));
        summaries[merged].Should().BeEquivalentTo(new { Id = kept, Name = "Trevor Woodhouse", PncId = "1981/0000034U" });
        (await force.Finds(new { name = "Trev Woodhouse" })).Single().Id().Should().Be(kept);
        (await force.Get($"{Register.Path}/{merged}")).GetProperty("mergedInto").GetGuid().Should().Be(kept);
        (await force.Get($"{Register.Path}/{kept}")).GetProperty("identifiers").GetArrayLength().Should().Be(1);

        await force.Post($"{Register.Path}/{kept}/merges/{merge}/undo", new { reason = "Two brothers after all" });
        (await Same(kept)).Should().Equal(kept);
        (await force.Get($"{Register.Path}/{kept}")).GetProperty("identifiers").GetArrayLength().Should().Be(0);
        (await force.Finds(new { name = "Trevor Woodhouse" })).Should().HaveCount(2);

        var after = await Audit();
        foreach (var (id, canonical) in before)
            after[id].Should().Be(canonical, "a merge changes no past entry of the audit");
    }

    [Fact]
    public async Task chains_of_merges_lead_to_the_record_that_stands()
    {
        var (a, b, c) = (await force.Records("Vincent One"), await force.Records("Vincent Two"), await force.Records("Vincent Three"));
        await Merge(b, a);
        await Merge(c, b);
        foreach (var id in new[] { a, b, c })
        {
            (await Same(id)).Should().BeEquivalentTo([a, b, c]);
            (await force.Ask(s => s.Summaries([id], CancellationToken.None)))[id].Id.Should().Be(c);
        }
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{a}/merges", new { mergedId = c, evidence = "document", reason = "for a test" }))
            .ShouldBeProblem(422, "merged-already", "mergedId");
    }

    [Fact]
    public async Task a_shared_identifier_is_claimed_only_where_there_is_one()
    {
        var one = await force.Records("Yvonne Rowbotham", "1979-09-09");
        var other = await force.Records("Yvonne Rowbotham", "1979-09-09");
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{one}/merges", new { mergedId = other, evidence = "police-identifier", reason = "same name and birthday" }))
            .ShouldBeProblem(422, "no-shared-identifier", "evidence");
        (await Same(one)).Should().Equal(one);
    }

    [Fact]
    public async Task a_record_suggests_its_likely_double_and_merges_nothing_by_itself()
    {
        var one = await force.Records("Malcolm Satterthwaite", "1969-06-28");
        var other = await force.Records("Malcom Saterthwaite", "1969-06-28");
        await force.Records("Malcolm Satterthwaite", "1999-01-01");
        var doubles = (await force.Get($"{Register.Path}/{one}")).GetProperty("possibleDuplicates").EnumerateArray().ToList();
        doubles.Select(d => d.Id()).Should().Equal(other);
        (await Same(one)).Should().Equal(one);
    }

    [Fact]
    public async Task whoever_saw_one_of_the_records_sees_the_person_until_the_merge_is_undone()
    {
        var other = host.NewForce();
        var shared = await other.Records("Carol Ravenscroft");
        await force.Ask(async s => await s.Summaries([], CancellationToken.None));
        var ours = await force.Records("Carol Ravens");
        await Shares(shared, force);
        var merge = await Merge(ours, shared);
        (await other.Ask(s => s.Summaries([shared], CancellationToken.None)))[shared].Id.Should().Be(ours);
        await force.Post($"{Register.Path}/{ours}/merges/{merge}/undo", new { reason = "not the same" });
        (await other.Ask(s => s.Summaries([ours, shared], CancellationToken.None))).Keys.Should().Equal(shared);
    }

    [Fact]
    public async Task a_force_that_records_an_order_on_a_merged_person_keeps_its_sight_when_the_merge_is_undone()
    {
        var other = host.NewForce();
        var (ours, theirs) = (await force.Records("Sidney Thistlewood"), await other.Records("Sid Thistlewood"));
        await Shares(theirs, force);
        var merge = await Merge(ours, theirs);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var made = await other.MakesAnOrder("SPO", "2026-08-01", subject: ours); // by the merge they see it
        var before = await force.MakesAnOrder("SPO", "2026-08-01", subject: await force.Records("Somebody Else"));
        await host.DeliverEvents();

        await force.Post($"{Register.Path}/{ours}/merges/{merge}/undo", new { reason = "not the same" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var order = await other.Get($"/api/v1/orders/{made}");
        order.GetProperty("subjectName").GetString().Should().Be("Sidney Thistlewood");
        order.GetProperty("findings").EnumerateArray().Should().ContainSingle(f => f.GetProperty("code").GetString() == "merge_undone", "the order may bind the other of the two");
        (await force.Get($"/api/v1/orders/{before}")).GetProperty("findings").EnumerateArray().Should().NotContain(f => f.GetProperty("code").GetString() == "merge_undone");
    }

    [Fact]
    public async Task an_import_on_a_merged_person_gives_its_force_sight_of_its_own()
    {
        var other = host.NewForce();
        var ours = await force.Records("Maud Bracegirdle", "1971-03-04", pncId: "1991/0000025L", isSomeoneElse: true);
        var theirs = await other.Records("Maudie Bracegirdle");
        await Shares(theirs, force);
        var merge = await Merge(ours, theirs);
        var brought = (await other.Ensures(new Contracts.SubjectToEnsure(other.Code + ":maud", "Maud Bracegirdle") { BornOn = new(1971, 3, 4), Identifiers = [("PNC", "1991/0000025L")], Force = other.Code }))[0];
        brought.Should().Be(ours);

        await force.Post($"{Register.Path}/{ours}/merges/{merge}/undo", new { reason = "not the same" });

        (await other.Ask(s => s.Summaries([ours], CancellationToken.None))).Should().ContainKey(ours);
    }

    [Fact]
    public async Task a_second_merge_shares_what_the_first_one_shared_so_that_undoing_the_first_takes_nobody_from_sight()
    {
        var other = host.NewForce();
        var (kept, first, second) = (await force.Records("Wilfred Ackroyd"), await other.Records("Wilf Ackroyd"), await other.Records("Will Ackroyd"));
        await Shares(first, force);
        await Shares(second, force);
        var merge = await Merge(kept, first);
        await Merge(kept, second);

        await force.Post($"{Register.Path}/{kept}/merges/{merge}/undo", new { reason = "not the same" });

        (await other.Ask(s => s.Summaries([second], CancellationToken.None)))[second].Id.Should().Be(kept);
    }

    private Task<int> Shares(Guid person, TestForce with) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<SubjectsDb>();
        db.Access.Add(new() { Id = Guid.CreateVersion7(host.Clock.Now), SubjectId = person, Force = with.Code, From = host.Clock.Now.AddMinutes(-1), Until = SubjectsDb.Open, Why = "for a test" });
        return await db.SaveChangesAsync();
    });

    private async Task<Guid> Merge(Guid kept, Guid merged) =>
        (await force.Post($"{Register.Path}/{kept}/merges", new { mergedId = merged, evidence = "fingerprints-or-photograph", reason = "Compared in custody" })).Id();

    private Task<IReadOnlyList<Guid>> Same(Guid id) => force.Ask(s => s.SamePerson(id, CancellationToken.None));

    private Task<Dictionary<Guid, string>> Audit() => host.InScope(s => s.GetRequiredService<SubjectsDb>().Set<AuditEntry>().AsNoTracking().ToDictionaryAsync(e => e.Id, e => Convert.ToHexString(e.Mark)));
}
