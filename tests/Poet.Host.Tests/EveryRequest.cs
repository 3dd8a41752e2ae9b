using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Host.Tests.Probe;
using Poet.Platform.Audit;

namespace Poet.Host.Tests;

/// <summary>What holds for every request, whatever the module.</summary>
public sealed class EveryRequest(ProbeHost probe) : IClassFixture<ProbeHost>
{
    private const string Notes = "/api/v1/probe/";
    private readonly TestHost host = probe.Host;

    private TestForce Force { get; } = probe.Host.NewForce();

    [Fact]
    public async Task without_a_purpose_the_api_answers_nothing()
    {
        var refused = await Force.Officer.Send(HttpMethod.Get, Notes + Guid.Empty, purpose: null);
        refused.ShouldBeProblemOfType(403, "purpose-missing");
        (await Force.Officer.Send(HttpMethod.Get, Notes + Guid.Empty, purpose: "curiosity")).ShouldBeProblem(400, "purpose-unknown");
    }

    [Fact]
    public async Task without_a_session_the_api_answers_401_and_no_page()
    {
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        using var refused = await client.GetAsync(Notes + Guid.Empty);
        (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType).Should().Be((HttpStatusCode.Unauthorized, "application/problem+json"));
    }

    [Fact]
    public async Task a_role_without_the_permission_is_refused()
    {
        (await Force.Administrator.Send(HttpMethod.Get, Notes + Guid.Empty)).ShouldBeProblemOfType(403, "not-allowed");
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/api/v1/orders/not-an-id", 404, "not-found")]
    [InlineData("DELETE", "/api/v1/checks", 405, "method-not-allowed")]
    public async Task what_the_server_itself_refuses_is_told_as_a_problem_too(string method, string path, int status, string type) =>
        (await Force.Officer.Send(new(method), path)).ShouldBeProblemOfType(status, type);

    [Fact]
    public async Task a_body_that_is_not_JSON_is_refused_by_its_type() =>
        (await Force.Officer.Send(HttpMethod.Post, Notes, new StringContent("text=a"))).ShouldBeProblemOfType(415, "content-type-wrong");

    [Fact]
    public async Task a_file_larger_than_the_limit_is_refused_before_it_is_read()
    {
        using var client = await Force.Supervisor.Browser();
        using HttpRequestMessage upload = new(HttpMethod.Post, "/api/v1/imports") { Content = new Endless(210L * 1024 * 1024) };
        upload.Headers.Add("Poet-Purpose", "data-quality");
        upload.Headers.ExpectContinue = true; // so that an answer may come before the body is sent

        using var refused = await client.SendAsync(upload);

        ((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType)
            .Should().Be((413, "application/problem+json"), "the answer was {0}", await refused.Content.ReadAsStringAsync());
    }

    /// <summary>A body of so many bytes, made while it is sent.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long length;

        public Endless(long length)
        {
            this.length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=here");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var head = "--here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.csv\"\r\n\r\n"u8.ToArray();
            await stream.WriteAsync(head);
            var piece = new byte[1024 * 1024];
            for (long left = length - head.Length; left > 0; left -= piece.Length)
                await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)));
        }

        protected override bool TryComputeLength(out long length) => (length = this.length) > 0;
    }

    [Theory]
    [InlineData("""{"text":"a","reason":"for a test","colour":"red"}""", "colour")]
    [InlineData("""{"text":5,"reason":"for a test"}""", "text")]
    [InlineData("""{"text":null,"reason":"for a test"}""", "text")]
    [InlineData("""{"text":"a","text":"b","reason":"for a test"}""", "text")]
    public async Task a_field_that_is_unknown_or_of_the_wrong_type_is_refused_by_name(string body, string field)
    {
        var refused = await Force.Officer.Send(HttpMethod.Post, Notes, body);
        refused.ShouldBeProblem(400, "field-wrong", field);
        (await Count()).Should().Be(0);
    }

    [Theory]
    [InlineData("{\"reason\":\"for a test\"}")]
    [InlineData("[1,2")]
    [InlineData("")]
    public async Task a_body_of_another_shape_gets_a_sentence_and_changes_nothing(string body)
    {
        (await Force.Officer.Send(HttpMethod.Post, Notes, body)).ShouldBeProblem(400);
        (await Count()).Should().Be(0);
    }

    [Fact]
    public async Task json_that_is_too_deep_is_refused()
    {
        var deep = """{"text":""" + new string('[', 100) + new string(']', 100) + ""","reason":"for a test"}""";
        (await Force.Officer.Send(HttpMethod.Post, Notes, deep)).ShouldBeProblem(400, "field-wrong");
    }

    [Fact]
    public async Task who_guesses_at_an_id_leaves_a_trace()
    {
        var guesser = await Force.Officer.Id();
        (await Force.Officer.Send(HttpMethod.Get, Notes + Guid.Empty)).ShouldBeProblemOfType(404, "not-found");

        (await host.InScope(async services => await services.GetRequiredService<ProbeDb>().Set<AuditEntry>().Where(e => e.ActorId == guesser).Select(e => e.Result).ToListAsync()))
            .Should().Contain("refused: not found");
    }

    [Theory]
    [InlineData("/api/v1/orders/{0}")]
    [InlineData("/orders/{0}")]
    public async Task who_is_turned_away_at_a_door_leaves_a_trace_on_the_record_behind_it(string address)
    {
        var (record, checker) = (Guid.CreateVersion7(host.Clock.Now), await Force.Checker.Id());
        await Force.Checker.Send(HttpMethod.Get, string.Format(null, address, record));

        var entry = (await Audit(record)).Should().ContainSingle().Which;
        (entry.ActorId, entry.Action, entry.Result).Should().Be((checker, "be-let-in", "refused: no permission"));
        entry.Reason.Should().StartWith("GET ").And.EndWith("which needs orders.read");
    }

    [Fact]
    public async Task a_change_needs_a_reason()
    {
        (await Force.Officer.Send(HttpMethod.Post, Notes, new { text = "a", reason = " x " })).ShouldBeProblem(400, "reason-missing", "reason");
        (await Force.Officer.Send(HttpMethod.Post, Notes, new { text = "a", reason = new string('x', 2001) })).ShouldBeProblem(400, "reason-too-long", "reason");
        (await Count()).Should().Be(0);
    }

    [Fact]
    public async Task a_repeat_under_the_same_key_answers_the_same_and_changes_nothing()
    {
        var first = await Write("a", "key-1");
        var again = await Write("a", "key-1");
        again.Json.GetProperty("id").GetGuid().Should().Be(first.Json.GetProperty("id").GetGuid());
        (await Count()).Should().Be(1);

        (await Write("b", "key-1")).ShouldBeProblem(422, "idempotency-key-reused");
        (await Write("a", "key-2")).Json.GetProperty("id").GetGuid().Should().NotBe(first.Json.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task the_same_key_sent_by_many_at_once_acts_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Write("a", "key-race")));
        answers.Select(a => a.Ok().Json.GetProperty("id").GetGuid()).Distinct().Should().ContainSingle();
        (await Count()).Should().Be(1);
    }

    [Fact]
    public async Task a_change_and_a_read_are_audited_with_who_what_and_why()
    {
        var id = (await Write("the note", null)).Ok().Json.GetProperty("id").GetGuid();
        await Force.Get(Notes + id, "investigation; log 12");

        var officer = await Force.Officer.Id();
        var entries = await Audit(id);
        entries.Should().HaveCount(2).And.OnlyContain(e => e.ActorId == officer && e.Force == Force.Code);
        entries.Should().ContainSingle(e => e.Action == "write-note" && e.Result == "done" && e.Reason == "for a test");
        entries.Should().ContainSingle(e => e.Action == "read-note" && e.Result == "shown" && e.Purpose == "investigation" && e.Reason == "log 12");
    }

    private Task<Answer> Write(string text, string? key) =>
        Force.Officer.Send(HttpMethod.Post, Notes, new { text, reason = "for a test" }, "application", key is null ? [] : [("Idempotency-Key", key)]);

    private Task<int> Count() => host.InScope(services => services.GetRequiredService<ProbeDb>().Notes.CountAsync(n => n.Force == Force.Code));

    private Task<List<AuditEntry>> Audit(Guid record) => host.InScope(services =>
    {
        var db = services.GetRequiredService<ProbeDb>();
        return db.Set<AuditEntry>().Where(e => db.Set<AuditedRecord>().Any(r => r.EntryId == e.Id && r.RecordId == record)).ToListAsync();
    });
}
