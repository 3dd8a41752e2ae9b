using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Identity;
using Poet.Platform.Identity.SigningIn;

namespace Poet.Testing;

/// <summary>Somebody signed in. The account is made with the first call.</summary>
public sealed class TestUser
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Stands for a role where there is none.</summary>
    public const string NoRole = "no-role";

    private readonly TestHost host;
    private readonly string force;
    private readonly string role;
    private readonly Rank rank;
    private readonly string tag;
    private readonly Lazy<Task<PoetUser>> account;
    private readonly Lazy<Task<HttpClient>> client;

    public TestUser(TestHost host, string force, string role, Rank rank, string tag = "")
    {
        (this.host, this.force, this.role, this.rank, this.tag) = (host, force, role, rank, tag);
        account = new(() => host.IsSilent ? Task.FromResult(Nobody()) : host.InScope(Make));
        client = new(Browser);
    }

    public string UserName => $"{role}{tag}.{force}@test.invalid".ToLowerInvariant();

    public string Password => $"invented words of {force} {role}";

    /// <summary>The key of the authenticator app.</summary>
    public byte[] AppKey => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("app of " + UserName))[..20];

    /// <summary>The id as the audit has it.</summary>
    public async Task<Guid> Id() => (await account.Value).Id;

    /// <summary>A client with the session's cookie, for pages; it follows no redirects.</summary>
    public async Task<HttpClient> Browser()
    {
        var cookies = new CookieContainer();
        cookies.Add(host.Address, new Cookie("poet", await SessionCookie()));
        return host.Client(cookies);
    }

    /// <summary>Pages in a browser that has said its purpose.</summary>
    public async Task<WebPages> Pages(string purpose = "supervision")
    {
        var pages = new WebPages(await Browser());
        using var said = await pages.Submit("/account/purpose", ("Code", purpose), ("ReturnUrl", "/"));
        return pages;
    }

    public async Task<JsonElement> Get(string path, string purpose = "supervision") => (await Send(HttpMethod.Get, path, purpose: purpose)).Ok().Json;

    public async Task<T> Get<T>(string path, string purpose = "supervision") => (await Get(path, purpose)).Deserialize<T>(Json)!;

    public async Task<JsonElement> Post(string path, object body, string purpose = "supervision") => (await Send(HttpMethod.Post, path, body, purpose)).Ok().Json;

    /// <summary>Sends a request to the API and answers whatever came back.</summary>
    /// <param name="purpose">For the header Poet-Purpose; null to leave it out.</param>
    /// <param name="headers">More headers, such as Idempotency-Key and If-Match.</param>
    public async Task<Answer> Send(HttpMethod method, string path, object? body = null, string? purpose = "supervision", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (purpose is not null)
            request.Headers.Add("Poet-Purpose", purpose);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is HttpContent content)
            request.Content = content;
        else if (body is string raw)
            request.Content = new StringContent(raw, System.Text.Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        using var response = await (await client.Value).SendAsync(request);
        return await Answer.Of(response);
    }

    /// <summary>The code that the authenticator app shows now.</summary>
    public string AppCode() => CodeOf(AppKey, host.Clock.Now);

    /// <summary>The code that an app with this key shows.</summary>
    public static string CodeOf(byte[] key, DateTimeOffset at) => TimeCode.Of(key, TimeCode.StepAt(at));

    /// <summary>Signs in on the pages, with the password and then a code of the app; answers where that leads.</summary>
    public async Task<Uri?> SignsIn(WebPages pages)
    {
        await account.Value;
        using var first = await pages.Submit("/account/sign-in", ("Input.UserName", UserName), ("Input.Password", Password));
        first.Headers.Location?.OriginalString.Should().StartWith("/account/second-factor");
        using var second = await pages.Submit(first.Headers.Location!.OriginalString, ("Code", AppCode()));
        return second.Headers.Location;
    }

    /// <summary>The value of the session cookie, made as signing in makes it.</summary>
    public async Task<string> SessionCookie()
    {
        var user = await account.Value;
        await using var scope = host.Services.CreateAsyncScope();
        if (!host.IsSilent) // what became of the person since
            user = (await scope.ServiceProvider.GetRequiredService<UserManager<PoetUser>>().FindByIdAsync(user.Id.ToString()))!;
        var principal = host.IsSilent ? Imagined(user)
            : await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PoetUser>>().CreateAsync(user);
        var cookie = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        // as after the password and a code of the app; see SignsIn for the pages themselves
        ((ClaimsIdentity)principal.Identity!).AddClaims(host.Services.GetRequiredService<Sessions>().New(halfWay: false, "pwd", "otp", Sessions.TwoFactors));
        var now = host.Clock.Now;
        return cookie.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(principal),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, IdentityConstants.ApplicationScheme));
    }

    // not through Accounts: that wants a real force's code, and there are fewer of them than tests
    private async Task<PoetUser> Make(IServiceProvider services)
    {
        var users = services.GetRequiredService<UserManager<PoetUser>>();
        if (await users.FindByNameAsync(UserName) is { } already)
            return already;
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (role != NoRole && !await roles.RoleExistsAsync(role))
            Done(await roles.CreateAsync(new(role) { Id = Guid.CreateVersion7(host.Clock.Now) }));
        var user = Nobody();
        user.TimeCodeKey = services.GetRequiredService<TimeCodeKeys>().Seal(AppKey);
        Done(await users.CreateAsync(user, Password));
        if (role != NoRole)
            Done(await users.AddToRoleAsync(user, role));
        return user;
    }

    private PoetUser Nobody() => new()
    {
        Id = Guid.CreateVersion7(host.Clock.Now), UserName = UserName, Email = UserName, DisplayName = $"Test {role}{(tag.Length == 0 ? "" : " " + tag)} of {force}", Force = force, Rank = rank,
    };

    // a database that is not there keeps no roles
    private ClaimsPrincipal Imagined(PoetUser user) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(ClaimTypes.Name, UserName), new(ClaimTypes.Role, role),
            new(PoetClaims.Name, "Nobody"), new(PoetClaims.Force, force), new(PoetClaims.RankOf, rank.ToString()),
        ], IdentityConstants.ApplicationScheme));

    private static void Done(IdentityResult result) => result.Succeeded.Should().BeTrue(string.Join(", ", result.Errors.Select(e => e.Description)));
}
