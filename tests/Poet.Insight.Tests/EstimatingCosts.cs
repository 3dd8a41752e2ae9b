using System.Net;

namespace Poet.Insight.Tests;

/// <summary>A figure's number times what one is estimated to cost.</summary>
[Collection(TestHost.Shared)]
public sealed class EstimatingCosts(TestHost host)
{
    private const string Api = "/api/v1/insight/costs";

    private static object Estimate(string figure = "orders-by-type", string row = "all", int low = 900, int high = 1400, string source = "Pay of 2026 and the hours of ten orders") =>
        new { label = "Work on one order", figure, row, low, high, source, reason = "For the evaluation" };

    [Fact]
    public async Task an_estimate_is_the_figures_number_times_two_sums_with_their_source()
    {
        var team = await CountedTeam.In(host.NewForce());
        async Task<Answer> Tries(object body) => await team.Analyst.Send(HttpMethod.Post, Api, body);
        (await Tries(Estimate("crimes-prevented"))).ShouldBeProblem(422, "figure-wrong", "figure");
        (await Tries(Estimate(low: -1))).ShouldBeProblem(422, "low-wrong", "low");
        (await Tries(Estimate(high: 899))).ShouldBeProblem(422, "high-wrong", "high");
        (await Tries(Estimate(source: "me"))).ShouldBeProblem(422, "source-wrong", "source");
        (await team.Officer.Send(HttpMethod.Post, Api, Estimate())).Status.Should().Be(HttpStatusCode.Forbidden);

        var id = (await Tries(Estimate())).Ok().Json.GetProperty("id").GetGuid();
        await team.Order(await team.Person("Jasper Onslow"), -40, 700);
        await team.Order(await team.Person("Kester Pavey"), -40, 700);
        await host.DeliverEvents();
        var kept = (await team.Analyst.Get(Api)).GetProperty("estimates").EnumerateArray().Should().ContainSingle().Which;
        (kept.GetProperty("number").GetInt32(), kept.GetProperty("lowInAll").GetInt64(), kept.GetProperty("highInAll").GetInt64(), kept.GetProperty("counted").GetString()).Should().Be((2, 1800, 2800, "Orders in force, by type: All types, in force"));
        (await team.Analyst.Get($"{Api}?asOf={team.Day(-60)}")).GetProperty("estimates")[0].GetProperty("highInAll").GetInt64().Should().Be(0);
        var pages = await team.Analyst.Pages();
        (await pages.Read("/insight/costs")).Should().Contain("£1,800 to £2,800").And.Contain("These are estimates");

        (await host.NewForce().As("analyst").Send(HttpMethod.Post, $"{Api}/{id}/strike-out", new { reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        using var struck = await pages.Submit($"/insight/costs/{id}/strike-out", ("Input.Reason", "Newer prices"));
        ((int)struck.StatusCode).Should().Be(302);
        (await pages.Read("/insight/costs")).Should().Contain("None is kept");
        using var bare = await pages.Submit("/insight/costs/new", ("Input.Reason", "for a test"));
        (await bare.Content.ReadAsStringAsync()).Should().Contain("Choose what counts it").And.Contain("Enter the lower sum");
        using var made = await pages.Submit("/insight/costs/new", ("Input.Label", "One visit"), ("Input.Counted", "visits|met"), ("Input.Low", "80"), ("Input.High", "120"), ("Input.Source", "Hours of two officers, pay of 2026"), ("Input.Reason", "For the evaluation"));
        ((int)made.StatusCode).Should().Be(302);
        (await pages.Read("/insight/costs")).Should().Contain("One visit").And.Contain("£0 to £0");
    }
}
