using System.Net;
using System.Text.RegularExpressions;
using System.Web;

namespace Poet.Host.Tests.People;

/// <summary>A browser on its way to the provider and back.</summary>
internal static partial class ForceLogin
{
    public const string Start = "/account/force-login/" + ProviderHost.Force;

    /// <summary>The address of the invitation that a page shows.</summary>
    public static string LinkIn(string html) => new Uri(WebUtility.HtmlDecode(Link().Match(html).Groups[1].Value)).PathAndQuery;

    /// <summary>Where the provider is asked, after the button was pressed.</summary>
    public static async Task<Uri> Asked(HttpClient client, string start)
    {
        using var sent = await new WebPages(client).Submit(start);
        sent.StatusCode.Should().Be(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync());
        sent.Headers.TryGetValues("Refresh", out var led).Should().BeTrue(await sent.Content.ReadAsStringAsync());
        return new(led!.Single()["0; url=".Length..]);
    }

    /// <summary>Signs in at the provider; answers the address at the host to which it sends the browser back.</summary>
    public static async Task<Uri> Answered(Uri asked)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false });
        for (var hop = 0; hop < 10; hop++)
        {
            using var answer = await browser.GetAsync(asked);
            answer.Headers.Location.Should().NotBeNull("the provider answered {0} {1}", answer.StatusCode, await answer.Content.ReadAsStringAsync());
            asked = new Uri(asked, answer.Headers.Location!);
            if (asked.AbsolutePath.EndsWith("/callback", StringComparison.Ordinal))
                return asked;
        }
        throw new InvalidOperationException("The provider never sent the browser back");
    }

    /// <summary>Comes back with the provider's answer; answers where the host leads.</summary>
    public static async Task<string> Back(HttpClient client, Uri answer)
    {
        using var back = await client.GetAsync(answer.PathAndQuery);
        back.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return back.Headers.Location!.OriginalString;
    }

    public static async Task<string> Through(HttpClient client, string start) => await Back(client, await Answered(await Asked(client, start)));

    /// <summary>The address with another value of a parameter.</summary>
    public static Uri With(Uri address, string name, string value)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        query[name] = value;
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    [GeneratedRegex("<code class=\"poet-long\">([^<]+)</code>")]
    private static partial Regex Link();
}
