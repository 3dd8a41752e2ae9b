namespace Poet.Insight.Tests;

/// <summary>Numbers that teams have told of their work, worked out from facts alone: each record is made through the API, and Insight hears of it as of any other.</summary>
[Collection(TestHost.Shared)]
public sealed class NumbersOfTheSeeds(TestHost host)
{
    [Fact]
    public async Task more_than_400_referrals_in_less_than_two_years_of_which_201_await_court_and_32_were_granted()
    {
        await using var own = await TestHost.Start(); // its clock runs two years ahead
        var team = await CountedTeam.In(own.NewForce());
        var first = team.Day();
        const int months = 21, granted = 32, waiting = 201;
        var taken = 0;
        for (var month = 0; month < months; month++)
        {
            for (var i = 0; i < 20; i++)
            {
                var referral = await team.Refers(await team.Person($"{Name(month)} {Name(i)}"));
                if (++taken > granted + waiting)
                    continue;
                await team.Accepts(referral);
                var application = await team.Drafts(referral);
                await team.Signs(application);
                if (taken <= granted)
                    await team.Granted(application);
            }
            await team.Later(30);
            await own.NewForce(team.Force.Code).OpensAUnit($"Team {month}", team.Officer);
        }
        var figures = await team.Figures($"?from={first}");
        (figures.First("referrals", "Accepted"), figures.First("referrals", "Not decided"), figures.OutOf("referrals", "Accepted")).Should().Be((granted + waiting, 420 - granted - waiting, 420));
        figures.Row("applications", "All types").Should().Equal(granted + waiting, granted, granted, 0, 0);
        new[] { "Up to 4 weeks", "Over 4 to 12 weeks", "Over 12 to 26 weeks", "Over 26 weeks" }.Sum(age => figures.First("awaiting-court", age)).Should().Be(waiting);
        figures.Labels("grants-and-disruptions").Sum(year => figures.First("grants-and-disruptions", year!)).Should().Be(granted);
        DateOnly.Parse(first).AddYears(2).Should().BeAfter(DateOnly.Parse(team.Day()));
    }

    [Fact]
    public async Task people_under_a_serious_crime_prevention_order_rise_from_48_to_110_and_disruptions_are_38_and_67()
    {
        var team = await CountedTeam.In(host.NewForce());
        Guid? holder = null, order = null;
        foreach (var (year, people) in new[] { (2018, 48), (2020, 18), (2021, 20), (2022, 24) })
            for (var i = 0; i < people; i++)
            {
                var person = await team.Person($"{Name(year - 2000)} {Name(i)}");
                var made = await Prevention(team, person, $"{year}-06-01");
                (holder, order) = (holder ?? person, order ?? made);
            }
        var inside = await team.Person("Ludo Fenwright");
        await Prevention(team, inside, "2018-06-01");
        await team.Officer.Post($"/api/v1/subjects/{inside}/custody", new { kind = "sentence", from = "2018-06-01", reason = "Told by the prison" });
        var breach = await Breach(team, holder!.Value, order!.Value, "2021-01-02T10:00:00Z");
        foreach (var (year, times) in new[] { (2021, 38), (2022, 67) })
            for (var i = 0; i < times; i++)
                await team.Officer.Post($"/api/v1/breaches/{breach}/disruptions", new { on = new DateOnly(year, 2, 1).AddDays(i).ToString("yyyy-MM-dd"), strand = "pursue", scale = "moderate", effect = "The line is silent", reason = "Assessed with the analyst" });

        var figures = await team.Figures();
        new[] { 2019, 2020, 2021, 2022 }.Select(year => figures.First("community-by-year", $"31 Dec {year}")).Should().Equal(48, 66, 86, 110);
        figures.Row("community-by-year", "31 Dec 2022").Should().Equal([110, 111], "one of them was in prison");
        (figures.Row("grants-and-disruptions", "2021")[1], figures.Row("grants-and-disruptions", "2022")[1]).Should().Be((38, 67));
    }

    [Fact]
    public async Task of_34_sexual_risk_orders_14_breaches_are_8_by_one_person_and_6_without()
    {
        var team = await CountedTeam.In(host.NewForce());
        List<(Guid Person, Guid Order)> bound = [];
        for (var i = 0; i < 34; i++)
        {
            var person = await team.Person($"{Name(i)} Fenwright");
            bound.Add((person, await team.Order(person, -200, 700, "SRO")));
        }
        for (var i = 0; i < 14; i++)
            await team.Breaches(bound[Math.Max(0, i - 7)].Person, bound[Math.Max(0, i - 7)].Order);
        var figures = await team.Figures();
        figures.First("orders-by-type", "Sexual risk order").Should().Be(34);
        figures.Row("breaches", "Sexual risk order").Should().Equal(14, 7, 7, 8, 6, 1);
    }

    // no two of a test sound alike, so that nobody is taken for somebody recorded before
    private static string Name(int number) => $"{"BDFGKLMNPRSTVWZ"[number % 15]}{"aeiou"[number % 5]}{"lmnrst"[number / 15 % 6]}{"aeiou"[number / 5 % 5]}{"bdgkpt"[number % 6]}o";

    private static async Task<Guid> Prevention(CountedTeam team, Guid person, string madeOn) => (await team.Officer.Post("/api/v1/orders", new
    {
        subjectId = person, type = "SCPO", form = "full", madeOn, start = "stated-date", startsOn = madeOn, lastDay = DateOnly.Parse(madeOn).AddYears(5).AddDays(-1).ToString("yyyy-MM-dd"),
        conditions = new[] { new { number = 1, words = "Not to use more than one telephone", mayHoldProtectedDetails = false } }, reason = "for a test",
    }, "application")).GetProperty("id").GetGuid();

    private static async Task<Guid> Breach(CountedTeam team, Guid person, Guid order, string at)
    {
        var condition = (await team.Officer.Get($"/api/v1/orders/{order}?asOf={at}")).GetProperty("conditions")[0].GetProperty("conditionId").GetGuid();
        return (await team.Officer.Post($"/api/v1/breaches/people/{person}/breaches", new { orderId = order, conditionIds = new[] { condition }, at, source = "officer", seen = "A second telephone", reason = "Seen by the patrol" })).GetProperty("id").GetGuid();
    }
}
