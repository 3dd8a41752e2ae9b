using System.Net;

namespace Poet.Plans.Tests;

/// <summary>The same on pages, which work without script.</summary>
[Collection(TestHost.Shared)]
public sealed class PagesOfPlans(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_sergeant_adopts_whom_the_count_found_and_the_officer_accepts_and_proposes_less()
    {
        var room = new PlansRoom(force);
        await room.Unit(force.Officer);
        var owner = await room.Trained(force.Officer);
        await room.Brings(PlansRoom.Names(force, "N1", "Ludo Fenwright", 6));
        var (sergeant, officer) = (await force.Supervisor.Pages(), await force.Officer.Pages());
        (await sergeant.Read("/plans/watch?which=to-adopt")).Should().Contain("Ludo Fenwright");
        var person = (await room.Watched())["Ludo Fenwright"];
        (await sergeant.Read($"/plans/people/{person}")).Should().Contain("N1/0/20").And.Contain("19C");

        using var bare = await sergeant.Submit($"/plans/adopt?subject={person}", ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()).Should().Contain("Input_OwnerId-error");
        var nominal = await Went(await sergeant.Submit($"/plans/adopt?subject={person}", ("Input.OwnerId", owner.ToString()), ("Input.Reason", "Most often named this year")));
        (await officer.Read(nominal)).Should().Contain("Ludo Fenwright").And.Contain("/acceptance");
        await Went(await officer.Submit($"{nominal}/acceptance", ("Input.Accept", "true"), ("Input.Reason", "Known to me")));
        using var thin = await officer.Submit($"{nominal}/less", ("Input.To", "Archived"), ("Input.Outcome", "Unfounded"), ("Input.Evidence", "no"), ("Input.Reason", "for a test"));
        WebUtility.HtmlDecode(await thin.Content.ReadAsStringAsync()).Should().Contain("Input_Evidence-error");
        await Went(await officer.Submit($"{nominal}/less", ("Input.To", "Archived"), ("Input.Outcome", "Unfounded"), ("Input.Evidence", "Abroad at each of the dates, by tickets and stamps"), ("Input.Reason", "for a test")));
        await Went(await sergeant.Submit($"{nominal}/less/review", ("Input.Agree", "true"), ("Input.Reason", "Looked at the tickets")));
        (await officer.Read(nominal)).Should().Contain("Abroad at each of the dates").And.Contain("nfounded");
        (await officer.Read("/plans")).Should().Contain("Nominals");
    }

    [Fact]
    public async Task a_trawl_is_run_and_a_difference_signed_off_and_rules_are_proposed_tested_and_switched_on()
    {
        var room = new PlansRoom(force);
        await room.Brings(PlansRoom.Names(force, "N1", "Ludo Fenwright", 6));
        var (sergeant, inspector, chief) = (await force.Supervisor.Pages(), await force.As("inspector").Pages(), await force.As("chief-inspector").Pages());
        var trawl = await Went(await sergeant.Submit("/plans/trawls", ("Input.Reason", "Six-monthly")));
        var shown = await sergeant.Read(trawl);
        shown.Should().Contain("Ludo Fenwright").And.Contain("/sign/");
        var sign = shown[(shown.IndexOf($"{trawl}/sign/", StringComparison.Ordinal))..].Split('"')[0];
        await Went(await sergeant.Submit(sign, ("Input.Answer", "Act"), ("Input.Reason", "To be adopted")));

        var policies = await inspector.Read("/plans/policies");
        policies.Should().Contain("/plans/policies/new");
        using var easier = await inspector.Submit("/plans/policies/new", [.. Fields(first: 2, second: 3)]);
        WebUtility.HtmlDecode(await easier.Content.ReadAsStringAsync()).Should().Contain("Make no part of the first tier easier");
        await Went(await inspector.Submit("/plans/policies/new", [.. Fields(first: 5, second: 3)]));
        var policy = (await force.Get($"{PlansRoom.Api}/policies")).GetProperty("policies")[0].GetProperty("id").GetGuid();
        await Went(await inspector.Submit($"/plans/policies/{policy}/test", ("Input.Reason", "Before it is switched on")));
        await Went(await chief.Submit($"/plans/policies/{policy}/decision", ("Input.Adopt", "true"), ("Input.Reason", "Nobody falls out")));
        (await force.Get($"{PlansRoom.Api}/policies")).GetProperty("number").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task somebody_is_nominated_looked_at_decided_about_and_told()
    {
        var person = await force.RecordsAPerson("Marlo Thistle");
        var (officer, chief) = (await force.Officer.Pages(), await force.As("chief-inspector").Pages());
        var nomination = await Went(await officer.Submit($"/plans/nominations/new?subject={person}", ("Input.Why", "Two partners tell the same way of isolating"), ("Input.Reason", "for a test")));
        var today = host.Clock.Now;
        (string, string)[] Date(string name, int ahead = 0) => [($"Input.{name}.Day", today.AddDays(ahead).ToString("dd")), ($"Input.{name}.Month", today.AddDays(ahead).ToString("MM")), ($"Input.{name}.Year", today.AddDays(ahead).ToString("yyyy"))];
        await Went(await chief.Submit($"{nomination}/look", [.. Date("PanelOn"), ("Input.Reason", "Two sources")]));
        (await force.Get($"/api/v1{nomination}")).GetProperty("state").GetString().Should().Be("before-panel");
        await Went(await chief.Submit($"{nomination}/panel", [.. Date("On"), ("Input.Adopt", "false"), ("Input.Members", "A. Bell, DCI\nB. Carr, social work"), .. Date("ReviewOn", 30), ("Input.Reason", "Nothing that can be shown")]));
        await Went(await officer.Submit($"{nomination}/told", [.. Date("On"), ("Input.How", "By telephone"), ("Input.Reason", "Decision of the panel")]));
        (await officer.Read(nomination)).Should().Contain("A. Bell, DCI").And.Contain("By telephone");
        (await officer.Read("/plans/nominations?state=all")).Should().Contain("Marlo Thistle");
    }

    private IEnumerable<(string, string)> Fields(int first, int second)
    {
        var now = host.Clock.Now;
        foreach (var (tier, namings) in new[] { ("First", first), ("Second", second) })
            foreach (var (field, value) in new[] { ("Namings", namings), ("Rapes", 1), ("Recent", 1), ("Months", 18) })
                yield return ($"Input.{tier}{field}", value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (field, value) in new[] { ("FirstNotInPrison", "true"), ("Sexual", "19C, 20A"), ("Rape", "19C"), ("EffectiveFrom.Day", now.ToString("dd")), ("EffectiveFrom.Month", now.ToString("MM")), ("EffectiveFrom.Year", now.ToString("yyyy")), ("Reason", "More people than we manage are named five times") })
            yield return ($"Input.{field}", value);
    }

    private static async Task<string> Went(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, "the answer was {0}", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) is var html && html.Contains("<main", StringComparison.Ordinal) ? html[html.IndexOf("<main", StringComparison.Ordinal)..] : html);
            return answer.Headers.Location!.OriginalString.Split('?')[0];
        }
    }
}
