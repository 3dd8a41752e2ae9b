using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Poet.Bench.Stage;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Subjects.Domain;
using Poet.Subjects.Names;
using Poet.Subjects.Persistence;
using Poet.Subjects.Search;
using Poet.Visits.Persistence;

namespace Poet.Bench.Fill;

/// <summary>
/// A register of invented people: six people for ten orders, 35 % of the orders in force, each made and served, with 15 confirmed conditions. Made by the register's own
/// rules, so that spans and conditions are what the platform itself would have written; only the writing is faster.
/// </summary>
internal sealed class InventedRegister(StagedPlatform platform, int orders, InventedCaseloads? caseloads = null)
{
    private const int AtOnce = 2_000;
    private readonly HashSet<string> references = [];
    private readonly DateTimeOffset now = platform.Services.GetRequiredService<TimeProvider>().GetUtcNow();
    private readonly OrderTypeCatalogue types = platform.Services.GetRequiredService<OrderTypeCatalogue>();

    private int People => orders * 6 / 10;

    /// <summary>PNC IDs of people who have an order in force.</summary>
    public IReadOnlyList<string> Bound => [.. Enumerable.Range(0, People).Where(InForce).Select(InventedNames.Pnc)];

    public async Task Fill()
    {
        var watch = Stopwatch.StartNew();
        var ids = Enumerable.Range(0, People).Select(i => Guid.CreateVersion7(now.AddDays(-40).AddMilliseconds(i))).ToArray();
        var conditions = new InventedConditions(types);
        await platform.InScope(async services =>
        {
            var (people, register) = (services.GetRequiredService<SubjectsDb>(), services.GetRequiredService<OrdersDb>());
            var visits = services.GetRequiredService<VisitsDb>();
            foreach (var db in new DbContext[] { people, register, visits })
                await Faster(db);
            await services.GetRequiredService<NameDictionary>().Learn(Enumerable.Range(0, People).SelectMany(i => NameForm.Of(InventedNames.Name(i)).Indexed).Distinct(), CancellationToken.None);
            foreach (var chunk in Enumerable.Range(0, People).Chunk(AtOnce))
                await WritePeople(new(people), [.. chunk.Select(i => Subject(i, ids[i]))]);
            foreach (var chunk in Enumerable.Range(0, orders).Chunk(AtOnce))
            {
                var made = chunk.Select(i => OfItsOwnReference(i, ids[i % People], conditions)).ToList();
                await WriteOrders(new(people), new(register), made);
                if (caseloads is not null)
                    await caseloads.Write(visits, [.. made.Where(o => o.Order.Spans.Any(s => s.State == OrderState.InForce && s.ValidFrom <= now && s.ValidTo > now)).Select(o => o.Order)]);
            }
            await Settle(people);
            return 0;
        });
        Console.WriteLine($"  {orders:N0} orders on {People:N0} invented people, {orders * InventedConditions.PerOrder:N0} conditions: filled in {watch.Elapsed.TotalSeconds:N0} s");
    }

    // among so many at once a random reference comes up twice; the register refuses that one order, and whoever entered it sends it again
    private InventedOrder OfItsOwnReference(int i, Guid subject, InventedConditions conditions)
    {
        for (; ; )
            if (Order(i, subject, conditions) is var order && references.Add(order.Order.Reference))
                return order;
    }

    private static bool InForce(int number) => number % 20 < 7;

    private InventedPerson Subject(int i, Guid id)
    {
        var (name, at) = (InventedNames.Name(i), now.AddDays(-40));
        var form = NameForm.Of(name);
        var subject = Poet.Subjects.Domain.Subject.Record(name, InventedNames.Family(i), InventedNames.Born(i), at);
        typeof(Subject).GetProperty(nameof(Poet.Subjects.Domain.Subject.Id))!.SetValue(subject, id);
        return new(subject,
            new() { Id = Guid.CreateVersion7(at), SubjectId = id, Full = name, Normal = form.Normal },
            new() { Id = Guid.CreateVersion7(at), SubjectId = id, Kind = IdentifierKinds.Pnc, Raw = InventedNames.Pnc(i), Canonical = InventedNames.Pnc(i), Validity = IdentifierKinds.Valid },
            new() { Id = Guid.CreateVersion7(at), SubjectId = id, Force = StagedPlatform.Force, From = at, Until = SubjectsDb.Open, Why = "bench" },
            [.. form.Indexed.Select(t => new SubjectToken { SubjectId = id, Token = t })]);
    }

    private InventedOrder Order(int i, Guid subject, InventedConditions conditions)
    {
        var type = types.All[i % types.All.Count];
        var by = new By(Guid.Empty, "Bench", "Invented for the bench", now.AddDays(-30).AddMilliseconds(i));
        var madeOn = LondonTime.DateOf(now).AddDays(InForce(i) ? -60 - i % 300 : -800 - i % 300);
        var own = conditions.For(type.Info.Code, i, subject, StagedPlatform.Force, by.Now);
        var order = Orders.Domain.Order.Make(
            new(type.Info.Code, FormKind.Full, type.EditionOn(madeOn, FormKind.Full).Id, subject, StagedPlatform.Force,
                new(madeOn, Anchor.Made, null, new(madeOn.AddYears(2)), own.Texts))
            { Court = "Invented Magistrates' Court", Officer = "PC Invented", ForceReference = $"BENCH/{i:000000}" }, by);
        order.Record(new Served(LondonTime.StartOf(madeOn).AddHours(12), KnowledgeEvidence.ServedInPerson, null), by);
        return new(order, own);
    }

    private static async Task WritePeople(RowWriter rows, IReadOnlyList<InventedPerson> people)
    {
        await rows.Write([.. people.Select(p => p.Subject)]);
        await rows.Write([.. people.Select(p => p.Name)]);
        await rows.Write([.. people.Select(p => p.Pnc)]);
        await rows.Write([.. people.Select(p => p.Access)]);
        await rows.Write([.. people.SelectMany(p => p.Tokens)]);
    }

    private static async Task WriteOrders(RowWriter people, RowWriter register, IReadOnlyList<InventedOrder> made)
    {
        await people.Write([.. made.SelectMany(o => o.Own.People)]);
        await people.Write([.. made.SelectMany(o => o.Own.Places)]);
        await register.Write([.. made.Select(o => o.Order)]);
        await register.Write([.. made.SelectMany(o => o.Order.Events)]);
        await register.Write([.. made.SelectMany(o => o.Order.Spans)]);
        await register.Write([.. made.SelectMany(o => o.Order.Conditions)]);
        await register.Write([.. made.SelectMany(o => o.Order.Responsibilities)]);
    }

    private static async Task Faster(DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF"); // of this connection, while filling
    }

    /// <summary>As after a night: statistics are there, nothing waits to be written.</summary>
    public static Task<int> Settle(DbContext db) => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM (ANALYZE); CHECKPOINT");

    private sealed record InventedPerson(Subject Subject, SubjectName Name, SubjectIdentifier Pnc, Access Access, IReadOnlyList<SubjectToken> Tokens);

    private sealed record InventedOrder(Order Order, OrderConditions Own);
}
