using System.Net;
using System.Text;

namespace Poet.Host.Tests.Permissions;

/// <summary>Somebody who knocks at every door: with a role, signed in without one, or not signed in.</summary>
internal sealed class Visitor(string name, Uri address, string? session) : IDisposable
{
    // no jar of cookies: signing out is one of the doors, and its answer must not end the walk
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    public string Name { get; } = name;

    public static async Task<Visitor> As(TestUser user, string name, Uri address) => new(name, address, await user.SessionCookie());

    /// <summary>True unless the door was closed. What happens behind it, as that there is no such record or that the form is empty, is not asked.</summary>
    public async Task<bool> IsLetIn(Door door)
    {
        // an address that takes a file looks at the sort of the body before it looks at who sends it
        using var answer = await Knock(door, asForm: !door.IsApi) is { StatusCode: not HttpStatusCode.UnsupportedMediaType } answered ? answered : await Knock(door, asForm: true);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => false,
            HttpStatusCode.Forbidden => door.Permission == Door.Open || (await answer.Content.ReadAsStringAsync()).Contains("urn:poet:problem:purpose-missing", StringComparison.Ordinal),
            HttpStatusCode.Redirect => !IsTurnedAway(answer.Headers.Location!.OriginalString, door),
            _ => true,
        };
    }

    private async Task<HttpResponseMessage> Knock(Door door, bool asForm)
    {
        using var request = new HttpRequestMessage(new(door.Method), door.Address);
        if (session is not null)
            request.Headers.Add("Cookie", "poet=" + session);
        if (door.IsApi)
            request.Headers.Add("Poet-Purpose", "training");
        if (door.Method is not ("GET" or "HEAD"))
            request.Content = !asForm ? new StringContent("{}", Encoding.UTF8, "application/json") : door.IsApi ? new MultipartFormDataContent { { new StringContent(""), "nothing" } } : new FormUrlEncodedContent([]);
        return await client.SendAsync(request);
    }

    public void Dispose() => client.Dispose();

    // the page that says so is open to everybody, and answers so to everybody
    private static bool IsTurnedAway(string to, Door door) =>
        (to.Contains("/account/sign-in", StringComparison.Ordinal) || to.Contains("/account/not-allowed", StringComparison.Ordinal)) && door.Permission != Door.Open;
}
