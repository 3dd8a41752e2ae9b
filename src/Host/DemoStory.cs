using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Poet.Platform.Identity;

namespace Poet.Host;

/// <summary>
/// Plays the demonstration's story through the platform's own front door: signs in as invented users and posts each step to the API, so that the demonstration can
/// hold nothing that people could not have entered.
/// </summary>
/// <param name="address">Where the platform is served.</param>
/// <param name="passwords">Password by role, or by the name of somebody of another force.</param>
/// <param name="ids">What stands for names in curly brackets; what the steps make is added.</param>
internal sealed partial class DemoStory(Uri address, IReadOnlyDictionary<string, string> passwords, Dictionary<string, string> ids) : IDisposable
{
    private const string Teller = "officer";

    private readonly Dictionary<string, HttpClient> people = [];

    /// <summary>Plays every step; throws with the answer when one is refused.</summary>
    public async Task Play(string storyFile, CancellationToken cancel)
    {
        foreach (var step in JsonNode.Parse(await File.ReadAllTextAsync(storyFile, cancel))!.AsArray().Select(s => s!.AsObject()))
        {
            var http = await As((string?)step["by"] ?? Teller, cancel);
            if (step["confirm"] is { } order)
                await Confirm(http, (string)order!, (string)step["reason"]!, cancel);
            else if (step["until"] is { } followed)
                await Until(http, Filled((string)followed!), cancel);
            else if (step["take"] is { } shown)
                ids[(string)step["as"]!] = Property((await http.GetFromJsonAsync<JsonNode>(Filled((string)shown!), cancel))!, (string)step["property"]!);
            else if (step["put"] is { } put)
                await Send(http, HttpMethod.Put, Filled((string)put!), Filled(step["body"]!.ToJsonString()), cancel);
            else if ((string?)(await Post(http, Filled((string)step["post"]!), Filled(step["body"]!.ToJsonString()), cancel))["id"] is { } id && step["as"] is { } name)
                ids[(string)name!] = id;
        }
    }

    public void Dispose()
    {
        foreach (var http in people.Values)
            http.Dispose();
    }

    private async Task<HttpClient> As(string role, CancellationToken cancel)
    {
        if (people.TryGetValue(role, out var known))
            return known;
        var http = people[role] = new HttpClient { BaseAddress = address };
        var page = await http.GetStringAsync("/account/sign-in", cancel);
        var answer = await http.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = role + DemoOrReal.Ending, ["Input.Password"] = passwords[role], ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        }), cancel);
        answer.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Add("Poet-Purpose", "training");
        return http;
    }

    private async Task Confirm(HttpClient http, string order, string reason, CancellationToken cancel)
    {
        var shown = (await http.GetFromJsonAsync<JsonObject>("/api/v1/orders/" + ids[order], cancel))!;
        foreach (var condition in shown["conditions"]!.AsArray())
            ids[order + (int)condition!["number"]!] = (string)condition["conditionId"]!; // so that later steps can name the second condition of "serious" as {serious2}
        foreach (var condition in shown["conditions"]!.AsArray().Where(c => c!["kindId"] is not null))
            await Post(http, $"/api/v1/orders/{ids[order]}/conditions/{(string)condition!["conditionId"]!}/confirmation", new JsonObject
            {
                ["kind"] = (string)condition["kindId"]!, ["terms"] = JsonNode.Parse((string)condition["terms"]!), ["reason"] = reason,
            }.ToJsonString(), cancel);
    }

    // what follows from a step by a fact comes by itself, on a busy machine some seconds later
    private static async Task Until(HttpClient http, string path, CancellationToken cancel)
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(200, cancel))
        {
            using var answer = await http.GetAsync(path, cancel);
            if (answer.StatusCode != System.Net.HttpStatusCode.NotFound)
            {
                answer.EnsureSuccessStatusCode(); // only what is not there yet is waited for
                return;
            }
        }
        throw new InvalidOperationException($"The demonstration waited in vain for {path}");
    }

    // a path such as telling/0/id
    private static string Property(JsonNode shown, string path) => (string)path.Split('/').Aggregate(shown, (at, part) => (int.TryParse(part, out var place) ? at[place] : at[part])!)!;

    private static Task<JsonObject> Post(HttpClient http, string path, string body, CancellationToken cancel) => Send(http, HttpMethod.Post, path, body, cancel);

    private static async Task<JsonObject> Send(HttpClient http, HttpMethod method, string path, string body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        var answer = await http.SendAsync(request, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonObject>(text)!
            : throw new InvalidOperationException($"The demonstration's step to {path} was refused: {text}");
    }

    private string Filled(string text) => Placeholder().Replace(text, m => ids.GetValueOrDefault(m.Groups[1].Value, m.Value));

    [GeneratedRegex(@"\{([a-zA-Z]+[0-9]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
