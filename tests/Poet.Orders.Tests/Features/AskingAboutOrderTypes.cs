namespace Poet.Orders.Tests.Features;

[Collection(TestHost.Shared)]
public sealed class AskingAboutOrderTypes(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task every_loaded_type_is_listed_with_what_it_is_for()
    {
        var types = (await force.Get("/api/v1/order-types")).EnumerateArray().ToList();
        types.Select(t => t.GetProperty("code").GetString()).Should().Contain(["SPO", "SCPO", "DVPO", "SHPO"]);
        types.Should().OnlyContain(t => t.GetProperty("purpose").GetString() != "" && t.GetProperty("forms").GetArrayLength() > 0);
    }

    [Fact]
    public async Task a_type_shows_its_law_by_edition_and_an_unknown_one_is_not_found()
    {
        var type = await force.Get("/api/v1/order-types/SPO");
        type.GetProperty("guidance").GetString().Should().Contain("## ");
        type.GetProperty("editions")[0].GetProperty("forms")[0].GetProperty("duration").GetProperty("section").GetString().Should().NotBeNullOrEmpty();
        (await force.Officer.Send(HttpMethod.Get, "/api/v1/order-types/ZZZ")).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task kinds_come_with_schema_and_examples_and_a_closed_list_says_what_is_not_allowed()
    {
        var kinds = (await force.Get("/api/v1/order-types/DVPO/condition-kinds")).EnumerateArray().ToList();
        var phones = kinds.Single(k => k.GetProperty("id").GetString() == "device-limit");
        phones.GetProperty("schema").GetProperty("properties").TryGetProperty("maxPhones", out _).Should().BeTrue();
        phones.GetProperty("examples").GetArrayLength().Should().BePositive();
        phones.GetProperty("allowed").GetBoolean().Should().BeFalse();
        kinds[0].GetProperty("usual").GetBoolean().Should().BeTrue("what the law names comes first");
    }

    [Fact]
    public async Task guidance_is_drawn_and_never_taken_for_markup()
    {
        var pages = new WebPages(await force.Officer.Browser());
        (await pages.Read("/order-types")).Should().Contain("/order-types/SPO");
        (await pages.Read("/order-types/SPO")).Should().Contain("<h2").And.Contain("govuk-table");
        var html = new StringWriter();
        Poet.Orders.Pages.OrderTypes.GuidanceText.Html("## One <b>\n- **two** & three\n\nfour <script>").WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        html.ToString().Should().Be("<h2 class=\"govuk-heading-m\">One &lt;b&gt;</h2><ul class=\"govuk-list govuk-list--bullet\"><li><strong>two</strong> &amp; three</li></ul><p class=\"govuk-body\">four &lt;script&gt;</p>");
    }
}
