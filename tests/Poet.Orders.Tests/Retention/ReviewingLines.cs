using Poet.Orders.Tests.Import;

namespace Poet.Orders.Tests.Retention;

/// <summary>Lines of sheets from which no order came: people of whom nobody says that they were convicted, so they are looked at after a year, and cleared by two.</summary>
public sealed class ReviewingLines
{
    private const string Sheet = """
        Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes
        Merfyn Lostwithiel,08/07/1990,1997/0000021Y,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A,Live,
        Tesni Overshaw,01/02/1991,,Some other order,02/03/2024,28/02/2027,1. Not to enter Quillon Row,Live,application refused
        """;

    [Fact]
    public async Task a_line_that_somebody_took_out_of_the_queue_is_cleared_by_a_second_person_once_it_is_due_and_what_waits_stays()
    {
        await using var host = await TestHost.Start(); // a year goes by
        var force = host.NewForce();
        await force.BringsIn(Sheet);
        await force.BringsIn(Sheet.Replace("Tesni", "Tamsin").Replace("Merfyn Lostwithiel,08/07/1990,1997/0000021Y", "Ossian Crake,08/07/1961,"));
        var run = (await force.Researcher.Get("/api/v1/imports")).EnumerateArray().Last().GetProperty("id").GetGuid();
        (await Clear(force.As("information-rights"), run)).ShouldBeProblem(422, "not-due");

        host.Clock.Advance(TimeSpan.FromDays(400));
        var (reviewer, mender) = (force.As("information-rights", "later"), force.As("officer", "later"));
        (await Due(reviewer)).Should().Equal((0, 1), (0, 1));
        foreach (var imported in (await reviewer.Get("/api/v1/imports/due")).EnumerateArray().Select(d => d.GetProperty("runId").GetGuid()))
            (await Clear(reviewer, imported)).ShouldBeProblem(422, "nothing-to-clear");
        (await mender.Send(HttpMethod.Get, "/api/v1/imports/due")).Status.Should().Be(System.Net.HttpStatusCode.Forbidden);

        var line = (await mender.Get("/api/v1/imports/mending")).GetProperty("lines").EnumerateArray().First();
        var name = line.GetRawText().Contains("Tesni") ? "Tesni" : "Tamsin";
        await mender.Post($"/api/v1/imports/lines/{line.GetProperty("id").GetGuid()}/dismiss", new { reason = "The application was refused" });
        (await host.Database.TablesHolding(name)).Should().NotBeEmpty("or this would prove nothing");
        var due = (await reviewer.Get("/api/v1/imports/due")).EnumerateArray().Single(d => d.GetProperty("lines").GetInt32() == 1).GetProperty("runId").GetGuid();
        var pages = await reviewer.Pages();
        (await pages.Read("/imports/due")).Should().Contain($"/imports/{due}/clear");
        using var cleared = await pages.Submit($"/imports/{due}/clear", ("Input.Reason", "Reviewed: refused in 2025"));

        cleared.Headers.Location!.ToString().Should().Be("/imports/due");
        (await Due(reviewer)).Should().Equal((0, 1)); // the other sheet's line still waits
        (await host.Database.TablesHolding(name)).Should().BeEmpty();
        (await force.As("auditor", "later").Get($"/api/v1/audit/records/{due}", "audit")).GetRawText().Should().Contain("Reviewed: refused in 2025");
    }

    private static async Task<IEnumerable<(int, int)>> Due(TestUser by) =>
        (await by.Get("/api/v1/imports/due")).EnumerateArray().Select(d => (d.GetProperty("lines").GetInt32(), d.GetProperty("waiting").GetInt32()));

    private static Task<Answer> Clear(TestUser by, Guid run) => by.Send(HttpMethod.Post, $"/api/v1/imports/{run}/clearing", new { reason = "for a test" });
}
