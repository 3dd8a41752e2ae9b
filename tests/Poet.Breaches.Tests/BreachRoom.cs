using System.Text.Json;

namespace Poet.Breaches.Tests;

/// <summary>A person with an order, and what can be done about a breach of it. The first condition decides by its typed terms, the second is in words that may tell of a protected person.</summary>
internal sealed class BreachRoom(TestForce force, Guid person, Guid order)
{
    public const string Api = "/api/v1/breaches";
    public const string CashWords = "Not to be in possession of more than £500 in cash, in any currency.";

    private static readonly object CashTerms = new { pounds = 500, comparator = "exceeding", control = true, otherCurrencies = "included", coin = "included", exceptWagesBankedSameDay = false, ownBusiness = "notSaid" };

    public Guid Person => person;
    public Guid Order => order;
    public TestForce Force => force;
    public DateTimeOffset Now => force.Host.Clock.Now;

    public static async Task<BreachRoom> With(TestForce force, string type = "SCPO", Guid? person = null)
    {
        var someone = person ?? await force.RecordsAPerson();
        var order = await force.MakesAnOrder(type, Day(force, -20), type == "DVPO" ? Day(force, 5) : Day(force, 700), someone, [.. Starts(type, Day(force, -20)), ("conditions", new object[]
        {
            new { number = 1, words = CashWords, kind = "cash-limit", terms = CashTerms }, new { number = 2, words = "Not to go to Larkspur House", mayHoldProtectedDetails = true },
        })]);
        var room = new BreachRoom(force, someone, order);
        await force.Post($"/api/v1/orders/{order}/conditions/{await room.Condition(1)}/confirmation", new { kind = "cash-limit", terms = CashTerms, reason = "Compared with the sealed order" });
        return room;
    }

    /// <summary>An order of this type states the day on which it starts.</summary>
    public static (string, object)[] Starts(string type, string on) => type == "SCPO" ? [("start", "stated-date"), ("startsOn", on)] : [];

    public static string Day(TestForce force, int ahead) => DateOnly.FromDateTime(force.Host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    public string Day(int ahead) => Day(force, ahead);

    public async Task<Guid> Condition(int number) => (await force.Get($"/api/v1/orders/{order}")).GetProperty("conditions").EnumerateArray()
        .Single(c => c.GetProperty("number").GetInt32() == number).GetProperty("conditionId").GetGuid();

    public async Task<object> Word(DateTimeOffset? at = null, decimal? pounds = null, int condition = 1, string source = "officer", string seen = "A bundle of notes in the glove box", object? more = null)
    {
        var body = new Dictionary<string, object?>
        {
            ["orderId"] = order, ["conditionIds"] = more?.GetType().GetProperty("conditionIds") is null ? [await Condition(condition)] : Array.Empty<Guid>(), ["at"] = at ?? Now.AddHours(-1), ["source"] = source, ["seen"] = seen, ["reason"] = "Opened for a test",
            ["facts"] = pounds is { } found ? new { cash = new[] { new { amount = found, currency = "GBP" } } } : null,
        };
        foreach (var property in more?.GetType().GetProperties() ?? [])
            body[property.Name] = property.GetValue(more);
        return body;
    }

    public async Task<Guid> Opens(DateTimeOffset? at = null, decimal? pounds = 900, int condition = 1, string seen = "A bundle of notes in the glove box") =>
        (await force.Post($"{Api}/people/{person}/breaches", await Word(at, pounds, condition, seen: seen))).GetProperty("id").GetGuid();

    public async Task<Answer> Tries(object word) => await force.Officer.Send(HttpMethod.Post, $"{Api}/people/{person}/breaches", word);

    public Task<JsonElement> Shown(Guid breach) => force.Get($"{Api}/{breach}");

    public static object View(string action = "Interview under caution this week") => new
    {
        information = "Nine hundred pounds, counted by two officers", threat = "Nobody at once", powers = "An offence; arrest only if necessary", options = "Interview, or wait and look on", action, reason = "First look at it",
    };

    public static async Task Writes(TestUser who, Guid breach) => await who.Post($"{Api}/{breach}/views", View());

    public static Task<Answer> Decides(TestUser who, Guid breach, object body) => who.Send(HttpMethod.Post, $"{Api}/{breach}/decisions", body);

    public Task<Answer> Step(Guid breach, object body) => force.Officer.Send(HttpMethod.Post, $"{Api}/{breach}/steps", body);

    public async Task Safe(Guid breach) => await force.Post($"{Api}/{breach}/safeguarding", new { action = "none-needed", what = "Nobody is named in the order", reason = "for a test" });

    public async Task Crimed(Guid breach) => await force.Post($"{Api}/{breach}/crime-reference", new { crimeReference = "T1/123/26", reason = "for a test" });

    public Task<Answer> Closes(Guid breach) => force.Officer.Send(HttpMethod.Post, $"{Api}/{breach}/closing", new { reason = "for a test" });
}
