namespace Poet.Browser.Tests;

/// <summary>The pages of transfers, from the form to the signature, in a real browser.</summary>
[Collection(InChromium.Name)]
public sealed class TransferPages(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task every_page_of_transfers_is_sound(Screen screen)
    {
        var (from, to) = (chromium.Host.NewForce(), chromium.Host.NewForce());
        var person = await from.RecordsAPerson("Basil Ordinary");
        var order = await from.MakesAnOrder("SPO", "2026-03-02", null, person, ("conditions", new object[] { new { number = 1, words = "Not to go to the market", mayHoldProtectedDetails = false } }));
        await chromium.Host.DeliverEvents();
        var api = "/api/v1/transfers";
        var transfer = (await from.Post(api, new { orders = new[] { order }, toForce = to.Code, toOwnerId = await to.Supervisor.Id(), why = "moved", effectiveAt = "2027-10-31T01:30:00+01:00", reason = "Moves" })).GetProperty("id").GetGuid();
        foreach (var section in (await from.Get($"{api}/{transfer}")).GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("standing").GetString() == "missing"))
            await from.Post($"{api}/{transfer}/sections", new { section = section.GetProperty("code").GetString(), gap = "Nothing is recorded", reason = "Looked" });

        await Sound(screen, from.Supervisor, ["/transfers", $"/transfers/new?subject={person}", $"/transfers/{transfer}", $"/transfers/{transfer}/sections/safety", $"/transfers/{transfer}/renew", $"/transfers/{transfer}/do/offer", $"/transfers/{transfer}/owner"]);
        await from.Supervisor.Post($"{api}/{transfer}/offer", new { reason = "Checked" });
        await Sound(screen, to.As("inspector"), ["/transfers", $"/transfers/{transfer}", $"/transfers/{transfer}/thread/ask/safety", $"/transfers/{transfer}/do/accept", $"/transfers/{transfer}/decline"]);
        await to.Supervisor.Post($"{api}/{transfer}/acceptance", new { reason = "First visit is planned" });
        await Sound(screen, to.Supervisor, [$"/transfers/{transfer}/sign"]);
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
