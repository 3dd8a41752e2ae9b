using System.Globalization;

namespace Poet.Orders.Tests.Features;

/// <summary>What is asked as known on an earlier day holds nothing that was learned since.</summary>
[Collection(TestHost.Shared)]
public sealed class AsKnownThen(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task service_a_new_end_and_findings_learned_later_are_not_in_it()
    {
        var subject = (await force.Officer.Post("/api/v1/subjects", new { name = "Gethin Quarmby", bornOn = "1984-05-17", reason = "a test" })).GetProperty("id").GetGuid();
        var order = (await force.Officer.Post("/api/v1/orders", new { subjectId = subject, type = "SPO", madeOn = "2025-09-01", lastDay = "2027-08-31", reason = "as sealed", conditions = new object[] { new { number = 1, words = "Not to contact Ms A" } } }))
            .GetProperty("id").GetGuid();
        var then = Uri.EscapeDataString(host.Clock.Now.ToString("O", CultureInfo.InvariantCulture));
        await force.Officer.Post($"/api/v1/orders/{order}/service", new { at = "2025-09-02T10:00:00Z", how = "served-in-person", reason = "served" });
        await force.Officer.Post($"/api/v1/orders/{order}/renewals", new { from = "2026-08-01", lastDay = "2029-07-31", reason = "renewed" });

        var shown = await force.Officer.Get($"/api/v1/orders/{order}?knownAt={then}");
        shown.GetProperty("lastDay").GetString().Should().Be("2027-08-31");
        shown.TryGetProperty("knowledge", out _).Should().BeFalse();
        shown.GetProperty("timeline").GetArrayLength().Should().Be(1);
        var listed = (await force.Officer.Get($"/api/v1/orders?knownAt={then}")).GetProperty("orders").EnumerateArray().Single();
        (listed.GetProperty("lastDay").GetString(), listed.GetProperty("served").GetBoolean()).Should().Be(("2027-08-31", false));

        (await force.Officer.Get($"/api/v1/orders/{order}")).GetProperty("lastDay").GetString().Should().Be("2029-07-31");
    }

    [Fact]
    public async Task who_may_not_see_protected_details_cannot_say_that_there_are_none()
    {
        var subject = (await force.Officer.Post("/api/v1/subjects", new { name = "Gethin Quarmby", bornOn = "1984-05-17", reason = "a test" })).GetProperty("id").GetGuid();
        var order = (await force.Officer.Post("/api/v1/orders", new
        {
            subjectId = subject, type = "SPO", madeOn = "2025-09-01", lastDay = "2027-08-31", reason = "as sealed",
            conditions = new object[] { new { number = 1, words = "Not to enter Larkspur House", mayHoldProtectedDetails = true } },
        })).GetProperty("id").GetGuid();
        var condition = (await force.Caseworker.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0];
        condition.GetProperty("withheld").GetBoolean().Should().BeTrue();
        var id = condition.GetProperty("conditionId").GetGuid();

        (await force.Caseworker.Send(HttpMethod.Post, $"/api/v1/orders/{order}/conditions/{id}/confirmation",
            new { kind = "free-worded", terms = new { words = "abc" }, holdsProtectedDetails = false, reason = "compared" })).ShouldBeProblemOfType(403, "not-allowed");
        (await force.Caseworker.Send(HttpMethod.Post, $"/api/v1/orders/{order}/variations",
            new { from = "2026-08-01", conditions = new object[] { new { id, number = 1, mayHoldProtectedDetails = false } }, reason = "varied" })).ShouldBeProblem(400, "protected-not-seen");

        (await force.Caseworker.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("withheld").GetBoolean().Should().BeTrue();
    }
}
