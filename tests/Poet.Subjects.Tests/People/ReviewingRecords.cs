using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Subjects.Retention;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class ReviewingRecords(TestHost host)
{
    private readonly TestForce force = host.NewForce();
    private static readonly string[] Questions = [.. PurgeTest.Questions.Select(q => q.Code)];

    private TestUser Inspector => force.As("inspector");

    private DateOnly Today => LondonTime.DateOf(host.Clock.Now);

    [Fact]
    public async Task a_record_without_an_order_is_due_after_the_short_period_and_one_with_an_order_after_the_group_s()
    {
        var (suspect, bound) = (await force.Records("Idris Quillfeather"), await force.Records("Mabli Quillfeather"));
        await force.MakesAnOrder("SPO", "2020-03-02", "2022-03-01", subject: bound);
        await host.DeliverEvents();
        await WorkOut();

        var short_ = await Review(suspect);
        (short_.Day("reviewOn"), short_.GetProperty("shortly").GetBoolean()).Should().Be((Today.AddMonths(12), true));
        var group = await Review(bound);
        (group.Day("reviewOn"), group.GetProperty("shortly").GetBoolean(), group.GetProperty("bound").GetBoolean()).Should().Be((Today.AddYears(6), false, false), "the recording of the person is the last event");
        (await Due(Today)).Should().NotContain([suspect, bound]);
        (await Due(Today.AddMonths(12))).Should().Contain(suspect).And.NotContain(bound);
    }

    [Fact]
    public async Task somebody_said_to_be_convicted_has_no_short_period_and_another_note_moves_the_day()
    {
        var id = await force.Records("Sioned Quillfeather");
        await force.Post($"/api/v1/subjects/{id}/categories", new { categories = new[] { "convicted" }, basis = "Court result", reason = "Received" });
        await WorkOut();
        (await Review(id)).Day("reviewOn").Should().Be(Today.AddYears(6));
        (await Due(Today.AddYears(5))).Should().NotContain(id);
    }

    [Fact]
    public async Task an_order_of_another_force_counts_without_being_shown()
    {
        var other = host.NewForce();
        var id = await force.Records("Emrys Quillfeather", "1990-01-02", "2003/0011985X");
        await host.InScope(s => s.GetRequiredService<Poet.Subjects.Contracts.ISubjects>().Ensure(
            [new("test:" + id, "Emrys Quillfeather") { BornOn = new(1990, 1, 2), Force = other.Code, Identifiers = [("PNC", "2003/0011985X")] }], CancellationToken.None), Poet.Platform.Requests.Actor.System("import", other.Code));
        await other.MakesAnOrder("SPO", "2026-03-02", subject: id);
        await host.DeliverEvents();

        (await Review(id)).GetProperty("bound").GetBoolean().Should().BeTrue();
        (await force.Get($"/api/v1/subjects/{id}")).GetProperty("orders").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task what_is_kept_answers_the_purge_test_and_is_due_again_on_the_day_chosen()
    {
        var id = await force.Records("Gethin Quillfeather");
        await WorkOut();
        var incomplete = await Inspector.Send(HttpMethod.Post, $"/api/v1/retention/{id}/kept", new { group = "9", answers = Answers().Skip(1), nextReviewOn = Today, reason = "Still feared" });
        incomplete.ShouldBeProblem(422, "answer-missing", "answers").ShouldBeProblem(422, "group-unknown", "group").ShouldBeProblem(422, "review-not-later", "nextReviewOn");
        (await Inspector.Send(HttpMethod.Post, $"/api/v1/retention/{id}/kept", new { group = "3", answers = Answers(needed: "no"), nextReviewOn = Today.AddYears(1), reason = "Still feared" })).ShouldBeProblem(422, "not-needed");
        (await Inspector.Send(HttpMethod.Post, $"/api/v1/retention/{id}/kept", new { group = "3", answers = Answers(), nextReviewOn = Today.AddYears(7), reason = "Still feared" })).ShouldBeProblem(422, "review-too-late");

        await Inspector.Post($"/api/v1/retention/{id}/kept", new { group = "3", answers = Answers(), nextReviewOn = Today.AddYears(3), reason = "Still feared by the family" });
        await WorkOut();

        var review = await Review(id);
        review.Day("reviewOn").Should().Be(Today.AddYears(3));
        review.GetProperty("kept")[0].GetProperty("reason").GetString().Should().Be("Still feared by the family");
        review.GetProperty("kept")[0].Texts("answers").Should().Contain("Is the record still needed for a policing purpose? Yes");
        (await Due(Today.AddYears(2))).Should().NotContain(id);
    }

    [Fact]
    public async Task a_hold_is_placed_and_lifted_on_the_page_and_only_by_who_reviews()
    {
        var id = await force.Records("Tegan Quillfeather");
        var pages = new WebPages(await Inspector.Browser());
        await pages.Submit("/account/purpose", ("Code", "supervision"));

        (await pages.Submit($"/retention/{id}?handler=Hold", ("Hold.Reason", "Inquiry asked to keep it"))).Headers.Location!.ToString().Should().Be($"/retention/{id}?done=held");
        (await pages.Read($"/retention/{id}")).Should().Contain("Inquiry asked to keep it").And.Contain("Stands");
        var hold = (await Review(id)).GetProperty("holds")[0].GetProperty("id").GetGuid();
        (await pages.Submit($"/retention/{id}?handler=Lift", ("HoldId", hold.ToString()), ("Lift.Reason", "Inquiry is over"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await pages.Read($"/retention/{id}")).Should().Contain("Inquiry is over").And.Contain("Lifted");

        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/retention/{id}/holds", new { reason = "Not mine to place" })).ShouldBeProblem(403);
        (await host.NewForce().As("inspector").Send(HttpMethod.Get, $"/api/v1/retention/{id}")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task the_page_keeps_a_record_and_says_what_is_missing()
    {
        var id = await force.Records("Aeron Quillfeather");
        var pages = new WebPages(await Inspector.Browser());
        await pages.Submit("/account/purpose", ("Code", "supervision"));
        (string, string)[] answers = [.. Questions.Select(q => ($"Keep.Answers[{q}]", "Yes"))];
        var later = Today.AddYears(2);
        (string, string)[] rest = [("Keep.Group", "2"), ("Keep.NextReviewOn.Day", $"{later.Day}"), ("Keep.NextReviewOn.Month", $"{later.Month}"), ("Keep.NextReviewOn.Year", $"{later.Year}"), ("Keep.Reason", "Further reports")];

        var refused = await pages.Submit($"/retention/{id}?handler=Keep", [.. answers.Skip(1), .. rest]);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Should().Contain("Answer once: Is the record still needed for a policing purpose?");
        (await pages.Submit($"/retention/{id}?handler=Keep", [.. answers, .. rest])).Headers.Location!.ToString().Should().EndWith("done=kept");
        (await pages.Read($"/retention/{id}")).Should().Contain("Further reports").And.Contain("given by a reviewer");
        (await pages.Read("/retention")).Should().Contain("Nothing is erased by itself");
    }

    private static object[] Answers(string needed = "yes") => [.. Questions.Select(q => new { question = q, answer = q == "still-needed" ? needed : "not-known" })];

    private Task<JsonElement> Review(Guid id) => Inspector.Get($"/api/v1/retention/{id}");

    private async Task<IReadOnlyList<Guid>> Due(DateOnly by)
    {
        List<Guid> due = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Inspector.Get($"/api/v1/retention/due?by={by:yyyy-MM-dd}&cursor={cursor}");
            due.AddRange(page.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("subjectId").GetGuid()));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        return due;
    }

    private Task<int> WorkOut() => host.InScope(async services =>
    {
        while (await services.GetRequiredService<ReviewDates>().Do(CancellationToken.None) > 0)
        {
        }
        return 0;
    });
}
