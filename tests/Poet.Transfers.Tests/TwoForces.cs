using System.Text.Json;

namespace Poet.Transfers.Tests;

/// <summary>Two forces that hand over to each other: what several tests do on the way to theirs.</summary>
internal sealed class TwoForces(TestForce from, TestForce to)
{
    public const string Api = "/api/v1/transfers";

    /// <summary>What a term says that may tell where a protected person is.</summary>
    public const string Protected = "Not to go to 7 Sorrelwick Row";

    public TestForce From { get; } = from;

    public TestForce To { get; } = to;

    private TestHost Host => From.Host;

    /// <summary>A person of the sending force with an order of two terms, under supervision.</summary>
    public async Task<(Guid Person, Guid Order)> Bound(string name = "Cedric Inventio")
    {
        var person = await From.RecordsAPerson(name);
        var order = await Ordered(person);
        await Host.DeliverEvents();
        return (person, order);
    }

    public Task<Guid> Ordered(Guid person) => From.MakesAnOrder("SPO", Day(-3), Day(900), person, ("conditions", new object[]
    {
        new { number = 1, words = "Not to follow anybody <b>home</b>", mayHoldProtectedDetails = false }, new { number = 2, words = Protected, mayHoldProtectedDetails = true },
    }));

    /// <summary>Drafted by the officer, for a day ahead unless said.</summary>
    public async Task<Guid> Drafts(Guid order, DateTimeOffset? at = null) => (await From.Officer.Post(Api, await Draft([order], at))).GetProperty("id").GetGuid();

    public async Task<object> Draft(Guid[] orders, DateTimeOffset? at = null, Guid? receiver = null, string? force = null) =>
        new { orders, toForce = force ?? To.Code, toOwnerId = receiver ?? await To.Supervisor.Id(), why = "moved", effectiveAt = at ?? Ahead(24), reason = "He has notified a new address" };

    /// <summary>Every section that is missing gets a reason.</summary>
    public async Task Explains(Guid transfer)
    {
        foreach (var section in (await Shown(transfer)).GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("standing").GetString() == "missing"))
            await From.Officer.Post($"{Api}/{transfer}/sections", new { section = section.GetProperty("code").GetString(), gap = "Nothing is recorded", nothingProtected = true, reason = "Looked through the file" });
    }

    public async Task<Guid> Offers(Guid order, DateTimeOffset? at = null)
    {
        var transfer = await Drafts(order, at);
        await Explains(transfer);
        await From.Supervisor.Post($"{Api}/{transfer}/offer", new { reason = "Checked section by section" });
        return transfer;
    }

    public async Task<Guid> Accepts(Guid order, DateTimeOffset? at = null)
    {
        var transfer = await Offers(order, at);
        await To.Supervisor.Post($"{Api}/{transfer}/acceptance", new { reason = "First visit is planned" });
        return transfer;
    }

    /// <summary>Drafted, offered, accepted and signed by both.</summary>
    public async Task<Guid> HandsOver(Guid order, DateTimeOffset? at = null)
    {
        var transfer = await Accepts(order, at);
        await Signs(From.Supervisor, transfer);
        await Signs(To.Supervisor, transfer);
        return transfer;
    }

    public async Task Signs(TestUser who, Guid transfer) => await who.Post($"{Api}/{transfer}/signature", new { hash = await Hash(transfer), reason = "Read section by section" });

    public async Task<string> Hash(Guid transfer) => (await Shown(transfer)).GetProperty("packHash").GetString()!;

    public Task<JsonElement> Shown(Guid transfer, TestUser? by = null) => (by ?? From.Officer).Get($"{Api}/{transfer}");

    public async Task<string?> State(Guid transfer) => (await Shown(transfer)).GetProperty("state").GetString();

    /// <summary>Whole minutes from now.</summary>
    public DateTimeOffset Ahead(int hours) => new DateTimeOffset(Host.Clock.Now.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero).AddHours(hours);

    public string Day(int ahead) => DateOnly.FromDateTime(Host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}
