using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Facts;
using Poet.Platform.Persistence;
using Poet.Subjects.Contracts;

namespace Poet.Host.Tests;

/// <summary>Every module but Subjects and Orders can be switched off, and takes in later what it missed.</summary>
public sealed class ModulesSwitchedOff
{
    private static Dictionary<string, string> Off(string name) => new() { ["Poet:ModulesOff:0"] = name };

    [Fact]
    public async Task its_pages_and_endpoints_are_gone_the_register_works_and_its_facts_wait()
    {
        await using var off = await TestHost.Start(new() { Settings = Off("referrals") });
        var force = off.NewForce();
        (await force.Officer.Send(HttpMethod.Get, "/api/v1/referrals")).Status.Should().Be(HttpStatusCode.NotFound);
        using var browser = await force.Officer.Browser();
        using var page = await browser.GetAsync("/referrals");
        page.StatusCode.Should().Be(HttpStatusCode.NotFound);

        var order = await force.MakesAnOrder("SPO", "2026-08-01");
        var person = (await force.Get($"/api/v1/orders/{order}")).GetProperty("subjectId").GetGuid();
        (await (await force.Officer.Pages()).Read($"/subjects/{person}")).Should().NotContain("/referrals");
        await off.InScope(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Publish(new SubjectErased(person, [person], new(2026, 9, 1)));
            return await db.SaveChangesAsync();
        });
        await off.DeliverEvents();
        (await Waiting(off)).Should().Be(1);

        await using var on = await TestHost.Start(new() { Database = off.Database });
        on.Clock.Advance(TimeSpan.FromMinutes(1)); // its clock began anew
        await on.DeliverEvents();
        (await Waiting(on)).Should().Be(0);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("lost-property")]
    public async Task what_cannot_be_switched_off_stops_the_start_with_what_can(string name)
    {
        var start = async () => await TestHost.Start(new() { Settings = Off(name) });
        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"Take {name} out of Poet:ModulesOff: what can be switched off is *referrals*");
    }

    private static Task<int> Waiting(TestHost host) => host.InScope(s => s.GetRequiredService<PlatformDb>().Deliveries.CountAsync(d => d.State == DeliveryState.Due && d.Handler.StartsWith("referrals.")));
}
