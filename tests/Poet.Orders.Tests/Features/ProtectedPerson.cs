using System.Text.Json;

namespace Poet.Orders.Tests.Features;

/// <summary>A subject with an order and a protected person around them, in days that are news when the clock stands at its start.</summary>
internal sealed record ProtectedPerson(TestForce Force, Guid Subject, Guid Id, Guid Order)
{
    public const string Name = "Anna Larkspur";
    public const string SafeHow = "Mobile of her sister in Brackenford";

    public string Path => $"/api/v1/subjects/{Subject}/people/{Id}/protection";

    public static object Known(string consent = "yes", string? consentOn = "2026-08-20") => new
    {
        safeHow = SafeHow, safeWhen = "Before 15:00", never = "Never by post", views = "Wants the order to stay", viewsOn = "2026-08-20", consent, consentOn, needs = "Interpreter", spokenForBy = "Her advisor", needsSupport = "yes", needsSupportOn = "2026-08-20",
        reason = "Spoke to her",
    };

    public static async Task<ProtectedPerson> Of(TestForce force)
    {
        var subject = await force.RecordsAPerson();
        var person = (await force.Post($"/api/v1/subjects/{subject}/people", new { name = Name, @protected = true, category = "victim", reason = "for a test" })).GetProperty("id").GetGuid();
        var order = await force.MakesAnOrder("SPO", "2026-08-24", "2028-08-23", subject, ("conditions", new object[] { new { number = 1, words = "Not to contact her" } }));
        return new(force, subject, person, order);
    }

    public async Task<Answer> Records(object known, TestUser? by = null) => await (by ?? Force.Officer).Send(HttpMethod.Put, Path, known);

    public async Task<IReadOnlyList<JsonElement>> Telling(string state = "open", TestUser? by = null) => [.. (await (by ?? Force.Officer).Get($"/api/v1/telling?state={state}")).GetProperty("rows").EnumerateArray()];

    /// <summary>The one duty with this cause.</summary>
    public async Task<Guid> Duty(string cause, TestUser? by = null) =>
        (await Telling(by: by)).Select(r => r.GetProperty("duty")).Single(d => d.GetProperty("cause").GetString() == cause).GetProperty("id").GetGuid();

    public async Task<Guid> Breaches()
    {
        var condition = (await Force.Get($"/api/v1/orders/{Order}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        return (await Force.Post($"/api/v1/breaches/people/{Subject}/breaches", new { orderId = Order, conditionIds = new[] { condition }, at = "2026-08-29T10:00:00Z", source = "officer", seen = "Called her", reason = "for a test" })).GetProperty("id").GetGuid();
    }
}
