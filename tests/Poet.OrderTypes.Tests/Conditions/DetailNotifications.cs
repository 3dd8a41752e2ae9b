using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class DetailNotifications
{
    private static readonly IConditionKind Kind = new NotifyDetails();
    private static readonly NotifyDetailsTerms NameAndHome = new() { Details = [NotifiedDetail.Name, NotifiedDetail.HomeAddress], WithinDays = 3 };
    private static readonly NotifyDetailsTerms Statements = new() { Details = [NotifiedDetail.BankStatements], EveryMonths = 2 };

    private static Facts Changed(string what, string? value = null, DateOnly? on = null) => new() { Changes = [new(what) { Value = value, On = on }] };

    private static Known Told(string what, string value, DateTimeOffset at) => NothingRecorded with { Notifications = [new(what, value, at)] };

    [Theory]
    [InlineData("2026-03-02", DayCount.AfterTheDay, Outcome.NoBreach)] // Monday, so until the end of Thursday 5 March
    [InlineData("2026-03-01", DayCount.AfterTheDay, Outcome.Breach)]
    [InlineData("2026-03-02", DayCount.BeginningWithTheDay, Outcome.Breach)]
    public void a_new_address_never_told_is_a_breach_once_the_days_are_over(string on, DayCount counted, Outcome expected) =>
        Kind.Check(NameAndHome with { Counted = counted }, Changed(LedgerWords.Address, "4 Heron Walk", DateOnly.Parse(on))).Outcome.Should().Be(expected);

    [Fact]
    public void a_new_address_told_in_time_is_no_breach_however_it_was_written()
    {
        var moved = Changed(LedgerWords.Address, "4, Heron  Walk", new(2026, 2, 20));

        Kind.Check(NameAndHome, moved, Told(LedgerWords.Address, "4 HERON WALK", Noon.AddDays(-12))).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(NameAndHome, moved, Told(LedgerWords.Address, "4 HERON WALK", Noon.AddDays(-1))).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(NameAndHome, moved, Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void the_trace_never_tells_the_new_address() =>
        Kind.Check(NameAndHome, Changed(LedgerWords.Address, "4 Heron Walk", new(2026, 2, 20))).Trace.Should().NotContain(s => s.Says.Contains("heron", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void a_change_that_had_to_be_told_before_it_happened_is_judged_by_its_day()
    {
        var before = new NotifyDetailsTerms { Details = [NotifiedDetail.Employment], BeforeChange = true };
        var job = Changed(LedgerWords.Employment, "Curlew Carpets", new(2026, 3, 2));

        Kind.Check(before, job).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(before, job, Told(LedgerWords.Employment, "CURLEW CARPETS", Noon.AddDays(-5))).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(before, job, Told(LedgerWords.Employment, "CURLEW CARPETS", Noon.AddDays(-1))).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void a_change_without_value_or_day_asks_for_them()
    {
        Kind.Check(NameAndHome, Changed(LedgerWords.Name)).Missing.Should().ContainSingle().Which.Should().Contain("new name");
        Kind.Check(NameAndHome, Changed(LedgerWords.Name, "Ada Plover")).Missing.Should().ContainSingle().Which.Should().StartWith("On which day");
    }

    [Theory]
    [InlineData("2026-01-06T12:00:00Z", Outcome.NoBreach)] // due again by 6 March
    [InlineData("2026-01-05T12:00:00Z", Outcome.CannotTell)] // due on the very day
    [InlineData("2026-01-04T12:00:00Z", Outcome.Breach)]
    public void papers_at_intervals_fall_due_from_when_they_were_last_given(string last, Outcome expected) =>
        Kind.Check(Statements, Changed(LedgerWords.BankStatements), Told(LedgerWords.BankStatements, "", DateTimeOffset.Parse(last))).Outcome.Should().Be(expected);

    [Fact]
    public void papers_never_given_ask_when_they_were_first_due()
    {
        Kind.Check(Statements, Changed(LedgerWords.BankStatements)).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(Statements, Changed(LedgerWords.BankStatements), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void a_change_of_something_else_is_not_asked_about() =>
        Kind.Check(NameAndHome, Changed(LedgerWords.Email, "ada@plover.example")).NotAskedAbout.Should().BeTrue();

    [Fact]
    public void the_review_names_what_is_left_open()
    {
        Kind.Lints(NameAndHome with { Recipient = "DC Teal" }).Should().BeEquivalentTo("other-addresses-unstated", "named-officer");
        Kind.Lints(Statements).Should().Equal("first-due-unstated");
    }

    [Fact]
    public void the_wording_holds_every_term_and_is_read_back()
    {
        var terms = new NotifyDetailsTerms
        {
            Details = [NotifiedDetail.BankStatements, NotifiedDetail.Name, NotifiedDetail.HomeAddress, NotifiedDetail.Employment], WithinDays = 3, Counted = DayCount.BeginningWithTheDay, EveryMonths = 6,
            Recipient = "Central Orders mailbox", InPerson = true,
        };

        Kind.Words(terms).Should().Be("To notify the Central Orders mailbox of any change of name, home address or employment within 3 days beginning with the day of the change; "
            + "to provide the Central Orders mailbox with bank statements for all accounts every 6 months, in person at a police station.");
        Kind.ReadAs<NotifyDetailsTerms>(Kind.Words(terms)).Should().BeEquivalentTo(terms);
    }

    [Fact]
    public void court_words_are_read()
    {
        Kind.ReadAs<NotifyDetailsTerms>("To provide bank statements for all accounts every 7 months").Should().BeEquivalentTo(Statements with { EveryMonths = 7 });
        Kind.Read("To provide bank statements for all accounts every 7 months")!.NotCovered.Should().BeEmpty();
        Kind.ReadAs<NotifyDetailsTerms>("Must notify police of any change of name or address within 3 days").Should().BeEquivalentTo(NameAndHome);
        Kind.ReadAs<NotifyDetailsTerms>("To inform the supervising officer of any change of employment before the change")
            .Should().BeEquivalentTo(new NotifyDetailsTerms { Details = [NotifiedDetail.Employment], BeforeChange = true, Recipient = "supervising officer" });
    }

    [Theory]
    [InlineData("""{"details":["name"]}""", "days allowed")]
    [InlineData("""{"details":["name"],"withinDays":3,"beforeChange":true}""", "not both")]
    [InlineData("""{"details":["income"],"withinDays":3}""", "months between")]
    [InlineData("""{"details":["name"],"withinDays":91}""", "0 to 90")]
    public void terms_that_contradict_themselves_are_refused_with_a_sentence(string json, string says)
    {
        Kind.TryParse(System.Text.Json.JsonDocument.Parse(json).RootElement, 1, out _, out var problems).Should().BeFalse();

        problems.Should().Contain(p => p.Says.Contains(says));
    }

    [Theory]
    [InlineData("Must notify police of any vehicle he owns, hires or has use of within 6 days")]
    [InlineData("Must notify the Central Orders mailbox of the make, model, IMEI and number of any mobile phone within 3 days of acquiring it")]
    [InlineData("Not to hold more than one bank account")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
