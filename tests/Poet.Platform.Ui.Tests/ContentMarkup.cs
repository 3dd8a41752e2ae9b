using System.Globalization;
using Poet.Platform.Ui.Content;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Tests;

/// <summary>Lists, banners and the like give the markup of GOV.UK Frontend's own examples.</summary>
public sealed class ContentMarkup
{
    [Fact]
    public void a_summary_row_with_a_link() =>
        Rendered.Tree(new SummaryListTagHelper(), Rendered.Html(new SummaryRowTagHelper { Key = "Date of birth", ActionHref = "#" }, "13/08/1980")).All("div").Single()
            .ToString().Should().Be(HtmlTree.Parse("""
                <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Date of birth</dt><dd class="govuk-summary-list__value">13/08/1980</dd>
                <dd class="govuk-summary-list__actions"><a class="govuk-link" href="#">Change<span class="govuk-visually-hidden"> date of birth</span></a></dd></div>
                """).All("div").Single().ToString());

    [Fact]
    public void a_summary_row_without_a_value_says_so() =>
        Rendered.Tree(new SummaryRowTagHelper { Key = "Owner" }, " ").All("dd").Single().Text.Should().Be("Not recorded");

    [Fact]
    public void a_warning() =>
        Rendered.Tree(new WarningTagHelper(), "You can be fined up to £5,000 if you don’t register.").ToString().Should().Be(GovUk.Example("warning-text", "default"));

    [Fact]
    public void an_inset() =>
        Rendered.Tree(new InsetTagHelper(), "It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application.")
            .ToString().Should().Be(GovUk.Example("inset-text", "default"));

    [Fact]
    public void a_tag() => Rendered.Tree(new TagTagHelper { Colour = "grey" }, "Grey").ToString().Should().Be(GovUk.Example("tag", "grey"));

    [Fact]
    public void a_notification() =>
        Rendered.Tree(new NotificationTagHelper { Heading = "This publication was withdrawn on 7 March 2014." }).ToString().Should().Be(GovUk.Example("notification-banner", "default"));

    [Fact]
    public void a_notification_of_success() =>
        Rendered.Tree(new NotificationTagHelper { Success = true, Heading = "Email sent to example@email.com" }).ToString().Should().Be(GovUk.Example("notification-banner", "with type as success"));

    [Fact]
    public void details_that_stand_open() =>
        Rendered.Tree(new DetailsTagHelper { Summary = "Help with nationality", Open = true },
            "We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.")
            .ToString().Should().Be(GovUk.Example("details", "expanded").Replace(" id=\"help-with-nationality\"", "", StringComparison.Ordinal));

    [Fact]
    public void breadcrumbs()
    {
        (string Says, string Href)[] steps = [("Home", "/"), ("Section", "/section"), ("Sub-section", "/section/sub-section"), ("Sub Sub-section", "/section/sub-section/sub-sub-section")];
        var links = string.Concat(steps.Select(s => Rendered.Html(new BreadcrumbTagHelper { ViewContext = Rendered.Page(), Href = s.Href }, s.Says)));
        Rendered.Tree(new BreadcrumbsTagHelper(), links).ToString().Should().Be(GovUk.Example("breadcrumbs", "default"));
    }

    [Fact]
    public void pages_of_a_list() =>
        Rendered.Tree(new PaginationTagHelper { Page = 2, Pages = 3, Href = p => $"/page/{p}" }).ToString()
            .Should().Be(GovUk.Example("pagination", "default").Replace("/previous", "/page/1", StringComparison.Ordinal).Replace("/next", "/page/3", StringComparison.Ordinal));

    [Theory]
    [InlineData(1, 12, "1 2 ⋯ 12")]
    [InlineData(5, 12, "1 ⋯ 4 5 6 ⋯ 12")]
    [InlineData(4, 12, "1 2 3 4 5 ⋯ 12")]
    [InlineData(12, 12, "1 ⋯ 11 12")]
    public void a_long_list_shows_the_ends_and_the_neighbours(int page, int pages, string shown) =>
        string.Join(' ', Rendered.Tree(new PaginationTagHelper { Page = page, Pages = pages }).All("li").Select(l => l.Text)).Should().Be(shown);

    [Fact]
    public void one_page_needs_no_links() => Rendered.Html(new PaginationTagHelper { Page = 1, Pages = 1 }).Should().BeEmpty();

    [Fact]
    public void a_timeline_shows_days_and_londons_time()
    {
        var parents = new Dictionary<object, object>();
        var timeline = new TimelineTagHelper { HeadingLevel = 4 };
        Rendered.Html(timeline, "", parents);
        var served = Rendered.Tree(new TimelineItemTagHelper { Title = "Served", By = "A. Warrick", At = new(2026, 7, 4, 13, 32, 0, TimeSpan.Zero) }, "By hand", parents);

        served.All("h4").Single().Text.Should().Be("Served");
        served.All("time").Single().Text.Should().Be("4 July 2026 at 14:32");
        served.All("time").Single()["datetime"].Should().Be("2026-07-04T13:32:00Z");
        served.Everything.Select(e => e["class"]).Should().Contain(["moj-timeline__item", "moj-timeline__title", "moj-timeline__byline", "moj-timeline__date", "moj-timeline__description"]);
    }

    [Fact]
    public void problems_of_a_record_are_listed_and_none_shows_nothing()
    {
        Rendered.Tree(new ProblemsTagHelper { Items = ["Nobody owns this order"] }).All("li").Single().Text.Should().Be("Nobody owns this order");
        Rendered.Html(new ProblemsTagHelper()).Should().BeEmpty();
    }

    /// <summary>Every text that a page may pass on from a record, given the worst.</summary>
    [Fact]
    public void hostile_text_stays_text()
    {
        const string Hostile = "\"'><script>alert(1)</script><b onmouseover=x>&amp;";
        var page = Rendered.Page();
        page.ViewData.ModelState.AddModelError("f", Hostile);
        page.ViewData.ModelState.SetModelValue("f", new(Hostile, CultureInfo.InvariantCulture));
        string[] rendered =
        [
            Rendered.Html(new InputTagHelper { ViewContext = page, Name = "f", Label = Hostile, Hint = Hostile, Prefix = Hostile }),
            Rendered.Html(new TextareaTagHelper { ViewContext = page, Name = "f", Label = Hostile }),
            Rendered.Html(new SelectTagHelper { ViewContext = page, Name = "f", Label = Hostile, Items = [new(Hostile, Hostile)] }),
            Rendered.Html(new RadiosTagHelper { ViewContext = page, Name = "f", Label = Hostile, Items = [new(Hostile, Hostile)] }),
            Rendered.Html(new CheckboxesTagHelper { ViewContext = page, Name = Hostile, Label = Hostile, Items = [new(Hostile, Hostile)] }),
            Rendered.Html(new DateTagHelper { ViewContext = page, Name = "f", Label = Hostile }),
            Rendered.Html(new FileTagHelper { ViewContext = page, Name = "f", Label = Hostile, Accept = Hostile }),
            Rendered.Html(new ErrorSummaryTagHelper { ViewContext = page }),
            Rendered.Html(new SummaryRowTagHelper { Key = Hostile, Action = Hostile, ActionHref = Hostile }),
            Rendered.Html(new NotificationTagHelper { Title = Hostile, Heading = Hostile }),
            Rendered.Html(new DetailsTagHelper { Summary = Hostile }),
            Rendered.Html(new TimelineItemTagHelper { Title = Hostile, By = Hostile }, "", new Dictionary<object, object> { [typeof(TimelineTagHelper)] = 3 }),
            Rendered.Html(new ProblemsTagHelper { Title = Hostile, Items = [Hostile] }),
            Rendered.Html(new PaginationTagHelper { Page = 1, Pages = 2, Href = _ => Hostile, Of = Hostile }),
            Rendered.Html(new TagTagHelper { Colour = Hostile }, "x"),
            Rendered.Html(new ButtonTagHelper { ViewContext = page, Href = Hostile, Kind = Hostile }, "x"),
        ];

        foreach (var html in rendered)
        {
            html.Should().NotContain("<script").And.NotContain("<b ");
            var tree = HtmlTree.Parse(html);
            tree.Everything.SelectMany(e => e.Attributes.Keys).Should().NotContain("onmouseover", "in {0}", html);
            (tree.Text + string.Concat(tree.Everything.SelectMany(e => e.Attributes.Values))).Should().Contain("alert(1)");
        }
    }
}
