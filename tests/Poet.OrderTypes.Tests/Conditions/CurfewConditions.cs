using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class CurfewConditions
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    // E3: Monday to Friday 21:00 to 06:00, Saturday and Sunday 20:00 to 08:00
    private readonly CurfewTerms weekly = new()
    {
        PlaceId = HisHome, Approval = "officer in charge of the order",
        Hours = [WeeklyWindow.On(Weekdays, new(21, 0), new(6, 0)), WeeklyWindow.On([DayOfWeek.Saturday, DayOfWeek.Sunday], new(20, 0), new(8, 0))],
    };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.Curfew)!;

    [Theory]
    [InlineData("2026-03-03 20:59:59", Outcome.NoBreach)] // Tuesday
    [InlineData("2026-03-03 21:00:00", Outcome.Breach)]
    [InlineData("2026-03-08 23:30:00", Outcome.Breach)]   // Sunday, of the Sunday set
    [InlineData("2026-03-04 06:00:00", Outcome.NoBreach)] // Wednesday, the window of Tuesday has ended
    [InlineData("2026-03-02 06:00:00", Outcome.Breach)]   // Monday, the window that started on Sunday runs to 08:00
    [InlineData("2026-03-02 07:59:59", Outcome.Breach)]
    [InlineData("2026-03-02 08:00:00", Outcome.NoBreach)]
    [InlineData("2026-03-07 06:00:00", Outcome.NoBreach)] // Saturday, the window of Friday has ended
    [InlineData("2026-07-07 20:59:59", Outcome.NoBreach)] // the same in summer time
    [InlineData("2026-07-07 21:00:00", Outcome.Breach)]
    public void E3_away_at_the_edges_of_the_windows(string wall, Outcome expected) =>
        Check(weekly, London(wall), At(NewHome)).Outcome.Should().Be(expected);

    [Fact]
    public void E3_home_at_the_last_minute_and_away_at_the_next_is_no_breach()
    {
        Check(weekly, London("2026-03-04 05:59:00"), At(HisHome)).Outcome.Should().Be(Outcome.NoBreach);
        Check(weekly, London("2026-03-04 06:00:00"), At(NewHome)).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z")] // 01:30, summer time
    [InlineData("2026-10-25T01:30:00Z")] // 01:30 again
    public void E3_the_repeated_hour_of_25_October_2026_lies_in_the_window_by_either_reading(string utc)
    {
        var answer = Check(weekly, DateTimeOffset.Parse(utc), At(NewHome));

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Trace.Should().Contain(s => s.Says.Contains("Sunday 25 October 2026, 01:30, in the hour that is repeated"));
    }

    [Theory]
    [InlineData("2026-10-24T23:59:59Z", Outcome.NoBreach)]   // 00:59:59
    [InlineData("2026-10-25T00:15:00Z", Outcome.CannotTell)] // 01:15, the first time
    [InlineData("2026-10-25T00:50:00Z", Outcome.CannotTell)]
    [InlineData("2026-10-25T01:20:00Z", Outcome.CannotTell)] // 01:20, the second time
    [InlineData("2026-10-25T01:45:00Z", Outcome.NoBreach)]   // 01:45, the second time
    public void E15_8_a_window_inside_the_repeated_hour_is_left_to_a_lawyer(string utc, Outcome expected)
    {
        var quarter = weekly with { Hours = [WeeklyWindow.Daily(new(1, 15), new(1, 45))] };

        Check(quarter, DateTimeOffset.Parse(utc), At(NewHome)).Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-10-25T00:15:00Z", Outcome.Breach)]     // 01:15, before either reading of 01:30
    [InlineData("2026-10-25T00:45:00Z", Outcome.CannotTell)] // after the first 01:30, before the second
    [InlineData("2026-10-25T01:30:00Z", Outcome.NoBreach)]
    public void a_window_that_ends_in_the_repeated_hour_is_open_between_its_two_ends(string utc, Outcome expected) =>
        Check(weekly with { Hours = [WeeklyWindow.Daily(new(22, 0), new(1, 30))] }, DateTimeOffset.Parse(utc), At(NewHome)).Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", Outcome.NoBreach)] // 00:59:59
    [InlineData("2026-03-29T01:00:00Z", Outcome.Breach)]   // the clock jumps to 02:00, past 01:30
    public void a_window_that_starts_in_the_skipped_hour_starts_as_the_clocks_go_forward(string utc, Outcome expected) =>
        Check(weekly with { Hours = [WeeklyWindow.Daily(new(1, 30), new(6, 0))] }, DateTimeOffset.Parse(utc), At(NewHome)).Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2028-02-29 23:00:00", Outcome.Breach)] // a Tuesday
    [InlineData("2028-03-01 05:59:00", Outcome.Breach)]
    public void E15_8_a_window_on_a_leap_day_is_like_any_other(string wall, Outcome expected) =>
        Check(weekly, London(wall), At(NewHome)).Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2026-03-03 23:59:59")]
    [InlineData("2026-03-04 00:00:00")]
    public void E15_8_two_windows_that_meet_at_midnight_leave_no_gap(string wall) =>
        Check(weekly with { Hours = [WeeklyWindow.Daily(new(20, 0), new(0, 0)), WeeklyWindow.Daily(new(0, 0), new(6, 0))] }, London(wall), At(NewHome))
            .Outcome.Should().Be(Outcome.Breach);

    [Fact]
    public void E3_windows_back_to_back_are_flagged()
    {
        var meeting = weekly with { Hours = [WeeklyWindow.Daily(new(0, 0), new(6, 0)), WeeklyWindow.Daily(new(6, 0), new(9, 0))] };

        kind.Review(meeting, People).Should().Contain(c => c.RuleId == "hours-back-to-back" && c.Says.Contains("06:00"));
        kind.Review(weekly, People).Should().NotContain(c => c.RuleId == "hours-back-to-back");
    }

    [Fact]
    public void a_minute_lost_at_midnight_is_flagged() =>
        kind.Review(weekly with { Hours = [WeeklyWindow.Daily(new(21, 0), new(23, 59)), WeeklyWindow.Daily(new(0, 0), new(6, 0))] }, People)
            .Should().Contain(c => c.RuleId == "hours-gap-at-midnight");

    [Fact]
    public void overlaps_and_gaps_are_flagged()
    {
        Rules(weekly with { Hours = [WeeklyWindow.Daily(new(20, 0), new(6, 0)), WeeklyWindow.Daily(new(5, 0), new(7, 0))] }).Should().Contain("hours-overlap");
        Rules(weekly with { Hours = [WeeklyWindow.Daily(new(9, 0), new(12, 0)), WeeklyWindow.Daily(new(12, 5), new(15, 0))] }).Should().Contain("hours-gap");
    }

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        Rules(weekly with { Approval = null }).Should().Contain(["curfew-no-approver", "curfew-no-emergency", "curfew-no-proof", "hours-which-day"]);
        Rules(weekly with { Approval = "PC Ito" }).Should().Contain("named-officer");
        Rules(weekly with { DoorstepChecks = true, Exceptions = [PresenceException.Emergency], Hours = [WeeklyWindow.Daily(new(21, 0), new(6, 0))] }).Should().BeEmpty();
    }

    [Fact]
    public void E3_a_new_address_whose_approval_is_not_yet_in_force_is_a_breach()
    {
        var night = London("2026-03-03 23:00:00");
        Assessment With(params PermissionGiven[] given) => kind.Assess(weekly, new(night, At(NewHome), new Known { Permissions = given }), People);
        PermissionGiven From(string wall, Guid place) => new(LedgerWords.Curfew, place.ToString(), London(wall), null);

        With(From("2026-03-05 00:00:00", NewHome)).Outcome.Should().Be(Outcome.Breach);
        With().Outcome.Should().Be(Outcome.Breach);
        With(From("2026-03-01 00:00:00", NewHome)).Outcome.Should().Be(Outcome.NoBreach);
        With(From("2026-03-01 00:00:00", Unmapped)).Outcome.Should().Be(Outcome.Breach);
        With(new PermissionGiven(LedgerWords.Curfew, "", London("2026-03-01 00:00:00"), night)).Outcome.Should().Be(Outcome.Breach, "it ended at that instant");
    }

    [Fact]
    public void where_no_record_of_approvals_is_kept_it_cannot_tell()
    {
        var away = new Situation(London("2026-03-03 23:00:00"), At(NewHome));

        kind.Assess(weekly, away, People).Missing.Should().ContainSingle(m => m.Contains("no record of approvals"));
        kind.Assess(weekly with { Approval = null }, away, People).Outcome.Should().Be(Outcome.Breach);
    }

    [Theory]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    public void an_emergency_is_asked_about_where_the_order_excepts_it(bool? within, Outcome expected) =>
        Check(weekly with { Exceptions = [PresenceException.Emergency] }, London("2026-03-03 23:00:00"),
            new Facts { Place = new PlaceFact { PlaceId = NewHome, WithinException = within } }).Outcome.Should().Be(expected);

    [Fact]
    public void a_position_that_may_be_the_house_or_the_street_cannot_tell()
    {
        var night = London("2026-03-03 23:00:00");

        Check(weekly, night, At(new(1.152, 51.791), 5)).Outcome.Should().Be(Outcome.NoBreach);
        Check(weekly, night, At(new(1.152, 51.791), 50)).Outcome.Should().Be(Outcome.CannotTell);
        Check(weekly, night, At(Door, 50)).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void the_hours_of_the_fullest_calendar_day_are_counted_once()
    {
        kind.HoursInADay(weekly).Should().Be(12, "Sunday has eight hours of Saturday's window and four of its own");
        kind.HoursInADay(weekly with { Hours = [WeeklyWindow.Daily(new(21, 0), new(1, 30)), WeeklyWindow.Daily(new(22, 0), new(0, 0))] }).Should().Be(4.5m);
        kind.HoursInADay(weekly with { Hours = [WeeklyWindow.Daily(new(0, 0), new(0, 0))] }).Should().Be(24);
        ConditionKinds.ById(ConditionKinds.ExclusionArea)!.HoursInADay(new ExclusionAreaTerms { Places = [Town] }).Should().BeNull();
    }

    [Theory]
    [InlineData("3. Curfew at home address between 2200hrs and 0600hrs.", "home address", "22:00", "06:00")]
    [InlineData("Curfew at home address between 22:00 and 0600hrs", "home address", "22:00", "06:00")]
    [InlineData("To remain indoors at 4 Example Close between the hours of 9.30pm and 6am daily", "4 Example Close", "21:30", "06:00")]
    [InlineData("To remain at the hostel from 11pm to midnight every day", "the hostel", "23:00", "00:00")]
    public void real_wordings_are_read(string words, string where, string from, string to)
    {
        var reading = kind.Read(words)!;

        reading.ToChoose.Should().Equal(where);
        reading.NotCovered.Should().BeEmpty();
        var window = Terms<CurfewTerms>(reading).Hours.Should().ContainSingle().Subject;
        window.Days.Should().HaveCount(7);
        (window.From.ToString("HH:mm"), window.To.ToString("HH:mm")).Should().Be((from, to));
    }

    [Fact]
    public void the_days_of_each_window_are_read_back_from_our_own_wording()
    {
        var wording = kind.Render(weekly, People);

        wording.Should().Be("To remain at 4 Example Close, or at such other address as the officer in charge of the order has approved, "
            + "between 21:00 and 06:00 the next day, starting on Monday to Friday and between 20:00 and 08:00 the next day, starting on Saturday and Sunday.");
        Terms<CurfewTerms>(kind.Read(wording)!).Hours.Select(h => string.Join(' ', h.Days)).Should()
            .Equal("Monday Tuesday Wednesday Thursday Friday", "Saturday Sunday");
    }

    [Theory]
    [InlineData("""{"placeId":"22222222-0000-7000-8000-00000000000b","hours":[]}""", "Give at least 1 in hours")]
    [InlineData("""{"placeId":"22222222-0000-7000-8000-00000000000b","hours":[{"days":["monday","monday"],"from":"21:00","to":"06:00"}]}""", "Give each day once in the days of a window")]
    [InlineData("""{"placeId":"22222222-0000-7000-8000-00000000000b","hours":[{"days":["monday"],"from":"21:60","to":"06:00"}]}""", "Mend hours[0].from")]
    [InlineData("""{"placeId":"22222222-0000-7000-8000-00000000000b","hours":[{"days":["monday"],"from":"21:00:30","to":"06:00"}]}""", "Mend hours[0].from")]
    public void bad_hours_are_refused_with_a_sentence(string json, string says)
    {
        kind.TryParse(System.Text.Json.JsonDocument.Parse(json).RootElement, 1, out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Says.Should().StartWith(says);
    }

    // nothing approved: a ledger is kept and holds nothing
    private Assessment Check(CurfewTerms terms, DateTimeOffset at, Facts facts) => kind.Assess(terms, new(at, facts, new Known { Permissions = [] }), People);

    private IEnumerable<string> Rules(CurfewTerms terms) => kind.Review(terms, People).Select(c => c.RuleId);
}
