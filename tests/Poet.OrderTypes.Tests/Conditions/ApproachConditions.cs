using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class ApproachConditions
{
    private readonly ApproachPlaceTerms hundredMetres = new() { Places = [HerHome], DistanceMetres = 100 };
    private readonly ApproachPersonTerms fiftyFromHer = new() { People = [MsA], DistanceMetres = 50, Edge = DistanceEdge.AtOrWithin };

    private readonly IConditionKind place = ConditionKinds.ById(ConditionKinds.ApproachPlace)!;
    private readonly IConditionKind person = ConditionKinds.ById(ConditionKinds.ApproachPerson)!;

    [Theory] // the home is a circle of 10 metres, so 110 metres from its middle is 100.0 metres from it
    [InlineData(DistanceEdge.AtOrWithin, Outcome.Breach)]
    [InlineData(DistanceEdge.NearerThan, Outcome.NoBreach)]
    [InlineData(DistanceEdge.NotSaid, Outcome.CannotTell)]
    public void E6_at_exactly_100_metres_the_comparator_decides(DistanceEdge edge, Outcome expected)
    {
        var answer = Near(hundredMetres with { Edge = edge }, At(Geometry.Given.North(Door, 110)));

        answer.Outcome.Should().Be(expected);
        if (expected == Outcome.CannotTell)
            answer.Missing.Should().ContainSingle(m => m.Contains("does not say"));
    }

    [Theory]
    [InlineData(109.9, 0, Outcome.Breach)]
    [InlineData(110.1, 0, Outcome.NoBreach)]
    [InlineData(90, 19, Outcome.Breach)]
    [InlineData(90, 21, Outcome.CannotTell)]
    [InlineData(140, 29, Outcome.NoBreach)]
    [InlineData(140, 31, Outcome.CannotTell)]
    public void the_error_of_a_position_is_counted_both_ways(double metres, double error, Outcome expected) =>
        Near(hundredMetres, At(Geometry.Given.North(Door, metres), error)).Outcome.Should().Be(expected);

    [Fact]
    public void at_the_place_is_within_any_distance() => Near(hundredMetres, At(HerHome)).Outcome.Should().Be(Outcome.Breach);

    [Fact]
    public void at_another_place_that_is_mapped_the_two_are_compared() => Near(hundredMetres, At(NewHome)).Outcome.Should().Be(Outcome.NoBreach);

    [Fact]
    public void how_far_a_protected_place_is_stands_in_protected_steps_only()
    {
        var answer = Near(hundredMetres, At(Geometry.Given.North(Door, 42), 3));

        answer.Trace.Should().Contain(s => s.Protected && s.Says.Contains("32 metres from 9 Secret Lane"));
        answer.Trace.Where(s => !s.Protected).Should().NotContain(s => s.Says.Contains("32 metres") || s.Says.Contains("Secret"));
    }

    [Fact]
    public void one_of_several_places_is_enough_and_an_unmapped_one_is_never_passed_over()
    {
        var two = hundredMetres with { Places = [HisHome, HerHome] };

        Near(two, At(Door)).Outcome.Should().Be(Outcome.Breach);
        Near(two, At(new Sdk.Geometry.GeoPoint(1.9, 51.9))).Outcome.Should().Be(Outcome.NoBreach);
        Near(hundredMetres with { Places = [HisHome, Unmapped] }, At(new Sdk.Geometry.GeoPoint(1.9, 51.9))).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void the_box_on_the_map_is_as_wide_as_the_distance()
    {
        var box = place.Facets(hundredMetres with { DistanceMetres = 1000 }, People).Single(f => f.Kind == "box").Value.Split(',').Select(double.Parse).ToList();

        box[2].Should().BeGreaterThan(Geometry.Given.North(Door, 1000).Latitude);
        box[0].Should().BeLessThan(Door.Latitude - 0.009);
    }

    [Theory]
    [InlineData(50.0, Outcome.Breach)]
    [InlineData(50.1, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_distance_to_a_person_is_the_officers_to_give(double? metres, Outcome expected) =>
        Beside(fiftyFromHer, new CompanionFact { PersonId = MsA, DistanceMetres = metres }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    public void knowingly_is_asked_about(bool? inadvertent, Outcome expected) =>
        Beside(fiftyFromHer with { Knowingly = true }, new CompanionFact { PersonId = MsA, DistanceMetres = 10, Inadvertent = inadvertent }).Outcome.Should().Be(expected);

    [Fact]
    public void on_a_chance_meeting_the_duty_to_leave_is_asked_about() =>
        Beside(fiftyFromHer with { MustLeave = true }, new CompanionFact { PersonId = MsA, DistanceMetres = 10, Inadvertent = true })
            .Missing.Should().Equal("Whether the subject left at once");

    [Fact]
    public void E15_4_who_belongs_to_a_class_in_words_is_never_guessed()
    {
        var lone = new ApproachPersonTerms { Description = "lone females", Hours = [WeeklyWindow.Daily(new(21, 0), new(6, 0))] };
        Assessment On(string wall) => person.Assess(lone, new(London(wall), new Facts { With = [new CompanionFact { Age = 24, Inadvertent = false }] }), People);

        On("2026-03-03 23:00:00").Missing.Should().Equal("Whether that person is one of: lone females");
        On("2026-03-03 12:00:00").Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void face_to_face_with_her_is_near_her() =>
        person.Assess(new ApproachPersonTerms { People = [MsA], DistanceMetres = 50 }, new(Noon, new Facts { Communication = new(MsA, ContactMeans.InPerson) }), People)
            .Missing.Should().Equal("How far away that person was");

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        place.Review(hundredMetres, People).Select(c => c.RuleId).Should().Contain(["distance-edge-unstated", "place-no-room"]);
        place.Review(hundredMetres with { DistanceMetres = 2000 }, People).Select(c => c.RuleId).Should().Contain("distance-wide");
        person.Review(new ApproachPersonTerms { Description = "lone females" }, People).Select(c => c.RuleId).Should()
            .BeEquivalentTo("approach-no-distance", "approach-chance", "approach-class-vague");
        person.Review(fiftyFromHer with { Edge = DistanceEdge.NotSaid }, People).Select(c => c.RuleId).Should().Contain("distance-edge-unstated");
    }

    [Theory]
    [InlineData("Not to come within 100 metres of the address.", "the address", 100)]
    [InlineData("(b) Not to come within 1,000 metres of the address", "the address", 1000)]
    [InlineData("Not to go within 50 yards of 12 Sample Road", "12 Sample Road", 45.72)]
    [InlineData("Not to approach within 200m of St Mary's school", "St Mary's school", 200)]
    public void real_wordings_about_places_are_read(string words, string where, double metres)
    {
        var reading = place.Read(words)!;

        reading.ToChoose.Should().Equal(where);
        reading.NotCovered.Should().BeEmpty();
        Terms<ApproachPlaceTerms>(reading).DistanceMetres.Should().Be((decimal)metres);
        person.Read(words).Should().BeNull();
    }

    [Theory]
    [InlineData("Not to approach within 50 metres of his former partner.", "his former partner", 50)]
    [InlineData("Not to approach within 100 metres of her neighbour at number 14.", "her neighbour at number 14", 100)]
    [InlineData("Not to come within 100 metres of Ms A", "Ms A", 100)]
    public void real_wordings_about_people_are_read(string words, string who, int metres)
    {
        var reading = person.Read(words)!;

        reading.ToChoose.Should().Equal(who);
        reading.NotCovered.Should().BeEmpty();
        Terms<ApproachPersonTerms>(reading).DistanceMetres.Should().Be(metres);
        place.Read(words).Should().BeNull();
    }

    [Theory]
    [InlineData("Not to approach lone females between 2100hrs and 0600hrs.", "21:00", "06:00")]
    [InlineData("Not to approach lone females between 7pm and 07:00", "19:00", "07:00")]
    [InlineData("Not to approach lone females between 21:00 and 6am", "21:00", "06:00")]
    public void classes_of_people_are_read_with_their_hours(string words, string from, string to)
    {
        var reading = person.Read(words)!;
        var terms = Terms<ApproachPersonTerms>(reading);

        terms.Description.Should().Be("lone females");
        terms.People.Should().BeEmpty();
        reading.NotCovered.Should().BeEmpty();
        terms.Hours.Should().ContainSingle().Which.Should().BeEquivalentTo(new { From = TimeOnly.Parse(from), To = TimeOnly.Parse(to) });
    }

    [Fact]
    public void nobody_to_keep_away_from_is_refused()
    {
        person.TryParse(System.Text.Json.JsonDocument.Parse("{}").RootElement, 1, out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Says.Should().Be("Choose at least one person, or give a class of people in words");
    }

    private Assessment Near(ApproachPlaceTerms terms, Facts facts) => place.Assess(terms, new(Noon, facts), People);

    private Assessment Beside(ApproachPersonTerms terms, CompanionFact companion) => person.Assess(terms, new(Noon, new Facts { With = [companion] }), People);
}
