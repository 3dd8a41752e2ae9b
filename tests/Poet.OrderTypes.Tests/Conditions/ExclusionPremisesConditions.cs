using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class ExclusionPremisesConditions
{
    private readonly ExclusionPremisesTerms coop = new() { TradingName = "Co-op" };
    private readonly ExclusionPremisesTerms school = new() { Class = PremisesClass.School };
    private readonly ExclusionPremisesTerms named = new() { Places = [HerHome] };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.ExclusionPremises)!;

    [Theory]
    [InlineData("Co-op", true, Outcome.Breach)]
    [InlineData("CO-OP Harlow", true, Outcome.Breach)]
    [InlineData("Coop Food", true, Outcome.CannotTell)] // perhaps the same business
    [InlineData("Tesco", true, Outcome.NoBreach)]
    [InlineData("Co-op", false, Outcome.CannotTell)]    // the car park may or may not count
    [InlineData("Co-op", null, Outcome.CannotTell)]
    public void a_trading_name_is_compared_and_never_guessed(string name, bool? inside, Outcome expected) =>
        Check(coop, new PlaceFact { Name = name, Inside = inside }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(Coverage.NotIncluded, Outcome.NoBreach)]
    [InlineData(Coverage.Included, Outcome.CannotTell)]
    [InlineData(Coverage.NotSaid, Outcome.CannotTell)]
    public void outside_the_door_the_words_on_car_parks_decide(Coverage curtilage, Outcome expected) =>
        Check(coop with { Curtilage = curtilage }, new PlaceFact { Name = "Co-op", Inside = false }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(PremisesClasses.School, Outcome.Breach)]
    [InlineData(PremisesClasses.Shop, Outcome.NoBreach)]
    [InlineData("nursery", Outcome.CannotTell)]
    public void a_class_of_premises_is_compared(string said, Outcome expected) =>
        Check(school, new PlaceFact { PremisesClass = said, Inside = true }).Outcome.Should().Be(expected);

    [Fact]
    public void a_shop_may_hold_a_licence() =>
        Check(school with { Class = PremisesClass.LicensedPremises }, new PlaceFact { PremisesClass = PremisesClasses.Shop, Inside = true }).Outcome.Should().Be(Outcome.CannotTell);

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(false, Outcome.CannotTell)]
    public void premises_by_record_ask_whether_the_subject_went_in(bool? inside, Outcome expected) =>
        Check(named, new PlaceFact { PlaceId = HerHome, Inside = inside }).Outcome.Should().Be(expected);

    [Fact]
    public void other_premises_are_no_breach() =>
        Check(named, new PlaceFact { PlaceId = HisHome, Inside = true }).Outcome.Should().Be(Outcome.NoBreach);

    [Fact]
    public void a_name_counts_only_in_the_area()
    {
        var inTown = coop with { Within = Town };
        Assessment At(Sdk.Geometry.GeoPoint? point) => kind.Assess(inTown, new(Noon, new Facts
        {
            Place = new PlaceFact { Name = "Co-op", Inside = true }, Position = point is { } p ? new(p, 20) : null,
        }), People);

        At(TownMiddle).Outcome.Should().Be(Outcome.Breach);
        At(Door).Outcome.Should().Be(Outcome.NoBreach);
        At(null).Missing.Should().Equal("Whether the premises lie in the area that this term names");
    }

    [Fact]
    public void a_position_alone_does_not_tell_which_premises() =>
        kind.Assess(coop, new(Noon, At(TownMiddle)), People).Missing.Should().Equal("The trading name of the premises the subject is in");

    [Theory]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    public void travel_is_asked_about_where_it_is_allowed(bool? within, Outcome expected) =>
        Check(new() { Class = PremisesClass.RailwayStation, Exceptions = [PresenceException.PublicTransport] },
            new PlaceFact { PremisesClass = PremisesClasses.RailwayStation, Inside = true, WithinException = within }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2026-03-03 20:59:59", Outcome.NoBreach)]
    [InlineData("2026-03-03 21:00:00", Outcome.Breach)]
    [InlineData("2026-03-04 00:00:00", Outcome.NoBreach)]
    public void after_nine_means_until_midnight(string wall, Outcome expected) =>
        kind.Assess(new ExclusionPremisesTerms { Class = PremisesClass.LicensedPremises, Hours = [WeeklyWindow.Daily(new(21, 0), new(0, 0))] },
            new(London(wall), new Facts { Place = new PlaceFact { PremisesClass = PremisesClasses.Licensed, Inside = true } }), People).Outcome.Should().Be(expected);

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        Rules(coop).Should().BeEquivalentTo("premises-curtilage", "premises-name", "premises-everywhere", "place-no-room");
        Rules(school with { Class = PremisesClass.Hospital }).Should().Contain("premises-medical");
        Rules(school with { Class = PremisesClass.RailwayStation }).Should().Contain("premises-travel");
    }

    [Theory]
    [InlineData("1) Not to enter any Co-op store in Essex", "Co-op", null, "Essex")]
    [InlineData("Not to enter any Tesco store in Essex.", "Tesco", null, "Essex")]
    [InlineData("Not to attend any licensed premises in Basildon after 9pm", null, PremisesClass.LicensedPremises, "Basildon")]
    [InlineData("Not to enter any school", null, PremisesClass.School, null)]
    [InlineData("Not to enter Tilbury railway station save for travel.", null, null, "Tilbury railway station")]
    public void real_wordings_are_read(string words, string? name, PremisesClass? premises, string? toChoose)
    {
        var reading = kind.Read(words)!;
        var terms = Terms<ExclusionPremisesTerms>(reading);

        (terms.TradingName, terms.Class).Should().Be((name, premises));
        reading.ToChoose.Should().Equal(toChoose is null ? [] : [toChoose]);
        reading.NotCovered.Should().BeEmpty();
        terms.Exceptions.Should().HaveCount(words.Contains("save for travel") ? 1 : 0);
        terms.Hours.Should().HaveCount(words.Contains("after") ? 1 : 0);
    }

    [Theory]
    [InlineData("Not to enter Clacton town centre as marked on the attached plan.")]
    [InlineData("Not to enter the area bounded by the red line on Map B.")]
    [InlineData("Not to be in the company of Connor BARKER in any public place")]
    public void areas_and_company_are_not_premises(string words) => kind.Read(words).Should().BeNull();

    private Assessment Check(ExclusionPremisesTerms terms, PlaceFact place) => kind.Assess(terms, new(Noon, new Facts { Place = place }), People);

    private IEnumerable<string> Rules(ExclusionPremisesTerms terms) => kind.Review(terms, People).Select(c => c.RuleId);
}
