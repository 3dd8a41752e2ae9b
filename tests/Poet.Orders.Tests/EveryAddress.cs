using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Poet.Orders.Tests;

/// <summary>Whatever can be opened with a link, taken from the host as it runs. What is added later is walked too.</summary>
internal static class EveryAddress
{
    /// <summary>Opens everything that can be opened with a link, and tells which addresses held one of the secrets.</summary>
    public static async Task<(int Opened, IReadOnlyList<(string Route, string Path)> Telling)> Walk(TestHost host, TestUser user, Planted planted, IReadOnlyCollection<string> secrets)
    {
        using var browser = await user.Browser();
        using (await new WebPages(browser).Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/")))
            return await Walk(host, browser, planted, secrets);
    }

    /// <summary>The same in a browser that has said its purpose.</summary>
    public static async Task<(int Opened, IReadOnlyList<(string Route, string Path)> Telling)> Walk(TestHost host, HttpClient browser, Planted planted, IReadOnlyCollection<string> secrets)
    {
        browser.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        var opened = 0;
        List<(string, string)> telling = [];
        foreach (var route in Routes(host))
            foreach (var path in planted.Fill(route))
            {
                using var answer = await browser.GetAsync(path);
                opened += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) + answer.Headers + answer.Content.Headers;
                if (secrets.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)))
                    telling.Add((route.RawText!, path));
            }
        return (opened, telling);
    }

    public static IReadOnlyList<RoutePattern> Routes(TestHost host) =>
    [
        .. host.Services.GetServices<EndpointDataSource>().Concat(((IEndpointRouteBuilder)host.App).DataSources).SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } only || only.HttpMethods.Contains("GET"))
            .Select(e => e.RoutePattern).Where(r => r.Parameters.All(p => !p.IsCatchAll)) // catch-all: files of the build
            .DistinctBy(r => r.RawText).OrderBy(r => r.RawText!.StartsWith("account", StringComparison.Ordinal)), // signing out last
    ];
}

/// <summary>The planted ids by the word before them in a path; where the word is a new one, an id of each sort is tried.</summary>
internal sealed record Planted(Dictionary<string, IReadOnlyList<Guid>> Ids)
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
            : rule == "guid" ? (Ids.GetValueOrDefault(before) ?? Ids.Values.Where(i => i.Count > 0).Select(i => i[0]).Distinct()).Select(i => i.ToString())
            : ["SPO"];
        return parameter.IsOptional ? values.Prepend("") : values;
    }
}
