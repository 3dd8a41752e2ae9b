using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
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

        var seen = await Walk(force.Supervisor, planted); // who may see it does, or the walk would prove nothing
        seen.Telling.Select(t => t.Route).Distinct().Should().HaveCountGreaterThan(14, "the supervisor is told by {0}", string.Join(", ", seen.Telling));
        foreach (var user in new[] { force.Caseworker, force.Researcher, force.Auditor, force.Checker })
        {
            var (opened, telling) = await Walk(user, planted);
            telling.Should().BeEmpty("{0} may not know where the refuge is", user.UserName);
            opened.Should().BeGreaterThan(user == force.Checker ? 2 : 20, "{0} opens pages", user.UserName);
        }
    }

    private async Task<(int Opened, IReadOnlyList<(string Route, string Path)> Telling)> Walk(TestUser user, Planted planted)
    {
        using var browser = await user.Browser();
        using (await new WebPages(browser).Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/")))
            browser.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        var opened = 0;
        List<(string, string)> telling = [];
        foreach (var route in Routes())
            foreach (var path in planted.Fill(route))
            {
                using var answer = await browser.GetAsync(path);
                opened += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) + answer.Headers + answer.Content.Headers;
                if (Secrets.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)))
                    telling.Add((route.RawText!, path));
            }
        return (opened, telling);
    }

    private IReadOnlyList<RoutePattern> Routes() =>
    [
        .. host.Services.GetServices<EndpointDataSource>().Concat(((IEndpointRouteBuilder)host.App).DataSources).SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } only || only.HttpMethods.Contains("GET"))
            .Select(e => e.RoutePattern).Where(r => r.Parameters.All(p => !p.IsCatchAll)) // catch-all: files of the build
            .DistinctBy(r => r.RawText).OrderBy(r => r.RawText!.StartsWith("account", StringComparison.Ordinal)), // signing out last
    ];

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

    /// <summary>The planted ids by the word before them in a path; where the word is a new one, each of them is tried.</summary>
    private sealed record Planted(Dictionary<string, IReadOnlyList<Guid>> Ids)
    {
        public IEnumerable<string> Fill(RoutePattern route)
        {
            IEnumerable<string> paths = [""];
            var before = "";
            foreach (var segment in route.PathSegments)
            {
                if (segment.Parts is [RoutePatternParameterPart parameter])
                    paths = [.. from path in paths from value in Values(parameter, before) select value.Length == 0 ? path : $"{path}/{value}"];
                else
                {
                    before = string.Concat(segment.Parts.OfType<RoutePatternLiteralPart>().Select(p => p.Content));
                    paths = [.. paths.Select(p => $"{p}/{before}")];
                }
            }
            return paths.Select(p => p.Length == 0 ? "/" : p);
        }

        private IEnumerable<string> Values(RoutePatternParameterPart parameter, string before)
        {
            var rule = parameter.ParameterPolicies.Select(p => p.Content).FirstOrDefault();
            var values = rule == "int" ? Enumerable.Range(0, 4).Select(i => i.ToString(null, null))
                : rule == "guid" ? (Ids.GetValueOrDefault(before) ?? Ids.Values.SelectMany(i => i).Distinct()).Select(i => i.ToString())
                : ["SPO"];
            return parameter.IsOptional ? values.Prepend("") : values;
        }
    }
}
