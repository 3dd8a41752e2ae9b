using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;

namespace Poet.Orders.Tests.Checks;

/// <summary>Line 11 on the running platform: the answer, the page, the log and the audit.</summary>
[Collection(TestHost.Shared)]
public sealed class KeepingPlacesHidden(TestHost host)
{
    private static readonly string[] Secrets = ["Larkspur", "Quillon", "53.80012", "-1.50012", "53.8,", "radiusMetres"];

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task line_11_neither_answer_nor_page_nor_log_nor_audit_gives_a_protected_place_away()
    {
        var register = await Register.Of(force);
        var order = await register.HasOrder(register.NoContact(), register.KeepOut());

        var answer = (await force.Checker.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { id = register.Subject }, facts = Register.NearTheRefuge }, "roadside-check")).Ok().Text;
        var pages = new WebPages(await force.Checker.Browser());
        var form = await pages.Read($"/check/{register.Subject}");
        var page = await (await pages.Submit($"/check/{register.Subject}", ("Input.Latitude", "53.80012"), ("Input.Longitude", "-1.50012"), ("Input.ErrorMetres", "5"))).Content.ReadAsStringAsync();

        answer.Should().Contain("\"outcome\":\"breach\"").And.Contain(StandingWords.WordsWithheld);
        page.Should().Contain("These facts match this term");
        foreach (var text in new[] { answer, form, page, string.Join('\n', await AuditLines.Whole(host, order.Id)), string.Join('\n', await AuditLines.Whole(host, register.Subject)) })
            text.Should().NotContainAny(Secrets).And.NotMatchRegex(@"\d metres (inside|outside|from)");
        page.Should().NotContain("Orla");
        host.Logs.ShouldNotMention("Larkspur", "Quillon", "53.80012");
    }

    [Fact]
    public async Task line_11_a_fourth_position_within_ten_minutes_is_refused_recorded_and_free_again_later()
    {
        var register = await Register.Of(force);
        await register.HasOrder(register.KeepOut());
        Task<Answer> Ask() => force.Officer.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { id = register.Subject }, facts = Register.NearTheRefuge });

        for (var i = 0; i < PositionLimit.Most; i++)
            (await Ask()).Ok();
        var refused = await Ask();

        refused.ShouldBeProblemOfType(429, "too-often");
        var asked = await register.InTables(db => db.PositionsAsked.Where(p => p.SubjectId == register.Subject).ToListAsync());
        asked.Should().HaveCount(4).And.ContainSingle(p => p.Refused).Which.ActorId.Should().Be(await force.Officer.Id());
        (await AuditLines.Of(host, register.Subject)).Should().Contain("check-terms refused: too often supervision");
        var row = (await force.Supervisor.Get("/api/v1/checks/repeated-positions")).EnumerateArray().Single();
        (row.GetProperty("userName").GetString(), row.GetProperty("subjectName").GetString(), row.GetProperty("asked").GetInt32(), row.GetProperty("refused").GetInt32())
            .Should().Be(($"Test officer of {force.Code}", "Cedric Inventio", 4, 1));
        ((int)(await force.Officer.Send(HttpMethod.Get, "/api/v1/checks/repeated-positions")).Status).Should().Be(403);
        var pages = new WebPages(await force.Supervisor.Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", "audit"), ("ReturnUrl", "/"));
        (await pages.Read("/")).Should().Contain("href=\"/checks/repeated-positions\"");
        (await pages.Read("/checks/repeated-positions")).Should().Contain("Cedric Inventio").And.Contain($"Test officer of {force.Code}");
        (await force.Supervisor.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { id = register.Subject }, facts = Register.NearTheRefuge })).Ok();
        (await force.Officer.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { id = register.Subject }, facts = register.Called })).Ok();
    }

    [Fact]
    public async Task line_11_positions_spread_over_a_day_come_to_an_end_too_and_the_supervisor_sees_who_reached_it()
    {
        var register = await Register.Of(force);
        await register.HasOrder(register.KeepOut());
        var (officer, now) = (await force.Officer.Id(), host.Clock.Now);
        await register.InTables(db =>
        {
            foreach (var hours in Enumerable.Range(1, PositionLimit.MostInADay - 1).Append(25).Append(26)) // those of the day before do not count
                db.PositionsAsked.Add(new() { Id = Guid.CreateVersion7(now), ActorId = officer, ActorName = "An officer", SubjectId = register.Subject, Force = force.Code, At = now.AddHours(-hours) });
            return db.SaveChangesAsync();
        });
        Task<Answer> Ask() => force.Officer.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { id = register.Subject }, facts = Register.NearTheRefuge });

        (await Ask()).Ok();
        (await Ask()).ShouldBeProblemOfType(429, "too-often");

        var seen = (await force.Supervisor.Get("/api/v1/checks/repeated-positions")).EnumerateArray().Should().ContainSingle().Which;
        (seen.GetProperty("userId").GetGuid(), seen.GetProperty("refused").GetInt32()).Should().Be((officer, 1));
    }

    [Theory]
    [InlineData(1, 8, true)]
    [InlineData(1, 7, false)]
    [InlineData(4, 6, true)]
    [InlineData(3, 7, false)]
    public async Task line_11_who_is_patient_and_those_who_share_the_asking_are_seen_although_nobody_was_refused(int users, int positionsOfEach, bool seen)
    {
        var register = await Register.Of(force);
        var now = host.Clock.Now;
        await register.InTables(db =>
        {
            foreach (var user in Enumerable.Range(0, users).Select(_ => Guid.CreateVersion7(now)))
                foreach (var day in Enumerable.Range(1, positionsOfEach))
                    db.PositionsAsked.Add(new() { Id = Guid.CreateVersion7(now), ActorId = user, ActorName = "An officer", SubjectId = register.Subject, Force = force.Code, At = now.AddDays(-day) });
            db.PositionsAsked.Add(new() { Id = Guid.CreateVersion7(now), ActorId = Guid.Empty, ActorName = "Too long ago", SubjectId = register.Subject, Force = force.Code, At = now.AddDays(-31) });
            return db.SaveChangesAsync();
        });

        var rows = (await force.Supervisor.Get("/api/v1/checks/repeated-positions")).EnumerateArray().ToList();

        rows.Select(r => (r.GetProperty("asked").GetInt32(), r.GetProperty("refused").GetInt32())).Should().Equal(Enumerable.Repeat((positionsOfEach, 0), seen ? users : 0));
        (await force.Supervisor.Get("/api/v1/orders/attention")).GetProperty("positionAlerts").GetInt32().Should().Be(seen ? users : 0);
    }
}
