using System.Net;
using System.Net.Http.Headers;
using Poet.Orders.Tests.Import;
using Poet.Platform.Web;

namespace Poet.Orders.Tests;

/// <summary>Whatever leaves the platform says how it is marked: walked on the running host, so that what is added later is walked too.</summary>
[Collection(TestHost.Shared)]
public sealed class MarkingEverything(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task every_page_answer_export_and_download_carries_its_marking()
    {
        var planted = await Plant();
        List<string> unmarked = [];
        var (answers, files) = (0, 0);
        foreach (var user in new[] { force.Supervisor, force.Auditor, force.As("inspector") })
        {
            using var browser = await user.Browser();
            using (await new WebPages(browser).Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/")))
                browser.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
            foreach (var path in EveryAddress.Routes(host).SelectMany(planted.Fill).Where(p => !p.Contains("sign-out", StringComparison.Ordinal) && !p.StartsWith("/_content/", StringComparison.Ordinal)))
            {
                using var answer = await browser.GetAsync(path);
                if (!answer.Headers.TryGetValues(Marking.Header, out var marking) || marking.Single() != Marking.Is)
                    unmarked.Add(path);
                if (answer.StatusCode != HttpStatusCode.OK)
                    continue;
                answers++;
                var text = await answer.Content.ReadAsStringAsync();
                var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
                var isFile = answer.Content.Headers.ContentDisposition?.FileName is not null || answer.Content.Headers.ContentType?.MediaType == "text/csv";
                files += isFile ? 1 : 0;
                if (isPage && !text.Contains(Marking.Is, StringComparison.Ordinal) || isFile && !Says(answer, text))
                    unmarked.Add(path);
            }
        }
        unmarked.Should().BeEmpty();
        answers.Should().BeGreaterThan(60);
        files.Should().BeGreaterThan(7, "exports of the audit, lines of imports and copies of orders, from pages and the API");
    }

    [Fact]
    public async Task refusals_are_marked_too()
    {
        using var nobody = host.Anonymous();
        foreach (var path in new[] { "/api/v1/orders", "/orders", "/api/v1/nothing", "/account/sign-in" })
        {
            using var answer = await nobody.GetAsync(path);
            answer.Headers.GetValues(Marking.Header).Should().Equal(Marking.Is);
        }
    }

    // a table says it in every line, a file that may not be touched in its name
    private static bool Says(HttpResponseMessage answer, string text) => answer.Content.Headers.ContentType?.MediaType == "text/csv"
        ? text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).All(l => l.TrimStart('"').StartsWith(Marking.Is, StringComparison.Ordinal))
        : answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').StartsWith(Marking.Is, StringComparison.Ordinal);

    private async Task<Planted> Plant()
    {
        var order = await force.MakesAnOrder("SPO", "2026-03-02");
        var person = (await force.Get($"/api/v1/orders/{order}")).GetProperty("subjectId").GetGuid();
        ByteArrayContent pdf = new([.. "%PDF-1.7\ninvented"u8]);
        pdf.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var attachment = (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/attachments", new MultipartFormDataContent { { pdf, "file", "order.pdf" }, { new StringContent("for a test"), "reason" } }))
            .Ok().Json.GetProperty("id").GetGuid();
        var import = (await force.BringsIn("""
            Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status
            Ada Marsh,08/07/1991,,SPO,01/03/2024,28/02/2027,1. Not to contact Ms A,Live

            """)).GetProperty("id").GetGuid();
        return new(new()
        {
            ["orders"] = [order], ["attachments"] = [attachment], ["subjects"] = [person], ["retention"] = [person], ["check"] = [person], ["around"] = [person], ["imports"] = [import],
            ["records"] = [order], ["users"] = [await force.Officer.Id()],
        });
    }
}
