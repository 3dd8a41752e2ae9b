using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Domain;
using Poet.Orders.Features;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;

namespace Poet.Orders.Tests.Features;

[Collection(TestHost.Shared)]
public sealed class ShortReferencesGivenTwice(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task the_second_order_gets_another_one()
    {
        var subject = (await force.Officer.Post("/api/v1/subjects", new { name = "Gethin Quarmby", bornOn = "1984-05-17", reason = "a test" })).GetProperty("id").GetGuid();
        var first = await Keep(subject, reference: null);

        (await Keep(subject, first)).Should().NotBe(first);
        (await force.Officer.Get("/api/v1/orders")).GetProperty("total").GetInt32().Should().Be(2);
    }

    private Task<string> Keep(Guid subject, string? reference) => host.InScope(async services =>
    {
        services.GetRequiredService<RequestContext>().Begin(new("make-order", "a test"));
        var order = Order.Make(new("SPO", FormKind.Full, "SPA 2019", subject, force.Code, new(new(2025, 3, 3), Anchor.Made, null, new(new DateOnly(2028, 5, 31)), [])),
            new(Guid.CreateVersion7(host.Clock.Now), "A clerk", "a test", host.Clock.Now));
        if (reference is not null)
            typeof(Order).GetProperty(nameof(Order.Reference))!.SetValue(order, reference); // chance does it once in ten thousand million
        await services.GetRequiredService<Desk>().Add(order, [], default);
        return order.Reference;
    }, Actor.System("test", force.Code));
}
