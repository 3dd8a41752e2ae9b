using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Referrals.Persistence;
using Poet.Subjects.Contracts;
using static Poet.Referrals.Tests.CourtRoom;

namespace Poet.Referrals.Tests;

/// <summary>From an accepted referral to an order in the register, through HTTP.</summary>
[Collection(TestHost.Shared)]
public sealed class GoingToCourt(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    private CourtRoom Court => new(host, force);

    [Fact]
    public async Task drafted_adjourned_twice_granted_with_one_clause_struck_and_one_added_the_order_has_exactly_the_granted_words()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SCPO", "Marlow Quist"), Text(
        [
            Condition(1, kind: "device-limit", terms: new { maxPhones = 1 }), Condition(2, "Not to enter the docks at Wexmoor"), Condition(3, "Not to own a boat"),
        ]));
        await court.Signs(id);
        (await court.Shown(id)).GetProperty("state").GetString().Should().Be("awaiting-court");

        await court.Does(id, "hearings", new { on = court.Day(10), reason = "Listed by the court" });
        await court.Does(id, "adjournment", new { because = "court-time", on = court.Day(20), reason = "The list was full" });
        await court.Does(id, "adjournment", new { because = "person-absent", on = court.Day(30), reason = "Not produced" });
        var waiting = (await force.Get($"{Api}?state=awaiting-court")).GetProperty("applications")[0];
        (waiting.GetProperty("daysWaiting").GetInt32(), waiting.GetProperty("nextHearingOn").GetString()).Should().Be((0, court.Day(30)));
        host.Clock.Advance(TimeSpan.FromDays(31));
        court.Officer = force.As("officer", "later");
        (await court.Officer.Get($"{Api}?state=awaiting-court")).GetProperty("applications")[0].GetProperty("daysWaiting").GetInt32().Should().BeGreaterThanOrEqualTo(31);

        var drafted = (await court.Shown(id)).GetProperty("text").GetProperty("clauses");
        Guid Clause(int i) => drafted[i].GetProperty("id").GetGuid();
        await court.Does(id, "outcome", new
        {
            on = court.Day(-1), lastDay = court.Day(1000), start = "released", reason = "Read from the sealed order",
            clauses = new object[]
            {
                new { clauseId = Clause(0), number = 1, result = "granted", reason = "Necessary" }, new { clauseId = Clause(1), number = 2, result = "amended", words = "Not to enter the docks at Wexmoor between 22:00 and 06:00", nothingProtected = true, reason = "Works there by day" },
                new { clauseId = Clause(2), number = 3, result = "refused", because = "not-proportionate", reason = "Too wide" }, new { number = 3, result = "added", words = "To tell the police of any boat", nothingProtected = true, reason = "Instead of a ban" },
            },
        });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        var shown = await court.Shown(id);
        shown.GetProperty("hearings").EnumerateArray().Select(h => h.GetProperty("state").GetString()).Should().Equal("adjourned", "adjourned", "heard");
        var order = await court.Officer.Get($"/api/v1/orders/{shown.GetProperty("outcome").GetProperty("orderId").GetGuid()}");
        order.GetProperty("conditions").EnumerateArray().Select(c => (c.GetProperty("number").GetInt32(), c.GetProperty("words").GetString())).Should().Equal(
            (1, drafted[0].GetProperty("words").GetString()), (2, "Not to enter the docks at Wexmoor between 22:00 and 06:00"), (3, "To tell the police of any boat"));
        drafted[0].GetProperty("words").GetString().Should().Contain("telephone", "the words come from the terms");
        (await court.Officer.Get("/api/v1/orders")).GetProperty("orders").GetArrayLength().Should().Be(1, "it is made once however often it is told");
    }

    [Fact]
    public async Task what_is_drafted_needs_its_reasons_and_a_change_undoes_what_was_signed()
    {
        var court = Court;
        var referral = await court.Accepted("SPO", "Nerys Halloran");
        (await force.Officer.Send(HttpMethod.Post, Api, new { referralId = referral, text = Text([new { number = 1, words = "Not to enter Wexmoor market" }], "on-application"), reason = "for a test" }))
            .ShouldBeProblem(400, "justification-missing", "conditions[0].justification").ShouldBeProblem(400, "evidence-missing").ShouldBeProblem(400, "risk-missing");

        var id = await court.Drafts(referral, Text([Condition(1, "Not to enter Wexmoor market")], "on-application"));
        var first = await court.Hash(id);
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/content-signature", new { hash = first, reason = "for a test" })).ShouldBeProblem(422, "second-person");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/law-signature", new { hash = first, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden, "law is signed by legal services");
        await court.Signs(id);

        var clause = (await court.Shown(id)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await force.Officer.Send(HttpMethod.Put, $"{Api}/{id}/text", new { text = Text([new { id = clause, number = 1 }, Condition(2, "Not to enter Wexmoor park")], "on-application"), reason = "Seen there too" });
        var shown = await court.Shown(id);
        (shown.GetProperty("state").GetString(), shown.GetProperty("signatures").GetArrayLength(), shown.GetProperty("texts").GetArrayLength()).Should().Be(("drafting", 0, 2));
        shown.GetProperty("text").GetProperty("hash").GetString().Should().NotBe(first).And.HaveLength(64);
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/content-signature", new { hash = first, reason = "for a test" })).ShouldBeProblem(422, "text-changed", "hash");
    }

    [Fact]
    public async Task nobody_signs_what_the_law_does_not_allow_and_the_section_is_named_but_a_concern_blocks_nothing()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SCPO", "Osric Penhale"), Text([Condition(1, kind: "device-limit", terms: new { maxPhones = 1 })], length: new { years = 6 }));
        var shown = await court.Shown(id);
        shown.GetProperty("findings").EnumerateArray().Should().Contain(f => f.GetProperty("againstTheLaw").GetBoolean() && f.GetProperty("section").GetString()!.Contains("s.16"));
        shown.GetProperty("text").GetProperty("clauses")[0].GetProperty("concerns").GetArrayLength().Should().BeGreaterThan(0, "the term says nothing of e-SIMs");
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/content-signature", new { hash = await court.Hash(id), reason = "for a test" }))
            .ShouldBeProblem(422, "legal-longer-than-law-allows").Text.Should().Contain("s.16");

        var clause = shown.GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        (await force.Officer.Send(HttpMethod.Put, $"{Api}/{id}/text", new { text = Text([new { id = clause, number = 1 }]), reason = "Five years are the most" })).Ok();
        await court.Signs(id);
        (await court.Shown(id)).GetProperty("state").GetString().Should().Be("awaiting-court");
    }

    [Fact]
    public async Task a_condition_that_would_run_longer_than_the_law_lets_its_kind_run_is_named_with_its_section()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SHPO", "Percival Oake"), Text([Condition(1, kind: "travel-abroad", terms: new { ban = "allCountries", forYears = 6 }, length: new { years = 6 })], length: new { years = 10 }));
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/content-signature", new { hash = await court.Hash(id), reason = "for a test" }))
            .ShouldBeProblem(422).Text.Should().Contain("legal-condition-longer-than-law-allows").And.Contain("5 years at most").And.Contain("conditions[0]");
    }

    [Fact]
    public async Task what_a_court_made_is_recorded_though_nobody_had_signed_and_the_law_has_something_against_it()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SCPO", "Piers Attwater"), Text([Condition(1, "Not to own a boat")], length: new { years = 9 }));
        await court.Grants(id, 4000);
        await host.DeliverEvents();

        var shown = await court.Shown(id);
        shown.GetProperty("steps").EnumerateArray().Last().GetProperty("note").GetString().Should().Contain("not signed");
        var order = await force.Get($"/api/v1/orders/{shown.GetProperty("outcome").GetProperty("orderId").GetGuid()}");
        order.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).Should().Contain("longer_than_law_allows");
    }

    [Fact]
    public async Task an_outcome_leaves_no_condition_out_and_says_what_the_register_could_not_record()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SCPO", "Quentin Sallow"), Text([Condition(1, "Not to own a boat"), Condition(2, "Not to own a van")]));
        var clause = (await court.Shown(id)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        object Outcome(object one, string? start = "released") => new { on = court.Day(0), lastDay = court.Day(900), start, reason = "for a test", clauses = new[] { one } };
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/outcome", Outcome(new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" }))).ShouldBeProblem(422, "clause-missing", "clauses");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/outcome", Outcome(new { clauseId = clause, number = 1, result = "refused", reason = "Too wide" }))).ShouldBeProblem(422, "because-missing", "clauses[0].because");
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{id}/outcome", Outcome(new { clauseId = clause, number = 1, result = "granted", reason = "Necessary" }, "stated-date"))).ShouldBeProblem(422, "start-missing", "startsOn");
    }

    [Fact]
    public async Task a_refused_application_makes_no_order_and_a_withdrawn_or_collapsed_one_takes_its_hearing_out()
    {
        var court = Court;
        var refused = await court.Drafts(await court.Accepted("SPO", "Rowena Thackeray"), Text([Condition(1, "Not to own a boat")], "on-application"));
        var clause = (await court.Shown(refused)).GetProperty("text").GetProperty("clauses")[0].GetProperty("id").GetGuid();
        await court.Does(refused, "outcome", new { on = court.Day(0), reason = "for a test", clauses = new[] { new { clauseId = clause, number = 1, result = "refused", because = "test-not-met", reason = "One act only" } } });
        var shown = await court.Shown(refused);
        shown.GetProperty("state").GetString().Should().Be("refused");
        shown.GetProperty("outcome").TryGetProperty("orderId", out _).Should().BeFalse();
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{refused}/hearings", new { on = court.Day(5), reason = "for a test" })).ShouldBeProblem(422, "wrong-state");

        var ended = await court.Drafts(await court.Accepted("SPO", "Silas Wray"), Text([Condition(1, "Not to own a boat")], "on-application"));
        await court.Does(ended, "hearings", new { on = court.Day(5), reason = "Listed" });
        (await force.Officer.Send(HttpMethod.Post, $"{Api}/{ended}/heard", new { reason = "for a test" })).ShouldBeProblem(422, "not-yet");
        await court.Does(ended, "end", new { because = "case-collapsed", reason = "No evidence offered" });
        shown = await court.Shown(ended);
        (shown.GetProperty("state").GetString(), shown.GetProperty("hearings")[0].GetProperty("state").GetString()).Should().Be(("collapsed", "vacated"));
    }

    [Fact]
    public async Task a_granted_order_is_red_until_a_unit_takes_it_on_and_only_that_unit_answers()
    {
        var court = Court;
        var district = force.As("inspector");
        var unit = await force.OpensAUnit("District team", district);
        var id = await court.Drafts(await court.Accepted("SCPO", "Tamsin Orrell"), Text([Condition(1, "Not to own a boat")]));
        await court.Grants(id, 900);
        (await Unaccepted()).Should().Be(1);

        await court.Does(id, "management", new { unitId = unit, reason = "Lives in their district" });
        (await force.Supervisor.Send(HttpMethod.Post, $"{Api}/{id}/management/answer", new { accepts = true, reason = "for a test" })).ShouldBeProblem(422, "not-your-unit");
        await district.Post($"{Api}/{id}/management/answer", new { accepts = false, reason = "Has moved away" });
        (await Unaccepted()).Should().Be(1, "what is handed back is as red as before");
        await court.Does(id, "management", new { unitId = unit, reason = "Has come back" });
        await district.Post($"{Api}/{id}/management/answer", new { accepts = true, reason = "Allocated" });
        (await Unaccepted()).Should().Be(0);

        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        var order = (await court.Shown(id)).GetProperty("outcome").GetProperty("orderId").GetGuid();
        (await force.Get($"/api/v1/orders/{order}")).GetProperty("unit").GetString().Should().Be("District team", "who has taken the order on manages it from then on");

        async Task<int> Unaccepted() => (await force.Get($"{Api}?unaccepted=true")).GetProperty("total").GetInt32();
    }

    [Fact]
    public async Task words_that_may_tell_of_a_protected_person_are_held_back_and_another_force_finds_nothing()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SPO", "Ursula Vane"), Text([Condition(1, "Not to go near Larkspur House", nothingProtected: false)], "on-application"));
        (await force.Caseworker.Send(HttpMethod.Get, $"{Api}/{id}")).Ok().Text.Should().NotContain("Larkspur").And.NotContain("Exhibit ABC/1").And.Contain("Held back");
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/{id}")).Ok().Text.Should().Contain("Larkspur");
        var other = host.NewForce();
        (await other.Supervisor.Send(HttpMethod.Get, $"{Api}/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Supervisor.Get(Api)).GetProperty("total").GetInt32().Should().Be(0);
        (await force.Officer.Send(HttpMethod.Get, $"{Api}/{id}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden, "a person's record is read for a purpose");
    }

    [Fact]
    public async Task a_person_is_needed_until_the_court_has_decided_and_what_is_erased_afterwards_keeps_no_words()
    {
        var court = Court;
        var id = await court.Drafts(await court.Accepted("SPO", "Wilfred Yarrow"), Text([Condition(1, "Not to go near Larkspur House")], "on-application"));
        var subject = (await court.Shown(id)).GetProperty("subjectId").GetGuid();
        (await Needed()).Should().BeTrue();
        await court.Does(id, "end", new { because = "withdrawn", reason = "Moved abroad" });
        (await Needed()).Should().BeFalse();

        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<ReferralsDb>();
            db.Publish(new SubjectErased(subject, [subject], new(2026, 9, 1)));
            return await db.SaveChangesAsync();
        });
        await host.DeliverEvents();
        await host.DeliverEventsAgain();
        var shown = await court.Shown(id);
        shown.ToString().Should().NotContain("Larkspur").And.NotContain("Exhibit").And.NotContain("Moved abroad");
        shown.GetProperty("state").GetString().Should().Be("withdrawn", "counts stay");

        Task<bool> Needed() => host.InScope(async services =>
        {
            var needs = new List<Need>();
            foreach (var one in services.GetServices<INeedsPeople>())
                needs.AddRange(await one.Of([subject], CancellationToken.None));
            return needs.Any(n => n.Now);
        });
    }
}
