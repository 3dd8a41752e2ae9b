using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity;
using Poet.Platform.Partners.Calls;

namespace Poet.Host.Tests.Partners;

public sealed class UsingTokensTwice
{
    [Fact]
    public async Task a_token_is_good_for_one_call_on_whichever_host_and_after_a_start()
    {
        await using var database = await TestDatabase.New();
        string token;
        var (order, issued) = ("", default(TestPartner)!);
        await using (var host = await TestHost.Start(new() { Database = database }))
        await using (var beside = await TestHost.Start(new() { Database = database }))
        {
            issued = await TestPartner.Of(host.NewForce());
            order = "/api/v1/orders/" + await issued.Force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
            await host.DeliverEvents();
            beside.Clock.MoveTo(host.Clock.Now);
            token = issued.Token();
            (await TestPartner.Call(host, HttpMethod.Get, order, token)).Ok();
            Used(await TestPartner.Call(host, HttpMethod.Get, order, token));
            Used(await TestPartner.Call(beside, HttpMethod.Get, order, token));
        }
        await using var again = await TestHost.Start(new() { Database = database });
        again.Clock.MoveTo(issued.Force.Host.Clock.Now);
        Used(await TestPartner.Call(again, HttpMethod.Get, order, token));
        (await TestPartner.Call(again, HttpMethod.Get, order, issued.Token())).Ok();
        issued.Dispose();
    }

    [Fact]
    public async Task of_twenty_calls_at_once_with_one_token_one_is_answered()
    {
        await using var host = await TestHost.Start();
        using var partner = await TestPartner.Of(host.NewForce());
        var order = "/api/v1/orders/" + await partner.Force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
        await host.DeliverEvents();
        var token = partner.Token();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TestPartner.Call(host, HttpMethod.Get, order, token)));

        answers.Count(a => a.Status == HttpStatusCode.OK).Should().Be(1);
        answers.Count(a => a.Status == HttpStatusCode.Unauthorized).Should().Be(19);
    }

    [Fact]
    public async Task tokens_that_nobody_would_take_any_more_are_forgotten_and_others_are_not()
    {
        await using var host = await TestHost.Start();
        var (used, partner, now) = (host.Services.GetRequiredService<UsedTokens>(), Guid.CreateVersion7(host.Clock.Now), host.Clock.Now);
        (await used.Use(partner, "old", now.AddMinutes(-11), CancellationToken.None)).Should().BeTrue();
        (await used.Use(partner, "new", now.AddMinutes(5), CancellationToken.None)).Should().BeTrue();
        (await used.Use(Guid.CreateVersion7(now), "new", now.AddMinutes(5), CancellationToken.None)).Should().BeTrue("another partner counts by itself");

        (await host.InScope(s => used.Prune(s.GetRequiredService<IdentityDb>(), CancellationToken.None))).Should().Be(1);

        (await used.Use(partner, "new", now.AddMinutes(5), CancellationToken.None)).Should().BeFalse();
        (await host.InScope(s => s.GetRequiredService<IdentityDb>().UsedTokens.CountAsync())).Should().Be(2);
    }

    private static void Used(Answer refused) => refused.ShouldBeProblemOfType(401, "token-refused").Text.Should().Contain("this one was used");
}
