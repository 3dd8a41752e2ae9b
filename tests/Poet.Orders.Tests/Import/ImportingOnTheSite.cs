using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Poet.Orders.Tests.Import;

/// <summary>Uploads through the API and pages of a running host; the background job does the work.</summary>
[Collection(TestHost.Shared)]
public sealed class ImportingOnTheSite(TestHost host)
{
    private const string Sheet = """
        Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes
        Jack Marsh,08/07/1990,,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A,Live,=1+1
        ,01/02/1991,,SPO,02/03/2024,28/02/2027,1. Not to contact Ms B,Live,
        Cara Bell,01/02/1992,,Some other order,02/03/2024,28/02/2027,1. Not to contact Ms C,Live,
        """;

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task an_uploaded_sheet_is_brought_in_in_the_background_and_its_totals_add_up()
    {
        var import = await Done(await Upload(Sheet));

        var totals = import.GetProperty("totals");
        (totals.GetProperty("lines").GetInt32(), totals.GetProperty("rows").GetInt32(), totals.GetProperty("rejected").GetInt32()).Should().Be((4, 3, 2));
        (await force.Supervisor.Get($"/api/v1/imports/{import.GetProperty("id").GetString()}/report", "data-quality")).GetProperty("rows").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task a_line_is_mended_once_and_its_order_stands_in_the_register()
    {
        var import = await Done(await Upload(Sheet));
        var lines = await force.Supervisor.Get($"/api/v1/imports/{import.GetProperty("id").GetString()}/lines?outcome=rejected", "data-quality");
        var nameless = lines.GetProperty("lines")[0].GetProperty("id").GetString();

        (await Mend(nameless, new { reason = "the sealed order", mended = new { } })).ShouldBeProblem(422, "name-missing");
        var order = (await Mend(nameless, new { reason = "the sealed order", mended = new { name = "Bo Ray" } })).Ok().Json.GetProperty("id").GetString();

        (await force.Get($"/api/v1/orders/{order}")).GetProperty("subjectName").GetString().Should().Be("Bo Ray");
        (await Mend(nameless, new { reason = "the sealed order", mended = new { name = "Bo Ray" } })).ShouldBeProblem(422, "not-waiting");
        (await force.Get("/api/v1/orders/attention")).GetProperty("mendingQueue").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task a_line_without_an_order_is_taken_out_of_the_queue_with_a_reason()
    {
        var import = await Done(await Upload(Sheet));
        var line = (await force.Get("/api/v1/imports/mending", "data-quality")).GetProperty("lines")[1].GetProperty("id").GetString();

        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/imports/lines/{line}/dismiss", new { reason = "" })).ShouldBeProblem(400, "reason-missing");
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/imports/lines/{line}/dismiss", new { reason = "no such order exists" })).Ok();

        (await force.Get("/api/v1/imports/mending", "data-quality")).GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task the_export_shows_a_formula_as_text()
    {
        var import = await Done(await Upload(Sheet));

        var csv = (await force.Supervisor.Send(HttpMethod.Get, $"/api/v1/imports/{import.GetProperty("id").GetString()}/lines.csv", purpose: "data-quality")).Ok().Text;

        csv.Should().Contain(",'=1+1\r\n").And.NotContain(",=1+1").And.NotContain("\"=1+1");
    }

    [Theory]
    [InlineData("../../evil.csv")]
    [InlineData("..\\evil.csv")]
    [InlineData("/tmp/evil.csv")]
    public async Task a_sheet_whose_name_has_a_path_lies_where_the_platform_says(string name)
    {
        using MultipartFormDataContent upload = new() { { new StringContent(Sheet + name + "\n"), "file", name }, { new StringContent("a test"), "reason" } };
        var import = (await force.Supervisor.Send(HttpMethod.Post, "/api/v1/imports", upload, "data-quality")).Ok().Json.GetProperty("id").GetString()!;

        (await Done(import)).GetProperty("fileName").GetString().Should().Be("evil.csv");
        Directory.EnumerateFiles(Path.Combine(host.DataFolder, ".."), "evil*").Should().BeEmpty();
        Directory.EnumerateFiles(host.DataFolder, "*evil*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public async Task the_same_file_sent_again_is_the_same_import() =>
        (await Upload(Sheet)).Should().Be(await Upload(Sheet));

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\0\u0002")]
    [InlineData("nothing,that,is,known\n1,2,3,4\n")]
    public async Task a_file_that_is_no_register_is_refused_in_a_sentence(string content)
    {
        (await Send(content)).ShouldBeProblem(422, "file-unreadable", "file");

        (await force.Supervisor.Get("/api/v1/imports")).GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task another_force_sees_neither_the_import_nor_its_lines()
    {
        var import = await Upload(Sheet);
        var other = host.NewForce();

        (await other.Supervisor.Send(HttpMethod.Get, $"/api/v1/imports/{import}")).ShouldBeProblem(404);
        (await other.Supervisor.Get($"/api/v1/imports/{import}/lines")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Theory]
    [InlineData("/imports")]
    [InlineData("/imports/mending")]
    [InlineData("/imports/{0}")]
    [InlineData("/imports/{0}/lines")]
    public async Task its_pages_open(string path)
    {
        var import = await Done(await Upload(Sheet));
        using var browser = await force.Supervisor.Browser();
        using var page = await browser.GetAsync(string.Format(null, path, import.GetProperty("id").GetString()));

        page.StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect); // pages that show people ask for a purpose first
    }

    private Task<Answer> Mend(string? line, object body) => force.Officer.Send(HttpMethod.Post, $"/api/v1/imports/lines/{line}/mend", body, "data-quality");

    private async Task<string> Upload(string sheet) => (await Send(sheet)).Ok().Json.GetProperty("id").GetString()!;

    private Task<Answer> Send(string sheet) => force.Supervisor.Uploads(sheet);

    private Task<JsonElement> Done(string id) => force.Finishes(id);
}
