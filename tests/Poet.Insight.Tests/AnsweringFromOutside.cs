using System.Net;
using System.Text.Json;

namespace Poet.Insight.Tests;

/// <summary>A question from outside the police is saved, counted the same on any later day, cleared by a second person, and leaves without small numbers.</summary>
[Collection(TestHost.Shared)]
public sealed class AnsweringFromOutside(TestHost host)
{
    private const string Api = "/api/v1/insight/disclosures";

    [Fact]
    public async Task what_leaves_is_cleared_by_a_second_person_has_no_small_number_and_stays_as_it_was()
    {
        var team = await CountedTeam.In(host.NewForce());
        for (var i = 0; i < 7; i++)
            await team.Order(await team.Person($"Basil Nettle{(char)('a' + i)}"), -40, 700);
        await team.Order(await team.Person("Cecil Orchard"), -40, 700, "CBO");
        await team.Later(2);
        object Question(string? figure = null, string? asOf = null, string source = "FOI 2026/114") => new
        {
            source, question = "How many orders of each type were in force?", figure = figure ?? "orders-by-type", asOf = asOf ?? team.Day(-1), from = team.Day(-100), reason = "Request received today",
        };
        async Task<Answer> Saves(object body) => await team.Analyst.Send(HttpMethod.Post, Api, body);
        (await Saves(Question("workload"))).ShouldBeProblem(422, "figure-wrong", "figure");
        (await Saves(Question(asOf: team.Day()))).ShouldBeProblem(422, "as-of-wrong", "asOf");
        (await Saves(Question(source: " "))).ShouldBeProblem(422, "source-wrong", "source");
        (await team.Officer.Send(HttpMethod.Post, Api, Question())).Status.Should().Be(HttpStatusCode.Forbidden);

        var id = (await Saves(Question())).Ok().Json.GetProperty("id").GetGuid();
        var shown = await team.Analyst.Get($"{Api}/{id}");
        Says(shown).Should().Equal(["left out", "left out", "8"], "one order is few, and seven are the sum without it");
        shown.GetProperty("whole").EnumerateArray().Select(r => r.GetProperty("values")[0].GetInt32()).Should().BeEquivalentTo([7, 1, 8]);

        var inspector = team.As("inspector");
        (await team.Analyst.Send(HttpMethod.Post, $"{Api}/{id}/decision", new { release = true, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);
        var own = (await inspector.Post(Api, Question())).GetProperty("id").GetGuid();
        (await inspector.Send(HttpMethod.Post, $"{Api}/{own}/decision", new { release = true, reason = "for a test" })).ShouldBeProblem(422, "own-question");
        await inspector.Post($"{Api}/{id}/decision", new { release = true, reason = "Nothing points at anybody" });
        (await inspector.Send(HttpMethod.Post, $"{Api}/{id}/decision", new { release = false, reason = "for a test" })).ShouldBeProblem(422, "decided-already");

        // what was made then is learnt now: what left stays, and the same days are counted the same
        await team.Order(await team.Person("Dorian Pike"), -40, 700, "CBO");
        await team.Later(1);
        var left = await team.Analyst.Get($"{Api}/{id}");
        (left.GetProperty("state").GetString(), left.TryGetProperty("whole", out _)).Should().Be(("released", false));
        Says(left).Should().Equal("left out", "left out", "8");
        var again = await team.Analyst.Get($"{Api}/{own}");
        again.GetProperty("whole").EnumerateArray().Select(r => r.GetProperty("values")[0].GetInt32()).Should().BeEquivalentTo([7, 1, 8], "as known at the day before it was saved");
        again.GetProperty("before").EnumerateArray().Select(b => b.GetProperty("id").GetGuid()).Should().Equal([id], "what left before is shown to whoever decides");
        (await host.NewForce().As("analyst").Send(HttpMethod.Get, $"{Api}/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task pages_save_a_question_show_what_would_leave_and_decide()
    {
        var team = await CountedTeam.In(host.NewForce());
        await team.Order(await team.Person("Edgar Quince"), -40, 700);
        await team.Later(2);
        await host.DeliverEvents();
        var analyst = await team.Analyst.Pages();
        (await analyst.Read("/insight")).Should().Contain("href=\"/insight/disclosures\"");
        (string, string)[] Date(string field, int ahead) => [.. team.Day(ahead).Split('-').Zip(["Year", "Month", "Day"], (v, part) => ($"Input.{field}.{part}", v))];
        var saved = await Sent(analyst, "/insight/disclosures/new", [("Input.Source", "FOI 9"), ("Input.Question", "How many orders are there?"), ("Input.Figure", "orders-by-type"), .. Date("AsOf", -1), .. Date("From", -90), ("Input.Reason", "Received today")]);
        saved.Should().Contain("To be released").And.Contain("Left out (here: 1; 0; 0; 0)").And.NotContain("May it be released?");
        var id = (await team.Analyst.Get(Api))[0].GetProperty("id").GetGuid();
        var decided = await Sent(await team.As("inspector").Pages(), $"/insight/disclosures/{id}", [("Input.Release", "False"), ("Input.Reason", "It would say nothing")]);
        decided.Should().Contain("Nothing is released").And.Contain("Refused by");
        (await analyst.Read("/insight/disclosures")).Should().Contain("FOI 9").And.Contain("Refused");
    }

    private static async Task<string> Sent(WebPages pages, string path, (string, string)[] fields)
    {
        using var answer = await pages.Submit(path, fields);
        ((int)answer.StatusCode).Should().Be(302, await answer.Content.ReadAsStringAsync());
        return await pages.Read(answer.Headers.Location!.OriginalString);
    }

    private static IEnumerable<string> Says(JsonElement shown) =>
        shown.GetProperty("rows").EnumerateArray().Select(r => r.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array ? values[0].GetRawText() : "left out");
}
