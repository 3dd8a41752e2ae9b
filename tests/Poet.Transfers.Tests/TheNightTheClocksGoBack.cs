using System.Net;
using System.Text.Json;

namespace Poet.Transfers.Tests;

/// <summary>A man moves from Essex to Kent, and Kent is responsible from 01:30 in the night of 31 October 2027, when 01:30 comes twice: once for each of the two.</summary>
public sealed class TheNightTheClocksGoBack
{
    private static readonly DateTimeOffset Evening = new(2027, 10, 30, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("01:30 BST", "2027-10-31T00:30:00Z", "31 October 2027 at 01:30 BST")]
    [InlineData("01:30 GMT", "2027-10-31T01:30:00Z", "31 October 2027 at 01:30 GMT")]
    public async Task a_visit_on_either_side_of_the_second_belongs_to_the_right_force(string meant, string instant, string shown)
    {
        await using var host = await TestHost.Start();
        host.Clock.MoveTo(Evening);
        var (essex, kent) = (host.NewForce("42"), host.NewForce("46"));
        var forces = new TwoForces(essex, kent);
        var second = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var person = await essex.RecordsAPerson("Jory Penhallow");
        var order = await essex.MakesAnOrder("SCPO", "2027-10-01", "2030-09-30", person, ("conditions", new object[] { new { number = 1, words = "Not to have two telephones", mayHoldProtectedDetails = false } }), ("start", "released"));
        await essex.Post($"/api/v1/orders/{order}/release", new { on = "2027-10-29", reason = "Told by the prison" });
        await host.DeliverEvents();
        var planned = (await Planned(essex)).Should().ContainSingle("the release plans the briefing").Which;

        var transfer = await DraftedOnThePage(essex, kent, person, order, meant);
        (await (await essex.Officer.Pages()).Read($"/transfers/{transfer}")).Should().Contain(shown).And.Contain("Essex (42) is responsible");
        await forces.Explains(transfer);
        await essex.Supervisor.Post($"{TwoForces.Api}/{transfer}/offer", new { reason = "Checked" });
        await kent.Supervisor.Post($"{TwoForces.Api}/{transfer}/acceptance", new { reason = "First visit is planned" });
        await forces.Signs(kent.Supervisor, transfer);
        await forces.Signs(essex.Supervisor, transfer);
        await host.DeliverEvents();

        host.Clock.MoveTo(second.AddSeconds(-60));
        await host.DeliverEvents();
        (await Planned(essex)).Should().ContainSingle();
        (await Terms(essex, person)).Should().Be(1, "Essex is responsible until that second");
        var before = await Visited(essex, person);
        (await kent.Officer.Send(HttpMethod.Get, $"/api/v1/visits/people/{person}/checklist")).Status.Should().Be(HttpStatusCode.NotFound);

        host.Clock.MoveTo(second);
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await Planned(essex)).Should().BeEmpty("the planned visit went with the order");
        (await Planned(kent)).Should().Equal(planned);
        (await Terms(kent, person)).Should().Be(1);
        (await Terms(essex, person)).Should().Be(0);
        var after = await Visited(kent, person);

        (await Forces(essex, person)).Should().Equal(before);
        (await Forces(kent, person)).Should().Equal(after);
        foreach (var force in new[] { essex, kent })
            (await force.Checker.Post("/api/v1/checks", new { who = new { id = person } }, "roadside-check")).GetRawText().Should().Contain("\"force\":\"Kent\"").And.NotContain("\"force\":\"Essex\"", "a check tells either whom to call now");
        (await kent.Get($"/api/v1/orders/{order}?asOf={Uri.EscapeDataString(second.AddSeconds(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", null))}")).GetProperty("responsibleForce").GetString().Should().Be("42");
        (await kent.Get($"/api/v1/orders/{order}")).GetProperty("responsibleForce").GetString().Should().Be("46");
    }

    [Fact]
    public async Task in_the_hour_that_never_comes_nothing_can_be_agreed()
    {
        await using var host = await TestHost.Start();
        var (essex, kent) = (host.NewForce("42"), host.NewForce("46"));
        var person = await essex.RecordsAPerson("Jory Penhallow");
        var order = await essex.MakesAnOrder("SPO", "2026-08-30", null, person);
        await host.DeliverEvents();
        var pages = await essex.Officer.Pages();
        using var refused = await pages.Submit($"/transfers/new?subject={person}", await Fields(essex, kent, order, ("28", "3", "2027"), "01:30"));
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Should().Contain("Enter another time: the clocks went forward in this night, and 01:30 never came");
    }

    private static async Task<Guid> DraftedOnThePage(TestForce essex, TestForce kent, Guid person, Guid order, string meant)
    {
        var pages = await essex.Officer.Pages();
        using var asks = await pages.Submit($"/transfers/new?subject={person}", await Fields(essex, kent, order, ("31", "10", "2027"), "01:30"));
        WebUtility.HtmlDecode(await asks.Content.ReadAsStringAsync()).Should().Contain("Say which 01:30 is meant, because the clocks went back in this night and it came twice");
        using var made = await pages.Submit($"/transfers/new?subject={person}", await Fields(essex, kent, order, ("31", "10", "2027"), meant));
        made.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return Guid.Parse(made.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    private static async Task<(string, string)[]> Fields(TestForce essex, TestForce kent, Guid order, (string Day, string Month, string Year) on, string time) =>
    [
        ("Input.Orders", order.ToString()), ("Input.ToOwnerId", (await kent.Supervisor.Id()).ToString()), ("Input.Why", "Moved"), ("Input.On.Day", on.Day), ("Input.On.Month", on.Month), ("Input.On.Year", on.Year),
        ("Input.Time", time), ("Input.Reason", $"Moves from {essex.Code}"),
    ];

    private static async Task<IEnumerable<Guid>> Planned(TestForce force) =>
        (await force.Get("/api/v1/visits/planned")).EnumerateArray().Select(v => v.GetProperty("id").GetGuid()).ToList();

    private static async Task<int> Terms(TestForce force, Guid person) => (await force.Get($"/api/v1/visits/people/{person}/checklist")).GetProperty("terms").GetArrayLength();

    private static async Task<Guid> Visited(TestForce force, Guid person) =>
        (await force.Post($"/api/v1/visits/people/{person}/visits", new { at = force.Host.Clock.Now, purpose = "spot-check", place = "home", reason = "In the night" })).GetProperty("id").GetGuid();

    private static async Task<IEnumerable<Guid>> Forces(TestForce force, Guid person) =>
        (await force.Get($"/api/v1/visits/people/{person}")).GetProperty("visits").EnumerateArray().Where(v => v.GetProperty("state").GetString() == "met").Select(v => v.GetProperty("id").GetGuid()).ToList();
}
