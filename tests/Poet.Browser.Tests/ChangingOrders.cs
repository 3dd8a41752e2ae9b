using System.Text;
using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>The life of an order by hand: every form filled, sent, and refused once.</summary>
[Collection(InChromium.Name)]
public sealed class ChangingOrders(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task an_order_is_recorded_served_varied_and_ended(Screen screen)
    {
        var force = chromium.Host.NewForce();
        await using var visit = await chromium.Open(screen, force.Supervisor);
        await visit.GiveAPurpose();

        await RecordAPerson(visit);
        await RecordAnOrder(visit);
        var order = new Uri(visit.Page.Url).AbsolutePath;
        (await visit.Text()).Should().Contain("Not to have more than one mobile telephone");
        await visit.ShouldBeSound();

        await visit.GoTo(order + "/serve");
        await visit.FillDate("Input.On", 20, 8, 2026);
        await visit.Page.Locator("[name='Input.Time']").FillAsync("14:30");
        await visit.Page.Locator("[name='Input.How']").First.CheckAsync();
        await Save(visit, "Record service");
        (await visit.Text()).Should().Contain("20 August 2026");

        await TellAndPermit(visit, order);

        await visit.GoTo(order + "/attach");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "sealed.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await Save(visit, "Attach");

        await visit.GoTo(order + "/vary");
        await visit.FillDate("Input.From", 25, 8, 2026);
        await visit.Press("Add a condition");
        await visit.Page.Locator("[name='Conditions.Items[1].Words']").FillAsync("Not to enter Fernholt Lane");
        await Save(visit, "Record the variation");
        (await visit.Text()).Should().Contain("Not to enter Fernholt Lane");

        await visit.GoTo(order + "/end");
        await visit.Choose("A court discharged it");
        await visit.FillDate("Input.On", 28, 8, 2026);
        await Save(visit, "Record this");
        (await visit.Text()).Should().Contain("Ended");
        await visit.ShouldBeSound();

        await visit.GoTo("/orders/counts?On.Day=26&On.Month=8&On.Year=2026");
        (await visit.Page.Locator("tbody tr").Last.InnerTextAsync()).Should().MatchRegex(@"All\s+1");
        await visit.ShouldBeSound();
    }

    private static async Task TellAndPermit(Visit visit, string order)
    {
        await visit.GoTo(order);
        await visit.Follow("What was told and permitted");
        (await visit.Text()).Should().Contain("Notify every name used");
        await visit.Follow("Record a permission");
        await visit.Choose("Approved");
        await visit.Page.Locator("[name='Input.About']").SelectOptionAsync("device");
        await visit.Page.Locator("[name='Input.Words']").FillAsync("A second phone for work");
        await visit.FillDate("Input.On", 21, 8, 2026);
        await visit.Page.Locator("[name='Input.Time']").FillAsync("09:00");
        await Save(visit, "Record the permission");
        (await visit.Text()).Should().Contain("Holds now").And.Contain("A second phone for work");
        await visit.ShouldBeSound();
    }

    private static async Task RecordAPerson(Visit visit)
    {
        await visit.GoTo("/subjects/new");
        await visit.Press("Record this person");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().NotBeEmpty();
        await visit.ShouldBeSound();
        await visit.Fill("Full name", "Iolo Sandpiper");
        await visit.FillDate("Input.BornOn", 27, 3, 1984);
        await visit.Fill("Why you record this person", "a sealed order came in");
        await visit.Press("Record this person");
        (await visit.Text()).Should().Contain("Iolo Sandpiper");
    }

    private static async Task RecordAnOrder(Visit visit)
    {
        var subject = new Uri(visit.Page.Url).Segments[^1];
        await visit.GoTo("/orders/new?subject=" + subject);
        await visit.ShouldBeSound();
        await visit.Page.Locator("[name='Type']").SelectOptionAsync("SPO");
        await visit.Choose("Full order, or the only form there is");
        await visit.Press("Continue");
        await visit.FillDate("Input.MadeOn", 3, 8, 2026);
        await visit.Page.Locator("[name='Input.Ends'][value='day']").CheckAsync();
        await visit.FillDate("Input.LastDay", 2, 8, 2028);
        await visit.Page.Locator("[name='Conditions.Items[0].Words']").FillAsync("Not to have more than one mobile telephone");
        await visit.Page.Locator("[name='Conditions.Items[0].Kind']").SelectOptionAsync("device-limit");
        await visit.Page.Locator("[name='act'][value='kinds']").First.ClickAsync();
        await visit.ShouldBeSound();
        await visit.Page.Locator("[name='Conditions.Items[0].Terms.maxPhones']").FillAsync("1");
        await Save(visit, "Record the order");
    }

    /// <summary>First without the reason, which is refused and keeps what was typed; then with it.</summary>
    private static async Task Save(Visit visit, string button)
    {
        await visit.Press(button);
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().NotBeEmpty();
        await visit.ShouldBeSound();
        await visit.Page.Locator("[name='Input.Reason']").FillAsync("as the court sealed it");
        if (await visit.Page.Locator("input[type=file]").CountAsync() > 0) // a browser never sends a file again by itself
            await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "sealed.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await visit.Press(button);
        (await visit.Page.Locator(".govuk-error-summary").AllInnerTextsAsync()).Should().BeEmpty();
    }
}
