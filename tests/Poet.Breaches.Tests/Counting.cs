using System.Text.Json;
using Poet.Breaches.Domain;
using static Poet.Breaches.Tests.BreachRoom;

namespace Poet.Breaches.Tests;

/// <summary>One person never stands for many.</summary>
[Collection(TestHost.Shared)]
public sealed class Counting(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task fourteen_breaches_of_which_eight_by_one_person_say_so()
    {
        var prolific = await With(force, "SRO");
        var second = await With(force, "SRO", prolific.Person);
        for (var i = 0; i < 8; i++)
            await (i < 5 ? prolific : second).Opens(pounds: null);
        for (var i = 0; i < 3; i++)
        {
            var other = await With(force, "SRO");
            await other.Opens(pounds: null);
            await other.Opens(pounds: null);
        }

        var counted = await force.Get($"{Api}/overview");
        Figures(counted.GetProperty("all")).Should().Be((14, 4, 5, 2.0, 8, 0.571, 6));
        Figures(counted.GetProperty("byType").EnumerateArray().Should().ContainSingle().Which.GetProperty("figures")).Should().Be((14, 4, 5, 2.0, 8, 0.571, 6));
        Figures((await force.Get($"{Api}?size=5")).GetProperty("figures")).Should().Be((14, 4, 5, 2.0, 8, 0.571, 6));
        (await (await force.Officer.Pages()).Read("/breaches/overview")).Should().Contain("14 breaches by 4 persons of 5 orders; 8 by one person (57 per cent), 6 without that person");
    }

    [Fact]
    public async Task pages_of_the_list_follow_each_other_without_gap_or_repeat()
    {
        var room = await With(force);
        List<Guid> opened = [];
        for (var i = 0; i < 5; i++)
            opened.Add(await room.Opens(host.Clock.Now.AddHours(-1 - i / 2), pounds: null)); // some at the same moment
        List<Guid> seen = [];
        string? cursor = null;
        do
        {
            var page = await force.Get($"{Api}?size=2{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            seen.AddRange(page.GetProperty("breaches").EnumerateArray().Select(b => b.GetProperty("id").GetGuid()));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        seen.Should().HaveCount(5).And.BeEquivalentTo(opened);
        (await force.Officer.Send(HttpMethod.Get, $"{Api}?cursor=nonsense")).ShouldBeProblem(400, "cursor-unreadable", "cursor");
        (await force.Officer.Send(HttpMethod.Get, $"{Api}?state=asleep")).ShouldBeProblem(400, "state-unknown", "state");
        (await force.Officer.Send(HttpMethod.Get, $"{Api}?size=0")).ShouldBeProblem(400, "size-out-of-range", "size");
    }

    [Fact]
    public async Task how_far_they_came_is_counted_with_the_days_it_took_and_merged_records_are_one_person()
    {
        var room = await With(force);
        var other = await With(force);
        var id = await room.Opens(host.Clock.Now.AddDays(-6));
        await other.Opens(pounds: null);
        await room.Step(id, new { kind = "arrest", on = room.Day(-4), at = host.Clock.Now.AddDays(-4), reason = "for a test" });
        await force.Post($"/api/v1/subjects/{room.Person}/merges", new { mergedId = other.Person, evidence = "document", reason = "for a test" });

        var counted = await force.Get($"{Api}/overview");
        Figures(counted.GetProperty("all")).Should().Be((2, 1, 2, 2.0, 2, 1.0, 0));
        var arrested = counted.GetProperty("stages").EnumerateArray().Single(s => s.GetProperty("stage").GetString() == "arrest");
        (arrested.GetProperty("figures").GetProperty("breaches").GetInt32(), arrested.GetProperty("medianDays").GetDouble()).Should().Be((1, 2.0));
        (await force.Get($"{Api}/people/{room.Person}")).GetProperty("breaches").GetArrayLength().Should().Be(2);
        Figures((await force.Get($"{Api}/overview?until={room.Day(-3)}")).GetProperty("all")).Should().Be((1, 1, 1, 1.0, 1, 1.0, 0));
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/overview?from={room.Day(0)}&until={room.Day(-3)}")).ShouldBeProblem(400, "from-after-until", "from");
    }

    [Theory]
    [InlineData(new int[0], 0, 0, 0)]
    [InlineData(new[] { 3 }, 3, 3, 0)]
    [InlineData(new[] { 1, 2, 3, 10 }, 2.5, 10, 6)]
    public void figures_have_the_median_and_what_is_left_without_the_person_with_the_most(int[] ofPersons, double median, int top, int without)
    {
        var figures = Domain.Figures.Of(ofPersons.Select(n => new Counted(Id(n), Id(n + 100), n)));
        (figures.Median, figures.Top, figures.WithoutTop, figures.Persons).Should().Be((median, top, without, ofPersons.Length));
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static (int, int, int, double, int, double, int) Figures(JsonElement f) => (f.GetProperty("breaches").GetInt32(), f.GetProperty("persons").GetInt32(), f.GetProperty("orders").GetInt32(),
        f.GetProperty("median").GetDouble(), f.GetProperty("top").GetInt32(), f.GetProperty("topShare").GetDouble(), f.GetProperty("withoutTop").GetInt32());
}
