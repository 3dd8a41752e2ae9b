using Poet.Platform.Ui.Content;

namespace Poet.Platform.Ui.Tests;

/// <summary>Charts show the same numbers twice: drawn, and as a table.</summary>
public sealed class Charts
{
    private static readonly IReadOnlyList<ChartRow> Rows = [new("North & <b>", [3, 1]) { OutOf = 4 }, new("South", [1000, 0]) { OutOf = 0 }];

    [Fact]
    public void bars_have_a_label_a_number_and_the_share_and_the_table_says_the_same()
    {
        var html = Rendered.Html(new ChartTagHelper { Title = "Orders", Columns = ["In force", "Waiting"], Rows = Rows, OutOf = "of all" });
        html.Should().Contain("North &amp; &lt;b&gt;").And.NotContain("<b>").And.Contain("(75% of 4)").And.Contain("1,000").And.Contain("of 0");
        var tree = HtmlTree.Parse(html);
        tree.All("rect").Should().HaveCount(4);
        tree.All("svg").Should().ContainSingle().Which.ToString().Should().Contain("Orders: the numbers are in the table below");
        tree.All("tr").Should().HaveCount(3);
        tree.All("td").Select(c => c.Text).Should().Equal("", "3", "1", "75% of 4", "1,000", "0", "of 0");
    }

    [Fact]
    public void a_trend_is_a_line_for_each_column_and_one_point_alone_is_a_bar()
    {
        HtmlTree.Parse(Rendered.Html(new ChartTagHelper { Title = "People", Columns = ["Outside", "All"], Rows = Rows, Trend = true })).All("polyline").Should().HaveCount(2);
        HtmlTree.Parse(Rendered.Html(new ChartTagHelper { Title = "People", Columns = ["Outside", "All"], Rows = [Rows[0]], Trend = true })).All("rect").Should().HaveCount(2);
        Rendered.Html(new ChartTagHelper { Title = "People" }).Should().Contain("Nothing to show").And.NotContain("svg");
    }
}
