using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class DeviceLimits
{
    private static readonly IConditionKind Kind = new DeviceLimit();

    private static readonly DeviceLimitTerms OnePhone = new()
    {
        MaxPhones = 1, MaxSims = 1, MaxNumbers = 1, ESims = ESimRule.Barred, TabletsWithSim = Coverage.Included, WatchesWithSim = Coverage.Included, Approval = "supervising officer",
    };

    private static readonly DeviceFact Told = new() { Kind = DeviceKind.MobilePhone, Number = "07700900101", Imei = "356938035643809", Sims = 1, ESims = 0 };
    private static readonly DeviceFact Second = new() { Kind = DeviceKind.MobilePhone, Imei = "490154203237518", Sims = 0, ESims = 0 };
    private static readonly Known Ledger = new()
    {
        Notifications = [new(LedgerWords.Device, "356938035643809", Noon.AddDays(-30)), new(LedgerWords.Device, "07700900101", Noon.AddDays(-30))],
        Permissions = [],
    };

    private static Facts Found(params DeviceFact[] devices) => new() { Devices = devices };

    [Fact]
    public void E1_one_phone_in_ledger_and_a_second_found_off_without_SIM_is_a_breach_by_device_count()
    {
        var answer = Kind.Check(OnePhone, Found(Told, Second), Ledger);

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Trace[^1].Says.Should().StartWith("Two mobile telephones found, and the condition allows one");
    }

    [Fact]
    public void E1_an_e_SIM_added_whose_number_was_not_told_is_a_breach() =>
        Kind.Check(OnePhone, Found(Told with { ESims = 1 }), Ledger).Outcome.Should().Be(Outcome.Breach);

    [Fact]
    public void E1_a_borrowed_phone_in_regular_use_at_home_cannot_be_told_and_asks_whether_regular_use_is_covered()
    {
        var answer = Kind.Check(OnePhone, Found(Told, Second with { Possession = Possession.Shared }), Ledger);

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().ContainSingle().Which.Should().Contain("regular use");
    }

    [Theory]
    [InlineData(Coverage.Included, Outcome.Breach)]
    [InlineData(Coverage.NotIncluded, Outcome.NoBreach)]
    public void E1_a_borrowed_phone_counts_as_the_words_say_once_they_say_it(Coverage borrowed, Outcome expected) =>
        Kind.Check(OnePhone with { Borrowed = borrowed }, Found(Told, Second with { Possession = Possession.Shared }), Ledger).Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2026-03-05T12:00:00Z", Outcome.NoBreach)] // Thursday
    [InlineData("2026-03-06T23:59:59Z", Outcome.NoBreach)] // still Friday
    [InlineData("2026-03-07T00:00:00Z", Outcome.Breach)]
    public void E1_a_second_phone_with_a_recorded_permission_to_Friday_is_no_breach_on_Thursday(string at, Outcome expected)
    {
        var known = Ledger with { Permissions = [Permission(LedgerWords.Device, "490154203237518", Noon.AddDays(-2), DateTimeOffset.Parse("2026-03-07T00:00:00Z"))] };

        Kind.Check(OnePhone, Found(Told, Second), known, DateTimeOffset.Parse(at)).Outcome.Should().Be(expected);
    }

    [Fact]
    public void without_any_record_of_permissions_a_second_phone_cannot_be_judged_where_approval_is_possible()
    {
        var noRecord = new Known { Notifications = [] };

        Kind.Check(OnePhone, Found(Told, Second), noRecord).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(OnePhone with { Approval = null }, Found(Told, Second), noRecord).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void a_permission_that_the_condition_makes_no_room_for_does_not_turn_a_breach_into_none_and_is_pointed_out()
    {
        var known = Ledger with { Permissions = [Permission(LedgerWords.Device, "", Noon.AddDays(-2))] };

        var answer = Kind.Check(OnePhone with { Approval = null }, Found(Told, Second), known);

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Notes.Should().Contain(n => n.Contains("makes no room"));
    }

    [Fact]
    public void a_permission_for_one_of_the_phones_does_not_decide_while_the_other_was_not_identified()
    {
        var known = Ledger with { Permissions = [Permission(LedgerWords.Device, "490154203237518", Noon.AddDays(-2))] };

        Kind.Check(OnePhone, Found(Told, new DeviceFact { Kind = DeviceKind.MobilePhone, Sims = 0, ESims = 0 }), known).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void an_unknown_phone_found_alone_asks_whether_the_one_told_to_the_police_is_still_held()
    {
        var answer = Kind.Check(OnePhone, Found(Second), Ledger);

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().ContainSingle().Which.Should().Contain("356938035643809");
    }

    [Fact]
    public void a_phone_told_as_gone_is_not_counted_any_more()
    {
        var gone = Ledger with { Notifications = [.. Ledger.Notifications!, new(LedgerWords.Device, "356938035643809", Noon.AddDays(-1)) { NoLongerHeld = true }] };

        Kind.Check(OnePhone, Found(Second), gone).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void a_tablet_with_a_SIM_counts_only_where_the_words_say_so()
    {
        var tablet = new DeviceFact { Kind = DeviceKind.Tablet, Sims = 1, ESims = 0, Number = "07700900102" };
        var terms = new DeviceLimitTerms { MaxPhones = 1 };

        Kind.Check(terms, Found(Told, tablet)).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(terms with { TabletsWithSim = Coverage.Included }, Found(Told, tablet)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(terms with { TabletsWithSim = Coverage.NotIncluded }, Found(Told, tablet)).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(terms with { TabletsWithSim = Coverage.Included }, Found(Told, tablet with { Sims = 0 })).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void SIM_cards_not_looked_for_leave_a_SIM_limit_open()
    {
        var answer = Kind.Check(OnePhone, Found(Told with { Sims = null }), Ledger);

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().ContainSingle().Which.Should().Contain("SIM cards");
    }

    [Fact]
    public void somebody_elses_phone_is_not_counted_and_the_answer_says_so()
    {
        var answer = Kind.Check(OnePhone, Found(Told, Second with { Possession = Possession.SomeoneElse }), Ledger);

        answer.Outcome.Should().Be(Outcome.NoBreach);
        answer.Notes.Should().Contain(n => n.Contains("somebody else's"));
    }

    [Fact]
    public void a_phone_other_than_the_one_named_is_a_breach_and_one_that_was_not_read_cannot_be_told()
    {
        var terms = new DeviceLimitTerms { OnlyPhones = [new() { Number = "+44 7700 900101" }] };

        Kind.Check(terms, Found(Told)).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(terms, Found(Told with { Number = "07700900199" })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(terms, Found(Second)).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Facets(terms, References.None).Should().Equal(new Facet("phone", "07700900101"));
    }

    [Fact]
    public void an_altered_handset_is_a_breach_where_barred() =>
        Kind.Check(new DeviceLimitTerms { AlteredHandsetsBarred = true }, Found(Told with { Hardened = true })).Outcome.Should().Be(Outcome.Breach);

    [Fact]
    public void nothing_said_of_devices_is_not_asked_about()
    {
        var answer = Kind.Check(OnePhone, new Facts());

        answer.NotAskedAbout.Should().BeTrue();
        answer.Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void E1_the_review_names_e_SIM_tablets_watches_regular_use_and_only_mobile_phone() =>
        Kind.Lints(new DeviceLimitTerms { MaxPhones = 1 }).Should()
            .BeEquivalentTo("only-mobile-phone", "esim-unstated", "tablets-unstated", "watches-unstated", "regular-use-unstated");

    [Fact]
    public void a_term_that_says_all_of_it_raises_no_concern() =>
        Kind.Lints(OnePhone with { Borrowed = Coverage.Included }).Should().BeEmpty();

    [Fact]
    public void a_named_officer_is_a_concern() =>
        Kind.Lints(OnePhone with { Borrowed = Coverage.Included, Approval = "DC Fairweather" }).Should().Equal("named-officer");

    [Fact]
    public void the_wording_holds_every_term() =>
        Kind.Words(OnePhone with { MaxComputers = 2, MaxLandlines = 0, AlteredHandsetsBarred = true, Borrowed = Coverage.NotIncluded, OnlyPhones = [new() { Imei = "356938035643809" }] }).Should().Be(
            "Not to possess, own or use more than one mobile telephone, more than one SIM card, more than one telephone number, more than two computers, any landline telephone, "
            + "any embedded SIM profile (e-SIM), any handset altered to hide its identity or its content or any mobile telephone other than that with IMEI 356938035643809, "
            + "without the prior approval of the supervising officer; a tablet with a SIM counts as a mobile telephone, a watch with a SIM counts as a mobile telephone "
            + "and a device that is borrowed, shared or in regular use does not count.");

    [Theory]
    [InlineData("Not to possess, own or use more than one mobile telephone handset, one SIM card and one telephone number", 1, 1, 1)]
    [InlineData("1. Not to possess more than one mobile phone.", 1, null, null)]
    [InlineData("Must not own or have more than 2 mobile phones", 2, null, null)]
    [InlineData("Not to own or possess more than one mobile phone or SIM card without the prior approval of your supervising officer", 1, 1, null)]
    public void court_words_are_read(string words, int? phones, int? sims, int? numbers)
    {
        var terms = Kind.ReadAs<DeviceLimitTerms>(words)!;

        (terms.MaxPhones, terms.MaxSims, terms.MaxNumbers).Should().Be((phones, sims, numbers));
        Kind.Read(words)!.NotCovered.Should().BeEmpty();
        Kind.Read(words)!.Confidence.Should().BeInRange(0.9, 0.95);
    }

    [Fact]
    public void what_the_terms_do_not_hold_is_said()
    {
        var reading = Kind.Read("Not to own or possess more than one mobile phone without the prior approval of your supervising officer and to provide details of that mobile telephone")!;

        reading.NotCovered.Should().ContainSingle().Which.Should().Contain("provide details");
        reading.Confidence.Should().BeLessThan(0.8);
    }

    [Theory]
    [InlineData("Not to hold more than one bank account")]
    [InlineData("Not to possess or control more than £500 in cash at any one time")]
    [InlineData("Must notify the Central Orders mailbox of the make, model, IMEI and number of any mobile phone within 3 days of acquiring it")]
    [InlineData("")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
