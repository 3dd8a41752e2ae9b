using System.Net;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class PagesOfPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task somebody_without_script_records_finds_and_completes_a_person()
    {
        var pages = await force.Officer.Pages();
        var recorded = await pages.Submit("/subjects/new", ("Input.Name", "Gwyneth Cadwallader"), ("Input.BornOn.Day", "3"), ("Input.BornOn.Month", "4"), ("Input.BornOn.Year", "2011"), ("Input.Reason", "A new order"));
        recorded.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var address = recorded.Headers.Location!.ToString();
        address.Should().NotContain("Gwyneth");
        var page = await pages.Read(address);
        page.Should().Contain("Gwyneth Cadwallader").And.Contain("3 April 2011").And.Contain("Under 18").And.Contain("appropriate adult").And.Contain("No order found in this register");

        var found = WebUtility.HtmlDecode(await (await pages.Submit("/subjects", ("Input.Name", "cadwalader gwynneth"))).Content.ReadAsStringAsync());
        found.Should().Contain("Gwyneth Cadwallader").And.Contain("Identity not confirmed");

        var at = address.Split('?')[0];
        foreach (var (form, fields, shown) in Forms)
        {
            (await pages.Submit($"{at}/{form}", [.. fields, ("Input.Reason", "for a test")])).StatusCode.Should().Be(HttpStatusCode.Redirect, form);
            (await pages.Read(at)).Should().Contain(shown);
        }
    }

    private static readonly (string Form, (string, string)[] Fields, string Shown)[] Forms =
    [
        ("aliases/new", [("Input.Name", "Gwen Cadwallader")], "Gwen Cadwallader"),
        ("identifiers/new", [("Input.Kind", "PNC"), ("Input.Value", "2003/0011985Z")], "2003/0011985X"),
        ("notes/new", [("Input.Kind", "Licence"), ("Input.Basis", "Fact"), ("Input.Text", "Lives where told")], "Lives where told"),
        ("people/new", [("Input.Name", "Nathan Bellamy"), ("Input.Protected", "true")], "Nathan Bellamy"),
        ("places/new", [("Input.Name", "The old mill"), ("Input.Latitude", "51.7356"), ("Input.Longitude", "0.4685"), ("Input.Radius", "200")], "The old mill"),
    ];

    [Fact]
    public async Task what_is_wrong_stands_beside_its_field()
    {
        var pages = await force.Officer.Pages();
        var id = await force.Records("Hayley Inglethorpe");
        (await Shown(pages.Submit("/subjects/new", ("Input.Name", ""), ("Input.Reason", "why not")))).Should().Contain("Enter the name");
        (await Shown(pages.Submit($"/subjects/{id}/places/new", ("Input.Name", "The mill"), ("Input.Latitude", "51,7"), ("Input.Reason", "for a test")))).Should().Contain("Enter the latitude as a number");
        (await Shown(pages.Submit($"/subjects/{id}/places/new", ("Input.Name", "The mill"), ("Input.Area", "{"), ("Input.Reason", "for a test")))).Should().Contain("Paste the whole GeoJSON");
        (await Shown(pages.Submit("/subjects"))).Should().Contain("Enter a name, a date of birth, a PNC ID or a CRO number");
    }

    [Fact]
    public async Task two_records_are_compared_side_by_side_merged_and_parted_again()
    {
        var pages = await force.Officer.Pages();
        var (one, other) = (await force.Records("Rhys Trelawney", "1991-01-09"), await force.Records("Reece Trelawny", "1991-01-09"));
        (await pages.Read($"/subjects/{one}")).Should().Contain("May be recorded twice").And.Contain("Reece Trelawny");
        (await pages.Read($"/subjects/{one}/merge/{other}")).Should().Contain("Are these one person?").And.Contain("Rhys Trelawney");
        (await Shown(pages.Submit($"/subjects/{one}/merge/{other}", ("Input.Reason", "same man")))).Should().Contain("Choose what shows that they are one person");
        (await pages.Submit($"/subjects/{one}/merge/{other}", ("Input.Evidence", "Document"), ("Input.Reason", "Passport seen"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var merged = await pages.Read($"/subjects/{one}");
        merged.Should().Contain("Merged records").And.Contain("Passport seen");
        var undo = System.Text.RegularExpressions.Regex.Match(merged, $"/subjects/{one}/unmerge/[0-9a-f-]+").Value;
        (await pages.Submit(undo, ("Input.Reason", "Two cousins"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read($"/subjects/{one}")).Should().NotContain("Merged records");
    }

    [Fact]
    public async Task another_forces_person_has_no_page()
    {
        var id = await host.NewForce().Records("Ceri Saddleworth");
        var client = await force.Officer.Browser();
        await new WebPages(client).Submit("/account/purpose", ("Code", "supervision"));
        (await client.GetAsync($"/subjects/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<string> Shown(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
