using System.Text.Json;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Plugins;

namespace Poet.Orders.Tests.Checks;

/// <summary>The lines on powers, time, identity and children, on the composition of answers.</summary>
public sealed class SafetyLinesOnPowersAndTime
{
    private readonly Roadside roadside = new();

    [Fact]
    public void line_8_arrest_entry_and_search_are_three_answers_with_section_and_test()
    {
        roadside.Has();

        var order = roadside.Ask().Orders.Single();

        order.Arrest.Should().Match<PowerFound>(p => p.Answer == PowerFoundAnswer.Yes && p.Section == "PACE 1984 s.24" && p.Test.Contains("necessary"));
        order.Enter.Section.Should().Be("PACE 1984 s.17(1)(b)");
        order.Search.Test.Should().Contain("Only after arrest");
    }

    [Theory]
    [InlineData(null, "CannotTell")]
    [InlineData(true, "Yes")]
    [InlineData(false, "No")]
    public void line_8_a_power_that_hangs_on_the_term_is_cannot_tell_while_its_attachment_is_not_recorded(bool? attached, string expected)
    {
        roadside.Has("GANG", conditions: Roadside.NoContact() with { PowerOfArrest = attached });

        var order = roadside.Ask().Orders.Single();

        order.Arrest.Answer.ToString().Should().Be(expected);
        order.Conditions.Single().Arrest!.Answer.ToString().Should().Be(expected);
    }

    [Fact]
    public void line_8_the_answer_reminds_of_the_caution_and_that_a_visit_gives_no_power() =>
        roadside.Ask().Reminders.Should().Contain(r => r.Contains("caution first") && r.Contains("PACE Code C 10")).And.Contain(r => r.Contains("A visit by itself gives no power"));

    [Theory]
    [InlineData("2026-09-01", "2026-09-01")] // the record ends on the anniversary
    [InlineData("2026-08-31", "2026-09-01")] // the record ends the day before
    public void line_9_on_the_anniversary_day_both_readings_are_shown_and_the_check_cannot_tell(string lastDay, string on)
    {
        roadside.Has(madeOn: "2024-09-01", lastDay: lastDay);

        var term = Term(at: DateTimeOffset.Parse(on + "T12:00:00Z"));

        term.Outcome.Should().Be(Outcome.CannotTell);
        term.Missing[0].Should().Contain("31 August 2026").And.Contain("1 September 2026").And.Contain("read the sealed order");
        term.Trace.Should().Contain("If the order held at this instant: these facts match this term");
        Term(at: DateTimeOffset.Parse("2026-08-30T12:00:00Z")).Outcome.Should().Be(Outcome.Breach);
        roadside.Ask(at: DateTimeOffset.Parse("2026-09-02T12:00:00Z")).Orders.Should().BeEmpty();
    }

    [Fact]
    public void line_9_on_the_day_it_was_made_before_it_was_on_record_the_hour_is_not_known()
    {
        roadside.Has(madeOn: "2026-09-01", recorded: Roadside.Now.AddHours(3));

        Term().Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Missing[0].Contains("at an hour that is not recorded"));
        Term(at: Roadside.Now.AddHours(4)).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void line_9_where_a_disputed_holiday_moves_the_end_of_a_notice_both_times_are_shown_and_the_check_cannot_tell()
    {
        var served = new DateTimeOffset(2020, 12, 24, 12, 0, 0, TimeSpan.Zero); // Boxing Day fell on a Saturday
        roadside.Has("DVPO", madeOn: "2020-12-24", lastDay: null, form: FormKind.Notice, start: Anchor.Served)
            .Record(new Served(served, KnowledgeEvidence.ServedInPerson, null), Roadside.Someone(Roadside.Now.AddDays(-90)));
        var hearing = new DvpnHearing(served);

        Term(at: hearing.Earlier.AddMinutes(-1)).Outcome.Should().Be(Outcome.Breach);
        Term(at: hearing.Earlier.AddMinutes(1)).Should().Match<TermCheck>(t => t.Outcome == Outcome.CannotTell && t.Missing[0].Contains("on one reading"));
        Term(at: hearing.Later.AddMinutes(1)).Outcome.Should().Be(Outcome.Breach, "an adjourned notice goes on, and that is not the check's to decide");
    }

    [Fact]
    public void line_10_a_name_alone_gives_candidates_and_no_result_per_term()
    {
        roadside.Has();
        roadside.Candidates = [new(roadside.Person, ["name"], 0.9) { Records = [roadside.Person.Id] }];

        var answer = roadside.Ask();

        answer.Identity.Should().Match<IdentityFound>(i => !i.Confirmed && i.Heading == "Identity not confirmed");
        answer.Orders.Should().BeEmpty();
        answer.Found.Should().StartWith("Identity not confirmed: nothing was assessed");
    }

    [Fact]
    public void line_12_under_eighteen_at_the_event_has_a_banner_with_its_prompts()
    {
        roadside.Person = roadside.Person with { BornOn = new(2008, 9, 2) }; // 18 the day after
        roadside.Has();

        var banner = roadside.Ask().Child;

        banner!.Says.Should().Contain("aged 17");
        banner.Prompts.Should().HaveCount(4).And.Contain(p => p.Contains("appropriate adult") && p.Contains("parent"))
            .And.Contain(p => p.Contains("NRM")).And.Contain(p => p.Contains("youth justice team")).And.Contain(p => p.Contains("youth court", StringComparison.OrdinalIgnoreCase));
        roadside.Ask(at: Roadside.Now.AddDays(1)).Child.Should().BeNull();
        roadside.Ask().Orders.Single().Law!.UnderEighteen.Should().Contain("Youth court");
    }

    private TermCheck Term(DateTimeOffset? at = null) => roadside.Ask(at: at).Orders.Single().Conditions.Single();
}
