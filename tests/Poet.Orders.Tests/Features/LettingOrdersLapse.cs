namespace Poet.Orders.Tests.Features;

/// <summary>So that no order runs out unnoticed, and one decision does not silence it for good.</summary>
[Collection(TestHost.Shared)]
public sealed class LettingOrdersLapse(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_decision_speaks_of_the_end_that_the_order_then_had()
    {
        var order = await Made("2026-08-20");
        (await Undecided()).Should().Be(1);

        (await Lapse(order)).Ok();
        (await Undecided()).Should().Be(0);
        (await Lapse(order)).ShouldBeProblem(422, "decided-already");

        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/renewals", new { from = "2026-08-21", lastDay = "2026-08-30", reason = "renewed after all" })).Ok();
        (await Undecided()).Should().Be(1, "the renewal has run out too, and nobody decided about that");
        (await Lapse(order)).Ok();
        (await Undecided()).Should().Be(0);
    }

    [Fact]
    public async Task an_order_that_runs_for_long_cannot_be_let_lapse_yet() =>
        (await Lapse(await Made("2028-08-20"))).ShouldBeProblem(422, "too-early");

    private Task<Answer> Lapse(Guid order) => force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/lapse", new { reason = "the risk is low" });

    private async Task<int> Undecided() => (await force.Officer.Get("/api/v1/orders?needs=ended-without-decision")).GetProperty("total").GetInt32();

    private async Task<Guid> Made(string lastDay)
    {
        var subject = (await force.Officer.Post("/api/v1/subjects", new { name = "Gethin Quarmby", bornOn = "1984-05-17", reason = "a test" })).GetProperty("id").GetGuid();
        return (await force.Officer.Post("/api/v1/orders", new { subjectId = subject, type = "SPO", madeOn = "2024-08-21", lastDay, reason = "as sealed", conditions = new object[] { new { number = 1, words = "Not to contact Ms A" } } }))
            .GetProperty("id").GetGuid();
    }
}
