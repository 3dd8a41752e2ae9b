using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class HomeRightsConditions
{
    private readonly HomeRightsTerms stay = new() { Right = HomeRight.NoEviction, PlaceId = HerHome, People = [MsA] };
    private readonly HomeRightsTerms leave = new() { Right = HomeRight.MustLeave, PlaceId = HerHome };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.HomeRights)!;

    [Fact]
    public void shutting_out_the_person_named_is_a_breach()
    {
        Did(stay, new(ConductKind.EvictOrExclude) { PersonId = MsA, PlaceId = HerHome }).Outcome.Should().Be(Outcome.Breach);
        Did(stay, new(ConductKind.EvictOrExclude) { PersonId = Stranger, PlaceId = HerHome }).Outcome.Should().Be(Outcome.NoBreach);
        Did(stay, new(ConductKind.EvictOrExclude) { PersonId = MsA, PlaceId = HisHome }).Outcome.Should().Be(Outcome.NoBreach);
        Did(stay, new(ConductKind.EvictOrExclude) { PersonId = MsA }).Missing.Should().Equal("Whether it was the home in this term");
    }

    [Theory]
    [InlineData(ConductKind.Enter, Outcome.Breach)]
    [InlineData(ConductKind.RemainOrReturn, Outcome.Breach)]
    public void coming_back_is_a_breach(ConductKind did, Outcome expected) =>
        Did(leave, new(did) { PlaceId = HerHome }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(false, Outcome.CannotTell)]
    public void at_the_door_is_not_yet_in_the_home(bool? inside, Outcome expected) =>
        Where(leave, At(HerHome, inside)).Outcome.Should().Be(expected);

    [Fact]
    public void a_position_in_the_home_with_an_error_that_reaches_the_street_cannot_tell()
    {
        Where(leave, At(Door, 2)).Outcome.Should().Be(Outcome.Breach);
        Where(leave, At(Door, 30)).Outcome.Should().Be(Outcome.CannotTell);
        Where(leave, At(TownMiddle, 30)).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Theory]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    public void fetching_belongings_is_asked_about_where_it_is_allowed(bool? within, Outcome expected) =>
        Where(leave with { MayFetchBelongings = true }, new Facts { Place = new PlaceFact { PlaceId = HerHome, Inside = true, WithinException = within } }).Outcome.Should().Be(expected);

    [Fact]
    public void a_place_does_not_touch_a_term_not_to_evict() => Where(stay, At(HerHome)).NotAskedAbout.Should().BeTrue();

    [Fact]
    public void where_the_home_is_stands_in_protected_steps_only()
    {
        var answer = Where(leave, At(Geometry.Given.North(Door, 40), 5));

        answer.Trace.Should().Contain(s => s.Protected && s.Says.Contains("30 metres outside the boundary of 9 Secret Lane"));
        answer.Trace.Where(s => !s.Protected).Should().NotContain(s => s.Says.Contains("30 metres") || s.Says.Contains("Secret"));
    }

    [Fact]
    public void what_drafts_leave_out_is_named() =>
        kind.Review(leave with { PlaceId = Unmapped }, People).Select(c => c.RuleId).Should().BeEquivalentTo("home-belongings", "home-rehousing", "area-not-drawn");

    [Theory]
    [InlineData("Not to evict or exclude the complainant from the address.", HomeRight.NoEviction, "the complainant", "the address")]
    [InlineData("(c) Not to evict or exclude her neighbour at number 14 from the address", HomeRight.NoEviction, "her neighbour at number 14", "the address")]
    [InlineData("To leave and not return to the address.", HomeRight.MustLeave, null, "the address")]
    [InlineData("Not to enter the family home at 4 Example Close", HomeRight.NoEntry, null, "4 Example Close")]
    public void real_wordings_are_read(string words, HomeRight right, string? who, string where)
    {
        var reading = kind.Read(words)!;

        Terms<HomeRightsTerms>(reading).Right.Should().Be(right);
        reading.ToChoose.Should().Equal(who is null ? [where] : [who, where]);
        reading.NotCovered.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"right":"noEviction","placeId":"22222222-0000-7000-8000-00000000000a"}""", "Choose who may not be evicted or excluded")]
    [InlineData("""{"right":"mustLeave","placeId":"22222222-0000-7000-8000-00000000000a","people":["11111111-0000-7000-8000-00000000000a"]}""", "Leave people empty: only a term not to evict or exclude names them")]
    [InlineData("""{"right":"mustLeave","placeId":"00000000-0000-0000-0000-000000000000"}""", "Choose the person or place for placeId")]
    public void terms_that_make_no_sense_are_refused_with_a_sentence(string json, string says)
    {
        kind.TryParse(JsonDocument.Parse(json).RootElement, 1, out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Says.Should().Be(says);
    }

    private Assessment Did(HomeRightsTerms terms, ConductFact fact) => kind.Assess(terms, new(Noon, new Facts { Conduct = [fact] }), People);

    private Assessment Where(HomeRightsTerms terms, Facts facts) => kind.Assess(terms, new(Noon, facts), People);
}
