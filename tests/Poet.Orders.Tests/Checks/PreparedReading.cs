using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;

namespace Poet.Orders.Tests.Checks;

/// <summary>The prepared commands of the check beside the same questions in the words of Entity Framework, over registers made at random.</summary>
[Collection(TestHost.Shared)]
public sealed class PreparedReading(TestHost host)
{
    private const int Registers = 12;
    private static readonly string[] Words = ["inventar", "morwenna", "quillon", "1991-05-06", "1990-04-02", "2000/0000223r", "2000/0000223R", "20000000223r"];

    [Fact]
    public async Task orders_with_their_conditions_and_facts_are_read_as_entity_framework_reads_them()
    {
        var random = new Random(20261122);
        for (var i = 0; i < Registers; i++)
        {
            var person = Guid.CreateVersion7(host.Clock.Now);
            var orders = Enumerable.Range(0, random.Next(1, 5)).Select(_ => SomeOrder(random, person)).ToList();
            await InTables(async db =>
            {
                db.Orders.AddRange(orders);
                return await db.SaveChangesAsync();
            });
            var instants = orders.SelectMany(o => o.Spans).SelectMany(s => new[] { s.ValidFrom, s.ValidTo }).Where(t => t.Year is > 1900 and < 2199)
                .SelectMany(t => new[] { t, t.AddTicks(-10), t.AddHours(20) }).Append(host.Clock.Now).Distinct().OrderBy(_ => random.Next()).Take(8);
            foreach (var at in instants)
            {
                var moment = new CheckMoment(at, null, host.Clock.Now);
                var prepared = await Ask(r => r.Read([person], moment, CancellationToken.None));
                var queried = await Ask(r => r.ReadAsKnown([person], moment, CancellationToken.None));
                InText(prepared).Should().Equal(InText(queried), "at {0:O} of register {1}", at, i);
                if (!host.IsSilent)
                    prepared.Orders.Should().HaveCount(orders.Count);
            }
        }
    }

    [Fact]
    public async Task rows_that_wait_for_mending_are_found_as_entity_framework_finds_them()
    {
        var random = new Random(20261123);
        var force = host.NewForce();
        var other = host.NewForce();
        await InTables(async db =>
        {
            for (var line = 1; line <= 60; line++)
            {
                var id = Guid.CreateVersion7(host.Clock.Now);
                var code = random.Next(4) == 0 ? other.Code : force.Code;
                db.ImportLines.Add(new()
                {
                    Id = id, RunId = id, Force = code, Ordinal = line, Sheet = "Sheet " + random.Next(3), Line = line, Hash = $"h{line}", OrderKey = $"k{line}", What = "order", Outcome = "refused",
                    Cells = "[]", Mending = (MendingState)random.Next(Enum.GetValues<MendingState>().Length),
                });
                db.ImportLineTokens.AddRange(Some(random, Words, 4).Select(w => new ImportLineToken { Token = w, LineId = id, Force = code }));
            }
            return await db.SaveChangesAsync();
        });
        var (found, elsewhere) = (0, 0);
        for (var i = 0; i < Registers * 3; i++)
        {
            var together = Some(random, Words, 5);
            var tokens = new UnmendedTokens(Some(random, Words, 2), together, Some(random, [.. together], 2));
            var actor = random.Next(3) == 0 ? Actor.System("test") : Actor.System("test", force.Code);
            var quick = await host.InScope(s => s.GetRequiredService<CheckRegister>().Unmended(tokens, CancellationToken.None), actor);
            var queried = await host.InScope(s => s.GetRequiredService<CheckRegister>().ReadUnmended(tokens, CancellationToken.None), actor);
            quick.Should().BeEquivalentTo(queried, "of {0} and {1}", string.Join(' ', tokens.Alone), string.Join(' ', tokens.Together));
            found += queried.Rows.Count;
            elsewhere += queried.Forces.Count;
        }
        if (!host.IsSilent)
            (found > 0, elsewhere > 0).Should().Be((true, true));
        (await host.InScope(s => s.GetRequiredService<PreparedRegister>().MayBeUnmended(new([], [.. Enumerable.Range(0, 30).Select(n => "w" + n)], []), CancellationToken.None)))
            .Should().BeTrue("so many tokens are for the other");
        (await host.InScope(s => s.GetRequiredService<PreparedRegister>().MayBeUnmended(new(["x"], [Words[0], "y"], []), CancellationToken.None))).Should().BeFalse("one of two is too few");
    }

    private Order SomeOrder(Random random, Guid person)
    {
        var by = new By(Guid.CreateVersion7(host.Clock.Now), "A clerk", "for a test", host.Clock.Now);
        var today = DateOnly.FromDateTime(host.Clock.Now.UtcDateTime);
        var made = today.AddDays(-random.Next(1, 900));
        var start = new[] { Anchor.Made, Anchor.Made, Anchor.Released, Anchor.Served }[random.Next(4)];
        var end = random.Next(3) == 0 ? new OrderEnd(UntilFurtherOrder: true) : new OrderEnd(made.AddDays(random.Next(1, 1500)));
        var order = Order.Make(new("SPO", (FormKind)random.Next(2), "SPA 2019", person, "T1", new(made, start, null, end, Conditions(random)))
        {
            ForceReference = Maybe(random, "REF/1"), Court = Maybe(random, "Leeds Magistrates"), Officer = Maybe(random, "DC Inventar"), Unit = Maybe(random, "Orders"),
            StatedStatus = Maybe(random, "Live"), StatusContradicts = random.Next(5) == 0,
        }, by);
        Tried(() => order.Serve(by.Now.AddDays(-random.Next(900)), (KnowledgeEvidence)random.Next(6), Maybe(random, "a note"), by));
        if (random.Next(2) == 0)
            Tried(() => order.Release(made.AddDays(random.Next(200)), by));
        if (random.Next(2) == 0)
            Tried(() => order.Vary(made.AddDays(random.Next(300)), null, Conditions(random), by));
        if (random.Next(3) == 0)
            Tried(() => order.ClaimEnd(made.AddDays(random.Next(300)), "said to have ended", by));
        if (random.Next(3) == 0)
            Tried(() => order.EndEarly(made.AddDays(random.Next(400)), EndKind.Discharged, by));
        if (random.Next(4) == 0)
            Tried(() => order.Correct(1, null, by));
        return order;
    }

    // what makes no sense for this order is refused by it, and then it is as it was
    private static void Tried(Action change)
    {
        try
        {
            change();
        }
        catch (Platform.Errors.RuleBrokenException)
        {
        }
    }

    private IReadOnlyList<ConditionText> Conditions(Random random) =>
        [.. Enumerable.Range(1, random.Next(1, 4)).Select(n => new ConditionText(Guid.CreateVersion7(host.Clock.Now), n, $"Not to do “thing {random.Next(9)}”", (WordsSource)random.Next(3))
        {
            KindId = Maybe(random, "no-contact"), KindVersion = 1, Terms = Maybe(random, "{\"anyMeans\":true}"), ConfirmedBy = Maybe(random, "Lena Lawyer"),
            ConfirmedAt = random.Next(2) == 0 ? null : host.Clock.Now.AddDays(-3), MayHoldProtectedDetails = random.Next(2) == 0,
            PowerOfArrest = new bool?[] { null, true, false }[random.Next(3)],
        })];

    private static string? Maybe(Random random, string text) => random.Next(2) == 0 ? null : text;

    private static IReadOnlyList<string> Some(Random random, string[] all, int most) => [.. all.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];

    // the text of a record holds everything in it
    private static List<string> InText(CheckRows rows) =>
        [.. rows.Orders.SelectMany(o => o.Spans).Select(s => s.ToString()).Order(StringComparer.Ordinal),
            .. rows.Conditions.Select(c => c.ToString()).Order(StringComparer.Ordinal), .. rows.Facts.Select(f => f.ToString()).Order(StringComparer.Ordinal)];

    private Task<T> Ask<T>(Func<CheckRegister, Task<T>> ask) => host.InScope(services => ask(services.GetRequiredService<CheckRegister>()));

    private Task<T> InTables<T>(Func<OrdersDb, Task<T>> act) => host.InScope(services => act(services.GetRequiredService<OrdersDb>()));
}
