using System.Net;
using System.Text.Json;
using Poet.Orders.Tests.Import;

namespace Poet.Orders.Tests.Restricted;

/// <summary>Another unit of the same force gets a restricted record by no way, and learns everywhere that there is one and whom to ask.</summary>
[Collection(TestHost.Shared)]
public sealed class KeepingRecordsRestricted(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task nothing_that_can_be_opened_tells_of_the_person_to_another_unit()
    {
        var person = await RestrictedPerson.Of(force);

        var mate = await EveryAddress.Walk(host, person.Mate, person.Planted(), RestrictedPerson.Secrets);
        mate.Telling.Select(t => t.Route).Distinct().Should().HaveCountGreaterThan(8, "the unit is told by {0}", string.Join(", ", mate.Telling.Select(t => t.Route).Distinct()));
        var outsider = await EveryAddress.Walk(host, person.Outsider, person.Planted(), RestrictedPerson.Secrets);
        outsider.Telling.Should().BeEmpty();
        outsider.Opened.Should().BeGreaterThan(15);
        // an auditor sees that something was done to a record by its id, and nothing of the person
        (await EveryAddress.Walk(host, force.Auditor, person.Planted(), RestrictedPerson.Secrets)).Telling.Should().BeEmpty();
    }

    [Theory]
    [InlineData("name", "Ludovic Hiddenby")]
    [InlineData("name", "Ludovik Hidenby")]
    [InlineData("pncId", "")]
    public async Task a_search_tells_whom_to_ask_and_nothing_else(string by, string value)
    {
        var person = await RestrictedPerson.Of(force);
        value = by == "pncId" ? person.PncId : value;
        var question = new Dictionary<string, string> { [by] = value };

        (await person.Mate.Send(HttpMethod.Post, "/api/v1/subjects/search", question)).Ok().Text.Should().Contain("Hiddenby");
        var found = (await person.Outsider.Send(HttpMethod.Post, "/api/v1/subjects/search", question)).Ok();
        found.Text.Should().NotContainAny("Hiddenby", "1988").And.NotContain(person.Subject.ToString());
        found.Json.GetProperty("restricted").EnumerateArray().Should().ContainSingle().Which.GetProperty("says").GetString().Should().StartWith(RestrictedPerson.Asked).And.Contain("01632 960 199");

        var page = await (await (await person.Outsider.Pages()).Submit("/subjects", ("Input.Name", value))).Content.ReadAsStringAsync();
        page[page.IndexOf("<h2", StringComparison.Ordinal)..].Should().NotContainAny("Hiddenby</a>", "1988");
    }

    [Fact]
    public async Task lists_and_exports_leave_the_record_out_and_say_so()
    {
        var person = await RestrictedPerson.Of(force);

        var list = await person.Outsider.Get("/api/v1/orders");
        list.GetProperty("orders").EnumerateArray().Should().ContainSingle("the other order of the sheet is no secret").Which.GetProperty("subjectName").GetString().Should().Be("Ada Openly");
        list.GetProperty("restricted").EnumerateArray().Should().ContainSingle().Which.GetProperty("restrictionId").GetGuid().Should().Be(person.Restriction);
        (await (await person.Outsider.Pages()).Read("/orders?Unit=")).Should().Contain(RestrictedPerson.Asked).And.NotContain("Hiddenby");
        (await person.Mate.Get("/api/v1/orders")).GetProperty("total").GetInt32().Should().Be(3);
        (await person.Mate.Get("/api/v1/orders")).GetProperty("restricted").GetArrayLength().Should().Be(0);

        var csv = (await person.Outsider.Send(HttpMethod.Get, $"/api/v1/imports/{person.Import}/lines.csv", purpose: "data-quality")).Ok().Text;
        csv.Should().Contain("Ada Openly").And.NotContain("Hiddenby");
        (await person.Outsider.Get($"/api/v1/imports/{person.Import}/lines", "data-quality")).GetProperty("total").GetInt32().Should().Be(2, "the heading and the line of somebody else");
        (await person.Outsider.Get("/api/v1/orders/counts")).GetProperty("inForce").GetInt32().Should().BeGreaterThan(1, "counts name nobody and leave nothing out");
    }

    [Fact]
    public async Task no_command_reaches_the_record()
    {
        var person = await RestrictedPerson.Of(force);
        var own = await force.RecordsAPerson("Basil Ordinary");

        foreach (var (path, body) in new (string, object)[]
        {
            ($"subjects/{person.Subject}/notes", new { kind = "bail", basis = "fact", text = "a note", reason = "for a test" }),
            ($"subjects/{person.Subject}/corrections", new { name = "Somebody Else", reason = "for a test" }),
            ($"subjects/{own}/merges", new { mergedId = person.Subject, evidence = "document", reason = "for a test" }),
            ($"subjects/{person.Subject}/restrictions", new { ownerId = await person.Outsider.Id(), contact = "me", reason = "for a test" }),
            ($"orders/{person.Order}/service", new { at = "2026-08-04T10:00:00+01:00", how = "served-in-person", reason = "for a test" }),
            ($"orders/{person.Order}/notes", new { basis = "fact", text = "a note", reason = "for a test" }),
            ($"restrictions/{person.Restriction}/lifting", new { reason = "for a test" }),
        })
            (await person.Outsider.Send(HttpMethod.Post, "/api/v1/" + path, body)).Status.Should().Be(HttpStatusCode.NotFound, path);

        var twice = (await person.Outsider.Send(HttpMethod.Post, "/api/v1/subjects", new { name = "Ludo Hide", bornOn = "1988-02-03", pncId = person.PncId, reason = "for a test" }))
            .ShouldBeProblem(422, "recorded-already", "pncId");
        twice.Text.Should().Contain(RestrictedPerson.Asked);
        (await person.Outsider.Send(HttpMethod.Post, "/api/v1/orders", new { subjectId = person.Subject, type = "SPO", form = "full", madeOn = "2026-03-03", untilFurtherOrder = true, reason = "for a test" }))
            .Status.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task the_restriction_follows_the_person_and_ends_when_it_is_lifted_or_its_last_day_is_over()
    {
        var person = await RestrictedPerson.Of(force);
        (await Sees(person.Outsider, person.Double)).Should().BeFalse("it was merged before");
        var another = await force.RecordsAPerson("L Hiddenby");
        await person.Mate.Post($"/api/v1/subjects/{person.Subject}/merges", new { mergedId = another, evidence = "document", reason = "for a test" });
        (await Sees(person.Outsider, another)).Should().BeFalse("it was merged since");

        await force.As("inspector").Post($"/api/v1/restrictions/{person.Restriction}/lifting", new { reason = "Left the force" });
        (await Sees(person.Outsider, person.Subject)).Should().BeTrue();

        var day = DateOnly.FromDateTime(host.Clock.Now.UtcDateTime);
        await force.As("inspector").Post($"/api/v1/subjects/{person.Subject}/restrictions", new { ownerId = await person.Owner.Id(), contact = "01632 960 199", lastDay = day.ToString("yyyy-MM-dd"), reason = "for a day" });
        (await Sees(person.Outsider, person.Subject)).Should().BeFalse();
        (await Sees(person.Mate, person.Subject)).Should().BeFalse("no unit was named");
        host.Clock.Advance(TimeSpan.FromHours(25));
        (await Sees(force.As("sergeant", "later"), person.Subject)).Should().BeTrue();
    }

    [Fact]
    public async Task another_force_keeps_its_own_orders_on_the_person()
    {
        var person = await RestrictedPerson.Of(force);
        var other = host.NewForce();
        await other.BringsIn($"""
            Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status
            {RestrictedPerson.Name},03/02/1988,{person.PncId},SPO,01/04/2026,28/02/2029,1. Not to drink,Live

            """);
        await host.DeliverEvents();

        var theirs = (await other.Get("/api/v1/orders")).GetProperty("orders").EnumerateArray().Should().ContainSingle().Which;
        theirs.GetProperty("subjectId").GetGuid().Should().Be(person.Subject, "it is one person");
        theirs.GetProperty("subjectName").GetString().Should().Be(RestrictedPerson.Name);
        (await other.Officer.Send(HttpMethod.Post, $"/api/v1/restrictions/{person.Restriction}/break-glass", new { reason = "for a test" })).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task who_covers_for_somebody_of_the_unit_sees_the_record_meanwhile()
    {
        var person = await RestrictedPerson.Of(force);
        var cover = (await person.Mate.Post("/api/v1/covers", new
        {
            coveringId = await person.Outsider.Id(), from = host.Clock.Now.AddDays(-1).ToString("yyyy-MM-dd"), lastDay = host.Clock.Now.AddDays(2).ToString("yyyy-MM-dd"), reason = "Leave",
        })).GetProperty("id").GetString()!;

        (await person.Outsider.Send(HttpMethod.Get, $"/api/v1/subjects/{person.Subject}", headers: ("Poet-For", cover))).Ok();
        (await person.Outsider.Send(HttpMethod.Get, $"/api/v1/orders/{person.Order}", headers: ("Poet-For", cover))).Ok();
        var check = (await person.Outsider.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { pncId = person.PncId } }, headers: ("Poet-For", cover))).Ok();
        check.Json.GetProperty("restricted").GetArrayLength().Should().Be(0);
        (await Sees(person.Outsider, person.Subject)).Should().BeFalse("it acts for the colleague only where it says so");
    }

    private static async Task<bool> Sees(TestUser user, Guid subject) => (await user.Send(HttpMethod.Get, $"/api/v1/subjects/{subject}")).Status == HttpStatusCode.OK;
}
