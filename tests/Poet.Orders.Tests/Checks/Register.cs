using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;

namespace Poet.Orders.Tests.Checks;

/// <summary>A force's register with a person, the person to be kept from, and a protected place, entered over the API; orders put in as the domain makes them.</summary>
internal sealed class Register(TestForce force, Guid subject, Guid victim, Guid refuge)
{
    public const string RefugeName = "Larkspur House refuge";
    public const string RefugeWords = "Not to enter Larkspur House refuge, 14 Quillon Row";

    public static readonly object NearTheRefuge = new { position = new { point = new { longitude = -1.50012, latitude = 53.80012 }, errorMetres = 5 } };

    public Guid Subject => subject;
    public Guid Victim => victim;
    public Guid Refuge => refuge;

    public object Called => new { communication = new { personId = victim, means = "phone", subjectCommunicated = true, withinException = false } };

    public static async Task<Register> Of(TestForce force, string name = "Cedric Inventio", string bornOn = "1990-04-02", string? pncId = null)
    {
        var subject = await Made(force, "/api/v1/subjects", new { name, bornOn, pncId, reason = "for a test" });
        var victim = await Made(force, $"/api/v1/subjects/{subject}/people", new { name = "Orla Example", @protected = true, reason = "for a test" });
        var refuge = await Made(force, $"/api/v1/subjects/{subject}/places", new
        {
            name = RefugeName, @protected = true, reason = "for a test", homeOf = new[] { victim },
            area = new { type = "Point", coordinates = new[] { -1.5, 53.8 }, radiusMetres = 100 },
        });
        return new(force, subject, victim, refuge);
    }

    public ConditionText NoContact(int number = 1) => Typed(number, "Not to contact Orla Example by any means whatsoever", ConditionKinds.NoContact,
        new NoContactTerms { People = [victim], AnyMeans = true, Indirect = Coverage.Included }) with
    { MayHoldProtectedDetails = true };

    public ConditionText KeepOut(int number = 2) => Typed(number, RefugeWords, ConditionKinds.ExclusionArea, new ExclusionAreaTerms { Places = [refuge] })
        with
    { MayHoldProtectedDetails = true };

    public async Task<Order> HasOrder(params ConditionText[] conditions) => await HasOrder(Anchor.Made, force.Code, conditions);

    public Task<Order> HasOrder(Anchor start, string responsible, params ConditionText[] conditions) => force.Host.InScope(async services =>
    {
        var db = services.GetRequiredService<OrdersDb>();
        var order = Order.Make(new("SPO", FormKind.Full, "SPA 2019", subject, responsible,
            new(new(2025, 3, 3), start, null, new(new DateOnly(2028, 5, 31)), conditions.Length == 0 ? [NoContact()] : conditions))
        { Officer = "DC Inventar", Unit = "Orders team" },
            new(Guid.CreateVersion7(force.Host.Clock.Now), "A clerk", "for a test", force.Host.Clock.Now));
        db.Orders.Add(order);
        db.Publish(new OrderMade(order.Id, order.TypeCode, subject, responsible, order.MadeOn));
        await db.SaveChangesAsync();
        return order;
    }, Actor.System("test", responsible));

    /// <summary>Does something with the tables of the register, as the system.</summary>
    public Task<T> InTables<T>(Func<OrdersDb, Task<T>> act) => force.Host.InScope(services => act(services.GetRequiredService<OrdersDb>()));

    private ConditionText Typed(int number, string words, string kind, object terms) => new(Guid.CreateVersion7(force.Host.Clock.Now), number, words, WordsSource.SealedOrder)
    {
        KindId = kind, KindVersion = 1, Terms = ConditionKinds.ById(kind)!.Serialize(terms), ConfirmedBy = "Lena Lawyer", ConfirmedAt = force.Host.Clock.Now.AddDays(-90),
    };

    private static async Task<Guid> Made(TestForce force, string path, object body) => (await force.Officer.Post(path, body)).GetProperty("id").GetGuid();
}
