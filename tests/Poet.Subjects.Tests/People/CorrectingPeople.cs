using System.Net;
using System.Text.Json;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class CorrectingPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_name_and_a_date_of_birth_are_corrected_and_what_stood_there_stays_readable_with_the_reason()
    {
        var id = await force.Records("Delwyn Harbotle", "1985-02-03");

        await Corrects(id, new { name = "Delwyn Harbottle", bornOn = "1985-03-02", reason = "Birth certificate seen" });

        var shown = await Shown(id);
        (shown.GetProperty("name").GetString(), shown.GetProperty("bornOn").GetString()).Should().Be(("Delwyn Harbottle", "1985-03-02"));
        shown.Texts("otherNames").Should().Equal("Delwyn Harbotle");
        shown.GetProperty("corrections").EnumerateArray().Select(c => (c.GetProperty("part").GetString(), c.GetProperty("before").GetString(), c.GetProperty("after").GetString(), c.GetProperty("reason").GetString()))
            .Should().BeEquivalentTo([("name", "Delwyn Harbotle", "Delwyn Harbottle", "Birth certificate seen"), ("bornOn", "1985-02-03", "1985-03-02", "Birth certificate seen")]);
        var found = (await force.Finds(new { name = "Harbottle Delwyn", bornOn = "1985-03-02" })).Single();
        (found.Id(), found.GetProperty("identityConfirmed").GetBoolean()).Should().Be((id, true));
        (await force.Finds(new { name = "Delwyn Harbotle" })).Single().Texts("matched").Should().Equal("alias");
    }

    [Fact]
    public async Task a_name_that_was_never_theirs_finds_them_no_more()
    {
        var id = await force.Records("Quillon Zebedee");

        await Corrects(id, new { name = "Torquil Abernethy", keepOldName = false, reason = "Entered on the wrong record" });

        (await force.Finds(new { name = "Quillon Zebedee" })).Should().BeEmpty();
        (await force.Finds(new { name = "Torquil Abernethy" })).Single().Id().Should().Be(id);
        (await Shown(id)).GetProperty("otherNames").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task an_identifier_is_corrected_or_struck_out_and_the_wrong_one_finds_nobody()
    {
        var id = await force.Records("Bethan Eccleston", pncId: "2003/0011985Z", croNumber: "65656/91H");
        var (pnc, cro) = (await Identifier(id, "PNC"), await Identifier(id, "CRO"));

        await Corrects(id, new { identifiers = new object[] { new { id = pnc, value = "2003/0011985X" }, new { id = cro, strikeOut = true } }, reason = "PNC print-out" });

        var shown = await Shown(id);
        shown.GetProperty("identifiers").EnumerateArray().Select(i => i.GetProperty("validity").GetString()).Should().Equal("valid");
        shown.GetProperty("corrections").EnumerateArray().Select(c => c.GetProperty("part").GetString()).Should().BeEquivalentTo("PNC", "CRO");
        (await force.Finds(new { croNumber = "65656/91H" })).Should().BeEmpty();
    }

    [Fact]
    public async Task the_law_looks_again_at_the_orders_of_a_person_whose_date_of_birth_was_wrong()
    {
        var id = await force.Records("Ifan Wrexley", "1988-03-02");
        var order = await force.MakesAnOrder("SPO", "2026-08-01", subject: id);
        await host.DeliverEvents();

        await Corrects(id, new { bornOn = "2018-03-02", reason = "Birth certificate seen" });
        await host.DeliverEvents();
        (await Findings()).Should().Contain("too_young open");

        await Corrects(id, new { bornOn = "1988-03-02", reason = "It was the child's certificate" });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        (await Findings()).Where(f => f.StartsWith("too_young", StringComparison.Ordinal)).Should().Equal("too_young settled");

        async Task<IEnumerable<string>> Findings() => (await force.Get($"/api/v1/orders/{order}")).GetProperty("findings").EnumerateArray()
            .Select(f => $"{f.GetProperty("code").GetString()} {(f.TryGetProperty("settledAt", out _) ? "settled" : "open")}");
    }

    [Fact]
    public async Task an_identifier_of_somebody_else_is_asked_about_first()
    {
        await force.Records("Corin Lyttelton", pncId: "2000/0000223R");
        var id = await force.Records("Corina Lyttelton", pncId: "2003/0011985X");
        var pnc = await Identifier(id, "PNC");

        (await Sends(id, new { identifiers = new[] { new { id = pnc, value = "00/223R" } }, reason = "PNC print-out" })).ShouldBeProblem(422, "recorded-already", "identifiers");

        await Corrects(id, new { identifiers = new[] { new { id = pnc, value = "00/223R" } }, isSomeoneElse = true, reason = "PNC print-out" });
    }

    [Fact]
    public async Task what_cannot_be_is_refused_by_field_and_changes_nothing()
    {
        var id = await force.Records("Idris Marjoribanks", "1970-01-01");

        (await Sends(id, new { name = "Ida", reason = "" })).ShouldBeProblem(400, "reason-missing", "reason");
        (await Sends(id, new { name = " ", bornOn = "2027-01-01", reason = "for a test" })).ShouldBeProblem(422, "name-missing", "name").ShouldBeProblem(422, "born-in-future", "bornOn");
        (await Sends(id, new { bornOn = "1971-01-01", bornOnNotKnown = true, reason = "for a test" })).ShouldBeProblem(422, "two-births", "bornOn");
        (await Sends(id, new { identifiers = new[] { new { id, value = "00/223R" } }, reason = "for a test" })).ShouldBeProblem(422, "identifier-unknown", "identifiers[0].id");
        (await Sends(id, new { name = "Idris Marjoribanks", reason = "for a test" })).ShouldBeProblem(422, "nothing-corrected");
        (await host.NewForce().Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/corrections", new { name = "Ida", reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await force.Researcher.Send(HttpMethod.Post, $"{Register.Path}/{id}/corrections", new { name = "Ida", reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);

        (await Shown(id)).GetProperty("corrections").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task the_page_shows_what_is_recorded_and_only_what_differs_is_corrected()
    {
        var id = await force.Records("Sorcha Wigglesworth", "1991-05-06", pncId: "2003/0011985Z");
        var pages = await SignedIn();
        (string, string)[] form = [("Input.Name", "Sorcha Wigglesworth"), ("Input.OldName", "keep"), ("Input.Identifiers[0].Value", "2003/0011985X"),
            ("Input.BornOn.Day", "6"), ("Input.BornOn.Month", "5"), ("Input.Reason", "PNC print-out")];
        (await pages.Read($"/subjects/{id}/correct")).Should().Contain("value=\"2003/0011985Z\"").And.Contain("value=\"1991\"");

        using var wrong = await pages.Submit($"/subjects/{id}/correct", [.. form, ("Input.BornOn.Year", "2030")]);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain("There is a problem").And.Contain("Enter a date of birth that is not in the future");
        using var done = await pages.Submit($"/subjects/{id}/correct", [.. form, ("Input.BornOn.Year", "1992")]);
        done.StatusCode.Should().Be(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()));

        var page = await pages.Read($"/subjects/{id}");
        page.Should().Contain("6 May 1991, now 6 May 1992").And.Contain("2003/0011985Z, now 2003/0011985X").And.Contain("PNC print-out");
        (await Shown(id)).GetProperty("corrections").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task a_note_says_whether_it_is_fact_or_opinion_and_one_that_does_not_is_refused()
    {
        var id = await force.Records("Hamish Entwistle");

        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/notes", new { kind = "intelligence", text = "Is said to keep a second telephone", reason = "for a test" })).ShouldBeProblem(400);
        await force.Post($"{Register.Path}/{id}/notes", new { kind = "intelligence", basis = "opinion", text = "Is said to keep a second telephone", reason = "for a test" });
        await force.Post($"{Register.Path}/{id}/notes", new { kind = "warning", basis = "fact", text = "Keeps a dog", reason = "for a test" });

        (await Shown(id)).GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("basis").GetString()).Should().BeEquivalentTo("opinion", "fact");
        (await (await SignedIn()).Read($"/subjects/{id}")).Should().MatchRegex(@"Intelligence\s*<strong[^>]*>\s*Opinion");
        (await force.Ask(s => s.Summaries([id], CancellationToken.None)))[id].Notes.Select(n => n.Kind).Should().Equal(["warning"], "intelligence stays on the record and out of short answers");
    }

    private Task<JsonElement> Shown(Guid id) => force.Get($"{Register.Path}/{id}");

    private Task<Answer> Sends(Guid id, object body) => force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/corrections", body);

    private async Task Corrects(Guid id, object body) => (await Sends(id, body)).Ok();

    private async Task<Guid> Identifier(Guid id, string kind) => (await Shown(id)).GetProperty("identifiers").EnumerateArray().Single(i => i.GetProperty("kind").GetString() == kind).Id();

    private async Task<WebPages> SignedIn()
    {
        var pages = new WebPages(await force.Officer.Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/"));
        return pages;
    }
}
