using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Insight.Counters;
using Poet.Insight.Domain;
using Poet.Insight.Persistence;
using Poet.Insight.Taking;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Requests;

namespace Poet.Insight.Tests;

/// <summary>What is counted step by step is what counting every row gives.</summary>
[Collection(TestHost.Shared)]
public sealed class CountersAndRows(TestHost host)
{
    private static readonly string[] States = ["in-force", "awaiting-start", "unconfirmed", "ended"];
    private static readonly (string Kind, string What, string? Detail)[] Happenings =
    [
        (Kinds.Order, "told", null), (Kinds.Visit, "met", null), (Kinds.Visit, "failed", null), (Kinds.Breach, "happened", null), (Kinds.Breach, "arrest", null), (Kinds.Breach, "charge", null),
        (Kinds.Breach, "no-further-action", null), (Kinds.Breach, "decided", null), (Kinds.Breach, "disruption", "pursue major"), (Kinds.Breach, "crime-reference", "crime"), (Kinds.Breach, "crime-outcome", "1"), (Kinds.Breach, "crime-outcome", "16"), (Kinds.Application, "made", null), (Kinds.Referral, "received", "district"), (Kinds.Application, "granted", null), (Kinds.Custody, "released", null),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task after_any_history_with_corrections_merges_crashes_and_midnights(int seed)
    {
        var (force, random) = (host.NewForce().Code, new Random(seed));
        var people = Enumerable.Range(0, 12).Select(_ => NewId()).ToList();
        var records = Enumerable.Range(0, 30).Select(_ => NewId()).ToList(); // each always of one person, as an order is
        var stepped = 0;
        for (var step = 0; step < 60; step++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(random.Next(3) == 0 ? random.Next(4_000) : random.Next(50)));
            switch (random.Next(8))
            {
                case 0:
                    await Merge(force, random, people);
                    break;
                case 1 or 2:
                    stepped += await InScope(force, async services => await services.GetRequiredService<Counters.Counters>().Keep(host.Clock.Now, default) ? 1 : 0);
                    break;
                default:
                    await Learn(force, random, people, records, crashes: random.Next(6) == 0);
                    break;
            }
            var (counted, rows, kept) = await InScope(force, async services =>
            {
                var asked = Asked.Of(LondonTime.DateOf(host.Clock.Now), null, host.Clock.Now);
                var so = await services.GetRequiredService<InsightDb>().CountedSoFar.AsNoTracking().SingleOrDefaultAsync();
                return ((await services.GetRequiredService<Counters.Counters>().Of(asked, default)).Write(), (await services.GetRequiredService<Counting>().Afresh(asked, default)).Write(), so);
            });
            counted.Should().Be(rows, "step {0} of history {1}, kept at {2}", step, seed, kept?.At);
        }
        stepped.Should().BeGreaterThan(3, "counts were kept on the way");
    }

    [Fact]
    public async Task figures_come_from_what_is_kept_and_are_counted_afresh_on_another_day()
    {
        var team = await CountedTeam.In(host.NewForce());
        await team.Order(await team.Person("Ephraim Locke"), -30, 700);
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(1);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await KeepCounts();
        await Kept(team, so => so.Counts = Changed(so.Counts));
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(42, "what is kept was read, and not every row");
        await team.Order(await team.Person("Felix Marwood"), -30, 700);
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(43, "what is known since is put in, before anybody keeps it");
        (await team.Figures($"?asOf={team.Day(-1)}")).First("orders-by-type", "All types").Should().Be(2, "another day is counted from the rows");
        await Kept(team, so => so.Build = Guid.Empty);
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(2, "another build may count other things");
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await KeepCounts();
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(2);
        await team.Later(1);
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(2);

        static string Changed(string counts)
        {
            var tally = Tally.Read(counts);
            tally.Add("orders-by-type", 41, "SPO", "in-force");
            return tally.Write();
        }
    }

    [Fact]
    public async Task two_hosts_that_keep_at_once_and_one_that_is_killed_leave_one_row_that_holds()
    {
        var team = await CountedTeam.In(host.NewForce());
        await team.Order(await team.Person("Gideon Pell"), -30, 700);
        await team.Figures();
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(KeepCounts)));
        await team.Order(await team.Person("Hector Quill"), -30, 700);
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await InScope(team.Force.Code, async services =>
        {
            // counted, and ended before it was saved
            var db = services.GetRequiredService<InsightDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<Counters.Counters>().Keep(host.Clock.Now, default);
            await transaction.RollbackAsync();
            return 0;
        });
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(2);
        await KeepCounts();
        (await team.Figures()).First("orders-by-type", "All types").Should().Be(2);
    }

    private async Task Learn(string force, Random random, List<Guid> people, List<Guid> records, bool crashes) => await InScope(force, async services =>
    {
        var (db, keeper) = (services.GetRequiredService<InsightDb>(), services.GetRequiredService<Keeper>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (at, kind) = (random.Next(records.Count), new[] { Kinds.Order, Kinds.Supervision, Kinds.Visit, Kinds.Breach, Kinds.Application, Kinds.Referral, Kinds.Custody }[random.Next(7)]);
        var (record, subject) = (kind == Kinds.Custody ? people[at % people.Count] : records[at], people[at % people.Count]);
        var taken = await keeper.Open(kind, record, default);
        List<Stretch> stretches = [];
        for (var from = host.Clock.Now.AddDays(-random.Next(900)); stretches.Count < random.Next(4);)
        {
            // some begin, end or become late of themselves within the next hours
            var until = random.Next(4) switch { 0 => Stretch.Open, 1 => host.Clock.Now.AddMinutes(random.Next(200)), _ => from.AddDays(random.Next(1, 400)) };
            stretches.Add(new()
            {
                Id = keeper.NewId(), Kind = kind, Record = record, SubjectId = subject, Force = kind == Kinds.Custody ? "" : force, TypeCode = kind == Kinds.Order ? $"T{at % 3}" : null, State = States[random.Next(States.Length)],
                From = random.Next(5) == 0 ? host.Clock.Now.AddMinutes(random.Next(100)) : from, Until = until, Risk = random.Next(2) == 0 ? "high" : null,
                DueOn = random.Next(3) == 0 ? null : LondonTime.DateOf(host.Clock.Now).AddDays(random.Next(-40, 40)), LateFrom = random.Next(3) == 0 ? null : host.Clock.Now.AddMinutes(random.Next(-1_000, 200)),
            });
            from = until == Stretch.Open ? host.Clock.Now : until;
        }
        await keeper.Keep(taken, stretches, Happenings.Where(h => h.Kind == kind && random.Next(2) == 0).Select(h => new Moment
        {
            Id = keeper.NewId(), Kind = kind, Record = record, SubjectId = subject, OrderId = records[at % people.Count], Force = kind == Kinds.Custody ? "" : force, TypeCode = $"T{at % 3}", What = h.What, Detail = h.Detail,
            On = LondonTime.DateOf(host.Clock.Now).AddDays(-random.Next(random.Next(2) == 0 ? 30 : 900)),
        }), default);
        await db.SaveChangesAsync();
        await (crashes ? transaction.RollbackAsync() : transaction.CommitAsync());
        return 0;
    });

    private async Task Merge(string force, Random random, List<Guid> people) => await InScope(force, async services =>
    {
        var (db, keeper) = (services.GetRequiredService<InsightDb>(), services.GetRequiredService<Keeper>());
        var (record, person) = (people[random.Next(people.Count)], people[random.Next(people.Count)]);
        var taken = await keeper.Open(Kinds.Custody, record, default);
        keeper.Touch(taken);
        keeper.Forget(await db.People.Where(p => p.RecordId == record && p.KnownUntil == Stretch.Open).ToListAsync());
        if (random.Next(3) > 0) // else it is undone
            keeper.Learn<OnePerson>([new() { Id = keeper.NewId(), RecordId = record, PersonId = person }]);
        return await db.SaveChangesAsync();
    });

    private async Task KeepCounts() => await InScope("", services => services.GetRequiredService<KeepCounts>().Do(default));

    private Task<int> Kept(CountedTeam team, Action<CountedSoFar> change) => InScope(team.Force.Code, async services =>
    {
        var db = services.GetRequiredService<InsightDb>();
        change(await db.CountedSoFar.SingleAsync());
        return await db.SaveChangesAsync();
    });

    private async Task<T> InScope<T>(string force, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs(Actor.System("test", force), Guid.Empty);
        return await act(scope.ServiceProvider);
    }

    private Guid NewId() => Guid.CreateVersion7(host.Clock.Now);
}
