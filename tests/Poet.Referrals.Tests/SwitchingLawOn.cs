using System.Text.Json;

namespace Poet.Referrals.Tests;

/// <summary>Law that is not certain is applied for only where an administrator has switched it on, and then everything new stands on it. What a court made is recorded either way.</summary>
[Collection(TestHost.Shared)]
public sealed class SwitchingLawOn(TestHost shared)
{
    private const string Reform = "SCA 2007 with BSA 2025";
    private const string Entry = "SCPO:" + Reform;

    [Fact]
    public async Task off_it_is_neither_accepted_nor_drafted_and_the_sentence_names_the_switch()
    {
        var force = shared.NewForce();
        var court = new CourtRoom(shared, force);
        var referral = await court.Accepted("SCPO", "Morwen Tace");
        var draft = await force.Officer.Send(HttpMethod.Post, CourtRoom.Api, new { referralId = referral, text = Interim(), reason = "for a test" });
        draft.ShouldBeProblem(422, "law-switched-off", "form").Text.Should().Contain($"an administrator adds {Entry} to the setting Law:SwitchedOn");
        (await (await force.Officer.Pages()).Read($"/applications/new?referral={referral}")).Should().Contain("Full:OnConviction").And.NotContain("Interim:", "what nobody may apply for is not offered");
        var other = await Referred(force);
        (await force.Supervisor.Send(HttpMethod.Post, $"/api/v1/referrals/{other}/acceptance", new { type = "SRO", reason = "for a test" }))
            .ShouldBeProblem(422, "type-ruled-out", "type").Text.Should().Contain("an administrator adds SRO:SOA 2003 (2022) to the setting Law:SwitchedOn");
        (await Recorded(force, "interim")).Should().Be(Reform, "a court made it, so somebody has commenced it");
        (await Recorded(force, "full")).Should().Be("SCA 2007");
        (await (await force.Officer.Pages()).Read("/order-types/SCPO")).Should().Contain($"an administrator adds {Entry} to the setting Law:SwitchedOn");
    }

    [Fact]
    public async Task on_the_draft_the_record_and_what_is_offered_stand_on_it()
    {
        await using var host = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Law:SwitchedOn:0"] = Entry, ["Law:SwitchedOn:1"] = "SCPO:misspelt" } });
        host.Logs.Lines.Should().ContainSingle(l => l.StartsWith("Warning") && l.Contains("Law:SwitchedOn names SCPO:misspelt, which no order type has"));
        var force = host.NewForce();
        var court = new CourtRoom(host, force);
        var full = await court.Drafts(await court.Accepted("SCPO", "Morwen Tace"), CourtRoom.Text([CourtRoom.Condition(1, "Not to own a boat")]));
        Edition(await court.Shown(full)).Should().Be(Reform);
        await court.Signs(full);
        var interim = await court.Drafts(await court.Accepted("SCPO", "Pascoe Rune"), Interim());
        Edition(await court.Shown(interim)).Should().Be(Reform);
        (await Recorded(force, "full")).Should().Be(Reform);
        (await (await force.Officer.Pages()).Read("/order-types/SCPO")).Should().NotContain("Law:SwitchedOn");
    }

    private static object Interim() => new { form = "interim", route = "interim", court = "Wexmoor Crown Court", length = new { months = 3 }, conditions = new[] { CourtRoom.Condition(1, "Not to own a boat") } };

    private static string? Edition(JsonElement application) => application.GetProperty("text").GetProperty("edition").GetString();

    // under which law an order that a court made yesterday stands
    private static async Task<string?> Recorded(TestForce force, string form)
    {
        var madeOn = DateOnly.FromDateTime(force.Host.Clock.Now.UtcDateTime).AddDays(-1);
        var order = await force.MakesAnOrder("SCPO", madeOn.ToString("yyyy-MM-dd"), madeOn.AddYears(2).ToString("yyyy-MM-dd"), more: [("form", form), ("start", "made")]);
        return (await force.Get($"/api/v1/orders/{order}")).GetProperty("law").GetProperty("edition").GetString();
    }

    private static async Task<Guid> Referred(TestForce force)
    {
        var id = (await force.Post("/api/v1/referrals", new { subjectId = await force.RecordsAPerson("Osric Venn"), source = "district", sourceName = "Wexmoor North", concern = "Seen at a playground", convicted = "no", reason = "for a test" })).GetProperty("id").GetGuid();
        await force.Supervisor.Post($"/api/v1/referrals/{id}/triage", new { priority = "low", threat = "None", harm = "None", risk = "None", investigation = "None", vulnerability = "None", engagement = "None", reason = "for a test" });
        return id;
    }
}
