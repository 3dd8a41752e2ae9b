using System.Net;
using System.Text.Json;

namespace Poet.Orders.Tests.Import;

/// <summary>A mended line says what the person who mended it entered, no more and no less, and tells nobody what they may not see.</summary>
[Collection(TestHost.Shared)]
public sealed class MendingCarefully(TestHost host)
{
    private const string Headings = "Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes,Where else\n";
    private const string Nameless = ",08/07/1990,1997/0000021Y,SPO,01/03/2024,28/02/2027,1. Not to enter 14 Quillon Row,Live,the sister of Larkspur,see Larkspur House\n";

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task two_rows_word_for_word_alike_that_are_mended_with_two_names_are_two_people()
    {
        const string Scrap = ",,,,,,see the blue folder,,,\n";
        await force.BringsIn(Headings + Scrap + Scrap);
        var lines = await force.Waiting();
        object As(string name) => new { name, typeCode = "SPO", madeOn = "2024-03-01", endsOn = "2027-02-28" };

        var smith = await Mended(lines[0], As("Ivo Smithson"));
        var jones = await Mended(lines[1], As("Ned Jonesby"));

        (Subject(smith), Subject(jones)).Should().Be(("Ivo Smithson", "Ned Jonesby"));
        jones.GetProperty("subjectId").GetGuid().Should().NotBe(smith.GetProperty("subjectId").GetGuid());
    }

    [Fact]
    public async Task what_a_program_leaves_out_stays_as_it_was_read_and_what_it_gives_as_null_is_cleared()
    {
        await force.BringsIn(Headings + Nameless + Nameless.Replace("1990", "1991"));
        var lines = await force.Waiting();

        var kept = await Mended(lines[0], new { name = "Ada Leftin" });
        var cleared = await Mended(lines[1], JsonDocument.Parse("""{"name":"Ada Leftout","bornOn":null,"pncId":null,"endsOn":null,"conditions":null}""").RootElement);

        (kept.GetProperty("subjectBornOn").GetString(), kept.GetProperty("lastDay").GetString(), kept.GetProperty("conditions").GetArrayLength()).Should().Be(("1990-07-08", "2027-02-28", 1));
        (cleared.TryGetProperty("subjectBornOn", out _), cleared.TryGetProperty("lastDay", out _), cleared.GetProperty("conditions").GetArrayLength()).Should().Be((false, false, 0));
        (await force.Get($"/api/v1/subjects/{cleared.GetProperty("subjectId").GetString()}")).GetProperty("identifiers").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task a_field_emptied_on_the_page_clears_what_was_read()
    {
        await force.BringsIn(Headings + Nameless);
        var line = (await force.Waiting())[0];
        var pages = await force.Officer.Pages();
        (await pages.Read($"/imports/mending/{line}")).Should().Contain("value=\"1997/0000021Y\"");

        using var sent = await pages.Submit($"/imports/mending/{line}", ("Input.Mended.Name", "Ada Wipe"), ("Input.Mended.TypeCode", "SPO"), ("Input.Mended.Form", "Full"),
            ("Input.Mended.MadeOn.Day", "1"), ("Input.Mended.MadeOn.Month", "3"), ("Input.Mended.MadeOn.Year", "2024"), ("Input.Mended.UntilFurtherOrder", "False"), ("Input.AnotherOrder", "False"),
            ("Input.Mended.Conditions", ""), ("Input.Reason", "the sealed order"));

        sent.StatusCode.Should().Be(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        var order = await force.Get($"/api/v1{sent.Headers.Location}");
        (order.TryGetProperty("subjectBornOn", out _), order.TryGetProperty("lastDay", out _), order.GetProperty("conditions").GetArrayLength()).Should().Be((false, false, 0));
    }

    [Fact]
    public async Task free_words_of_a_sheet_are_withheld_from_those_who_may_not_see_protected_details()
    {
        var import = (await force.BringsIn(Headings + Nameless)).GetProperty("id").GetString();
        var line = (await force.Waiting())[0];
        string[] api = [$"/api/v1/imports/{import}/lines", "/api/v1/imports/mending", $"/api/v1/imports/{import}/lines.csv"], site = [$"/imports/{import}/lines", "/imports/mending", $"/imports/mending/{line}", $"/imports/{import}/export"];

        foreach (var path in api)
            (await force.Researcher.Send(HttpMethod.Get, path, purpose: "data-quality")).Ok().Text.Should().NotContainAny("Quillon", "Larkspur").And.Contain("Held back").And.Contain("1997/0000021Y");
        var pages = await force.Researcher.Pages();
        foreach (var path in site)
            (await pages.Read(path)).Should().NotContainAny("Quillon", "Larkspur").And.Contain("Held back");
        (await Found(force.Researcher, "quillon"), await Found(force.Officer, "quillon"), await Found(force.Researcher, "1997")).Should().Be((0, 1, 1), "a search must not tell what is withheld");
        (await force.Supervisor.Send(HttpMethod.Get, api[2], purpose: "data-quality")).Ok().Text.Should().Contain("Quillon").And.Contain("Larkspur House");
    }

    [Fact]
    public async Task whoever_may_not_see_the_conditions_mends_the_rest_and_leaves_them_as_they_are()
    {
        await force.BringsIn(Headings + Nameless);
        var line = (await force.Waiting())[0];
        var pages = await force.Caseworker.Pages();

        (await force.Caseworker.Mends(line, new { name = "Ada Blind", conditions = new[] { "Not to drink" } })).ShouldBeProblem(422, "conditions-withheld", "mended.conditions");
        using var sent = await pages.Submit($"/imports/mending/{line}", ("Input.Mended.Name", "Ada Blind"), ("Input.Mended.TypeCode", "SPO"), ("Input.Mended.Form", "Full"),
            ("Input.Mended.MadeOn.Day", "1"), ("Input.Mended.MadeOn.Month", "3"), ("Input.Mended.MadeOn.Year", "2024"), ("Input.Mended.UntilFurtherOrder", "False"), ("Input.AnotherOrder", "False"),
            ("Input.Reason", "the sealed order"));

        var order = await force.Get($"/api/v1{sent.Headers.Location}");
        order.GetProperty("conditions")[0].GetProperty("words").GetString().Should().Contain("14 Quillon Row");
    }

    private async Task<JsonElement> Mended(Guid line, object mended) => await force.Get($"/api/v1/orders/{(await force.Officer.Mends(line, mended)).Ok().Json.GetProperty("id").GetString()}");

    private static string? Subject(JsonElement order) => order.GetProperty("subjectName").GetString();

    private static async Task<int> Found(TestUser user, string text) => (await user.Post("/api/v1/imports/mending/search", new { text }, "data-quality")).GetProperty("total").GetInt32();
}
