using FsCheck;
using FsCheck.Fluent;
using static Poet.Transfers.Tests.TwoForces;

namespace Poet.Transfers.Tests;

/// <summary>An order goes between three forces, there and back, by transfers that end in every way and whose facts come late or twice, as when hosts die: one force is responsible at every instant.</summary>
[Collection(TestHost.Shared)]
public sealed class BackAndForth(TestHost host)
{
    private const int Sequences = 2;

    private enum Ends
    {
        Effective,
        EffectiveToldLate,
        EffectiveToldTwice,
        Declined,
        Withdrawn,
    }

    private static readonly Gen<(int To, int Minutes, Ends End)[]> Steps =
        from to in Gen.Choose(1, 2).ListOf(4)
        from minutes in Gen.Choose(10, 120).ListOf(4) // a session that nobody uses ends after ten hours
        from ends in Gen.Frequency((3, Gen.Constant(Ends.Effective)), (2, Gen.Constant(Ends.EffectiveToldLate)), (2, Gen.Constant(Ends.EffectiveToldTwice)), (1, Gen.Constant(Ends.Declined)), (1, Gen.Constant(Ends.Withdrawn))).ListOf(4)
        select to.Zip(minutes, ends).ToArray();

    [Fact]
    public void exactly_one_force_is_responsible_at_every_instant() =>
        Prop.ForAll(Steps.ToArbitrary(), steps => Walks(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));

    private async Task Walks((int To, int Minutes, Ends End)[] steps)
    {
        TestForce[] all = [host.NewForce(), host.NewForce(), host.NewForce()];
        var (_, order) = await new TwoForces(all[0], all[1]).Bound();
        List<(DateTimeOffset At, int Force)> meant = [(host.Clock.Now, 0)];
        foreach (var (to, minutes, end) in steps)
        {
            var (holder, next) = (meant[^1].Force, (meant[^1].Force + to) % all.Length);
            var forces = new TwoForces(all[holder], all[next]);
            var at = forces.Ahead(0).AddMinutes(minutes);
            var transfer = end is Ends.Declined or Ends.Withdrawn ? await forces.Offers(order, at) : await forces.HandsOver(order, at);
            if (end == Ends.Declined)
                await all[next].As("inspector").Post($"{Api}/{transfer}/refusal", new { why = "other-force", reason = "for a test" });
            else if (end == Ends.Withdrawn)
                await all[holder].Supervisor.Post($"{Api}/{transfer}/withdrawal", new { reason = "for a test" });
            else
                meant.Add((at, next));
            if (end != Ends.EffectiveToldLate)
                await host.DeliverEvents();
            if (end == Ends.EffectiveToldTwice)
                await host.DeliverEventsAgain();
            host.Clock.MoveTo(at.AddMinutes(1));
            await host.DeliverEvents();
        }

        foreach (var at in meant.Skip(1).SelectMany(m => new[] { m.At.AddSeconds(-1), m.At, m.At.AddSeconds(1) }).Prepend(meant[0].At).Append(host.Clock.Now.AddDays(30)))
        {
            List<int> holding = [];
            foreach (var (force, index) in all.Select((f, i) => (f, i)))
                if ((await force.Get($"/api/v1/orders/counts?asOf={at.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z")).GetProperty("inForce").GetInt32() > 0)
                    holding.Add(index);
            holding.Should().Equal([meant.Last(m => m.At <= at).Force], "at {0} of {1}", at, string.Join(", ", meant));
        }
        List<int> working = [];
        foreach (var (force, index) in all.Select((f, i) => (f, i)))
            if ((await force.Get("/api/v1/visits/worklist")).GetProperty("orders").GetArrayLength() > 0)
                working.Add(index);
        working.Should().Equal([meant[^1].Force], "one force's worklist holds it");
    }
}
