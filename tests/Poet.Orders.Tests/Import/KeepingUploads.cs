using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Poet.Orders.Import;

namespace Poet.Orders.Tests.Import;

/// <summary>What lies on the disk of a host, and what an import says that cannot go on.</summary>
[Collection(TestHost.Shared)]
public sealed class KeepingUploads(TestHost host)
{
    private const string Sheet = """
        Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes
        Jack Marsh,08/07/1990,,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A,Live,

        """;

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_refused_upload_leaves_nothing_on_disk()
    {
        (await force.Supervisor.Uploads(Sheet, reason: "x")).ShouldBeProblem(400, "reason-missing");
        Left(host, "*.upload").Should().BeEmpty();

        (await force.Supervisor.Uploads(Sheet, headers: ("Idempotency-Key", "sheet-1"))).Ok();
        (await force.Supervisor.Uploads(Sheet, headers: ("Idempotency-Key", "sheet-1"))).Ok();
        Left(host, "*.upload").Should().BeEmpty("a repeat is answered without its file");

        (await force.Researcher.Uploads("nothing,that,is,known\n1,2,3,4\n")).ShouldBeProblem(422, "file-unreadable");
        (await force.Officer.Uploads(Sheet)).ShouldBeProblem(403);
        Left(host, "*.upload").Should().BeEmpty();
    }

    [Fact]
    public async Task what_a_killed_host_left_is_swept_when_it_starts_and_nothing_that_is_still_being_received()
    {
        await using var own = await TestHost.Start();
        var import = (await own.NewForce().BringsIn(Sheet)).GetProperty("id").GetGuid();
        var folder = Path.Combine(own.DataFolder, "imports");
        await Eventually.IsTrue("the worker has tidied its own upload away", () => Task.FromResult(Left(own, "*").Count == 0)); // it does so after the run shows as done
        foreach (var (name, hours) in new[] { ("old.upload", 2), ("new.upload", 0), (import.ToString("N"), 0) })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "left");
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), own.Clock.Now.UtcDateTime.AddHours(-hours));
        }
        var worker = own.Services.GetServices<IHostedService>().OfType<ImportWorker>().Single();

        await worker.StopAsync(CancellationToken.None);
        await worker.StartAsync(CancellationToken.None);

        await Eventually.IsTrue("one upload is left", () => Task.FromResult(Left(own, "*").Count == 1));
        Left(own, "*").Should().Equal("new.upload");
    }

    [Fact]
    public async Task an_import_that_cannot_go_on_says_so_and_keeps_no_other_waiting()
    {
        await using var own = await TestHost.Start();
        var theirs = own.NewForce();
        await own.Database.Hide("subjects", "Sources");

        var import = (await theirs.Supervisor.Uploads(Sheet)).Ok().Json.GetProperty("id").GetString();

        JsonElement shown = default;
        await Eventually.IsTrue("the run says what is wrong", async () => (shown = await theirs.Supervisor.Get($"/api/v1/imports/{import}", "data-quality")).TryGetProperty("problem", out _));
        shown.GetProperty("problem").GetString().Should().StartWith("Tell your administrator that this import stopped").And.EndWith("it is tried again by itself");
        shown.GetProperty("state").GetString().Should().Be("committing");
        (await (await theirs.Supervisor.Pages()).Read($"/imports/{import}")).Should().Contain("Tell your administrator that this import stopped");
        own.Clock.Advance(TimeSpan.FromHours(-1)); // so that its next turn is far away, however slow the machine
        var failures = own.Logs.Lines.Count(l => l.Contains("stopped; trying again later", StringComparison.Ordinal));
        var empty = (await theirs.Supervisor.Uploads("Nominal,Order,Made\n,,\nnobody knows,,\n")).Ok().Json.GetProperty("id").GetString(); // wakes the worker
        await Eventually.IsTrue("the import is done", async () => (await theirs.Supervisor.Get($"/api/v1/imports/{empty}", "data-quality")).GetProperty("state").GetString() == "done");
        own.Logs.Lines.Count(l => l.Contains("stopped; trying again later", StringComparison.Ordinal)).Should().Be(failures, "it is put off, not tried with every wake");
    }

    [Fact]
    public async Task an_import_whose_file_lies_elsewhere_says_what_to_do()
    {
        using var form = await Waits();
        var import = form.Headers.Location!.ToString();
        (await (await force.Supervisor.Pages()).Read(import)).Should().NotContain("not on this host");
        File.Delete(Path.Combine(host.DataFolder, "imports", Guid.Parse(import.Split('/')[^1]).ToString("N")));

        (await (await force.Supervisor.Pages()).Read(import)).Should().Contain("bring the same file in again");
    }

    private async Task<HttpResponseMessage> Waits()
    {
        using var client = await force.Supervisor.Browser();
        var page = await client.GetStringAsync("/imports");
        using MultipartFormDataContent form = new() { { new StringContent(Token(page)), "__RequestVerificationToken" }, { new StringContent("to look at its columns"), "Input.Reason" } };
        form.Add(new StringContent(Sheet), "Input.File", "register.csv");
        var answer = await client.PostAsync("/imports", form);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return answer;
    }

    private static string Token(string page) => System.Text.RegularExpressions.Regex.Match(page[page.IndexOf("<main", StringComparison.Ordinal)..], "__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

    private static IReadOnlyList<string> Left(TestHost host, string pattern) =>
        Directory.Exists(Path.Combine(host.DataFolder, "imports")) ? [.. Directory.GetFiles(Path.Combine(host.DataFolder, "imports"), pattern).Select(f => Path.GetFileName(f))] : [];
}
