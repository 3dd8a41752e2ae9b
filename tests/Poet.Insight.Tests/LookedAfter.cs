using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Poet.Insight.Tests;

/// <summary>Quiet and checked, what the next weeks bring, how long things took, and all of it as a workbook.</summary>
public sealed class LookedAfter
{
    [Fact]
    public async Task quiet_is_told_apart_from_not_looked_at_and_what_took_how_long_is_counted_in_days_that_occurred()
    {
        await using var host = await TestHost.Start();
        var team = await CountedTeam.In(host.NewForce());
        var (visited, missed, suspected) = (await team.Person("Aldous Fenwright"), await team.Person("Barnaby Thrale"), await team.Person("Cosmo Whitlaw"));
        var referral = await team.Refers(visited);
        List<Guid> orders = [];
        foreach (var person in new[] { visited, missed, suspected })
        {
            var order = await team.Order(person, -10, person == missed ? 50 : 700);
            await team.Officer.Post($"/api/v1/orders/{order}/service", new { at = team.Now.AddHours(-2), how = "served-in-person", reason = "Served by hand" });
            orders.Add(order);
        }
        await host.DeliverEvents();
        foreach (var order in orders)
            await team.Supervised(order);
        await team.Order(await team.Person("Dorian Speight"), -10, 700); // given to nobody
        var custody = (await team.Officer.Post($"/api/v1/subjects/{visited}/custody", new { kind = "remand", from = team.Day(-9), reason = "Told by the prison" })).GetProperty("id").GetGuid();
        await team.Officer.Post($"/api/v1/subjects/{visited}/custody/{custody}/release", new { on = team.Day(-1), reason = "Told by the prison" });
        Forecast(await team.Figures()).Should().Equal("0 0 0", "3 0 0", "0 3 0", "0 3 0");

        foreach (var _ in Enumerable.Range(0, 5))
        {
            await team.Later(4);
            await team.Visits(visited);
            await team.Visits(suspected);
        }
        await team.Accepts(referral);
        var breach = await team.Breaches(suspected, orders[2]);
        await team.Sergeant.Post($"/api/v1/breaches/{breach}/views", new { information = "Seen at the market", threat = "Nobody at once", powers = "An offence", options = "Interview, or wait", action = "Interview", reason = "First look at it" });
        var figures = await team.Figures();
        Groups(figures).Should().Equal([1, 1, 2, 0], "whom nobody manages nobody looks after");
        figures.OutOf("quiet-and-checked", "Checked as agreed, and quiet").Should().Be(4);
        (await Opened(team, "quiet-and-checked", "missed-quiet")).Should().BeEquivalentTo("Barnaby Thrale", "Dorian Speight");
        Forecast(figures).Should().Equal("0 1 0", "2 1 0", "0 3 0", "0 3 0");
        figures.Row("timeliness", "Referral received to decided").Should().Equal(1, 20, 20, 20);
        figures.Row("timeliness", "Release to first visit on which they were met").Should().Equal(1, 5, 5, 5);
        (await Opened(team, "timeliness", "release")).Should().Equal("Aldous Fenwright");
        (await Opened(team, "timeliness", "referral")).Should().Equal("Aldous Fenwright");

        await team.Step(breach, new { kind = "no-further-action", on = team.Day(), because = "excuse", reason = "Looked at" });
        Groups(await team.Figures()).Should().Equal([2, 0, 2, 0], "what was closed without further action is no suspicion any more");
        await team.Breaches(missed, orders[1]);
        Groups(await team.Figures()).Should().Equal(2, 0, 1, 1);
        Groups(await team.Figures($"?from={team.Day()}")).Should().Equal([2, 0, 1, 1], "overdue still, within the period of a day");

        await team.Later(3);
        Forecast(await team.Figures())[^1].Should().EndWith(" 1", "its last day is the 27th from now");
        (await Opened(team, "forecast", "4", column: 3)).Should().Equal("Barnaby Thrale");
        var all = (await team.Figures()).Panels;
        await host.DeliverEventsAgain();
        (await team.Figures()).Panels.Should().Be(all);
    }

    [Fact]
    public async Task the_workbook_holds_each_number_of_the_page_with_where_it_comes_from_and_how_to_ask_again()
    {
        await using var host = await TestHost.Start();
        var team = await CountedTeam.In(host.NewForce());
        await team.Order(await team.Person("Corwin Tate"), -3, 700);
        var figures = await team.Figures();
        using var file = new MemoryStream(await (await team.Analyst.Browser()).GetByteArrayAsync("/insight/workbook"));
        using var book = SpreadsheetDocument.Open(file, false);
        var sheets = book.WorkbookPart!.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => ((WorksheetPart)book.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList());
        var about = sheets["About"].ToDictionary(r => r[0], r => r[1]);
        (about["Force"], about["Facts still on their way"]).Should().Be((team.Force.Code, "0"));
        about["Ask for the same again"].Should().Contain($"asOf={team.Day()}").And.Contain($"asKnownAt={team.Day()}");
        (await team.Analyst.Get(about["Ask for the same again"])).GetProperty("panels").GetRawText().Should().Be(figures.Panels);

        sheets["Figures"].Should().HaveCount(1 + figures.Each.Sum(p => p.GetProperty("rows").EnumerateArray().Sum(r => r.GetProperty("values").GetArrayLength())));
        sheets["Figures"].Should().ContainSingle(r => r[0] == "Orders in force, by type" && r[1] == "All types" && r[2] == "In force").Which[3].Should().Be("1");
        sheets["What they mean"].Skip(1).Should().HaveCount(figures.Each.Count()).And.OnlyContain(r => r.Count == 4 && r.TrueForAll(c => c.Length > 5));
        sheets.Values.SelectMany(s => s).SelectMany(r => r).Should().NotContain(c => c.Contains("Corwin"), "nobody is named");
        (await (await team.Analyst.Pages()).Read("/insight")).Should().Contain("/insight/workbook?AsOf=");
        (await team.Analyst.Send(HttpMethod.Get, "/api/v1/insight/overview.xlsx")).ContentType.Should().EndWith("spreadsheetml.sheet");
        (await team.Officer.Send(HttpMethod.Get, "/api/v1/insight/overview.xlsx")).Status.Should().Be(System.Net.HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(new int[0], 0, 0, 0, 0), InlineData(new[] { 7 }, 1, 7, 7, 7), InlineData(new[] { 4, 1, 3, 2 }, 4, 2, 4, 4), InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 100 }, 10, 5, 9, 100), InlineData(new[] { -3, 2 }, 2, 0, 2, 2)]
    public void half_and_nine_in_ten_are_days_that_occurred(int[] days, int count, int half, int nine, int longest) => Domain.Percentiles.Of(days).Should().Be(new Domain.Percentiles(count, half, nine, longest));

    private static int[] Groups(Figures figures) => [.. figures.Labels("quiet-and-checked").Select(group => figures.First("quiet-and-checked", group!))];

    /// <summary>Week by week: what falls due, what would be overdue, what ends.</summary>
    private static string[] Forecast(Figures figures) => [.. figures.Labels("forecast").Select(week => string.Join(' ', figures.Row("forecast", week!)))];

    private static async Task<List<string?>> Opened(CountedTeam team, string figure, string row, int column = 1) =>
        [.. (await team.Analyst.Get($"/api/v1/insight/records?figure={figure}&row={row}&column={column}")).GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("person").GetString())];
}
