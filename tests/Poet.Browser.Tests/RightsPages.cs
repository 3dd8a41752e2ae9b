namespace Poet.Browser.Tests;

/// <summary>The pages of units, covers and restricted records, and the control room's check, in a real browser.</summary>
[Collection(InChromium.Name)]
public sealed class RightsPages(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task every_page_of_rights_is_sound(Screen screen)
    {
        var force = chromium.Host.NewForce();
        var unit = await force.OpensAUnit("Inner team");
        var hidden = await force.RecordsAPerson("Ludovic Hiddenby");
        var open = await force.RecordsAPerson("Basil Ordinary");
        var restriction = (await force.As("inspector").Post($"/api/v1/subjects/{hidden}/restrictions", new { ownerId = await force.Officer.Id(), contact = "01632 960 199", reason = "Works for the force" }))
            .GetProperty("id").GetGuid();
        await force.Supervisor.Post($"/api/v1/restrictions/{restriction}/break-glass", new { reason = "for a test" });
        await force.Supervisor.Post("/api/v1/covers", new { coveringId = await force.Legal.Id(), from = "2026-09-01", lastDay = "2026-09-20", reason = "Leave" });

        await Sound(screen, force.Administrator, ["/account/units", $"/account/units/{unit}", "/account/cover"]);
        await Sound(screen, force.As("inspector"), [$"/restricted/{restriction}", "/restricted/close", "/restricted", $"/subjects/{open}/restrict", "/account/cover"]);
        var request = (await force.As("information-rights").Post("/api/v1/access-requests", new { subjectId = open, askedBy = "Basil Ordinary", receivedOn = "2026-08-01", reason = "Letter received" })).GetProperty("id").GetGuid();
        await force.As("information-rights").Post($"/api/v1/access-requests/{request}/compilation", new { reason = "Begin the answer" });
        await force.As("inspector").Post($"/api/v1/retention/{open}/processing-restrictions", new { ground = "accuracy-contested", contested = new[] { "name" }, reason = "Contested" });

        await Sound(screen, force.As("information-rights"), ["/access-requests", "/access-requests/new", $"/access-requests/new?subject={open}", $"/access-requests/{request}", $"/retention/{open}", $"/subjects/{open}"]);
        await Sound(screen, force.Officer, ["/", "/restricted/notices", $"/subjects/{hidden}"]);
        await Sound(screen, force.As("control-room"), ["/check"]);
    }

    private async Task Sound(Screen screen, TestUser user, string[] paths)
    {
        await using var visit = await chromium.Open(screen, user);
        await visit.GiveAPurpose();
        foreach (var path in paths)
        {
            await visit.GoTo(path);
            (await visit.Heading()).Should().NotStartWith("There is nothing", "{0} must be there", path).And.NotStartWith("Something went wrong", "{0} must open", path);
            await visit.ShouldBeSound();
        }
    }
}
