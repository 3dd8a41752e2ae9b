using System.Net;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>The same on pages, which work without script.</summary>
[Collection(TestHost.Shared)]
public sealed class PagesOfBreaches(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task an_officer_opens_a_breach_from_the_person_s_page_and_sees_what_the_check_says()
    {
        var room = await With(force);
        var pages = await force.Officer.Pages();
        (await pages.Read($"/subjects/{room.Person}")).Should().Contain($"/breaches/people/{room.Person}");
        (await pages.Read($"/orders/{room.Order}")).Should().Contain($"/breaches/orders/{room.Order}");
        var page = $"/breaches/people/{room.Person}/open";
        (await pages.Read(page)).Should().Contain("Larkspur").And.NotContain("checked=\"checked\"", "nothing is chosen beforehand");
        var condition = (await room.Condition(1)).ToString();

        using var refused = await pages.Submit(page, [.. When(), ("Act", "save"), ("Input.ConditionIds", condition), ("Input.Source", "Intelligence"), ("Input.Contacted", ""), ("Input.Means", "Phone"), ("Input.Reason", "for a test")]);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Should().Contain("Choose both who was contacted and how");
        using var bare = await pages.Submit(page, [.. When(), ("Act", "save"), ("Input.ConditionIds", condition), ("Input.Source", "Intelligence"), ("Input.Reason", "for a test")]);
        WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()).Should().Contain("Enter what was seen or heard").And.Contain("intelligence is graded").And.Contain("Input_Seen-error");

        using var done = await pages.Submit(page, [.. When(), ("Act", "save"), ("Input.ConditionIds", condition), ("Input.Source", "Officer"), ("Input.Seen", "A bundle of notes"), ("Input.Pounds", "900"), ("Input.Reason", "for a test")]);
        done.StatusCode.Should().Be(HttpStatusCode.Redirect, "the answer was {0}", WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));
        var breach = await pages.Read(done.Headers.Location!.OriginalString);
        breach.Should().Contain("These facts match this term").And.Contain("A bundle of notes").And.Contain("Crime reference due").And.Contain("Nothing is decided yet");
        (await pages.Read($"/breaches/people/{room.Person}")).Should().Contain("condition 1");
        (await pages.Read($"/breaches/orders/{room.Order}")).Should().Contain("condition 1");
        (await pages.Read("/breaches")).Should().Contain("1 breach by 1 person of 1 order");
    }

    [Fact]
    public async Task conditions_follow_the_moment_that_is_asked_for()
    {
        var room = await With(force);
        await force.Post($"/api/v1/orders/{room.Order}/variations", new { from = room.Day(0), conditions = new[] { new { number = 1, words = "Not to hold any cash" } }, reason = "for a test" });
        var pages = await force.Officer.Pages();
        var then = host.Clock.Now.AddDays(-2);
        using var shown = await pages.Submit($"/breaches/people/{room.Person}/open", ("Act", "when"), ("Input.On.Day", then.ToString("dd")), ("Input.On.Month", then.ToString("MM")), ("Input.On.Year", then.ToString("yyyy")), ("Input.Time", "12:00"));
        var html = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        html.Should().Contain(CashWords).And.NotContain("Enter why you record this");
    }

    [Fact]
    public async Task a_sergeant_writes_the_own_view_sees_the_options_decides_and_the_officer_takes_it_to_its_end()
    {
        var room = await With(force);
        var id = await room.Opens();
        var sergeant = await force.Supervisor.Pages();
        using var view = await sergeant.Submit($"/breaches/{id}/view", ("Input.Information", "Counted twice"), ("Input.Threat", "Nobody"), ("Input.Powers", "An offence"), ("Input.Options", "Interview"), ("Input.Action", "Interview"), ("Input.Reason", "for a test"));
        view.Headers.Location!.OriginalString.Should().Be($"/breaches/{id}/decide");
        (await sergeant.Read($"/breaches/{id}/decide")).Should().Contain("in no order of merit").And.Contain("Counted twice").And.NotContain("checked=\"checked\"");
        using var refused = await sergeant.Submit($"/breaches/{id}/decide", ("Input.Option", "recall-to-prison"), ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Should().Contain("although this is not known to be met").And.Contain("Input_Departure-error");
        using var decided = await sergeant.Submit($"/breaches/{id}/decide", ("Input.Option", "interview-under-caution"), ("Input.Reason", "Simple and nobody at risk"));
        decided.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var officer = await force.Officer.Pages();
        async Task Does(string page, params (string, string)[] fields)
        {
            using var done = await officer.Submit($"/breaches/{id}/{page}", [.. fields, ("Input.Reason", "for a test")]);
            done.StatusCode.Should().Be(HttpStatusCode.Redirect, "{0} answered {1}", page, WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));
        }
        await Does("safeguarding", ("Input.Action", "NoneNeeded"), ("Input.What", "Nobody is named in the order"));
        await Does("crime-reference", ("Input.CrimeReference", "T1/123/26"));
        await Does("crime-outcome", [.. Today("On"), ("Input.Code", "15")]);
        await Does("check", ("Input.Pounds", "20"));
        await Does("disruption", [.. Today("On"), ("Input.Strand", "Pursue"), ("Input.Scale", "Minor"), ("Input.Effect", "He pays by card now")]);
        await Does("step", [.. Today("On"), ("Input.Kind", "NoFurtherAction"), ("Input.Because", "Excuse")]);
        await Does("close");
        (await officer.Read($"/telling?order={room.Order}")).Should().Contain("Nobody.");
        var html = await officer.Read($"/breaches/{id}");
        html.Should().Contain($"href=\"/telling?order={room.Order}\"");
        html.Should().Contain("Agrees with the preconditions").And.NotContain("Decided by who opened it").And.Contain("No further action: there was a reasonable excuse").And.Contain("He pays by card now").And.Contain("T1/123/26").And.Contain("Outcome of the crime: 15, suspect identified").And.Contain("Take it up again");
        (await officer.Read("/breaches?state=closed")).Should().Contain("Closed");
    }

    private (string, string)[] When() => [.. Today("On"), ("Input.Time", "00:00")];

    private (string, string)[] Today(string field) => [($"Input.{field}.Day", host.Clock.Now.ToString("dd")), ($"Input.{field}.Month", host.Clock.Now.ToString("MM")), ($"Input.{field}.Year", host.Clock.Now.ToString("yyyy"))];
}
