using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class TravelConditions
{
    private static readonly IConditionKind Ban = new TravelAbroad();
    private static readonly IConditionKind Notice = new TravelNotify();
    private static readonly TravelAbroadTerms Thailand = new() { Countries = ["TH", "PH"], ForYears = 5 };
    private static readonly TravelNotifyTerms SevenDays = new() { NoticeDays = 7, Written = true };

    private static Facts To(string country, bool? departing = true, DateOnly? on = null) => new() { Travel = new(country) { Departing = departing, DepartsOn = on } };

    private static Known Told(string value, DateTimeOffset at) => NothingRecorded with { Notifications = [new(LedgerWords.Travel, value, at)] };

    [Theory]
    [InlineData(TravelBan.NamedCountries, "TH", Outcome.Breach)]
    [InlineData(TravelBan.NamedCountries, "FR", Outcome.NoBreach)]
    [InlineData(TravelBan.AllCountries, "FR", Outcome.Breach)]
    [InlineData(TravelBan.AllCountries, "JE", Outcome.Breach)] // Jersey lies outside the United Kingdom
    [InlineData(TravelBan.AllCountries, "GB", Outcome.NoBreach)]
    [InlineData(TravelBan.AllExceptNamed, "TH", Outcome.NoBreach)]
    [InlineData(TravelBan.AllExceptNamed, "FR", Outcome.Breach)]
    [InlineData(TravelBan.NamedCountries, "QQ", Outcome.CannotTell)]
    public void the_country_decides(TravelBan ban, string country, Outcome expected) =>
        Ban.Check(new TravelAbroadTerms { Ban = ban, Countries = ban == TravelBan.AllCountries ? [] : ["TH"] }, To(country)).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(false, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_plan_is_not_yet_travel(bool? departing, Outcome expected) =>
        Ban.Check(Thailand, To("PH", departing)).Outcome.Should().Be(expected);

    [Fact]
    public void a_journey_approved_is_no_breach_and_without_a_record_cannot_be_told()
    {
        var terms = Thailand with { Approval = "offender manager" };

        Ban.Check(terms, To("TH", on: new(2026, 3, 5)), NothingRecorded with { Permissions = [Permission(LedgerWords.Travel, "TH 2026-03-05", Noon.AddDays(-9))] }).Outcome.Should().Be(Outcome.NoBreach);
        Ban.Check(terms, To("TH", on: new(2026, 3, 5)), NothingRecorded with { Permissions = [Permission(LedgerWords.Travel, "TH 2025-03-05", Noon.AddDays(-400))] }).Outcome.Should().Be(Outcome.Breach);
        Ban.Check(terms, To("TH"), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Theory]
    [InlineData("2026-03-04", Outcome.NoBreach)]
    [InlineData("2026-03-05", Outcome.Breach)]
    public void a_ban_ends_with_its_last_day(string last, Outcome expected) =>
        Ban.Check(Thailand with { ForYears = null, LastDay = DateOnly.Parse(last) }, To("TH")).Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2026-03-04", Outcome.Breach)]
    [InlineData("2026-03-05", Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_passport_kept_is_a_breach_after_the_day_for_surrender(string? by, Outcome expected) =>
        Ban.Check(new TravelAbroadTerms { Ban = TravelBan.AllCountries, SurrenderPassports = true, PassportsBy = by is null ? null : DateOnly.Parse(by) },
            new Facts { Items = [new("British passport")] }).Outcome.Should().Be(expected);

    [Fact]
    public void the_review_of_a_ban_names_the_missing_end_and_the_missing_surrender()
    {
        Ban.Lints(new TravelAbroadTerms { Ban = TravelBan.AllCountries, UntilFurtherOrder = true }).Should().BeEquivalentTo("travel-until-further-order", "passports-not-surrendered");
        Ban.Lints(new TravelAbroadTerms { Countries = ["TH"] }).Should().Equal("travel-end-unstated");
        Ban.Lints(new TravelAbroadTerms { Countries = ["TH"], ForYears = 6, SurrenderPassports = true }).Should().BeEquivalentTo("travel-over-five-years", "passport-surrender-open");
        Ban.Lints(Thailand).Should().BeEmpty();
    }

    [Fact]
    public void the_wording_of_a_ban_holds_every_term()
    {
        Ban.Words(new TravelAbroadTerms
        {
            Ban = TravelBan.AllExceptNamed, Countries = ["FR", "IE", "NL"], LastDay = new(2031, 3, 4), SurrenderPassports = true, PassportStation = "Saltmarsh police station", PassportsBy = new(2026, 3, 7),
            Approval = "offender manager",
        }).Should().Be("Not to travel outside the United Kingdom other than to France, Ireland or the Netherlands until the end of 4 March 2031, without the prior approval of the offender manager; "
            + "to surrender all passports at Saltmarsh police station by 7 March 2026.");
        Ban.Words(Thailand).Should().Be("Not to travel to Thailand or the Philippines for a period of 5 years.");
    }

    [Theory]
    [InlineData("Not to travel to Thailand for a period of 5 years", "TH")]
    [InlineData("Not to travel to the Philippines for a period of 5 years", "PH")]
    [InlineData("4. Not to travel to Spain for a period of 5 years.", "ES")]
    [InlineData("Not to travel to Bosnia and Herzegovina for a period of 5 years", "BA")]
    public void bans_on_a_country_are_read(string words, string country)
    {
        Ban.ReadAs<TravelAbroadTerms>(words).Should().BeEquivalentTo(new TravelAbroadTerms { Countries = [country], ForYears = 5 });
        Ban.Read(words)!.NotCovered.Should().BeEmpty();
    }

    [Fact]
    public void other_bans_are_read()
    {
        Ban.ReadAs<TravelAbroadTerms>(Ban.Words(Thailand)).Should().BeEquivalentTo(Thailand);
        Ban.ReadAs<TravelAbroadTerms>("Not to leave the UK until further order").Should().BeEquivalentTo(new TravelAbroadTerms { Ban = TravelBan.AllCountries, UntilFurtherOrder = true });
        Ban.ReadAs<TravelAbroadTerms>("Not to travel outside the United Kingdom except to France and Ireland until 4 March 2031 and to surrender all passports")
            .Should().BeEquivalentTo(new TravelAbroadTerms { Ban = TravelBan.AllExceptNamed, Countries = ["FR", "IE"], LastDay = new(2031, 3, 4), SurrenderPassports = true });
        Ban.Read("Not to travel to any football stadium").Should().BeNull();
        Ban.Read("Must give 7 days written notice of travel outside the UK").Should().BeNull();
    }

    [Fact]
    public void every_country_has_a_name_that_is_read_back_as_itself()
    {
        string[] codes = [.. Enumerable.Range('A', 26).SelectMany(a => Enumerable.Range('A', 26).Select(b => $"{(char)a}{(char)b}")).Where(c => Countries.Name(c) is not null)];

        codes.Should().HaveCount(249);
        codes.Should().OnlyContain(c => Countries.Code(Countries.Name(c)!) == c);
    }

    [Theory]
    [InlineData(-9, null, Outcome.NoBreach)]
    [InlineData(-8, null, Outcome.NoBreach)] // seven clear days between
    [InlineData(-7, null, Outcome.CannotTell)] // enough unless clear days are meant
    [InlineData(-7, true, Outcome.Breach)]
    [InlineData(-7, false, Outcome.NoBreach)]
    [InlineData(-6, null, Outcome.Breach)]
    public void notice_is_counted_and_the_day_on_the_edge_is_open_until_the_words_settle_it(int told, bool? clear, Outcome expected) =>
        Notice.Check(SevenDays with { ClearDays = clear }, To("ES", on: new(2026, 3, 5)), Told("ES 2026-03-05", Noon.AddDays(told))).Outcome.Should().Be(expected);

    [Fact]
    public void travel_without_notice_is_a_breach_once_the_subject_leaves()
    {
        Notice.Check(SevenDays, To("ES")).Outcome.Should().Be(Outcome.Breach);
        Notice.Check(SevenDays, To("ES", departing: false)).Outcome.Should().Be(Outcome.CannotTell, "the day is not known");
        Notice.Check(SevenDays, To("ES", departing: false, on: new(2026, 3, 7))).Outcome.Should().Be(Outcome.NoBreach);
        Notice.Check(SevenDays, To("ES", departing: null, on: new(2026, 3, 4))).Outcome.Should().Be(Outcome.CannotTell);
        Notice.Check(SevenDays, To("ES"), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
        Notice.Check(SevenDays, To("GB")).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void notice_of_an_earlier_journey_or_without_a_day_does_not_settle_this_one()
    {
        Notice.Check(SevenDays, To("ES", on: new(2026, 3, 5)), Told("ES 2025-08-01", Noon.AddDays(-300))).Outcome.Should().Be(Outcome.Breach);
        Notice.Check(SevenDays, To("ES", on: new(2026, 3, 5)), Told("ES", Noon.AddDays(-300))).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void nothing_said_of_travel_is_not_asked_about()
    {
        Ban.Check(Thailand, new Facts()).NotAskedAbout.Should().BeTrue();
        Notice.Check(SevenDays, new Facts()).NotAskedAbout.Should().BeTrue();
    }

    [Fact]
    public void the_review_of_a_notice_names_clear_days_writing_and_itinerary() =>
        Notice.Lints(new TravelNotifyTerms { NoticeDays = 7, Recipient = "PC 4410 Dunlin" }).Should().BeEquivalentTo("clear-days-unstated", "notice-not-written", "itinerary-unstated", "named-officer");

    [Fact]
    public void the_wording_of_a_notice_holds_every_term_and_is_read_back()
    {
        var terms = SevenDays with { ClearDays = true, Recipient = "Central Orders mailbox", Details = [JourneyDetail.Destination, JourneyDetail.ReturnDate] };

        Notice.Words(terms).Should().Be("To give the Central Orders mailbox at least 7 clear days' written notice of any travel outside the United Kingdom, with destination and day of return.");
        Notice.ReadAs<TravelNotifyTerms>(Notice.Words(terms)).Should().BeEquivalentTo(terms);
        var plain = SevenDays with { ClearDays = false, Written = false, NoticeDays = 1 };
        Notice.ReadAs<TravelNotifyTerms>(Notice.Words(plain)).Should().BeEquivalentTo(plain);
    }

    [Fact]
    public void court_words_on_notice_are_read()
    {
        Notice.ReadAs<TravelNotifyTerms>("Must give 7 days written notice of travel outside the UK").Should().BeEquivalentTo(SevenDays);
        Notice.Read("Must give 7 days written notice of travel outside the UK")!.NotCovered.Should().BeEmpty();
        Notice.Read("Not to travel to Thailand for a period of 5 years").Should().BeNull();
    }
}
