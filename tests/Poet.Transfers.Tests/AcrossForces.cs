using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Contracts;
using Poet.Platform.Identity;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Transfers.Persistence;
using Poet.Transfers.Retention;
using Poet.Transfers.Rights;
using static Poet.Transfers.Tests.TwoForces;

namespace Poet.Transfers.Tests;

/// <summary>What the rights of the person and the limits of others mean for a transfer.</summary>
[Collection(TestHost.Shared)]
public sealed class AcrossForces
{
    private const string Marker = "zyxwot";
    private readonly TestHost host;
    private readonly TwoForces forces;
    private readonly TestForce from;
    private readonly TestForce to;

    public AcrossForces(TestHost host)
    {
        this.host = host;
        (from, to) = (host.NewForce(), host.NewForce());
        forces = new(from, to);
    }

    [Fact]
    public async Task of_a_restricted_person_the_receiver_s_named_owner_alone_sees_it_and_nobody_of_the_sender_s_other_units()
    {
        var unit = await from.OpensAUnit("Inner team", from.Officer, from.Supervisor);
        await from.OpensAUnit("Outer team", from.As("sergeant", "outside"));
        var (person, order) = await forces.Bound();
        var transfer = await forces.Offers(order);
        await from.As("inspector").Post($"/api/v1/subjects/{person}/restrictions", new { ownerId = await from.Officer.Id(), unitId = unit, contact = "01632 960 199", reason = "Works for the force" });

        (await Opens(from.As("sergeant", "outside"), transfer)).Should().Be(HttpStatusCode.NotFound);
        (await Opens(to.As("inspector"), transfer)).Should().Be(HttpStatusCode.NotFound);
        (await to.As("inspector").Get(Api)).GetProperty("transfers").GetArrayLength().Should().Be(0);
        (await to.As("inspector").Send(HttpMethod.Post, $"{Api}/{transfer}/refusal", new { why = "safety", reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await Opens(to.Supervisor, transfer)).Should().Be(HttpStatusCode.OK);
        (await Opens(from.Officer, transfer)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_person_is_needed_while_orders_are_on_their_way_whichever_force_asks()
    {
        var (person, order) = await forces.Bound();
        var transfer = await forces.Offers(order, forces.Ahead(3));
        (await Needed(person)).Should().BeTrue();
        await from.Supervisor.Post($"{Api}/{transfer}/withdrawal", new { reason = "for a test" });
        (await Needed(person)).Should().BeFalse();

        await forces.HandsOver(order, forces.Ahead(3));
        (await Needed(person)).Should().BeTrue("the second has not come");
        host.Clock.Advance(TimeSpan.FromHours(4));
        (await Needed(person)).Should().BeFalse();
    }

    [Fact]
    public async Task of_an_erased_person_no_word_is_left_and_who_was_responsible_stays_known()
    {
        var (person, order) = await forces.Bound($"Zyxwot {Guid.CreateVersion7(host.Clock.Now).ToString()[^6..]}");
        var transfer = await forces.Accepts(order, forces.Ahead(3));
        await Say(from.Officer, transfer, "sections", new { section = "safety", words = $"{Marker} has a dog", reason = $"{Marker} said so" });
        await Say(to.Officer, transfer, "queries", new { section = "safety", words = $"Which {Marker}?", reason = $"About {Marker}" });
        var query = (await forces.Shown(transfer)).GetProperty("queries")[0].GetProperty("id").GetGuid();
        await Say(from.Officer, transfer, $"queries/{query}/answer", new { words = $"The {Marker} one", reason = $"Of {Marker}" });
        await Say(to.Supervisor, transfer, "acceptance", new { reason = $"For {Marker}" });
        await Say(from.Supervisor, transfer, "withdrawal", new { reason = $"{Marker} stays" });
        (await Holding()).Should().HaveCountGreaterThanOrEqualTo(4, "the word stands wherever words can stand, or this would prove nothing");
        var hash = await forces.Hash(transfer);

        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<TransfersDb>();
            db.Publish(new SubjectErased(person, [person], new(2026, 9, 1)));
            return await db.SaveChangesAsync();
        });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await Holding()).Should().BeEmpty();
        var left = await forces.Shown(transfer);
        (left.GetProperty("erased").GetBoolean(), left.GetProperty("subjectName").GetString(), left.GetProperty("sections").GetArrayLength(), left.GetProperty("packHash").GetString()).Should().Be((true, "Erased", 0, hash));
        (await from.Officer.Send(HttpMethod.Get, $"{Api}/{transfer}/pack")).ShouldBeProblem(422, "erased");
        (await from.Officer.Send(HttpMethod.Post, $"{Api}/{transfer}/pack", new { reason = "for a test" })).ShouldBeProblem(422, "erased");
        (await (await from.Officer.Pages()).Read($"/transfers/{transfer}")).Should().Contain("was erased, and every copy of the pack with it");
    }

    [Fact]
    public async Task the_person_is_told_where_the_orders_went_and_what_was_written_for_others_waits_to_be_weighed()
    {
        var (person, order) = await forces.Bound();
        var transfer = await forces.HandsOver(order, forces.Ahead(1));
        await host.DeliverEvents();
        host.Clock.Advance(TimeSpan.FromHours(2));
        foreach (var force in new[] { from, to })
        {
            var section = (await Told(force, person)).Should().ContainSingle().Which;
            section.Heading.Should().Contain(from.Code).And.Contain(to.Code);
            section.Items.Single(i => i.Key == $"transfer:{transfer}").Should().Match<ToldItem>(i => i.Withheld == null && i.Text.StartsWith("Effective"));
            section.Items.Where(i => i.Key != $"transfer:{transfer}").Should().NotBeEmpty().And.OnlyContain(i => i.Withheld != null && i.Withheld.ToBeWeighed);
        }
        (await Told(host.NewForce(), person)).Should().BeEmpty();
    }

    [Fact]
    public async Task switched_off_the_register_works_and_what_was_signed_before_still_moves()
    {
        await using var on = await TestHost.Start();
        var two = new TwoForces(on.NewForce(), on.NewForce());
        var (person, order) = await two.Bound();
        await two.HandsOver(order, two.Ahead(1));

        // the host dies before it delivers anything, and comes back without the module, after the second
        await using var off = await TestHost.Start(new() { Database = on.Database, Settings = new Dictionary<string, string> { ["Poet:ModulesOff:0"] = "transfers" } });
        off.Clock.MoveTo(on.Clock.Now.AddHours(3));
        await off.DeliverEvents();
        var kept = off.NewForce(two.To.Code);
        (await kept.Get($"/api/v1/orders/{order}")).GetProperty("responsibleForce").GetString().Should().Be(two.To.Code);
        (await kept.Get("/api/v1/visits/worklist")).GetProperty("orders").GetArrayLength().Should().Be(1);
        (await kept.Officer.Send(HttpMethod.Get, Api)).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await kept.Officer.Pages()).Read($"/subjects/{person}")).Should().NotContain("/transfers");
    }

    private static async Task<HttpStatusCode> Opens(TestUser user, Guid transfer) => (await user.Send(HttpMethod.Get, $"{Api}/{transfer}")).Status;

    private static Task<System.Text.Json.JsonElement> Say(TestUser who, Guid transfer, string act, object body) => who.Post($"{Api}/{transfer}/{act}", body);

    private async Task<IReadOnlyList<string>> Holding() => [.. (await host.Database.TablesHolding(Marker)).Where(t => t.Contains("transfers", StringComparison.OrdinalIgnoreCase))];

    private Task<bool> Needed(Guid person) => host.InScope(async services =>
        (await services.GetServices<INeedsPeople>().OfType<NeedsOfTransfers>().Single().Of([person], CancellationToken.None)).Any(n => n.Now));

    private Task<IReadOnlyList<ToldSection>> Told(TestForce force, Guid person) => host.InScope(
        services => services.GetServices<ITellsThePerson>().OfType<TellOfTransfers>().Single().Tell([person], CancellationToken.None),
        new Actor(Guid.CreateVersion7(host.Clock.Now), "Compiler", force.Code, Rank.None, Roles.PermissionsOf(["information-rights"])));
}
