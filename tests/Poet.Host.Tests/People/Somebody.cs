using System.Net;
using System.Text.RegularExpressions;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Host.Tests.People;

/// <summary>Somebody at a browser who sets an authenticator app up.</summary>
internal static partial class Somebody
{
    /// <summary>Signs in with a password and takes an app into use whose key the page shows.</summary>
    public static async Task<HttpClient> WithNewApp(TestHost host, string userName, string password)
    {
        var client = host.Anonymous();
        using var first = await new WebPages(client).Submit("/account/sign-in", ("Input.UserName", userName), ("Input.Password", password));
        var setUp = first.Headers.Location!.OriginalString;
        (await TakeApp(host, client, setUp)).Dispose();
        return client;
    }

    /// <summary>Reads the key from the page and sends the code that an app would show.</summary>
    public static async Task<HttpResponseMessage> TakeApp(TestHost host, HttpClient client, string setUp, string password = "")
    {
        var page = await client.GetStringAsync(setUp);
        return await client.PostAsync(setUp, new FormUrlEncodedContent(
        [
            new("Password", password), new("Offer", Hidden(page, "Offer")), new("__RequestVerificationToken", Hidden(page, "__RequestVerificationToken")),
            new("Code", TimeCode.Of(Unwritten(Key().Match(page).Groups[1].Value), TimeCode.StepAt(host.Clock.Now))),
        ]));
    }

    /// <summary>A hidden field of the page's main part.</summary>
    public static string Hidden(string html, string name) =>
        WebUtility.HtmlDecode(Regex.Match(Regex.Match(html[html.IndexOf("<main", StringComparison.Ordinal)..], $"<input[^>]*name=\"{name}\"[^>]*>").Value, "value=\"([^\"]*)\"").Groups[1].Value);

    /// <summary>The key that a page shows in base 32, read by another hand than the one that wrote it.</summary>
    public static byte[] Unwritten(string text)
    {
        var bits = string.Concat(text.Replace(" ", "").Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    [GeneratedRegex("<code>([A-Z2-7 ]+)</code>")]
    public static partial Regex Key();
}
