using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui.Tests;

/// <summary>Dates as people type them, posted to a real page.</summary>
public sealed class Dates(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("27", "3", "2026", "2026-03-27")]
    [InlineData(" 07 ", "03", "2026", "2026-03-07")]
    [InlineData("1", "March", "2026", "2026-03-01")]
    [InlineData("1", "sep", "2026", "2026-09-01")]
    [InlineData("29", "2", "2024", "2024-02-29")]
    public async Task a_date_is_read(string day, string month, string year, string read)
    {
        var page = await Post(("CourtName", "Wexmoor"), ("MadeOn.Day", day), ("MadeOn.Month", month), ("MadeOn.Year", year));

        page.Everything.Single(e => e["id"] == "read").Text.Should().Be(read);
        Problems(page).Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "", "", "#MadeOn_Day", "Enter the day the order was made, for example 27 3 2026")]
    [InlineData("", "3", "2026", "#MadeOn_Day", "Add the day of the month to the day the order was made")]
    [InlineData("27", "", "2026", "#MadeOn_Month", "Add the month to the day the order was made")]
    [InlineData("27", "3", "", "#MadeOn_Year", "Add the year to the day the order was made")]
    [InlineData("31", "2", "2026", "#MadeOn_Day", "Enter a real date for the day the order was made, for example 27 3 2026")]
    [InlineData("0", "2", "2026", "#MadeOn_Day", "Enter a real date for the day the order was made, for example 27 3 2026")]
    [InlineData("27", "13", "2026", "#MadeOn_Month", "Enter the month of the day the order was made as a number from 1 to 12")]
    [InlineData("27", "ma", "2026", "#MadeOn_Month", "Enter the month of the day the order was made as a number from 1 to 12")]
    [InlineData("27", "3", "26", "#MadeOn_Year", "Enter the year of the day the order was made with 4 digits, for example 2026")]
    [InlineData("27", "3", "0001", "#MadeOn_Year", "Enter a year from 1900 to 2199 for the day the order was made")]
    [InlineData("27", "3", "9999", "#MadeOn_Year", "Enter a year from 1900 to 2199 for the day the order was made")]
    [InlineData("-1", "3", "2026", "#MadeOn_Day", "Enter a real date for the day the order was made, for example 27 3 2026")]
    public async Task what_is_no_date_gets_one_sentence_beside_its_field(string day, string month, string year, string link, string says)
    {
        var page = await Post(("CourtName", "Wexmoor"), ("MadeOn.Day", day), ("MadeOn.Month", month), ("MadeOn.Year", year));

        Problems(page).Should().Equal((link, says));
        page.Everything.Single(e => e["id"] == "MadeOn-error").Text.Should().EndWith(says);
        page.Everything.Single(e => e["id"] == "MadeOn_Day")["value"].Should().Be(day);
        page.All("title").Single().Text.Should().StartWith("Error: ");
    }

    [Fact]
    public async Task problems_come_in_the_order_of_the_fields_in_plain_words()
    {
        var page = await Post(("CourtName", ""), ("EndsOn.Day", "1"), ("EndsOn.Month", "1"), ("Months", "many"));

        Problems(page).Should().Equal(
            ("#CourtName", "Enter the court name"),
            ("#MadeOn_Day", "Enter the day the order was made, for example 27 3 2026"),
            ("#EndsOn_Year", "Add the year to the last day in force"),
            ("#Months", "Enter the months in a form that can be read"));
    }

    [Fact]
    public async Task boxes_stay_ticked_when_the_form_comes_back()
    {
        var page = await Post(("CourtName", ""), ("Told", "inCourt"), ("Told", "served"), ("Route", "conviction"));

        page.All("input").Where(i => i["checked"] is not null).Select(i => i["value"]).Should().Equal("conviction", "inCourt", "served");
    }

    [Fact]
    public async Task a_fresh_form_accuses_nobody() =>
        Problems(HtmlTree.Parse(await site.Client().GetStringAsync("/Order"))).Should().BeEmpty();

    [Fact]
    public void a_day_goes_into_three_fields_and_comes_back()
    {
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2200; day = day.AddDays(37))
            DateParts.From(day).Date.Should().Be(day);
    }

    private async Task<HtmlTree> Post(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await site.Client().PostAsync("/Order", form);
        return HtmlTree.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static IEnumerable<(string? Link, string Says)> Problems(HtmlTree page) =>
        page.Everything.Where(e => e["class"]?.Contains("govuk-error-summary__list", StringComparison.Ordinal) == true).SelectMany(l => l.All("a")).Select(a => (a["href"], a.Text));
}
