using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Import;
using Poet.Orders.Persistence;

namespace Poet.Orders.Tests.Import;

/// <summary>The verb on a real database, in process.</summary>
[Collection(TestHost.Shared)]
public sealed class ImportingRegisters(TestHost host) : IAsyncLifetime
{
    private static readonly DateTimeOffset Day = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poet-import-");

    private string Report => Path.Combine(folder.FullName, "report.json");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        await host.DropFacts();
    }

    [Fact]
    public async Task the_report_finds_what_is_wrong_and_nothing_else_in_99_rows_of_100()
    {
        var force = NewForce();
        (await Import(TestFiles.PathOf("legacy-register.csv"), force)).Should().Be(0);

        var report = ReadReport();
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(TestFiles.PathOf("legacy-register.expected.json"))).RootElement;
        report.GetProperty("rows").GetInt32().Should().Be(1000);
        Sum(report).Should().Be(1000);
        var right = report.GetProperty("items").EnumerateArray().Count(item => Codes(item).SequenceEqual(Wrong(expected, item.GetProperty("row").GetInt32())));
        right.Should().BeGreaterThanOrEqualTo(990);
        report.GetProperty("items").EnumerateArray().Where(i => i.GetProperty("outcome").GetString() is "imported" or "flagged")
            .Should().OnlyContain(i => i.GetProperty("orderId").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task every_order_knows_its_file_sheet_line_and_hash_and_every_rejected_row_waits_in_the_queue()
    {
        var force = NewForce();
        await Import(TestFiles.PathOf("legacy-register.csv"), force);

        await InDb(force, async db =>
        {
            var report = ReadReport();
            (await db.Orders.CountAsync(o => db.ImportLines.Any(l => l.Id == o.ImportLineId && l.OrderId == o.Id && l.Hash.Length == 64)))
                .Should().Be(report.GetProperty("imported").GetInt32() + report.GetProperty("flagged").GetInt32());
            (await db.ImportLines.CountAsync(l => l.Mending == MendingState.Queued)).Should().Be(report.GetProperty("rejected").GetInt32());
            (await db.ImportLines.Where(l => l.Mending == MendingState.Queued).AllAsync(l => db.ImportLineTokens.Any(t => t.LineId == l.Id))).Should().BeTrue();
            (await db.Conditions.Where(c => db.Orders.Any(o => o.Id == c.OrderId)).AllAsync(c => c.ConfirmedBy == null && c.MayHoldProtectedDetails)).Should().BeTrue();
            return 0;
        });
    }

    [Fact]
    public async Task the_same_file_again_changes_nothing_and_gives_the_same_report()
    {
        var force = NewForce();
        await Import(TestFiles.PathOf("legacy-register.csv"), force);
        var (report, before) = (await File.ReadAllTextAsync(Report), await Counts(force));

        (await Import(TestFiles.PathOf("legacy-register.csv"), force)).Should().Be(0);

        (await File.ReadAllTextAsync(Report)).Should().Be(report);
        (await Counts(force)).Should().Be(before);
    }

    [Fact]
    public async Task a_later_version_of_the_sheet_brings_in_only_what_is_new_and_queues_what_changed()
    {
        var force = NewForce();
        await Import(Sheet("a.csv", "Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,Live", "Ann Lee,01/02/1991,SPO,02/03/2024,28/02/2027,Live"), force);
        await Import(Sheet("b.csv", "Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,Live", "Ann Lee,01/02/1991,SPO,02/03/2024,28/02/2027,Discharged", "Bo Ray,01/02/1992,SPO,02/03/2024,28/02/2027,Live"), force);

        ReadReport().GetProperty("items").EnumerateArray().Select(i => i.GetProperty("outcome").GetString()).Should().Equal("duplicate", "rejected", "flagged");
        (await Counts(force)).Orders.Should().Be(3);
    }

    [Fact]
    public async Task a_rehearsal_reports_the_same_totals_and_changes_nothing()
    {
        var force = NewForce();
        (await Import(TestFiles.PathOf("legacy-register.csv"), force, "--dry-run")).Should().Be(0);
        var rehearsed = ReadReport();
        (await Counts(force)).Should().Be(new Rows(0, 0, 0, 0));

        await Import(TestFiles.PathOf("legacy-register.csv"), force);
        foreach (var total in new[] { "rows", "imported", "flagged", "rejected", "duplicates" })
            ReadReport().GetProperty(total).GetInt32().Should().Be(rehearsed.GetProperty(total).GetInt32());
    }

    [Fact]
    public async Task every_line_of_the_dirty_workbook_is_accounted_for()
    {
        var force = NewForce();
        await Import(TestFiles.PathOf("dirty-register.xlsx"), force);

        var report = ReadReport();
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(TestFiles.PathOf("dirty-register.expected.json"))).RootElement;
        report.GetProperty("lines").EnumerateArray().Select(l => (l.GetProperty("sheet").GetString(), l.GetProperty("line").GetInt32(), l.GetProperty("what").GetString()!.Replace('-', ' ')))
            .Should().Equal(expected.EnumerateArray().Select(l => (l.GetProperty("sheet").GetString(), l.GetProperty("line").GetInt32(), l.GetProperty("what").GetString()!)));
        Sum(report).Should().Be(report.GetProperty("rows").GetInt32());
        await InDb(force, async db =>
        {
            var varied = await db.Events.Where(e => e.Fact.Contains("\"what\":\"varied\"")).Select(e => e.OrderId).ToListAsync();
            (await db.Orders.CountAsync(o => varied.Contains(o.Id))).Should().Be(2, "of four variations two keep every earlier term");
            return 0;
        });
    }

    [Theory]
    [InlineData("", "Choose another file: this one is empty")]
    [InlineData("\0\u0001\u0002\u0003\0\0", "Choose")]
    [InlineData("a,b,c\n1,2,3\n", "Add a line with headings")]
    public async Task what_cannot_be_read_is_refused_in_a_sentence_and_changes_nothing(string content, string says)
    {
        var force = NewForce();
        var file = Path.Combine(folder.FullName, "bad.csv");
        await File.WriteAllTextAsync(file, content);
        var heard = new StringWriter();
        var usual = Console.Error;
        Console.SetError(heard);
        try
        {
            (await Import(file, force)).Should().Be(1);
        }
        finally
        {
            Console.SetError(usual);
        }
        heard.ToString().Should().Contain(says);
        (await Counts(force)).Should().Be(new Rows(0, 0, 0, 0));
    }

    [Fact]
    public async Task an_import_without_a_reason_is_wrongly_called() =>
        (await Verb.Run(host.App, ["some.csv"], default)).Should().Be(2);

    [Fact]
    public async Task a_claimed_discharge_is_neither_in_force_nor_ended_and_its_status_contradicts_the_dates()
    {
        var force = NewForce();
        await Import(Sheet("a.csv", "Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,Discharged"), force);

        await InDb(force, async db =>
        {
            (await db.Orders.SingleAsync()).StatusContradicts.Should().BeTrue();
            (await db.Spans.Select(s => s.State).ToListAsync()).Should().Contain(Poet.Orders.Domain.OrderState.Unconfirmed);
            (await db.Findings.Select(f => f.Code).ToListAsync()).Should().Contain("status_contradicts_dates");
            return 0;
        });
    }

    private static Poet.Platform.Modules.ICommandLineVerb Verb => new OrdersModule().Verbs.Single(v => v.Name == "import");

    private string NewForce()
    {
        host.Clock.MoveTo(Day);
        return Interlocked.Increment(ref next) is var n ? Codes43[n % Codes43.Length] : "";
    }

    // real codes: the verb takes no others; one for each test
    private static readonly string[] Codes43 = [.. Poet.Platform.Contracts.Forces.Territorial.Select(f => f.Code).Where(c => c != "42")];
    private static int next;

    private Task<int> Import(string file, string force, params string[] more) =>
        Verb.Run(host.App, [file, "--reason", "bringing the old register in", "--force", force, "--report", Report, .. more], default);

    private JsonElement ReadReport() => JsonDocument.Parse(File.ReadAllText(Report)).RootElement;

    private string Sheet(string name, params string[] rows)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllLines(path, ["Nominal,DOB,Order,Made,Expires,Status", .. rows]);
        return path;
    }

    private static int Sum(JsonElement report) => new[] { "imported", "flagged", "rejected", "duplicates" }.Sum(t => report.GetProperty(t).GetInt32());

    private static IEnumerable<string> Codes(JsonElement item) => item.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!)
        .Concat(item.GetProperty("duplicateOf").ValueKind == JsonValueKind.Number ? ["duplicate_of:" + item.GetProperty("duplicateOf").GetInt32()] : []).Order();

    private static IEnumerable<string> Wrong(JsonElement expected, int row) =>
        expected.GetProperty("wrong").TryGetProperty($"{row}", out var wrong) ? wrong.EnumerateArray().Select(w => w.GetString()!).Order() : [];

    private Task<Rows> Counts(string force) => InDb(force, async db =>
        new Rows(await db.ImportRuns.CountAsync(), await db.ImportLines.CountAsync(), await db.Orders.CountAsync(), await db.Findings.CountAsync()));

    private Task<T> InDb<T>(string force, Func<OrdersDb, Task<T>> ask) =>
        host.InScope(services => ask(services.GetRequiredService<OrdersDb>()), Poet.Platform.Requests.Actor.System("test", force));

    private sealed record Rows(int Runs, int Lines, int Orders, int Findings);
}
