using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Tests.Restricted;
using Poet.Platform.Requests;
using ISubjects = Poet.Subjects.Contracts.ISubjects;

namespace Poet.Orders.Tests.Rights;

[Collection(TestHost.Shared)]
public sealed class RequestsInTime(TestHost host)
{
    private const string Requests = AskedByAPerson.Requests;
    private readonly TestForce force = host.NewForce();

    private TestUser Compiler => AskedByAPerson.Compiler(force);

    private DateOnly Today => AskedByAPerson.Today(force);

    [Fact]
    public async Task the_month_begins_when_it_is_clear_who_asked_and_the_list_says_what_is_overdue()
    {
        var waits = await Record(Today.AddDays(-40), null);
        var late = await Record(Today.AddDays(-40), Today.AddDays(-40));
        var soon = await Record(Today.AddDays(-5), Today.AddDays(-5));

        var open = await Compiler.Get(Requests);
        open.GetProperty("requests").EnumerateArray().Select(r => r.GetProperty("id").GetGuid()).Should().Equal([late, soon, waits], "the one due first stands on top");
        open.GetProperty("requests").EnumerateArray().Select(r => r.GetProperty("overdue").GetBoolean()).Should().Equal(true, false, false);
        open.GetProperty("requests")[2].TryGetProperty("dueOn", out _).Should().BeFalse();
        open.GetProperty("overdue").GetInt32().Should().Be(1);
        (await Ids("overdue")).Should().Equal(late);

        await Compiler.Post($"{Requests}/{waits}/identity", new { identityOn = Today, identityHow = "Passport seen", reason = "Came to the station" });
        (await Compiler.Get($"{Requests}/{waits}")).GetProperty("dueOn").GetString().Should().Be(Today.AddMonths(1).AddDays(-1).ToString("O"));
        await Answer(late);
        (await Ids("overdue")).Should().BeEmpty();
        (await Ids("answered")).Should().Equal(late);
        (await Ids("open")).Should().BeEquivalentTo([soon, waits]);
    }

    [Fact]
    public async Task notice_of_two_months_more_is_recorded_once_and_in_time_only()
    {
        var (waits, inTime, late) = (await Record(Today, null), await Record(Today.AddDays(-10), Today.AddDays(-10)), await Record(Today.AddDays(-60), Today.AddDays(-60)));
        (await Extend(waits, Today)).ShouldBeProblem(422, "clock-not-begun");
        (await Extend(late, Today)).ShouldBeProblem(422, "told-on-wrong", "toldOn");
        (await Extend(inTime, Today.AddDays(1))).ShouldBeProblem(422, "told-on-wrong", "toldOn");
        (await Extend(inTime, Today)).Ok();
        (await Extend(inTime, Today)).ShouldBeProblem(422, "extended-already");
        (await Compiler.Get($"{Requests}/{inTime}")).GetProperty("dueOn").GetString().Should().Be(Today.AddDays(-10).AddMonths(3).AddDays(-1).ToString("O"));
    }

    [Fact]
    public async Task what_was_typed_wrongly_is_refused_with_the_field()
    {
        var wrong = await Compiler.Send(HttpMethod.Post, Requests, new { askedBy = "", receivedOn = Today.AddDays(1), identityOn = Today, reason = "for a test" });
        wrong.ShouldBeProblem(422, "askedby-missing", "askedBy").ShouldBeProblem(422, "received-on-wrong", "receivedOn").ShouldBeProblem(422, "identity-half", "identityHow");
        var request = await Record(Today, null);
        (await Compiler.Send(HttpMethod.Post, $"{Requests}/{request}/answer", new { answer = "data", reason = "for a test" })).ShouldBeProblem(422, "identity-missing", "answer");
        (await Compiler.Send(HttpMethod.Post, $"{Requests}/{request}/compilation", new { reason = "for a test" })).ShouldBeProblem(422, "no-record");
        (await Compiler.Send(HttpMethod.Post, Requests, new { subjectId = request, askedBy = "Nobody", receivedOn = Today, reason = "for a test" })).ShouldBeProblem(404);
    }

    [Fact]
    public async Task another_force_and_who_may_not_open_the_record_learn_nothing_of_the_request()
    {
        var person = await RestrictedPerson.Of(force);
        var owner = force.Officer;
        var request = (await force.As("information-rights", "another").Send(HttpMethod.Post, Requests, new { subjectId = person.Subject, askedBy = "Hidden Asker", receivedOn = Today, reason = "for a test" }));
        request.ShouldBeProblem(404);
        var open = await AskedByAPerson.Of(force);
        await force.As("inspector").Post($"/api/v1/subjects/{open.Person}/restrictions", new { ownerId = await owner.Id(), contact = "01632 960 199", reason = "Works for the force" });

        (await Compiler.Send(HttpMethod.Get, $"{Requests}/{open.Request}")).ShouldBeProblem(404);
        (await Compiler.Get(Requests)).GetRawText().Should().Contain("About a restricted record").And.NotContain("Wilmot", "it is in the list, so that it is answered in time");
        var other = AskedByAPerson.Compiler(host.NewForce());
        (await other.Send(HttpMethod.Get, $"{Requests}/{open.Request}")).ShouldBeProblem(404);
        (await other.Get(Requests)).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task an_open_request_keeps_the_record_from_erasure_and_erasing_takes_the_answer_out()
    {
        var asked = new AskedByAPerson(force, await force.RecordsAPerson("Erasable Asker"), default, default);
        asked = asked with { Request = await AskedByAPerson.Record(force, asked.Person) };
        var inspector = force.As("inspector");
        (await inspector.Send(HttpMethod.Post, $"/api/v1/retention/{asked.Person}/erasures", new { grounds = "request", reason = "Asked" })).ShouldBeProblem(422, "access-request-open");
        await asked.Compiles();
        (await asked.Proposes()).Ok();
        (await asked.Discloses()).Ok();

        var proposed = (await inspector.Post($"/api/v1/retention/{asked.Person}/erasures", new { grounds = "request", reason = "Asked" })).GetProperty("id").GetGuid();
        await force.As("chief-inspector").Post($"/api/v1/retention/{asked.Person}/erasures/{proposed}/confirmation", new { reason = "Agreed" });
        await host.DeliverEvents();
        (await asked.Shown()).GetRawText().Should().Contain("\"askedBy\":\"Erased\"").And.NotContain("Passport").And.NotContain("Sha256");
        (await Compiler.Send(HttpMethod.Get, $"{Requests}/{asked.Request}/answer.json")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task a_request_to_another_force_keeps_the_shared_record_too()
    {
        var other = host.NewForce();
        var person = await force.RecordsAPerson("Shared Asker", "1971-02-03", "2003/0011985X");
        await host.InScope(s => s.GetRequiredService<ISubjects>().Ensure([new Poet.Subjects.Contracts.SubjectToEnsure("test:" + person, "Shared Asker") { BornOn = new(1971, 2, 3), Force = other.Code, Identifiers = [("PNC", "2003/0011985X")] }],
            CancellationToken.None), Actor.System("import", other.Code));
        await AskedByAPerson.Record(other, person);

        (await force.As("inspector").Send(HttpMethod.Post, $"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed" })).ShouldBeProblem(422, "access-request-open");
        (await Compiler.Get(Requests)).GetProperty("total").GetInt32().Should().Be(0, "no more of it is told");
    }

    [Fact]
    public async Task the_pages_lead_from_the_record_to_the_answer_without_script()
    {
        var asked = await AskedByAPerson.Of(force);
        var (one, two) = (await Compiler.Pages(), await AskedByAPerson.Second(force).Pages());
        (await one.Read($"/subjects/{asked.Person}")).Should().Contain($"/access-requests/new?subject={asked.Person}");
        var recorded = await one.Submit($"/access-requests/new?subject={asked.Person}",
            [("Input.AskedBy", "Wilmot again"), .. Date("Input.ReceivedOn", Today), .. Date("Input.IdentityOn", Today), ("Input.IdentityHow", "Passport seen"), ("Input.Reason", "Letter")]);
        var page = recorded.Headers.Location!.ToString().Split('?')[0];

        (await one.Submit(page + "?handler=Compile", ("Compile.Reason", "Begin"))).Headers.Location!.ToString().Should().EndWith("done=compiled");
        (await one.Read(page)).Should().Contain("Bail until April").And.Contain("Withheld").And.NotContain($": {AskedByAPerson.Refuge}");
        var item = (await Compiler.Get("/api/v1" + page)).GetProperty("items").EnumerateArray().First(i => i.GetProperty("text").GetString() == "Bail until April").GetProperty("id").GetGuid();
        (await (await one.Submit(page + "?handler=Decide", ("Decide.Ground", "Prevention"), ("Decide.Reason", "Would tell of a case"))).Content.ReadAsStringAsync()).Should().Contain("Choose at least one item");
        (await one.Submit(page + "?handler=Decide", ("Decide.Items", item.ToString()), ("Decide.Ground", "Prevention"), ("Decide.Reason", "Would tell of a case"))).Headers.Location!.ToString().Should().EndWith("done=decided");
        (await (await one.Submit(page + "?handler=Propose", ("Propose.Reason", "Looked at it"))).Content.ReadAsStringAsync()).Should().Contain("Choose what is answered");
        (await (asked with { Request = Guid.Parse(page.Split('/')[^1]) }).WeighsTheRest()).Ok();
        await one.Submit(page + "?handler=Propose", ("Propose.Answer", "Data"), ("Propose.Reason", "Looked at it"));
        (await one.Read(page)).Should().Contain("Another person must give it");
        (await two.Submit(page + "?handler=Disclose", ("Disclose.Reason", "Agreed"))).Headers.Location!.ToString().Should().EndWith("done=disclosed");
        (await one.Read(page)).Should().Contain("Would tell of a case").And.Contain("SHA-256").And.NotContain("Bail until April");
        (await one.Read("/access-requests?state=answered")).Should().Contain("Wilmot again");
        (await one.Read(page + "/answer")).Should().Contain("Answer to your request for personal data").And.Contain("width=device-width").And.NotContain("<script").And.NotContain("Bail until April");
    }

    private async Task<Guid> Record(DateOnly receivedOn, DateOnly? identityOn) => (await Compiler.Post(Requests, new
    {
        askedBy = "Somebody who asks", receivedOn, identityOn, identityHow = identityOn is null ? null : "Passport seen", reason = "Letter received",
    })).GetProperty("id").GetGuid();

    private Task<Answer> Extend(Guid request, DateOnly toldOn) => Compiler.Send(HttpMethod.Post, $"{Requests}/{request}/extension", new { toldOn, reason = "Many registers" });

    private async Task Answer(Guid request)
    {
        await Compiler.Post($"{Requests}/{request}/answer", new { answer = "data", reason = "Nothing found" });
        await AskedByAPerson.Second(force).Post($"{Requests}/{request}/disclosure", new { reason = "Agreed" });
    }

    private async Task<IReadOnlyList<Guid>> Ids(string state) => [.. (await Compiler.Get($"{Requests}?state={state}")).GetProperty("requests").EnumerateArray().Select(r => r.GetProperty("id").GetGuid())];

    private static (string, string)[] Date(string field, DateOnly day) => [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];
}
