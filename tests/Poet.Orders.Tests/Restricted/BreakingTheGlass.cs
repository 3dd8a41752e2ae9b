using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;
using Poet.Orders.Tests.Import;
using Poet.Platform.Audit;
using Poet.Platform.Restricting;

namespace Poet.Orders.Tests.Restricted;

[Collection(TestHost.Shared)]
public sealed class BreakingTheGlass(TestHost host)
{
    private const string Why = "He stands before my colleague and the owner does not answer";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task a_broken_glass_opens_the_record_to_one_person_until_the_clock_ends_and_everything_read_is_audited_with_it()
    {
        var person = await RestrictedPerson.Of(force);
        var glass = await Breaks(person);

        (await Read(person.Outsider, person, glass)).Ok().Text.Should().Contain("Hiddenby");
        (await person.Outsider.Send(HttpMethod.Get, $"/api/v1/orders/{person.Order}", headers: (Glasses.Header, glass.ToString()))).Ok();
        (await person.Outsider.Send(HttpMethod.Get, $"/api/v1/subjects/{person.Subject}")).Status.Should().Be(HttpStatusCode.NotFound, "a request that does not carry the glass does not look through it");
        (await Audited(glass)).Should().Contain(["break-the-glass done", "show-subject shown", "show-order shown"]);

        var another = force.As("officer", "another");
        (await Read(another, person, glass)).ShouldBeProblem(422, "break-glass-ended");
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        (await Read(person.Outsider, person, glass)).Ok();
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Read(person.Outsider, person, glass)).ShouldBeProblem(422, "break-glass-ended");
    }

    [Fact]
    public async Task a_glass_opens_the_record_it_was_broken_for_and_no_other()
    {
        var person = await RestrictedPerson.Of(force);
        var second = await force.RecordsAPerson("Rowena Alsohidden");
        await force.As("inspector").Post($"/api/v1/subjects/{second}/restrictions", new { ownerId = await person.Owner.Id(), contact = "01632 960 199", reason = "Works for the force" });
        var glass = await Breaks(person);

        (await person.Outsider.Send(HttpMethod.Get, $"/api/v1/subjects/{second}", headers: (Glasses.Header, glass.ToString()))).Status.Should().Be(HttpStatusCode.NotFound);
        (await force.Administrator.Send(HttpMethod.Post, $"/api/v1/restrictions/{person.Restriction}/break-glass", new { reason = Why })).ShouldBeProblemOfType(403, "not-allowed");
        (await person.Outsider.Send(HttpMethod.Post, $"/api/v1/restrictions/{person.Restriction}/break-glass", new { reason = "" })).ShouldBeProblem(400, "reason-missing", "reason");
    }

    [Fact]
    public async Task pages_open_it_tell_the_owner_and_wait_for_a_decision()
    {
        var person = await RestrictedPerson.Of(force);
        using var browser = await person.Outsider.Browser();
        var pages = new WebPages(browser);
        using (await pages.Submit("/account/purpose", ("Code", "supervision")))
            (await pages.Read($"/restricted/{person.Restriction}")).Should().Contain(RestrictedPerson.Asked).And.NotContain("Hiddenby");
        (await (await pages.Submit($"/restricted/{person.Restriction}", ("Reason", Why))).Content.ReadAsStringAsync()).Should().Contain("Choose why you need it now");

        var opened = await pages.Submit($"/restricted/{person.Restriction}", ("Code", "safeguarding"), ("Reason", Why));
        opened.Headers.Location!.OriginalString.Should().Be($"/subjects/{person.Subject}");
        (await pages.Read($"/subjects/{person.Subject}")).Should().Contain("Hiddenby").And.Contain("A restricted record is open to you until");
        (await EveryAddress.Walk(host, browser, person.Planted(), RestrictedPerson.Secrets)).Telling.Select(t => t.Route).Should().Contain("orders/{id:guid}").And.Contain("subjects/{id:guid}");

        var owner = await person.Owner.Pages();
        (await owner.Read("/")).Should().Contain("Somebody opened a restricted record of yours");
        (await owner.Read("/restricted/notices")).Should().Contain(Why).And.Contain("Test sergeant outside");
        var glass = (await person.Owner.Get("/api/v1/broken-glasses/notices")).EnumerateArray().Single().GetProperty("id").GetGuid();
        (await owner.Submit("/restricted/notices", ("Reason", "Spoke with him"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await owner.Read("/")).Should().NotContain("Somebody opened a restricted record of yours");

        (await person.Outsider.Send(HttpMethod.Post, $"/api/v1/broken-glasses/{glass}/review", new { decision = "justified", reason = "for a test" })).ShouldBeProblem(422, "own-glass");
        var auditor = await force.Auditor.Pages();
        (await auditor.Read("/restricted")).Should().Contain(Why).And.Contain("Test sergeant outside");
        (await auditor.Submit("/restricted", ("Decision", "NotJustified"), ("Reason", "The owner was on duty"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await auditor.Read("/restricted")).Should().Contain("Nothing is left to decide");
        (await auditor.Read("/restricted?all=true")).Should().Contain("There was no need");
        (await WholeHistory()).Should().Contain("Show subject");

        async Task<string> WholeHistory()
        {
            var (all, next) = ("", $"/audit/records/{glass}");
            while (next is not null)
            {
                var page = await auditor.Read(next);
                all += page;
                next = Regex.Match(page, "href=\"(\\?cursor=[^\"]+)\">Older") is { Success: true } link ? $"/audit/records/{glass}{link.Groups[1].Value}" : null;
            }
            return all;
        }

        (await pages.Submit("/restricted/close")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync($"/subjects/{person.Subject}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<Guid> Breaks(RestrictedPerson person) =>
        (await person.Outsider.Post($"/api/v1/restrictions/{person.Restriction}/break-glass", new { reason = Why }, "safeguarding")).GetProperty("id").GetGuid();

    private static Task<Answer> Read(TestUser user, RestrictedPerson person, Guid glass) =>
        user.Send(HttpMethod.Get, $"/api/v1/subjects/{person.Subject}", headers: (Glasses.Header, glass.ToString()));

    private Task<List<string>> Audited(Guid record) => host.InScope(services =>
    {
        var db = services.GetRequiredService<OrdersDb>();
        return db.Set<AuditEntry>().Where(e => db.Set<AuditedRecord>().Any(r => r.EntryId == e.Id && r.RecordId == record)).Select(e => e.Action + " " + e.Result).ToListAsync();
    });
}
