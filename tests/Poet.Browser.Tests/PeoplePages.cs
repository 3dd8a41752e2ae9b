namespace Poet.Browser.Tests;

/// <summary>The own account, the people of a force and their caseloads, on every screen.</summary>
[Collection(InChromium.Name)]
public sealed class PeoplePages(Chromium chromium)
{
    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task somebody_sees_to_the_own_account(Screen screen)
    {
        var officer = chromium.Host.NewForce().Officer;
        await using var visit = await chromium.Open(screen, officer);
        await visit.GoTo("/account");
        await visit.ShouldBeSound();
        await visit.Follow("Change your password");
        await visit.ShouldBeSound();
        await visit.Fill("Present password", officer.Password);
        await visit.Fill("New password", "Password123456");
        await visit.Press("Change the password");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("harder to guess");
        await visit.ShouldBeSound();

        await visit.Fill("Present password", officer.Password);
        await visit.Fill("New password", "tapioca lighthouse ferret");
        await visit.Press("Change the password");
        (await visit.Heading()).Should().Be("Your account");
        await visit.Fill("Password", "tapioca lighthouse ferret");
        await visit.Choose("Make new recovery codes; the old ones end");
        await visit.Press("Continue");
        (await visit.Heading()).Should().Be("Keep these recovery codes");
        await visit.ShouldBeSound();
    }

    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task an_administrator_changes_and_ends_somebody(Screen screen)
    {
        var force = chromium.Host.NewForce();
        await force.Legal.Id();
        await using var visit = await chromium.Open(screen, force.Administrator);
        await visit.GoTo("/account/people");
        await visit.ShouldBeSound();
        await visit.Follow("Test legal of");
        await visit.ShouldBeSound();
        await visit.Fill("Why sign-in ends", "x");
        await visit.Press("End sign-in");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Enter why this is done");
        await visit.ShouldBeSound();
        await visit.Fill("Why sign-in ends", "Left the force");
        await visit.Press("End sign-in");
        (await visit.Text()).Should().Contain("Restore sign-in");
    }

    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task a_sergeant_hands_a_caseload_over(Screen screen)
    {
        var force = chromium.Host.NewForce();
        await force.MakesAnOrder("SPO", "2026-03-02", null, null, ("officer", "DC Ash Warrick"));
        await using var visit = await chromium.Open(screen, force.Supervisor);
        await visit.GoTo("/orders/caseloads");
        await visit.ShouldBeSound();
        await visit.Page.GetByLabel("All orders of").SelectOptionAsync(["DC Ash Warrick"]);
        await visit.Page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync([(await force.Officer.Id()).ToString()]);
        await visit.Fill("Why", "Leaves the unit");
        await visit.Press("Hand over");
        (await visit.Text()).Should().Contain("One order of DC Ash Warrick handed over");
        await visit.ShouldBeSound();
    }
}
