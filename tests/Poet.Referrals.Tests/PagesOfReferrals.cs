using System.Net;

namespace Poet.Referrals.Tests;

/// <summary>The same on pages, without script.</summary>
[Collection(TestHost.Shared)]
public sealed class PagesOfReferrals(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_person_is_referred_from_the_own_page_and_the_form_tells_what_is_missing_beside_its_field()
    {
        await force.OpensAUnit("North team", force.Officer, force.Supervisor);
        var person = await force.RecordsAPerson("Jocelyn Wetherby");
        var pages = await force.Officer.Pages();
        (await pages.Read($"/subjects/{person}")).Should().Contain($"/referrals/new?subject={person}");
        (await pages.Read($"/referrals/new?subject={person}")).Should().Contain("Jocelyn Wetherby");

        using var wrong = await pages.Submit($"/referrals/new?subject={person}", ("Input.Source", "District"), ("Input.Reason", "Asked for"));
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain("There is a problem").And.Contain("Enter what happened and what is feared");
        using var made = await pages.Submit($"/referrals/new?subject={person}", ("Input.Source", "District"), ("Input.SourceName", "Wexmoor North"), ("Input.Concern", "Third report since May"),
            ("Input.Feared", "Stalking"), ("Input.Convicted", "No"), ("Input.Reason", "Asked for"));
        made.StatusCode.Should().Be(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync()));

        var page = await pages.Read(made.Headers.Location!.OriginalString);
        page.Should().Contain("Jocelyn Wetherby").And.Contain("Third report since May").And.Contain("Not triaged").And.Contain("May fit").And.Contain("No order found in this register");
        (await pages.Read("/referrals")).Should().Contain("Jocelyn Wetherby").And.Contain("North team");
    }

    [Fact]
    public async Task the_sergeant_weighs_it_returns_it_and_leaves_it_on_pages()
    {
        await force.OpensAUnit("North team", force.Officer, force.Supervisor);
        var person = await force.RecordsAPerson("Kester Ormsby");
        var id = (await force.Post("/api/v1/referrals", new { subjectId = person, source = "district", sourceName = "Wexmoor North", concern = "Third report", reason = "Recorded for a test" })).GetProperty("id").GetGuid();
        var pages = await force.Supervisor.Pages();

        await Submits("triage", ("Input.Priority", "High"), ("Input.Threat", "Will come again"), ("Input.Harm", "Hurt in May"), ("Input.Risk", "Within days"), ("Input.Investigation", "Statement taken"),
            ("Input.Vulnerability", "Lives alone"), ("Input.Engagement", "Wants an order"), ("Input.Reason", "First triage"));
        await Submits("return", ("Input.Codes", "StatementsMissing"), ("Input.Codes", "HistoryMissing"), ("Input.Missing", "Her statement"), ("Input.Reason", "Not ready"));
        (await pages.Read($"/referrals/{id}/resubmit")).Should().Contain("Returned for: Her statement");
        await Submits("leave", ("Input.Why", "TestNotMet"), ("Input.NoRecheck", "Moved abroad for good"), ("Input.Reason", "One incident"));

        var page = await pages.Read($"/referrals/{id}");
        page.Should().Contain("Not progressed").And.Contain("statements missing, history missing").And.Contain("Moved abroad for good").And.Contain("Take it up again");

        async Task Submits(string form, params (string, string)[] fields)
        {
            using var answer = await pages.Submit($"/referrals/{id}/{form}", fields);
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }
    }
}
