using System.Net;
using System.Text.Json;

namespace Poet.Orders.Tests.Features;

[Collection(TestHost.Shared)]
public sealed class NotingOnOrders(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task a_note_is_shown_as_fact_or_opinion_and_one_that_says_neither_is_refused()
    {
        var order = await register.Made();

        (await register.Send(order, "notes", new { text = "Was seen near Fernholt Lane", reason = "log of 3 August" })).ShouldBeProblem(400);
        (await register.Send(order, "notes", new { basis = "guess", text = "Was seen near Fernholt Lane", reason = "log of 3 August" })).ShouldBeProblem(400, "field-wrong", "basis")
            .Text.Should().Contain("Give one of these in basis: fact, opinion");
        (await register.Send(order, "notes", new { basis = "fact", text = " ", reason = "log of 3 August" })).ShouldBeProblem(400, "text-missing", "text");
        (await register.Send(order, "notes", new { basis = "fact", text = "Seen at Fernholt Lane, officer's log", reason = "log of 3 August" })).Ok();
        (await register.Send(order, "notes", new { basis = "opinion", text = "May move away before the hearing", nothingProtected = true, reason = "supervision" })).Ok();

        (await Notes(register.Officer, order)).Select(n => (n.GetProperty("basis").GetString(), n.GetProperty("text").GetString())).Should()
            .Equal(("opinion", "May move away before the hearing"), ("fact", "Seen at Fernholt Lane, officer's log"));
        (await Notes(register.Force.Researcher, order)).Select(n => n.GetProperty("withheld").GetBoolean()).Should().Equal([false, true], "nobody has said that the first note tells nothing of a protected person");
    }

    [Fact]
    public async Task the_page_asks_which_of_the_two_it_is()
    {
        var order = await register.Made();
        var pages = new WebPages(await register.Officer.Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/"));

        using var neither = await pages.Submit($"/orders/{order}/notes/new", ("Input.Text", "Keeps to the terms so far"), ("Input.Reason", "visit"));
        WebUtility.HtmlDecode(await neither.Content.ReadAsStringAsync()).Should().Contain("Say whether it is fact or opinion");
        using var done = await pages.Submit($"/orders/{order}/notes/new", ("Input.Text", "Keeps to the terms so far"), ("Input.Basis", "Opinion"), ("Input.Reason", "visit"));

        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read($"/orders/{order}")).Should().MatchRegex(@"Opinion\s*</strong>\s*Keeps to the terms so far");
    }

    private static async Task<JsonElement[]> Notes(TestUser reader, Guid order) => [.. (await reader.Get($"/api/v1/orders/{order}")).GetProperty("notes").EnumerateArray()];
}
