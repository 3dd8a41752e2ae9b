using System.Net;
using System.Text.RegularExpressions;

namespace Poet.Testing;

/// <summary>Pages as a browser without script uses them: read a page, fill in its form, send it.</summary>
public sealed partial class WebPages(HttpClient client)
{
    /// <summary>The page's HTML, with character references resolved, so that it can be searched for what a person reads.</summary>
    public async Task<string> Read(string path)
    {
        using var response = await client.GetAsync(path);
        ((int)response.StatusCode).Should().Be(200, "of {0}", path);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends the form of a page that was read, by its action, with its hidden fields and these values, and reads what comes of it.</summary>
    public async Task<string> Press(string html, string action, params (string Name, string Value)[] fields)
    {
        var form = Form().Matches(html).Select(m => m.Value).Single(f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal));
        using var response = await client.PostAsync(action, new FormUrlEncodedContent(Hidden(form).Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value))));
        if (response.StatusCode == HttpStatusCode.Redirect)
            return await Read(response.Headers.Location!.OriginalString);
        ((int)response.StatusCode).Should().Be(200, "of {0}", action);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Reads the page and sends the form of its main part with these values beside its hidden fields.</summary>
    public async Task<HttpResponseMessage> Submit(string path, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(path);
        var main = html[Math.Max(0, html.IndexOf("<main", StringComparison.Ordinal))..]; // the header has forms of its own
        var hidden = Hidden(main).DistinctBy(h => (h.Name, h.Name.StartsWith("__", StringComparison.Ordinal) ? "" : h.Value)); // a page with two forms holds two tokens, of which one is sent
        var all = hidden.Where(h => fields.All(f => f.Name != h.Name)).Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value));
        return await client.PostAsync(path, new FormUrlEncodedContent(all));
    }

    private static IEnumerable<(string Name, string Value)> Hidden(string html) => Input().Matches(html).Select(m => m.Value).Where(i => i.Contains("type=\"hidden\"", StringComparison.Ordinal))
        .Select(i => (Attribute("name", i), Attribute("value", i)));

    private static string Attribute(string name, string tag) => WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
