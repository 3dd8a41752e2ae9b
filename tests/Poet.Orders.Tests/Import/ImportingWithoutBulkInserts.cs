using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Poet.Orders.Persistence;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Orders.Tests.Import;

/// <summary>A database that has no faster way of its own for many rows, as SQL Server here: the same import through the context.</summary>
public sealed class ImportingWithoutBulkInserts : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poet-import-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task every_row_is_written_once()
    {
        await using var host = await TestHost.Start(new()
        {
            Services = services =>
            {
                var own = services.Single(s => s.ServiceType == typeof(IDatabaseProvider));
                services.Replace(ServiceDescriptor.Singleton<IDatabaseProvider>(p => new RowByRow((IDatabaseProvider)(own.ImplementationInstance ?? own.ImplementationFactory!(p)))));
            },
        });
        var sheet = Path.Combine(folder.FullName, "register.csv");
        await File.WriteAllLinesAsync(sheet,
        [
            "Nominal,DOB,Order,Made,Expires,Conditions,Status", "Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A 2. Not to go to Elm Road,Live",
            "Bo Ray,01/02/1992,SPO,02/03/2024,28/02/2027,1. Not to contact Ms B,Discharged",
        ]);

        (await new OrdersModule().Verbs.Single(v => v.Name == "import").Run(host.App, [sheet, "--reason", "a test", "--force", "42", "--report", Path.Combine(folder.FullName, "r.json")], default)).Should().Be(0);

        (await host.InScope(async services =>
        {
            var db = services.GetRequiredService<OrdersDb>();
            return (await db.Orders.CountAsync(), await db.Conditions.CountAsync(), await db.Events.GroupBy(e => new { e.OrderId, e.Sequence }).CountAsync() == await db.Events.CountAsync());
        }, Actor.System("test", "42"))).Should().Be((2, 3, true));
    }

    private sealed class RowByRow(IDatabaseProvider real) : IDatabaseProvider
    {
        public string Name => real.Name;

        public void Configure(DbContextOptionsBuilder context, string schema, DatabaseOptions options) => real.Configure(context, schema, options);

        public DbConnection Connect(DatabaseOptions options) => real.Connect(options);

        public Task Prepare(DatabaseOptions options, CancellationToken cancel) => real.Prepare(options, cancel);

        public bool IsMissingTable(DbException failed) => real.IsMissingTable(failed);

        public bool IsUniqueViolation(DbUpdateException failed) => real.IsUniqueViolation(failed);
    }
}
