using System.Text;

namespace Poet.Browser.Tests;

/// <summary>The pages of nominals, nominations, tiers and plans in a real browser; each sound.</summary>
[Collection(InChromium.Name)]
public sealed class PlansPages(Chromium chromium)
{
    private const string Api = "/api/v1/plans";

    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task every_page_of_plans_is_sound(Screen screen)
    {
        var force = chromium.Host.NewForce();
        await force.OpensAUnit("Public protection", force.Officer);
        var owner = await force.Officer.Id();
        await force.Supervisor.Post($"{Api}/trained", new { userId = owner, from = Day(-100), evidence = "Course 14", reason = "for a test" });
        var import = await Brings(force);
        var person = (await force.Get($"{Api}/watch?which=to-adopt"))[0].GetProperty("subjectId").GetGuid();
        var trawl = (await force.Supervisor.Post($"{Api}/trawls", new { reason = "for a test" })).GetProperty("id").GetGuid();
        var difference = (await force.Get($"{Api}/trawls/{trawl}")).GetProperty("differences")[0].GetProperty("id").GetGuid();
        var other = await force.RecordsAPerson("Marlo Thistle");
        var nomination = (await force.Officer.Post($"{Api}/nominations", new { subjectId = other, why = "Two partners tell the same way of isolating", reason = "for a test" })).GetProperty("id").GetGuid();

        await chromium.ShouldBeSound(screen, force.Supervisor, ["/plans", "/plans/watch", "/plans/watch?which=one-away", "/plans/watch?which=in-prison", $"/plans/people/{person}", $"/plans/adopt?subject={person}", "/plans/trained", "/plans/trawls", $"/plans/trawls/{trawl}",
            $"/plans/trawls/{trawl}/sign/{difference}", "/plans/policies", "/plans/nominations", $"/plans/nominations/{nomination}", $"/plans/nominations/new?subject={person}"]);
        await chromium.ShouldBeSound(screen, force.Researcher, ["/plans/reports", $"/plans/reports/{import}"]);
        await chromium.ShouldBeSound(screen, force.As("inspector"), ["/plans/policies/new"]);
        await chromium.ShouldBeSound(screen, force.As("chief-inspector"), [$"/plans/nominations/{nomination}/look"]);

        var nominal = (await force.Supervisor.Post($"{Api}/nominals", new { subjectId = person, ownerId = owner, reason = "for a test" })).GetProperty("id").GetGuid();
        await chromium.ShouldBeSound(screen, force.Officer, [$"/plans/nominals/{nominal}/acceptance"]);
        await force.Post($"{Api}/nominals/{nominal}/acceptance", new { accept = true, reason = "for a test" });
        var action = (await force.Post($"{Api}/nominals/{nominal}/actions", new { strand = "prevent", what = "Offer the alcohol programme", ownerId = owner, dueOn = Day(20), service = "Larkspur Recovery", need = "alcohol", reason = "for a test" })).GetProperty("id").GetGuid();
        await force.Post($"{Api}/actions/{action}/updates", new { done = "First talk kept", reason = "for a test" });
        var outcome = (await force.Post($"{Api}/nominals/{nominal}/outcomes", new { kind = "charge", on = Day(0), sourceReference = "C/14", reason = "for a test" })).GetProperty("id").GetGuid();
        var review = (await force.Supervisor.Post($"{Api}/nominals/{nominal}/peer-reviews", new { works = "Visits at odd hours", missing = "Nothing", lesson = "Ask landlords early", shared = true, reason = "for a test" })).GetProperty("id").GetGuid();
        await chromium.ShouldBeSound(screen, force.Officer, [$"/plans/nominals/{nominal}", $"/plans/nominals/{nominal}/less", $"/plans/nominals/{nominal}/review", $"/plans/nominals/{nominal}/plan", $"/plans/nominals/{nominal}/plan/action", $"/plans/nominals/{nominal}/plan/outcome",
            $"/plans/nominals/{nominal}/plan/peer-review", $"/plans/nominals/{nominal}/plan/{action}/update", $"/plans/nominals/{nominal}/plan/{action}/closing", $"/plans/nominals/{nominal}/plan/{action}/owner", $"/plans/lessons/{review}/stop", "/plans/pack", "/plans/lessons", "/plans/evaluation", "/plans/actions"]);
        var referral = await Pattern(force, person);
        var problem = (await force.Post($"{Api}/problems", new { title = "Following in the station quarter", problem = "Most happens within an hour of the end of a shift", scanFrom = Day(-100), reason = "for a test" })).GetProperty("id").GetGuid();
        await chromium.ShouldBeSound(screen, force.Officer, ["/plans/problems", "/plans/problems/new", $"/plans/problems/{problem}", $"/plans/problems/{problem}/analysis", $"/plans/problems/{problem}/people?subject={person}"]);
        await chromium.ShouldBeSound(screen, force.Supervisor, ["/plans/mappa-referrals", $"/plans/mappa-referrals/{referral}", $"/plans/mappa-referrals/{referral}/sending", $"/plans/mappa-referrals/{referral}/dropping", $"/plans/nominals/{nominal}/owner", $"/plans/nominals/{nominal}/rank", $"/plans/nominals/{nominal}/plan/outcome/{outcome}/strike-out"]);
    }

    /// <summary>Three suspected breaches, which draft a referral to MAPPA.</summary>
    private async Task<Guid> Pattern(TestForce force, Guid person)
    {
        var order = await force.MakesAnOrder("SPO", Day(-100), Day(900), person, ("conditions", new object[] { new { number = 1, words = "Not to go to Mill Lane" } }));
        var condition = (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        foreach (var ahead in new[] { -3, -2, -1 })
            await force.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at = chromium.Host.Clock.Now.AddDays(ahead), source = "officer", seen = "On Mill Lane at noon", reason = "for a test" });
        await chromium.Host.DeliverEvents();
        return (await force.Get($"{Api}/mappa-referrals"))[0].GetProperty("id").GetGuid();
    }

    private string Day(int ahead) => DateOnly.FromDateTime(chromium.Host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    private async Task<Guid> Brings(TestForce force)
    {
        var lines = Enumerable.Range(0, 6).Select(i => $"N1/{i}/20,Larkshire,{Day(-30 - i)},{(i == 0 ? "19C" : "20A")},suspect,,N1,Ludo Fenwright,1985-03-04,").Prepend("crime number,recorded by,reported on,classification,named as,status,nominal number,name,date of birth,PNC ID");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines.Append("X/1/20,Larkshire,31/02/2026,19C,suspect,,N2,Someone Else,,")))), "file", "reports.csv" }, { new StringContent("Brought in for a test"), "reason" },
        };
        var id = (await force.Researcher.Send(HttpMethod.Post, $"{Api}/reports/imports", form)).Ok().Json.GetProperty("id").GetGuid();
        await chromium.Host.DeliverEvents();
        return id;
    }
}
