using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Web;

namespace Poet.Host.Tests.Web;

/// <summary>A page that cannot be shown as things stand: what is wrong is said, and it is nobody's fault.</summary>
[Collection(TestHost.Shared)]
public sealed class RefusedPages(TestHost host)
{
    [Fact]
    public async Task a_rule_that_a_page_breaks_while_it_is_opened_is_no_fault_of_the_server_and_is_said()
    {
        var http = new DefaultHttpContext();
        Asked page = new() { PageContext = new(new(http, new RouteData(), new CompiledPageActionDescriptor())) };
        PageHandlerExecutedContext done = new(page.PageContext, [], null, page) { Exception = new RuleBrokenException([new("too-many", "Ask the operator for a copy")]) };

        await page.OnPageHandlerExecutionAsync(new(page.PageContext, [], null, new Dictionary<string, object?>(), page), () => Task.FromResult(done));

        done.ExceptionHandled.Should().BeTrue();
        done.Result.Should().BeOfType<StatusCodeResult>().Which.StatusCode.Should().Be(422);
        PoetPage.SaysOf(http).Should().Equal("Ask the operator for a copy");
        using var client = host.Anonymous();
        using var shown = await client.GetAsync("/status/422");
        (shown.StatusCode, WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync()).Contains("That cannot be done as things stand", StringComparison.Ordinal)).Should().Be((HttpStatusCode.OK, true));
    }

    private sealed class Asked : PoetPage;
}
