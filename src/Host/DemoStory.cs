using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Poet.Host;

/// <summary>
/// Plays the demonstration's story through the platform's own front door: signs in as an invented user and posts each step to the API, so that the demonstration can
/// hold nothing that a person could not have entered.
/// </summary>
internal sealed partial class DemoStory(HttpClient http)
{
    private readonly Dictionary<string, string> ids = [];

    /// <summary>Signs in and plays every step; throws with the answer when one is refused.</summary>
    public async Task Play(string userName, string password, string storyFile, CancellationToken cancel)
    {
        await SignIn(userName, password, cancel);
        http.DefaultRequestHeaders.Add("Poet-Purpose", "training");
        foreach (var step in JsonNode.Parse(await File.ReadAllTextAsync(storyFile, cancel))!.AsArray().Select(s => s!.AsObject()))
            if (step["confirm"] is { } order)
                await Confirm((string)order!, (string)step["reason"]!, cancel);
            else
                ids[(string)step["as"]!] = (string)(await Post(Filled((string)step["post"]!), Filled(step["body"]!.ToJsonString()), cancel))["id"]!;
    }

    private async Task SignIn(string userName, string password, CancellationToken cancel)
    {
        var page = await http.GetStringAsync("/account/sign-in", cancel);
        var answer = await http.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = userName, ["Input.Password"] = password, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        }), cancel);
        answer.EnsureSuccessStatusCode();
    }

    private async Task Confirm(string order, string reason, CancellationToken cancel)
    {
        var shown = (await http.GetFromJsonAsync<JsonObject>("/api/v1/orders/" + ids[order], cancel))!;
        foreach (var condition in shown["conditions"]!.AsArray().Where(c => c!["kindId"] is not null))
            await Post($"/api/v1/orders/{ids[order]}/conditions/{(string)condition!["conditionId"]!}/confirmation", new JsonObject
            {
                ["kind"] = (string)condition["kindId"]!, ["terms"] = JsonNode.Parse((string)condition["terms"]!), ["reason"] = reason,
            }.ToJsonString(), cancel);
    }

    private async Task<JsonObject> Post(string path, string body, CancellationToken cancel)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(path, content, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonObject>(text)!
            : throw new InvalidOperationException($"The demonstration's step to {path} was refused: {text}");
    }

    private string Filled(string text) => Placeholder().Replace(text, m => ids.GetValueOrDefault(m.Groups[1].Value, m.Value));

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
