using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Tests.Protecting;

/// <summary>An order that runs out by its last day tells nobody by itself, and whom it protects must not believe for a day longer that it does.</summary>
[Collection(TestHost.Shared)]
public sealed class TellingOfEnds(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task they_are_told_before_it_ends_once_however_often_somebody_looks_and_when_nobody_looked_in_time()
    {
        var subject = await Subject();
        var soon = await Ending(subject, 4);
        var gone = await Ending(subject, -3);
        await Ending(subject, 20);
        var discharged = await Ending(subject, 300);
        await force.Post($"/api/v1/orders/{discharged}/end", new { on = Day(3), how = "discharged", reason = "for a test" });
        await host.DeliverEvents();
        await Look();
        await Look();

        var ends = await Ends(subject);
        ends.Select(d => (d.GetProperty("orderId").GetGuid(), d.GetProperty("on").GetString())).Should().BeEquivalentTo([(soon, Day(5)), (gone, Day(-2)), (discharged, Day(3))], "a last day still binds, and what a court ended is told once");
        ends.Single(d => d.GetProperty("orderId").GetGuid() == soon).GetProperty("dueAt").GetDateTimeOffset().Should().Be(new DateTimeOffset(DateTime.Parse(Day(5), null).AddHours(-1), TimeSpan.Zero), "they know before it ends, in London");
        ends.Should().OnlyContain(d => !d.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task what_is_renewed_meanwhile_is_not_told_any_more_and_its_new_end_is()
    {
        var subject = await Subject();
        var order = await Ending(subject, 4);
        await Look();
        await force.Post($"/api/v1/orders/{order}/renewals", new { from = Day(0), lastDay = Day(6), reason = "for a test" });
        await Look();
        (await Ends(subject)).Single().GetProperty("on").GetString().Should().Be(Day(7));
        var withdrawn = (await force.Get($"/api/v1/telling?state=answered&subject={subject}")).GetProperty("rows").EnumerateArray().Single().GetProperty("duty");
        (withdrawn.GetProperty("on").GetString(), withdrawn.GetProperty("state").GetString()).Should().Be((Day(5), "not-told"));
    }

    [Fact]
    public async Task an_end_that_was_taken_back_and_comes_after_all_is_told_again_before_it()
    {
        var subject = await Subject();
        var order = await Ending(subject, 4);
        await Look();
        await force.Post($"/api/v1/orders/{order}/renewals", new { from = Day(0), lastDay = Day(200), reason = "for a test" });
        await Look();
        (await Ends(subject)).Should().BeEmpty();

        await force.Post($"/api/v1/orders/{order}/corrections", new { sequence = 1, strikeOut = true, reason = "Another order was renewed" });
        await Look();
        var duty = (await Ends(subject)).Should().ContainSingle().Which;
        (duty.GetProperty("on").GetString(), duty.GetProperty("state").GetString()).Should().Be((Day(5), "open"));
        (await (await force.Officer.Pages()).Read($"/telling?subject={subject}")).Should().Contain("does not hold from");

        await force.Post($"/api/v1/telling/{duty.GetProperty("id").GetGuid()}/not-told", new { because = "not-reached", reason = "No answer" });
        (await Ends(subject)).Single().GetProperty("dueAt").GetDateTimeOffset().Should().BeBefore(new DateTimeOffset(DateTime.Parse(Day(5), null), TimeSpan.Zero), "the next try is before it ends as well");
    }

    private async Task<Guid> Subject()
    {
        var subject = await force.RecordsAPerson();
        await force.Post($"/api/v1/subjects/{subject}/people", new { name = "Anna Larkspur", @protected = true, reason = "for a test" });
        return subject;
    }

    private Task<Guid> Ending(Guid subject, int daysAhead) => force.MakesAnOrder("SPO", "2024-03-04", Day(daysAhead), subject);

    // the clock of the host stands in summer time, and no end of these days is at a week end's edge that matters
    private string Day(int ahead) => DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    private async Task<IReadOnlyList<JsonElement>> Ends(Guid subject) =>
        [.. (await force.Get($"/api/v1/telling?subject={subject}")).GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("duty")).Where(d => d.GetProperty("cause").GetString() == "order-ended")];

    private async Task Look()
    {
        await host.DeliverEvents();
        await host.InScope(services => services.GetRequiredService<TellOfEnds>().Do(CancellationToken.None));
    }
}
