using System.Text;
using Poet.Bench.Measure;
using Poet.Bench.Stage;

namespace Poet.Bench.Contestants;

/// <summary>The platform, or the bare program, asked for one piece of work; several of these share a process. What is asked is a path and, after a blank, the body where there is one.</summary>
internal sealed class WorkContestant(string name, Child child, BenchDatabase database, StagedPlatform? platform) : Contestant(name, child, database)
{
    private string? cookie;

    public override async Task BeforeTurn() => cookie = platform is null ? null : await platform.Cookie();

    public override HttpRequestMessage Request(string asked)
    {
        var blank = asked.IndexOf(' ', StringComparison.Ordinal);
        var request = blank < 0 ? new HttpRequestMessage(HttpMethod.Get, asked)
            : new(HttpMethod.Post, asked[..blank]) { Content = new StringContent(asked[(blank + 1)..], Encoding.UTF8, "application/json") };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("Poet-Purpose", "supervision");
        }
        return request;
    }
}
