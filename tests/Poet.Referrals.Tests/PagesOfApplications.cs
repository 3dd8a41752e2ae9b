using System.Net;

namespace Poet.Referrals.Tests;

/// <summary>The same on pages, without script.</summary>
[Collection(TestHost.Shared)]
public sealed class PagesOfApplications(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task what_the_front_counts_to_sign_is_what_its_link_lists()
    {
        var court = new CourtRoom(host, force);
        await court.Drafts(await court.Accepted("SCPO", "Tamsin Yelland"), CourtRoom.Text([CourtRoom.Condition(1, "Not to own a boat")]));

        async Task<int> Listed(TestUser user, string what) => (await user.Get($"{CourtRoom.Api}?toSign={what}")).GetProperty("total").GetInt32();
        (await Listed(force.Officer, "content"), await Listed(force.Supervisor, "content"), await Listed(force.As("legal"), "law")).Should().Be((0, 1, 1), "who drafted it does not sign it");
        (await (await force.Supervisor.Pages()).Read("/applications?toSign=content")).Should().Contain("Texts that you may sign for content").And.Contain("Tamsin Yelland");
        (await (await force.Supervisor.Pages()).Read("/")).Should().Contain("/applications?toSign=content");
        (await force.Officer.Send(HttpMethod.Get, $"{CourtRoom.Api}?toSign=all")).ShouldBeProblem(400, "signature-unknown", "toSign");
    }

    [Fact]
    public async Task an_application_is_drafted_signed_heard_decided_and_taken_on_with_forms_alone()
    {
        var court = new CourtRoom(host, force);
        var referral = await court.Accepted("SPO", "Verity Ashdown");
        var pages = await force.Officer.Pages();
        (await pages.Read($"/referrals/{referral}")).Should().Contain($"/applications/new?referral={referral}");
        var page = await Submits(pages, $"/applications/new?referral={referral}", ("Input.Way", "Full:OnApplication"), ("Input.Court", "Wexmoor Magistrates"), ("Input.Years", "2"), ("Input.Reason", "Referral accepted"));
        var id = Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
        (await pages.Read($"/applications/{id}/condition")).Should().Contain("What is the condition about?");

        await Submits(pages, $"/applications/{id}/condition?kind=device-limit", ("Input.Number", "1"), ("Terms.maxPhones", "1"), ("Input.Justification", "Calls her from many"), ("Input.Evidence", "Exhibit ABC/1"), ("Input.Risk", "Unknown callers"), ("Input.NothingProtected", "true"), ("Input.Reason", "First draft"), ("act", "save"));
        using var wrong = await pages.Submit($"/applications/{id}/condition?kind=words", ("Input.Number", "2"), ("Input.Words", "Not to own a boat"), ("Input.Reason", "First draft"), ("act", "save"));
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain("There is a problem").And.Contain("Enter which risk or crime it stops").And.Contain("href=\"#Input_Risk\"");
        await Submits(pages, $"/applications/{id}/condition?kind=words", ("Input.Number", "2"), ("Input.Words", "Not to own a boat"), ("Input.Justification", "Watches her from one"), ("Input.Evidence", "Exhibit ABC/2"), ("Input.Risk", "Watching"), ("Input.NothingProtected", "true"), ("Input.Reason", "First draft"), ("act", "save"));
        (await pages.Read($"/applications/{id}")).Should().Contain("telephone").And.Contain("Not to own a boat").And.Contain("no machine checks it").And.Contain("What was found").And.Contain("Text 3");

        await Submits(await force.Supervisor.Pages(), $"/applications/{id}/sign/content", ("Input.Reason", "Read with the exhibits"));
        await Submits(await force.Legal.Pages(), $"/applications/{id}/sign/law", ("Input.Reason", "Lawful"));
        (await pages.Read("/applications?state=awaiting-court")).Should().Contain("Verity Ashdown").And.Contain("None listed");
        var today = host.Clock.Now;
        await Submits(pages, $"/applications/{id}/hearing", [.. Day("On", today), ("Input.Reason", "Listed by the court")]);
        (await pages.Read($"/applications/{id}/print/order")).Should().Contain("Draft order").And.Contain(await court.Hash(id)).And.Contain("OFFICIAL-SENSITIVE").And.Contain("Not to own a boat").And.NotContain("Watches her from one");
        (await pages.Read($"/applications/{id}/print/application")).Should().Contain("Watches her from one").And.Contain("Exhibit ABC/2");
        (await pages.Read($"/applications/{id}/print/chronology")).Should().Contain("Hearing listed").And.Contain("Drafted, awaiting court");

        await Submits(pages, $"/applications/{id}/outcome", [.. await Clauses(court, id), .. Day("On", today), .. Day("LastDay", today.AddYears(3)), ("Input.Clauses[0].Result", "Granted"), ("Input.Clauses[0].Number", "1"), ("Input.Clauses[0].Reason", "Necessary"),
            ("Input.Clauses[1].Result", "Refused"), ("Input.Clauses[1].Number", "2"), ("Input.Clauses[1].Because", "NotNecessary"), ("Input.Clauses[1].Reason", "He has no boat"), ("Input.Reason", "Sealed order"), ("act", "save")]);
        await host.DeliverEvents();
        page = await pages.Read($"/applications/{id}");
        page.Should().Contain("granted as drafted").And.Contain("He has no boat").And.Contain("No unit has taken it on");
        (await pages.Read("/applications?unaccepted=true")).Should().Contain("Verity Ashdown").And.Contain("Not taken on");
        (await pages.Read("/orders/" + (await court.Shown(id)).GetProperty("outcome").GetProperty("orderId").GetGuid())).Should().Contain("Verity Ashdown").And.NotContain("boat");

        var unit = await force.OpensAUnit("District team", force.As("inspector"));
        await Submits(pages, $"/applications/{id}/offer", ("Input.UnitId", unit.ToString()), ("Input.Reason", "Their district"));
        await Submits(await force.As("inspector").Pages(), $"/applications/{id}/answer", ("Input.Accepts", "True"), ("Input.Reason", "Allocated"));
        (await pages.Read($"/applications/{id}")).Should().Contain("taken on").And.NotContain("No unit has taken it on");
    }

    private static async Task<IEnumerable<(string, string)>> Clauses(CourtRoom court, Guid id) =>
        (await court.Shown(id)).GetProperty("text").GetProperty("clauses").EnumerateArray().Select((c, i) => ($"Input.Clauses[{i}].ClauseId", c.GetProperty("id").GetString()!));

    private static (string, string)[] Day(string field, DateTimeOffset day) => [($"Input.{field}.Day", $"{day.Day}"), ($"Input.{field}.Month", $"{day.Month}"), ($"Input.{field}.Year", $"{day.Year}")];

    private static async Task<string> Submits(WebPages pages, string path, params (string, string)[] fields)
    {
        using var answer = await pages.Submit(path, fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        return answer.Headers.Location!.OriginalString;
    }
}
