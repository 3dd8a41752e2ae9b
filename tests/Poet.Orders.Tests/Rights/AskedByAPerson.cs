using System.Text.Json;
using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.Orders.Tests.Rights;

/// <summary>A person with something of each sort recorded, who asks what is held about them.</summary>
internal sealed record AskedByAPerson(TestForce Force, Guid Person, Guid Order, Guid Request)
{
    public const string Requests = "/api/v1/access-requests";

    /// <summary>Stands for where a protected person is: in no answer, whatever anybody decides.</summary>
    public const string Refuge = "Zyxquette House";

    public static TestUser Compiler(TestForce force) => force.As("information-rights");

    public static TestUser Second(TestForce force) => force.As("information-rights", "second");

    public static async Task<AskedByAPerson> Of(TestForce force, string name = "Wilmot Askington")
    {
        var person = await force.RecordsAPerson(name);
        await force.Post($"/api/v1/subjects/{person}/notes", new { kind = "bail", basis = "fact", text = "Bail until April", nothingProtected = true, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/notes", new { kind = "intelligence", basis = "opinion", text = "Watched by team blue", nothingProtected = true, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/notes", new { kind = "warning", basis = "fact", text = $"Went to {Refuge} before", reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/people", new { name = "Ms Zyxqu", @protected = true, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/people", new { name = "Otto Otherman", @protected = false, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/places", new { name = Refuge, @protected = true, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person}/places", new { name = "Market Square", @protected = false, reason = "for a test" });
        var order = await force.MakesAnOrder("SPO", "2026-03-02", subject: person, more: ("conditions", new object[]
        {
            new { number = 1, words = "Not to enter Market Square", mayHoldProtectedDetails = false }, new { number = 2, words = $"Not to enter {Refuge}", mayHoldProtectedDetails = true },
        }));
        return new(force, person, order, await Record(force, person));
    }

    public static async Task<Guid> Record(TestForce force, Guid? person) => (await Compiler(force).Post(Requests, new
    {
        subjectId = person, askedBy = "Wilmot Askington, by letter", receivedOn = Today(force), identityOn = Today(force), identityHow = "Passport seen", reason = "Letter received",
    })).GetProperty("id").GetGuid();

    public static DateOnly Today(TestForce force) => LondonTime.DateOf(force.Host.Clock.Now);

    public Task<JsonElement> Compiles() => Compiler(Force).Post($"{Requests}/{Request}/compilation", new { reason = "Begin the answer" });

    public Task<JsonElement> Shown() => Compiler(Force).Get($"{Requests}/{Request}");

    public async Task<IReadOnlyList<JsonElement>> Items() => [.. (await Shown()).GetProperty("items").EnumerateArray()];

    /// <summary>Decides about every item that holds the text.</summary>
    public Task<Answer> Decides(string text, string? ground) => Decides(i => i.GetProperty("text").GetString()!.Contains(text, StringComparison.Ordinal), ground);

    /// <summary>Withholds what is still to be weighed.</summary>
    public Task<Answer> WeighsTheRest() => Decides(i => i.GetProperty("toBeWeighed").GetBoolean(), "prevention");

    public async Task<Answer> Decides(Func<JsonElement, bool> which, string? ground) => await Compiler(Force).Send(HttpMethod.Post, $"{Requests}/{Request}/decisions",
        new { items = (await Items()).Where(which).Select(i => i.GetProperty("id").GetGuid()), ground, reason = "Weighed" });

    public Task<Answer> Proposes(string answer = "data", bool silentOnLeftOut = false) => Compiler(Force).Send(HttpMethod.Post, $"{Requests}/{Request}/answer", new { answer, silentOnLeftOut, reason = "Looked at all of it" });

    public Task<Answer> Discloses(TestUser? by = null) => (by ?? Second(Force)).Send(HttpMethod.Post, $"{Requests}/{Request}/disclosure", new { reason = "Looked at it and agree" });

    public async Task<(string Json, string Html)> Given() => ((await Compiler(Force).Send(HttpMethod.Get, $"{Requests}/{Request}/answer.json")).Ok().Text, (await Compiler(Force).Send(HttpMethod.Get, $"{Requests}/{Request}/answer.html")).Ok().Text);
}
