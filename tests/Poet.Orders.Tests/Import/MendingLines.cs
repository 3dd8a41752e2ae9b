using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Poet.Orders.Tests.Import;

/// <summary>Lines that a person must look at: found by whoever searches, and recorded however many orders they name.</summary>
[Collection(TestHost.Shared)]
public sealed class MendingLines(TestHost host)
{
    private const string Sheet = """
        Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes
        Merfyn Lostwithiel,08/07/1990,1997/0000021Y,SPO & CBO,01/03/2024,28/02/2027,1. Not to contact Ms A,Live,
        Tesni Overshaw,01/02/1991,,Some other order,02/03/2024,28/02/2027,1. Not to enter Quillon Row,Live,see the blue folder
        """;

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_line_that_names_two_orders_stays_in_the_queue_until_both_are_recorded()
    {
        await force.BringsIn(Sheet);
        var line = (await Line("two-orders")).GetProperty("id").GetString();
        object First(bool? another) => new { reason = "the sealed orders", anotherOrder = another, mended = new { typeCode = "SPO", madeOn = "2024-03-01", conditions = new[] { "Not to contact Ms A" } } };

        (await Mend(line, First(null))).ShouldBeProblem(422, "another-order-missing", "anotherOrder");
        var spo = (await Mend(line, First(true))).Ok().Json.GetProperty("id").GetGuid();
        (await Queue()).GetProperty("total").GetInt32().Should().Be(2, "the other order is not recorded yet");
        var cbo = (await Mend(line, new { reason = "the sealed orders", mended = new { typeCode = "CBO", madeOn = "2024-03-02", endsOn = "2026-03-01" } })).Ok().Json.GetProperty("id").GetGuid();

        (await Queue()).GetProperty("total").GetInt32().Should().Be(1);
        var (one, other) = (await force.Get($"/api/v1/orders/{spo}"), await force.Get($"/api/v1/orders/{cbo}"));
        (one.GetProperty("typeCode").GetString(), other.GetProperty("typeCode").GetString()).Should().Be(("SPO", "CBO"));
        other.GetProperty("subjectId").GetString().Should().Be(one.GetProperty("subjectId").GetString(), "the line names one person");
        other.GetProperty("source").GetProperty("line").GetInt32().Should().Be(2);
        (await Mend(line, First(false))).ShouldBeProblem(422, "not-waiting");
    }

    [Fact]
    public async Task the_page_asks_for_the_other_order_and_lets_go_of_the_line_when_there_is_none()
    {
        await force.BringsIn(Sheet);
        var page = $"/imports/mending/{(await Line("two-orders")).GetProperty("id").GetString()}";
        var pages = await force.Officer.Pages();
        (string, string)[] form = [("Input.Mended.Name", "Merfyn Lostwithiel"), ("Input.Mended.TypeCode", "SPO"), ("Input.Mended.Form", "Full"), ("Input.Mended.MadeOn.Day", "1"),
            ("Input.Mended.MadeOn.Month", "3"), ("Input.Mended.MadeOn.Year", "2024"), ("Input.Mended.UntilFurtherOrder", "True"), ("Input.Mended.Conditions", "Not to contact Ms A"), ("Input.Reason", "the sealed orders")];

        (await Text(await pages.Submit(page, form))).Should().Contain("Say whether another order of this line is still to be recorded");
        using var first = await pages.Submit(page, [.. form, ("Input.AnotherOrder", "True")]);
        first.Headers.Location!.ToString().Should().Be(page);
        (await pages.Read(page)).Should().Contain("Recorded from this line so far").And.Contain("The next order to record");
        using var none = await pages.Submit(page + "?handler=Dismiss", ("Dismiss.Reason", "the second was refused"));

        none.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read(page)).Should().Contain("Mended by").And.Contain("the second was refused");
        (await force.Get("/api/v1/orders")).GetProperty("total").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("""{"name":"Lostwithiel Merfyn"}""")]
    [InlineData("""{"name":"Mervyn Lostwithyel"}""")]
    [InlineData("""{"name":"Lostwithiel","bornOn":"1990-07-08"}""")]
    [InlineData("""{"pncId":"97/21Y"}""")]
    public async Task a_search_for_a_person_finds_the_line_that_waits(string question)
    {
        await force.BringsIn(Sheet);
        var line = (await Line("two-orders")).GetProperty("id").GetGuid();

        var found = await force.Post("/api/v1/subjects/search", JsonDocument.Parse(question).RootElement);

        found.GetProperty("people").GetArrayLength().Should().Be(0);
        found.GetProperty("waiting").EnumerateArray().Select(w => w.GetProperty("lineId").GetGuid()).Should().Equal(line);
        found.GetProperty("waiting")[0].GetProperty("says").GetString().Should().Be("Sheet register, line 2 (two orders)");
        found.GetProperty("says").EnumerateArray().Select(s => s.GetString()).Should().Contain("1 line waiting in the mending queue may be about this person, and an order may stand behind it");
    }

    [Fact]
    public async Task whoever_may_not_mend_is_told_that_a_line_waits_and_another_force_is_told_nothing()
    {
        await force.BringsIn(Sheet);
        object question = new { name = "Merfyn Lostwithiel" };

        var legal = await force.Legal.Post("/api/v1/subjects/search", question);
        var other = await host.NewForce().Post("/api/v1/subjects/search", question);
        var somebodyElse = await force.Post("/api/v1/subjects/search", new { name = "Merfyn Overshaw" });

        legal.GetProperty("waiting").GetArrayLength().Should().Be(0);
        legal.GetProperty("says").EnumerateArray().Select(s => s.GetString()).Should().Contain(s => s!.EndsWith("ask somebody who mends lines to look"));
        other.GetProperty("says").EnumerateArray().Should().ContainSingle();
        somebodyElse.GetProperty("waiting").GetArrayLength().Should().Be(0, "of two words of a name both must be there");
    }

    [Fact]
    public async Task the_search_page_links_to_the_line_and_the_queue_is_searched_for_any_of_its_words()
    {
        await force.BringsIn(Sheet);
        var pages = await force.Officer.Pages();
        var line = (await Line("order")).GetProperty("id").GetString();

        (await Text(await pages.Submit("/subjects", ("Input.Name", "Tesni Overshaw")))).Should().Contain($"href=\"/imports/mending/{line}\"").And.Contain("waiting in the mending queue");
        (await Text(await pages.Submit("/imports/mending", ("Input.Text", "BLUE fold quillon")))).Should().Contain("1 line holds these words").And.Contain("see the blue folder");
        (await Text(await pages.Submit("/imports/mending", ("Input.Text", "??")))).Should().Contain("Enter words to look for");

        var found = await force.Post("/api/v1/imports/mending/search", new { text = "blue folder" }, "data-quality");
        found.GetProperty("lines").EnumerateArray().Single().GetProperty("id").GetString().Should().Be(line);
        (await host.NewForce().Post("/api/v1/imports/mending/search", new { text = "blue folder" }, "data-quality")).GetProperty("total").GetInt32().Should().Be(0);
    }

    private async Task<JsonElement> Line(string what) => (await Queue()).GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("what").GetString() == what);

    private Task<JsonElement> Queue() => force.Get("/api/v1/imports/mending", "data-quality");

    private Task<Answer> Mend(string? line, object body) => force.Officer.Send(HttpMethod.Post, $"/api/v1/imports/lines/{line}/mend", body, "data-quality");

    private static async Task<string> Text(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
