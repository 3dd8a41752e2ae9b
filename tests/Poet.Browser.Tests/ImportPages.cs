using System.Text;
using Microsoft.Playwright;

namespace Poet.Browser.Tests;

/// <summary>A register brought in on the site, by somebody who only sees the pages.</summary>
[Collection(InChromium.Name)]
public sealed class ImportPages(Chromium chromium)
{
    private const string Sheet = """
        Nominal,DOB,Order,Made,Expires,Conditions,Status
        Jack Marsh,08/07/1990,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A,Live
        ,01/02/1991,SPO,02/03/2024,28/02/2027,1. Not to contact Ms B,Live
        Cara Bell,01/02/1992,Some other order,02/03/2024,28/02/2027,1. Not to contact Ms C,Live

        """;

    [Theory, MemberData(nameof(Screen.EachWidth), MemberType = typeof(Screen))]
    public async Task a_sheet_is_uploaded_its_columns_confirmed_and_its_lines_mended(Screen screen)
    {
        var force = chromium.Host.NewForce();
        await using var visit = await chromium.Open(screen, force.Supervisor);
        await visit.GiveAPurpose();

        await visit.GoTo("/imports");
        await visit.Press("Upload");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().Contain("Choose");
        await visit.ShouldBeSound();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "register.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Sheet) });
        await visit.Fill("Why it is brought in", "the team's old sheet");
        await visit.Press("Upload");

        (await visit.Text()).Should().Contain("What each column holds");
        await visit.ShouldBeSound();
        await visit.Fill("Save as (optional)", "Team sheet");
        await visit.Press("Bring it in");
        await UntilDone(visit);
        await visit.ShouldBeSound();
        (await visit.Text()).Should().Contain("3 rows in 4 lines");

        await visit.GoTo("/imports/mending");
        (await visit.Heading()).Should().EndWith(": 2");
        await visit.ShouldBeSound();
        await visit.Follow("Mend");
        await visit.ShouldBeSound();
        await visit.Press("Record the order");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).Should().NotBeEmpty();
        await visit.ShouldBeSound();
        await visit.Fill("Name", "Bo Ray");
        await visit.Fill("Where you found it", "the sealed order");
        await visit.Press("Record the order");
        (await visit.Text()).Should().Contain("Bo Ray").And.Contain("Not to contact Ms B");
        await visit.ShouldBeSound();

        await visit.GoTo("/imports/mending");
        await visit.Follow("Mend");
        await visit.Fill("Why this line holds no order", "no such order exists");
        await visit.Press("Take it out of the queue");
        (await visit.Heading()).Should().EndWith(": 0");
        await visit.GoTo("/imports");
        (await visit.Text()).Should().Contain("register.csv");
        await visit.ShouldBeSound();
    }

    // the page moves on by itself, with script and without: whoever loads it anew meanwhile gets in its way
    private static Task UntilDone(Visit visit) =>
        visit.Page.Locator("body:not(:has([data-import-progress])) caption", new() { HasText = "rows in" }).WaitForAsync(new() { Timeout = 120_000 });
}
