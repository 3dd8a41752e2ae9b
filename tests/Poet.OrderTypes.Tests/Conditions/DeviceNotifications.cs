using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class DeviceNotifications
{
    private static readonly IConditionKind Kind = new DeviceNotify();

    private static readonly DeviceNotifyTerms ThreeDays = new()
    {
        Devices = NotifiedDevices.CommunicationsDevices, Details = [DeviceDetail.Make, DeviceDetail.Model, DeviceDetail.Imei, DeviceDetail.Number],
        Notify = new() { WithinDays = 3, Recipient = "Central Orders mailbox" },
    };

    private static readonly DeviceFact Phone = new() { Kind = DeviceKind.MobilePhone, Number = "+44 7700 900101", Imei = "35-693803-564380-9", Sims = 1, ESims = 0, AcquiredOn = new(2026, 3, 2) };

    private static Known Told(DateTimeOffset at, params string[] values) => NothingRecorded with { Notifications = [.. values.Select(v => new Notified(LedgerWords.Device, v, at))] };

    private static Facts Found(params DeviceFact[] devices) => new() { Devices = devices };

    [Fact]
    public void E1_one_phone_told_with_an_e_SIM_added_whose_number_was_not_told_is_a_breach_once_the_days_are_over()
    {
        var answer = Kind.Check(ThreeDays, Found(Phone with { ESims = 1, Number = "07700900155", AcquiredOn = new(2026, 3, 1) }), Told(Noon.AddDays(-3), "356938035643809"));

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Trace[^1].Says.Should().Contain("07700900155").And.Contain("4 March 2026");
    }

    [Fact]
    public void E1_told_before_use_is_kept_before_use_and_broken_by_use()
    {
        var beforeUse = ThreeDays with { Notify = new() { Recipient = "supervising officer" } };

        Kind.Check(beforeUse, Found(Phone with { Used = false })).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(beforeUse, Found(Phone with { Used = true })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(beforeUse, Found(Phone)).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Theory]
    [InlineData("2026-03-05T23:59:59Z", DayCount.AfterTheDay, Outcome.NoBreach)] // got on Monday: until the end of Thursday
    [InlineData("2026-03-06T00:00:00Z", DayCount.AfterTheDay, Outcome.Breach)]
    [InlineData("2026-03-04T23:59:59Z", DayCount.BeginningWithTheDay, Outcome.NoBreach)] // Monday is day one: until the end of Wednesday
    [InlineData("2026-03-05T00:00:00Z", DayCount.BeginningWithTheDay, Outcome.Breach)]
    public void the_days_are_counted_as_the_words_say(string at, DayCount counted, Outcome expected) =>
        Kind.Check(ThreeDays with { Notify = ThreeDays.Notify with { Counted = counted } }, Found(Phone), at: DateTimeOffset.Parse(at)).Outcome.Should().Be(expected);

    [Fact]
    public void days_end_at_midnight_in_London_not_in_UTC()
    {
        var summer = Found(Phone with { AcquiredOn = new(2026, 7, 6) }); // until the end of 9 July, which is 23:00 UTC

        Kind.Check(ThreeDays, summer, at: DateTimeOffset.Parse("2026-07-09T22:59:59Z")).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(ThreeDays, summer, at: DateTimeOffset.Parse("2026-07-09T23:00:00Z")).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void told_in_time_is_no_breach_and_told_late_is_one()
    {
        Kind.Check(ThreeDays, Found(Phone), Told(DateTimeOffset.Parse("2026-03-04T09:00:00Z"), "356938035643809", "07700900101")).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(ThreeDays, Found(Phone), Told(DateTimeOffset.Parse("2026-03-08T09:00:00Z"), "356938035643809", "07700900101"), Noon.AddDays(10)).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void what_was_told_only_later_does_not_count_at_an_earlier_moment() =>
        Kind.Check(ThreeDays, Found(Phone with { AcquiredOn = new(2026, 2, 1) }), Told(Noon.AddDays(1), "356938035643809", "07700900101")).Outcome.Should().Be(Outcome.Breach);

    [Fact]
    public void a_phone_told_as_gone_has_to_be_told_again_when_it_is_held_again()
    {
        Notified[] told = [new(LedgerWords.Device, "356938035643809", Noon.AddDays(-90)), new(LedgerWords.Device, "356938035643809", Noon.AddDays(-30)) { NoLongerHeld = true }];
        var again = Found(Phone with { Number = null, AcquiredOn = new(2026, 2, 20) });

        Kind.Check(ThreeDays, again, NothingRecorded with { Notifications = told }).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(ThreeDays, again, NothingRecorded with { Notifications = [.. told, new(LedgerWords.Device, "356938035643809", Noon.AddDays(-12))] }).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void without_a_record_of_what_was_told_nobody_can_tell() =>
        Kind.Check(ThreeDays, Found(Phone), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);

    [Fact]
    public void a_phone_not_told_whose_day_of_getting_is_not_known_asks_for_the_day()
    {
        var answer = Kind.Check(ThreeDays, Found(Phone with { AcquiredOn = null }));

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().OnlyContain(m => m.StartsWith("On which day"));
    }

    [Fact]
    public void a_borrowed_phone_asks_whether_regular_use_is_covered()
    {
        var borrowed = Found(Phone with { Possession = Possession.Shared, AcquiredOn = new(2026, 1, 1) });

        Kind.Check(ThreeDays, borrowed).Missing.Should().Contain(m => m.Contains("regular use"));
        Kind.Check(ThreeDays with { Borrowed = Coverage.Included }, borrowed).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(ThreeDays with { Borrowed = Coverage.NotIncluded }, borrowed).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void a_device_without_identifiers_asks_for_them() =>
        Kind.Check(ThreeDays, Found(new DeviceFact { Kind = DeviceKind.MobilePhone })).Missing.Should().ContainSingle().Which.Should().Contain("IMEI");

    [Fact]
    public void nothing_said_of_devices_is_not_asked_about() => Kind.Check(ThreeDays, new Facts()).NotAskedAbout.Should().BeTrue();

    [Fact]
    public void E1_the_review_names_a_duty_that_says_only_mobile_phone() =>
        Kind.Lints(ThreeDays with { Devices = NotifiedDevices.MobilePhones, Details = [DeviceDetail.Make], Notify = new() { WithinDays = 3, Recipient = "PC 74213 Lark" } })
            .Should().BeEquivalentTo("only-mobile-phone", "imei-not-asked", "number-not-asked", "regular-use-unstated", "disposal-unstated", "named-officer");

    [Fact]
    public void the_wording_holds_every_term() =>
        Kind.Words(ThreeDays with { DisposalToo = true, Borrowed = Coverage.Included, Notify = ThreeDays.Notify with { Counted = DayCount.BeginningWithTheDay } }).Should().Be(
            "To notify the Central Orders mailbox of the make, model, IMEI and number of any telephone, SIM card or other device that holds a SIM or an e-SIM profile, "
            + "including one that is borrowed, shared or in regular use, within 3 days beginning with the day of acquiring it, and of giving it up within 3 days beginning with the day of doing so.");

    [Fact]
    public void court_words_are_read()
    {
        const string Words = "Must notify the Central Orders mailbox of the make, model, IMEI and number of any mobile phone within 3 days of acquiring it";

        Kind.ReadAs<DeviceNotifyTerms>(Words).Should().BeEquivalentTo(ThreeDays with { Devices = NotifiedDevices.MobilePhones });
        Kind.Read(Words)!.NotCovered.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Must notify police of any vehicle he owns, hires or has use of within 6 days")]
    [InlineData("Must give 7 days written notice of travel outside the UK")]
    [InlineData("Not to possess more than one mobile phone")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
