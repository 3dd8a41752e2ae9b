using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Audit.Sealing;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests.Audit;

/// <summary>
/// Programs killed while they write, read and seal, two at a time on one database. Whatever was answered has its entry, and there is one chain. As many as fit into the time a test may
/// take; POET_KILLS=50 asks for so many, however long that takes.
/// </summary>
public sealed class KilledUnderLoad
{
    private const int Least = 4;
    private const int Most = 50;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<Guid> written = [];
    private readonly Random random = new(4711);
    private int killed;
    private int read;
    private int checks;

    [Fact]
    public async Task whatever_was_answered_has_its_entry_and_the_chain_is_whole()
    {
        await using var host = await TestHost.Start();
        host.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var force = host.NewForce();
        var person = await force.RecordsAPerson();
        var cookie = "poet=" + await force.Officer.SessionCookie();
        var (wanted, watch) = (int.TryParse(Environment.GetEnvironmentVariable("POET_KILLS"), out var asked) ? asked : 0, Stopwatch.StartNew());
        bool Enough() => killed >= Math.Max(wanted, Least) && (wanted > 0 || watch.Elapsed > Time || killed >= Most);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            while (!Enough())
                await LiveAndDie(host, cookie, person);
        }));

        written.Should().NotBeEmpty();
        host.Clock.MoveTo(TimeProvider.System.GetUtcNow().AddHours(2)); // the dead held the lease; and everything is looked at
        await host.Seal();
        var verdict = await Verification.Of(host.Services, stretch: 100).Run(null, CancellationToken.None);
        (verdict.Fault, verdict.Waiting).Should().Be((null, 0), "{0} were killed, {1} orders and {2} reads answered", killed, written.Count, read);
        var entries = await host.InScope(services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            return db.AuditedRecords.Join(db.AuditEntries, r => r.EntryId, e => e.Id, (r, e) => new { r.RecordId, e.Action, e.Result }).ToListAsync();
        });
        entries.Where(e => e is { Action: "make-order", Result: "done" }).Select(e => e.RecordId).Should().Contain(written);
        entries.Count(e => e.Action == "show-subject" && e.RecordId == person).Should().BeGreaterThanOrEqualTo(read);
        checks.Should().BePositive();
        entries.Count(e => e.Action == "check-terms" && e.RecordId == person).Should().BeGreaterThanOrEqualTo(checks, "a check may be durable beside the database when its host dies, and others bring it in");
    }

    private async Task LiveAndDie(TestHost host, string cookie, Guid person)
    {
        var (poet, address) = await PoetProcess.Serve(host.Database, host.DataFolder);
        using (poet)
        {
            TaskCompletionSource wrote = new(TaskCreationOptions.RunContinuationsAsynchronously), checkedOnce = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Func<HttpClient, Task>[] acts = [client => Read(client, person), client => Check(client, person, checkedOnce), client => Write(client, person, wrote), client => Write(client, person, wrote)];
            var load = acts.Select(act => Work(address, cookie, act)).ToList();
            if (killed % 4 != 3) // now and then before anything was answered
                await Task.WhenAny(Task.WhenAll(wrote.Task, checkedOnce.Task), Task.WhenAll(load));
            await Task.Delay(random.Next(1, 500));
            poet.Kill();
            Interlocked.Increment(ref killed);
            await Task.WhenAll(load);
        }
    }

    // until nobody answers
    private static async Task Work(Uri address, string cookie, Func<HttpClient, Task> act)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Poet-Purpose", "application");
        try
        {
            while (true)
                await act(client);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
        {
            // killed: what was not answered is nobody's to ask for
        }
    }

    private async Task Read(HttpClient client, Guid person)
    {
        (await client.GetStringAsync($"/api/v1/subjects/{person}")).Should().NotBeEmpty();
        Interlocked.Increment(ref read);
    }

    private async Task Check(HttpClient client, Guid person, TaskCompletionSource done)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/checks", new { who = new { id = person } });
        ((int)answer.StatusCode).Should().Be(200);
        Interlocked.Increment(ref checks);
        done.TrySetResult();
    }

    private async Task Write(HttpClient client, Guid person, TaskCompletionSource done)
    {
        using var made = await client.PostAsJsonAsync("/api/v1/orders", new { subjectId = person, type = "SPO", form = "full", madeOn = "2026-03-02", untilFurtherOrder = true, reason = "Recorded for a test" });
        if (!made.IsSuccessStatusCode)
            return;
        written.Add((await made.Content.ReadFromJsonAsync<Made>())!.Id);
        done.TrySetResult();
    }

    private sealed record Made(Guid Id);
}
