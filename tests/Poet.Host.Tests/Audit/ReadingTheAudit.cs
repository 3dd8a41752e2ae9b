using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;

namespace Poet.Host.Tests.Audit;

[Collection(TestHost.Shared)]
public sealed class ReadingTheAudit(TestHost host)
{
    private const string Audit = "/api/v1/audit/";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_history_of_an_order_says_who_what_when_and_why_newest_first()
    {
        var order = await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
        await force.Get($"/api/v1/orders/{order}", "investigation; log 12");
        await force.Post($"/api/v1/orders/{order}/service", new { at = "2026-03-03T10:00:00Z", how = "served-in-person", reason = "Served at the front desk" });

        var lines = (await force.Auditor.Get($"{Audit}records/{order}", "audit")).GetProperty("lines").EnumerateArray().ToList();

        lines.Select(l => l.GetProperty("what").GetString()).Should().Equal("Serve order", "Show order", "Make order");
        lines.Select(l => l.GetProperty("why").GetString()).Should().Equal("Served at the front desk", "log 12", "Recorded for a test");
        lines.Should().OnlyContain(l => l.GetProperty("actorId").GetGuid() != Guid.Empty && l.GetProperty("force").GetString() == force.Code);
        lines[0].GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("what").GetString()).Should().Contain("Order: knowledge");

        var page = await Pages(force);
        (await page.Read($"/audit/records/{order}")).Should().Contain("Serve order: done").And.Contain("Served at the front desk").And.Contain("Investigating a suspected breach or offence: log 12")
            .And.Contain("Order: knowledge: nothing became served-in-person");
        (await page.Read($"/orders/{order}")).Should().Contain($"/audit/records/{order}");
    }

    [Fact]
    public async Task a_long_history_is_paged_without_losing_an_entry()
    {
        var person = await force.RecordsAPerson();
        for (var i = 0; i < 60; i++)
            await force.Get($"/api/v1/subjects/{person}");

        List<Guid> seen = [];
        string? cursor = null;
        do
        {
            var page = await force.Auditor.Get($"{Audit}records/{person}{(cursor is null ? "" : "?cursor=" + Uri.EscapeDataString(cursor))}", "audit");
            seen.AddRange(page.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("id").GetGuid()));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        // reading the first page is an entry, too, and newer than where the second begins
        seen.Should().OnlyHaveUniqueItems().And.HaveCount(61);
        (await force.Auditor.Send(HttpMethod.Get, $"{Audit}records/{person}?cursor=nonsense", purpose: "audit")).ShouldBeProblem(400, "cursor-unreadable", "cursor");
    }

    [Fact]
    public async Task another_force_learns_nothing_and_other_roles_are_refused()
    {
        var person = await force.RecordsAPerson();
        var user = await force.Officer.Id();
        var other = host.NewForce();
        foreach (var path in new[] { $"records/{person}", $"records/{person}/export", $"users/{user}", $"users/{user}/export", $"records/{Guid.Empty}" })
            (await other.Auditor.Send(HttpMethod.Get, Audit + path, purpose: "audit")).Status.Should().Be(HttpStatusCode.NotFound, path);
        foreach (var role in new[] { "officer", "sergeant", "researcher", "any-officer", "administrator" })
            (await force.As(role).Send(HttpMethod.Get, $"{Audit}records/{person}", purpose: "audit")).ShouldBeProblemOfType(403, "not-allowed");
        (await force.Auditor.Send(HttpMethod.Get, $"{Audit}records/{person}", purpose: null)).ShouldBeProblemOfType(403, "purpose-missing");
    }

    [Fact]
    public async Task who_reads_the_audit_is_in_the_audit()
    {
        await force.RecordsAPerson();
        var officer = await force.Officer.Id();
        (await force.Auditor.Get($"{Audit}users/{officer}", "audit")).GetProperty("of").GetString().Should().StartWith("Test officer");

        var watched = await force.Auditor.Get($"{Audit}users/{await force.Auditor.Id()}", "audit");
        watched.GetProperty("lines").EnumerateArray().Should().Contain(l => l.GetProperty("what").GetString() == "Show user history");
    }

    [Fact]
    public async Task an_export_carries_its_hash_and_marking_and_no_formulas()
    {
        var person = await force.RecordsAPerson();
        await force.Post($"/api/v1/subjects/{person}/aliases", new { name = "Other Name", reason = "=HYPERLINK(\"http://example.invalid\")" });
        var client = await WithPurpose(force);

        using var answer = await client.GetAsync($"/audit/records/{person}?handler=Export");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        answer.Headers.GetValues("Poet-Sha256").Single().Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        answer.Headers.GetValues("Poet-Marking").Single().Should().Be("OFFICIAL-SENSITIVE");
        text.Split("\r\n")[1..^1].Should().HaveCount(2).And.OnlyContain(l => l.StartsWith("OFFICIAL-SENSITIVE,"));
        text.Should().Contain("\"'=HYPERLINK(\"\"http://example.invalid\"\")\"").And.Contain("-> Other Name");
        (await force.Auditor.Get($"{Audit}unusual", "audit")).GetProperty("exports").EnumerateArray().Should().Contain(e => e.GetProperty("what").GetString() == "export history");
    }

    [Fact]
    public async Task unusual_access_shows_many_records_in_a_day_the_own_name_and_the_night()
    {
        await using var own = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Audit:ManyRecords"] = "4" } });
        var team = own.NewForce();
        own.Clock.MoveTo(new DateTimeOffset(2026, 9, 1, 18, 0, 0, TimeSpan.Zero));
        await Rename(own, await team.Officer.Id(), "PC 4711 Jory Inventio");
        var namesake = await team.RecordsAPerson("Jory Inventio");
        foreach (var name in new[] { "Anna Other", "Berta Other", "Carla Other" })
            await team.RecordsAPerson(name);
        (await Unusual(team)).GetProperty("outOfHours").GetArrayLength().Should().Be(0, "all that happened in the evening");
        own.Clock.MoveTo(new DateTimeOffset(2026, 9, 1, 21, 30, 0, TimeSpan.Zero)); // 22:30 in London
        await team.Get($"/api/v1/subjects/{namesake}");

        var found = await Unusual(team);

        found.GetProperty("manyRecords").EnumerateArray().Should().ContainSingle().Which.GetProperty("records").GetInt32().Should().Be(4);
        found.GetProperty("ownName").EnumerateArray().Select(o => o.GetProperty("recordId").GetGuid()).Should().Equal(namesake);
        found.GetProperty("outOfHours").EnumerateArray().Should().Contain(o => o.GetProperty("times").GetInt32() == 1 && o.GetProperty("day").GetString() == "2026-09-01");
        var page = await Pages(team);
        (await page.Read("/audit/unusual")).Should().Contain("4 records").And.Contain($"/audit/records/{namesake}");
        (await page.Read("/audit")).Should().Contain("Jory Inventio");
    }

    private static async Task<WebPages> Pages(TestForce force) => new(await WithPurpose(force));

    private static async Task<HttpClient> WithPurpose(TestForce force)
    {
        var client = await force.Auditor.Browser();
        (await new WebPages(client).Submit("/account/purpose", ("Code", "audit"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        return client;
    }

    private static Task<JsonElement> Unusual(TestForce force) => force.Auditor.Get($"{Audit}unusual", "audit");

    private static Task<IdentityResult> Rename(TestHost host, Guid user, string name) => host.InScope(async services =>
    {
        var users = services.GetRequiredService<UserManager<PoetUser>>();
        var person = (await users.FindByIdAsync(user.ToString()))!;
        person.DisplayName = name;
        return await users.UpdateAsync(person);
    });
}
