using System.Text.Json;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Orders.Tests.Checks;

/// <summary>What must never happen in an answer: each test is named after the line that prevents it.</summary>
public sealed class SafetyLines
{
    private readonly Roadside roadside = new();

    [Fact]
    public void line_1_an_answer_says_what_it_covers_and_asks_about_reasonable_excuse_without_assessing_it()
    {
        roadside.Has();

        var answer = roadside.Ask();

        answer.Covers.Should().Be("This covers only orders recorded here, not bail, licence, other orders or other offences");
        var order = answer.Orders.Should().ContainSingle().Which;
        order.ReasonableExcuse.Should().Contain("Ask about reasonable excuse; it is not assessed");
        order.Conditions.Should().ContainSingle().Which.Should().Match<TermCheck>(c => c.Outcome == Outcome.Breach && c.Says == "These facts match this term");
    }

    [Fact]
    public void line_1_nothing_found_is_no_order_found_in_this_register_and_never_no_order()
    {
        var answer = roadside.Ask();

        answer.Found.Should().Be("No order found in this register");
        answer.Radio.Should().Contain("No order found in this register");
        Whole(answer).Should().NotContain("No order\"").And.NotContainEquivalentOf("no breach");
    }

    [Fact]
    public void line_1_an_ended_order_is_one_line_and_is_not_assessed()
    {
        roadside.Has(lastDay: "2026-05-15");

        var answer = roadside.Ask();

        answer.Orders.Should().BeEmpty();
        answer.NotAssessed.Should().ContainSingle().Which.Should().Contain("its last day was 15 May 2026");
        answer.Found.Should().StartWith("No order found in this register that held at this instant; 1 ");
    }

    [Fact]
    public void line_2_terms_that_no_named_person_confirmed_do_not_decide_and_the_words_are_shown()
    {
        roadside.Has(conditions: Roadside.NoContact() with { ConfirmedBy = null, Source = WordsSource.Spreadsheet });

        var term = Term();

        term.Outcome.Should().Be(Outcome.CannotTell);
        term.Words.Should().Be("Not to contact Ms Orla Example by any means whatsoever");
        term.Heading.Should().Be("From spreadsheet, not compared with the sealed order");
        term.Missing.Should().ContainSingle().Which.Should().Contain("no named person has confirmed");
    }

    [Fact]
    public void line_2_words_without_typed_terms_cannot_tell()
    {
        roadside.Has(conditions: new ConditionText(Guid.CreateVersion7(Roadside.Now), 1, "To behave", WordsSource.Typed));

        Term().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Words == "To behave");
    }

    [Fact]
    public void line_2_an_order_without_recorded_conditions_cannot_tell()
    {
        roadside.Has(but: o => o with { Made = o.Made with { Conditions = [] } });

        Term().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Number == null);
    }

    [Fact]
    public void line_2_a_stated_status_that_contradicts_the_dates_cannot_tell()
    {
        roadside.Has(but: o => o with { StatedStatus = "Expired", StatusContradicts = true });

        Term().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Missing[0].Contains("“Expired”, which contradicts its dates"));
    }

    [Fact]
    public void line_2_an_end_that_nobody_confirmed_or_that_is_not_recorded_cannot_tell()
    {
        roadside.Has().Record(new EndClaimed(new(2026, 8, 1), "told it was dropped"), Roadside.Someone(Roadside.Now.AddDays(-5)));
        roadside.Has(but: o => o with { ImportLineId = Guid.CreateVersion7(Roadside.Now), Made = o.Made with { End = new() } });

        roadside.Ask().Orders.SelectMany(o => o.Conditions).Should().HaveCount(2).And.OnlyContain(t => t.Outcome == Outcome.CannotTell);
    }

    [Fact]
    public void line_3_an_unmended_row_is_named_even_when_nothing_else_is_found()
    {
        roadside.Unmended = [new(Guid.CreateVersion7(Roadside.Now), "An unmended row matches; an order may exist: sheet SPO, line 12 (queued)")];

        roadside.Ask().Found.Should().Be("No order found in this register. An unmended row matches; an order may exist");
    }

    [Fact]
    public void line_3_more_rows_than_are_shown_are_said_to_be_more()
    {
        roadside.Unmended = [.. Enumerable.Range(1, 21).Select(i => new UnmendedRow(Guid.CreateVersion7(Roadside.Now), $"row {i}"))];

        var answer = roadside.Ask();

        answer.Unmended.Should().HaveCount(20);
        answer.Found.Should().Contain("More than 20 unmended rows match");
    }

    [Fact]
    public void line_4_an_order_that_starts_on_a_release_nobody_recorded_cannot_tell_and_is_never_not_in_force()
    {
        var order = roadside.Has(start: Anchor.Released);

        var answer = roadside.Ask();

        Term().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Missing[0].Contains("a person standing before you is not in custody"));
        Whole(answer).Should().NotContain("not in force").And.NotContain("NOT STARTED");
        answer.Radio.Should().Contain(l => l.Contains("CANNOT TELL WHETHER IN FORCE"));
        Standing.AwaitsRelease(Rows(order), order.Facts(), Roadside.Now).Should().BeTrue("its owner gets a task");
    }

    [Fact]
    public void line_4_a_recorded_release_starts_it_and_before_that_day_nothing_matches()
    {
        roadside.Has(start: Anchor.Released).Record(new Released(new(2026, 6, 1)), Roadside.Someone(Roadside.Now.AddDays(-80)));

        Term().Outcome.Should().Be(Outcome.Breach);
        Term(at: new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero)).Should().Match<TermCheck>(t => t.Outcome == Outcome.NoBreach && t.Trace[0].Contains("starts on 1 June 2026"));
    }

    [Fact]
    public void line_4_custody_by_itself_stops_nothing()
    {
        roadside.Person = roadside.Person with { Notes = [new("licence", "Held at HMP Invented since July", Poet.Subjects.Contracts.StatementBasis.Fact, false)] };
        roadside.Has();

        Term().Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void line_5_an_unserved_order_still_matches_and_says_to_serve_or_tell_now()
    {
        roadside.Has();

        var order = roadside.Ask().Orders.Single();

        order.Conditions.Single().Outcome.Should().Be(Outcome.Breach);
        order.Knowledge.Best.Should().BeNull();
        order.Knowledge.Says.Should().Contain("knowledge is not yet proved").And.Contain("Serve or tell now, and record it");
    }

    [Fact]
    public void line_5_evidence_of_knowledge_is_graded_and_only_what_came_before_counts()
    {
        var order = roadside.Has();
        order.Record(new Served(Roadside.Now.AddDays(-30), KnowledgeEvidence.ServedIndirectly, null), Roadside.Someone(Roadside.Now.AddDays(-30)));
        order.Record(new Served(Roadside.Now.AddDays(-20), KnowledgeEvidence.ReadBackOnVideo, "BWV 12"), Roadside.Someone(Roadside.Now.AddDays(-20)));

        roadside.Ask().Orders.Single().Knowledge.Should().Match<KnowledgeFound>(k => k.Best == KnowledgeEvidence.ReadBackOnVideo && k.Evidence.Count == 2);
        roadside.Ask(at: Roadside.Now.AddDays(-25)).Orders.Single().Knowledge.Says.Should().Contain("weak evidence");
        roadside.Ask(at: Roadside.Now.AddDays(-40)).Orders.Single().Knowledge.Says.Should().StartWith("Told only after this instant");
    }

    [Fact]
    public void line_6_an_order_longer_than_the_law_allows_is_enforced_as_sealed()
    {
        roadside.Has("DVPO", madeOn: "2026-07-01", lastDay: "2026-12-31", recorded: Roadside.Now); // 28 days are the most

        Term().Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void line_7_an_order_under_an_edition_that_is_uncertain_or_not_known_still_checks_and_says_so()
    {
        roadside.Has(edition: "an edition long gone");

        var order = roadside.Ask().Orders.Single();

        order.Conditions.Single().Outcome.Should().Be(Outcome.Breach);
        order.Notes.Should().Contain(n => n.Contains("an edition long gone"));
    }

    [Fact]
    public void line_7_an_order_made_under_law_that_awaits_commencement_is_checked_with_the_doubt_beside_it()
    {
        roadside.Has("SCPO", madeOn: "2026-03-02", form: FormKind.Interim);

        var order = roadside.Ask().Orders.Single();

        order.Conditions.Single().Outcome.Should().Be(Outcome.Breach);
        order.Law!.Edition.Should().Be("SCA 2007 with BSA 2025");
        order.Law.Uncertain.Should().NotBeEmpty();
    }

    [Fact]
    public void a_missing_plugin_leaves_the_words_and_cannot_tell_even_about_powers()
    {
        var without = new Roadside(OrderTypeCatalogue.Of());
        without.Has("ZZO");

        var order = without.Ask().Orders.Single();

        order.Conditions.Single().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Words.StartsWith("Not to contact"));
        order.Arrest.Answer.Should().Be(PowerFoundAnswer.CannotTell);
        order.Law.Should().BeNull();
    }

    [Fact]
    public void whom_to_call_is_the_officer_and_unit_of_the_order_and_the_force_s_own_contact()
    {
        roadside.Settings["Poet:OutOfHours:42"] = "Duty inspector, extension 4242";
        roadside.Has(but: o => o with { Officer = "DC Inventar", Unit = "Orders team" });

        roadside.Ask().Orders.Single().Call.Should().Be(new WhomToCall("DC Inventar", "Orders team", "Essex", "Duty inspector, extension 4242"));
    }

    [Fact]
    public void a_plugin_that_throws_while_answering_leaves_the_words_and_cannot_tell()
    {
        var failing = new Roadside(OrderTypeCatalogue.Of(new FailingType()));
        failing.Has(conditions: Roadside.NoContact() with { KindId = "failing", Terms = "{}" });

        failing.Ask().Orders.Single().Conditions.Single().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Words.StartsWith("Not to contact") && t.Missing.Count == 1);
    }

    private TermCheck Term(DateTimeOffset? at = null) => roadside.Ask(at: at).Orders.Single().Conditions.Single();

    private static string Whole(CheckAnswer answer) => JsonSerializer.Serialize(answer);

    private static OrderRows Rows(Order order) => OrderRows.Of(order.Spans.Where(s => s.KnownTo == Timeline.Open).Select(s => new SpanRow(
        new(order.Id, order.SubjectId, order.Reference, order.TypeCode, order.Form, order.EditionId, order.MadeOn, order.RecordedAt), s.Force, s.State, s.Why, s.ValidFrom, s.ValidTo)), []);
}
