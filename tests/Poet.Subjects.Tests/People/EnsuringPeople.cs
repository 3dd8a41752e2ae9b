using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class EnsuringPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_key_makes_its_record_once_however_often_it_comes()
    {
        var people = InventedNames.Take(30).Select((n, i) => Person($"once-{i}", n)).ToArray();
        var first = await force.Ensures(people);
        var second = await force.Ensures(people);
        second.Should().Equal(first);
        first.Should().OnlyHaveUniqueItems();
        (await force.Ensures(people[3], people[3])).Should().Equal(first[3], first[3]);
    }

    [Fact]
    public async Task a_valid_identifier_and_the_date_of_birth_make_two_entries_one_person()
    {
        var pnc = NextPnc();
        var ids = await force.Ensures(
            Person("a", "Gemma Arkwright") with { BornOn = new(1985, 1, 26), Identifiers = [("PNC", pnc)] },
            Person("b", "ARKWRIGHT, Gemma Louise") with { BornOn = new(1985, 1, 26), Identifiers = [("PNC", pnc[2..])] });
        ids[1].Should().Be(ids[0]);
        var summary = (await force.Ask(s => s.Summaries([ids[0]], CancellationToken.None)))[ids[0]];
        summary.Aliases.Should().Equal("ARKWRIGHT, Gemma Louise");
        // and across batches
        (await force.Ensures(Person("c", "Jemma Arkwright") with { BornOn = new(1985, 1, 26), Identifiers = [("PNC", pnc)] }))[0].Should().Be(ids[0]);
    }

    [Fact]
    public async Task nothing_less_makes_two_entries_one_person()
    {
        var (pnc, born) = (NextPnc(), new DateOnly(1990, 2, 3));
        var wrong = pnc[..^1] + (pnc[^1] == 'Z' ? 'A' : 'Z');
        var ids = await force.Ensures(
            Person("n1", "Piotr Standish") with { BornOn = born, Identifiers = [("PNC", pnc)] },
            Person("n2", "Piotr Standish") with { BornOn = born }, // name and date of birth only
            Person("n3", "Piotr Standish") with { BornOn = born.AddDays(1), Identifiers = [("PNC", pnc)] }, // another date of birth
            Person("n4", "Piotr Standish") with { Identifiers = [("PNC", pnc)] }, // no date of birth
            Person("n5", "Wendy Molyneux") with { BornOn = born, Identifiers = [("PNC", pnc)] }, // the name speaks against it
            Person("n6", "Piotr Standish") with { BornOn = born, Identifiers = [("PNC", wrong)] }, // a wrong check letter
            Person("n7", "Piotr Standish") with { BornOn = born, Identifiers = [("PNC", wrong)] });
        ids.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task a_person_whom_another_force_knows_is_recorded_once_and_seen_by_both()
    {
        var (other, pnc) = (host.NewForce(), NextPnc());
        var theirs = (await other.Ensures(new SubjectToEnsure(other.Code + ":x", "Callum Glendinning") { BornOn = new(1977, 7, 7), Identifiers = [("PNC", pnc)], Force = other.Code }))[0];
        (await force.Ask(s => s.Summaries([theirs], CancellationToken.None))).Should().BeEmpty();
        var ours = (await force.Ensures(Person("x", "Callum Glendinning") with { BornOn = new(1977, 7, 7), Identifiers = [("PNC", pnc)] }))[0];
        ours.Should().Be(theirs);
        (await force.Ask(s => s.Summaries([theirs], CancellationToken.None))).Should().ContainKey(theirs);
    }

    [Fact]
    public async Task an_invalid_identifier_is_kept_and_marked()
    {
        var id = (await force.Ensures(Person("bad", "Tegan Lightfoot") with { Identifiers = [("PNC", "2003/0011985Z"), ("NOMIS", "A1234AA"), ("PNC", " ")] }))[0];
        var shown = await force.Get($"{Register.Path}/{id}");
        var pnc = shown.GetProperty("identifiers").EnumerateArray().Single(i => i.GetProperty("kind").GetString() == "PNC");
        pnc.GetProperty("validity").GetString().Should().Be("check-letter-wrong");
        pnc.GetProperty("mend").GetString().Should().Be("2003/0011985X");
        (await force.Ask(s => s.Summaries([id], CancellationToken.None)))[id].PncIdValid.Should().BeFalse();
    }

    [Fact]
    public async Task the_save_of_the_people_leaves_the_callers_own_command_to_be_audited()
    {
        await host.InScope(async services =>
        {
            var context = services.GetRequiredService<RequestContext>();
            await services.GetRequiredService<ISubjects>().Ensure([Person("scope", "Lorraine Holroyd")], CancellationToken.None);
            context.Command.Should().BeNull();
            return 0;
        }, Actor.System("import", force.Code));
    }

    [Fact]
    public async Task an_order_lets_its_force_see_the_person_once_however_often_it_is_told()
    {
        var other = host.NewForce();
        var id = (await force.Ensures(Person("order", "Declan Hathersage")))[0];
        await Publish(new OrderMade(Guid.CreateVersion7(host.Clock.Now), "XX", id, other.Code, new(2026, 8, 1)));
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await other.Ask(s => s.Summaries([id], CancellationToken.None))).Should().ContainKey(id);
        var rows = await host.InScope(s => s.GetRequiredService<SubjectsDb>().Access.CountAsync(a => a.SubjectId == id && a.Force == other.Code));
        rows.Should().Be(1);
    }

    private Task<int> Publish(OrderMade fact) => host.InScope(services =>
    {
        var db = services.GetRequiredService<SubjectsDb>();
        db.Publish(fact);
        return db.SaveChangesAsync();
    });

    private SubjectToEnsure Person(string key, string name) => new($"{force.Code}:{key}", name) { Force = force.Code };

    private static int serial;

    private static string NextPnc()
    {
        var digits = $"98{Interlocked.Increment(ref serial):0000000}";
        return $"1998/{digits[2..]}{Contracts.Identifiers.CheckLetter.Of(digits)}";
    }
}
