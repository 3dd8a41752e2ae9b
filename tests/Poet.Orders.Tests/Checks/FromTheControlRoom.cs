using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;
using Poet.Platform.Audit;

namespace Poet.Orders.Tests.Checks;

/// <summary>A control room checks for many, and says why with the button of each check.</summary>
[Collection(TestHost.Shared)]
public sealed class FromTheControlRoom(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    private TestUser Room => force.As("control-room");

    [Fact]
    public async Task one_tap_says_why_and_the_audit_has_it_with_who_asked()
    {
        var register = await Register.Of(force, name: "Idris Inventado", bornOn: "1991-02-03");
        await register.HasOrder();
        var pages = new WebPages(await Room.Browser());
        (await pages.Read("/check")).Should().Contain("A call or incident that is being dealt with now").And.NotContain("Purpose: <strong>Checking a person");

        var answer = await Text(await pages.Submit("/check", [.. Person, ("Code", "incident"), ("AskedBy", "2417")]));

        answer.Should().Contain("1 order to read").And.Contain("Purpose: <strong>A call or incident");
        var entry = (await Audited(register.Subject)).Single(e => e.Action == "check-terms");
        (entry.Purpose, entry.Reason, entry.ActorId).Should().Be(("incident", "2417", await Room.Id()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("curiosity")]
    [InlineData("training")]
    public async Task without_a_tap_nothing_is_asked_and_what_was_typed_stays(string? code)
    {
        var register = await Register.Of(force, name: "Idris Inventado", bornOn: "1991-02-03");
        var pages = new WebPages(await Room.Browser());

        var page = await Text(await pages.Submit("/check", code is null ? Person : [.. Person, ("Code", code)]));

        page.Should().Contain("Tap the button that says why you check").And.Contain("value=\"Idris Inventado\"").And.NotContain("To read over the radio");
        (await Audited(register.Subject)).Should().NotContain(e => e.Action == "check-terms");
    }

    [Fact]
    public async Task it_is_told_whom_to_call_about_an_order_of_another_force()
    {
        var theirs = host.NewForce();
        await (await Register.Of(theirs, name: "Meurig Inventiar", bornOn: "1987-06-05", pncId: "2001/0000312D")).HasOrder();

        var answer = (await Room.Post("/api/v1/checks", new { who = new { pncId = "2001/0000312D" } }, "incident")).GetRawText();

        answer.Should().Contain("Another force holds an order on a person who matches").And.NotContainAny("Meurig", "Orla");
    }

    private static (string, string)[] Person => [("Input.Name", "Idris Inventado"), ("Input.Born.Day", "3"), ("Input.Born.Month", "2"), ("Input.Born.Year", "1991")];

    private static async Task<string> Text(HttpResponseMessage response) => System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    private Task<List<AuditEntry>> Audited(Guid record) => host.InScope(services =>
    {
        var db = services.GetRequiredService<OrdersDb>();
        return db.Set<AuditEntry>().Where(e => db.Set<AuditedRecord>().Any(r => r.EntryId == e.Id && r.RecordId == record)).ToListAsync();
    });
}
