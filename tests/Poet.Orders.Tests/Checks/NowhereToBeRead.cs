using System.Net.Http.Headers;
using System.Text.Json;
using Poet.Orders.Tests.Import;

namespace Poet.Orders.Tests.Checks;

/// <summary>
/// Line 11 everywhere: whatever can be opened with a link, taken from the host as it runs, with the ids of a register in which a refuge stands wherever words can stand. What
/// is added later is walked too.
/// </summary>
[Collection(TestHost.Shared)]
public sealed class NowhereToBeRead(TestHost host)
{
    private static readonly string[] Secrets = ["Larkspur", "Quillon", "radiusMetres"];

    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task line_11_nothing_that_can_be_opened_tells_where_the_refuge_is_to_those_who_may_not_see_it()
    {
        var planted = await Plant();

        var seen = await EveryAddress.Walk(host, force.Supervisor, planted, Secrets); // who may see it does, or the walk would prove nothing
        seen.Telling.Select(t => t.Route).Distinct().Should().HaveCountGreaterThan(14, "the supervisor is told by {0}", string.Join(", ", seen.Telling));
        foreach (var user in new[] { force.Caseworker, force.Researcher, force.Auditor, force.Checker })
        {
            var (opened, telling) = await EveryAddress.Walk(host, user, planted, Secrets);
            telling.Should().BeEmpty("{0} may not know where the refuge is", user.UserName);
            opened.Should().BeGreaterThan(user == force.Checker ? 2 : 20, "{0} opens pages", user.UserName);
        }
    }

    private async Task<Planted> Plant()
    {
        var register = await Register.Of(force);
        var typed = (await register.HasOrder(register.NoContact(), register.KeepOut())).Id;
        var worded = await force.MakesAnOrder("SPO", "2026-08-03", subject: register.Subject, more: [("conditions", new object[] { new { number = 1, words = Register.RefugeWords } })]);
        await Post($"orders/{worded}/service", new { at = "2026-08-04T10:00:00+01:00", how = "served-in-person", note = "Served near Larkspur House", reason = "for a test" });
        await Post($"orders/{worded}/variations", new { from = "2026-08-20", conditions = new object[] { new { number = 1, words = "Not to enter Quillon Row or any street beside it" } }, reason = "for a test" });
        await Post($"orders/{worded}/notes", new { basis = "fact", text = "The refuge in Quillon Row is full", reason = "for a test" });
        await Post($"subjects/{register.Subject}/notes", new { kind = "bail", basis = "fact", text = "Not to go to Larkspur House", reason = "for a test" });
        var double_ = await force.RecordsAPerson("Cedric Inventor");
        var merge = (await Post($"subjects/{register.Subject}/merges", new { mergedId = double_, evidence = "document", reason = "for a test" })).GetProperty("id").GetGuid();
        var import = (await force.BringsIn("""
            Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes,Where
            Jack Marsh,08/07/1990,,SPO,01/03/2024,28/02/2027,1. Not to enter Larkspur House,Live,moved to Quillon Row,Quillon Row
            Ada Marsh,08/07/1991,,SPO & CBO,01/03/2024,28/02/2027,1. Not to enter 14 Quillon Row,Live,,Larkspur House
            ,08/07/1992,,SPO,01/03/2024,28/02/2027,1. Not to enter 14 Quillon Row,Live,see Larkspur,
            ,,,,,,,,call Larkspur House,

            """)).GetProperty("id").GetGuid();
        var attachment = await Attach(worded);
        for (var i = 0; i < 4; i++) // one too many: an alert
            await force.Officer.Send(HttpMethod.Post, "/api/v1/checks", new { who = new { id = register.Subject }, facts = Register.NearTheRefuge });
        await host.DeliverEvents();

        var orders = (await force.Get("/api/v1/orders")).GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("id").GetGuid()).ToList();
        orders.Should().Contain([typed, worded]);
        var shown = new List<JsonElement>();
        foreach (var order in orders)
            shown.Add(await force.Get($"/api/v1/orders/{order}"));
        IReadOnlyList<Guid> Ids(string list, string id) => [.. shown.SelectMany(s => s.GetProperty(list).EnumerateArray()).Select(e => e.GetProperty(id).GetGuid())];
        return new(new()
        {
            ["orders"] = orders, ["subjects"] = [register.Subject, double_], ["check"] = [register.Subject], ["around"] = [register.Subject], ["imports"] = [import],
            ["mending"] = await force.Waiting(), ["lines"] = await force.Waiting(), ["attachments"] = [attachment], ["conditions"] = Ids("conditions", "conditionId"), ["findings"] = Ids("findings", "id"),
            ["merge"] = [double_], ["unmerge"] = [merge], ["people"] = [register.Victim], ["places"] = [register.Refuge],
        });

        Task<JsonElement> Post(string path, object body) => force.Post("/api/v1/" + path, body);
    }

    private async Task<Guid> Attach(Guid order)
    {
        ByteArrayContent pdf = new([.. "%PDF-1.7\ninvented"u8]);
        pdf.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        MultipartFormDataContent form = new() { { pdf, "file", "order.pdf" }, { new StringContent("for a test"), "reason" } };
        return (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/attachments", form)).Ok().Json.GetProperty("id").GetGuid();
    }
}
