using System.Text;

namespace Poet.Platform.Ui.Tests;

/// <summary>What stands around every page.</summary>
public sealed class Layouts(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task a_page_says_what_it_is_who_asks_why_and_how_it_is_marked()
    {
        var page = await Get("/Order");

        page.All("title").Single().Text.Should().Be("Make an order – Poet");
        page.All("header").Single().Text.Should().Contain("Poet").And.Contain("Wexmoor Police").And.Contain("A. <Warrick>, Sergeant").And.Contain("Supervision & visits")
            .And.Contain("Every person and order here is invented");
        page.All("header").Single().All("p").First().Text.Should().Be("OFFICIAL-SENSITIVE");
        page.All("footer").Single().All("p").Last().Text.Should().Be("OFFICIAL-SENSITIVE");
    }

    [Fact]
    public async Task the_navigation_shows_what_the_user_may_in_order_and_where_they_are()
    {
        var links = (await Get("/Order")).All("nav").Single(n => n["aria-label"] == "Menu").All("a").ToList();

        links.Select(l => l.Text).Should().Equal("Order", "Check");
        links.Single(l => l["aria-current"] is not null)["href"].Should().Be("/order");
    }

    [Fact]
    public async Task before_signing_in_there_is_no_navigation_no_purpose_and_nothing_to_sign_out_of()
    {
        site.SignedIn = false;
        var page = await Get("/Order");
        site.SignedIn = true;

        page.All("nav").Should().OnlyContain(n => n["aria-label"] == "Breadcrumb");
        page.All("header").Single().Text.Should().NotContain("Purpose").And.NotContain("Sign out");
    }

    [Theory, InlineData("/Order"), InlineData("/Roadside")]
    public async Task a_page_can_be_used_by_everyone_and_holds_no_script_or_style_of_its_own(string path)
    {
        var page = await Get(path);

        page.MustBeAccessible();
        page.All("style").Should().BeEmpty();
        page.All("script").Should().NotContain(s => s["src"] == null || s.Text.Length > 0 || s["type"] != "module");
        page.All("html").Single()["lang"].Should().Be("en-GB");
        page.All("main").Single()["id"].Should().Be("main-content");
        page.All("a").First()["href"].Should().Be("#main-content");
        page.All("h1").Should().HaveCount(1);
    }

    [Fact]
    public async Task an_answer_for_the_roadside_with_its_style_stays_under_20_KB_without_script()
    {
        var html = await site.Client().GetStringAsync("/Roadside");
        var page = HtmlTree.Parse(html);
        var sheets = page.All("link").Where(l => l["rel"] == "stylesheet").Select(l => Path.Combine(GovUk.Path("WebRoot"), l["href"]!.Split("Poet.Platform.Ui/")[1].Split('?')[0])).ToList();

        page.All("script").Should().BeEmpty();
        sheets.Should().ContainSingle();
        new FileInfo(sheets[0]).Length.Should().BeLessThan(6 * 1024);
        (Encoding.UTF8.GetByteCount(html) + new FileInfo(sheets[0]).Length).Should().BeLessThan(20 * 1024, "twenty terms, not even compressed");
    }

    [Fact]
    public void what_npm_brings_holds_no_font_or_crest_that_belongs_to_gov_uk()
    {
        var files = Directory.GetFiles(Path.Combine(GovUk.Path("WebRoot"), "lib"), "*", SearchOption.AllDirectories);

        files.Select(Path.GetFileName).Should().Contain(["govuk-frontend.min.css", "moj-frontend.min.css", "govuk-frontend.min.js"]).And.NotContain(f => f!.Contains("crest") || f.EndsWith("woff2"));
        foreach (var sheet in files.Where(f => f.EndsWith(".css", StringComparison.Ordinal)))
            File.ReadAllText(sheet).Should().NotContain("GDS Transport").And.NotContain("@font-face").And.NotContain("/assets/");
    }

    private async Task<HtmlTree> Get(string path) => HtmlTree.Parse(await site.Client().GetStringAsync(path));
}
