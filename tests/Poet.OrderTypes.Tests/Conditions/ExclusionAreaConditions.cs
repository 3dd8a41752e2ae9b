using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Sdk.Geometry;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class ExclusionAreaConditions
{
    private readonly ExclusionAreaTerms town = new() { Places = [Town], Map = "the attached plan" };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.ExclusionArea)!;

    [Fact]
    public void in_the_area_is_a_breach_and_out_of_it_is_none()
    {
        Check(town, At(TownMiddle, 10)).Outcome.Should().Be(Outcome.Breach);
        Check(town, At(Door, 10)).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void E4_on_the_edge_with_an_error_of_30_metres_the_error_is_stated()
    {
        var answer = Check(town, At(new(1.16, 51.79), 30));

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Trace.Should().Contain(s => s.Says.Contains("error of 30 metres"));
        answer.Missing.Should().ContainSingle(m => m.StartsWith("A more exact position"));
    }

    [Fact]
    public void E4_a_home_inside_the_area_without_a_carve_out_is_flagged()
    {
        var lived = new References(People.People, People.Places.Values.Select(p => p.Id == HisHome ? p with { HomeOf = [Stranger] } : p).ToDictionary(p => p.Id));

        kind.Review(town, lived).Should().Contain(c => c.RuleId == "area-home-inside");
        kind.Review(town with { ExceptPlaces = [HisHome] }, lived).Should().NotContain(c => c.RuleId == "area-home-inside");
    }

    [Fact]
    public void E15_14_a_hole_is_out_of_the_area_and_each_part_is_in_it()
    {
        var middle = (Polygons)People.Place(Town)!.Area!;
        var hole = Geometry.Given.Square(TownMiddle, 0.002);
        var parts = new Polygons([[middle.Parts[0][0], hole], [Geometry.Given.Square(Door, 0.002)]]);
        var mapped = new References(People.People, new Dictionary<Guid, PlaceReference> { [Town] = new(Town, "two parts") { Area = parts } });

        kind.Assess(town, new(Noon, At(TownMiddle, 20)), mapped).Outcome.Should().Be(Outcome.NoBreach);
        kind.Assess(town, new(Noon, At(new(1.145, 51.79), 20)), mapped).Outcome.Should().Be(Outcome.Breach);
        kind.Assess(town, new(Noon, At(Door, 20)), mapped).Outcome.Should().Be(Outcome.Breach);
    }

    [Theory]
    [InlineData(Coverage.NotSaid, 0, Outcome.Breach)]       // the line itself belongs to the area
    [InlineData(Coverage.NotSaid, 5, Outcome.NoBreach)]
    [InlineData(Coverage.Included, 5, Outcome.CannotTell)]  // outside the line, but perhaps on the road along it
    [InlineData(Coverage.Included, 40, Outcome.NoBreach)]
    [InlineData(Coverage.NotIncluded, 5, Outcome.NoBreach)]
    [InlineData(Coverage.NotIncluded, -5, Outcome.CannotTell)]
    [InlineData(Coverage.NotIncluded, -40, Outcome.Breach)]
    [InlineData(Coverage.Included, -5, Outcome.Breach)]
    public void near_the_line_the_roads_along_it_decide(Coverage roads, double metresNorthOfTheLine, Outcome expected)
    {
        var line = new GeoPoint(1.15, 51.80);
        var point = metresNorthOfTheLine >= 0 ? Geometry.Given.North(line, metresNorthOfTheLine)
            : line with { Latitude = 2 * line.Latitude - Geometry.Given.North(line, -metresNorthOfTheLine).Latitude };

        Check(town with { BoundaryRoads = roads }, At(point)).Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-03-03 21:00:00", Outcome.Breach)]
    [InlineData("2026-03-03 20:59:59", Outcome.NoBreach)]
    [InlineData("2026-03-04 06:00:00", Outcome.NoBreach)]
    public void hours_are_kept(string wall, Outcome expected) =>
        kind.Assess(town with { Hours = [WeeklyWindow.Daily(new(21, 0), new(6, 0))] }, new(London(wall), At(TownMiddle)), People).Outcome.Should().Be(expected);

    [Fact]
    public void out_of_the_area_hours_that_cannot_be_told_do_not_matter()
    {
        var night = town with { Hours = [WeeklyWindow.Daily(new(1, 15), new(1, 45))] };
        var repeated = DateTimeOffset.Parse("2026-10-25T00:30:00Z");

        kind.Assess(night, new(repeated, At(Door, 10)), People).Outcome.Should().Be(Outcome.NoBreach);
        kind.Assess(night, new(repeated, At(TownMiddle, 10)), People).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Theory]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    public void passing_through_is_asked_about_where_it_is_allowed(bool? passing, Outcome expected) =>
        Check(town with { Exceptions = [PresenceException.PassingThrough] }, At(TownMiddle) with { Place = new PlaceFact { PassingThrough = passing } }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(1.152, 51.791, 5, Outcome.NoBreach)]
    [InlineData(1.152, 51.791, 30, Outcome.CannotTell)]
    [InlineData(1.145, 51.785, 5, Outcome.Breach)]
    public void a_home_that_is_left_out_is_no_part_of_the_area(double longitude, double latitude, double error, Outcome expected) =>
        Check(town with { ExceptPlaces = [HisHome] }, At(new(longitude, latitude), error)).Outcome.Should().Be(expected);

    [Fact]
    public void said_to_be_in_the_area_is_not_yet_out_of_the_home_in_it() =>
        Check(town with { ExceptPlaces = [HisHome] }, At(Town)).Outcome.Should().Be(Outcome.CannotTell);

    [Fact]
    public void approval_is_looked_for_in_the_record()
    {
        var approvable = town with { Approval = "officer in charge of the order" };
        Outcome With(IReadOnlyList<PermissionGiven>? permissions) => kind.Assess(approvable, new(Noon, At(TownMiddle), new Known { Permissions = permissions }), People).Outcome;

        With(null).Should().Be(Outcome.CannotTell);
        With([]).Should().Be(Outcome.Breach);
        With([new(LedgerWords.Place, Town.ToString(), Noon.AddHours(-1), Noon.AddHours(1))]).Should().Be(Outcome.NoBreach);
        With([new(LedgerWords.Place, Town.ToString(), Noon.AddHours(-2), Noon)]).Should().Be(Outcome.Breach);
    }

    [Fact]
    public void a_place_that_is_not_drawn_cannot_be_compared() =>
        Check(town with { Places = [Unmapped] }, At(TownMiddle)).Outcome.Should().Be(Outcome.CannotTell);

    [Fact]
    public void a_place_and_a_position_that_disagree_settle_nothing() =>
        Check(town, At(Door) with { Place = new PlaceFact { PlaceId = Town, Inside = true } }).Outcome.Should().Be(Outcome.CannotTell);

    [Fact]
    public void a_protected_place_is_told_in_protected_steps_only()
    {
        var near = Check(new ExclusionAreaTerms { Places = [HerHome], BoundaryRoads = Coverage.Included }, At(Geometry.Given.North(Door, 15)));

        near.Trace.Where(s => s.Protected).Should().ContainSingle(s => s.Says.Contains("5 metres outside the boundary of 9 Secret Lane"));
        string[] open = [.. near.Trace.Where(s => !s.Protected).Select(s => s.Says), .. near.Missing, .. near.Notes];
        open.Should().NotContain(s => s.Contains("Secret") || s.Contains("5 metres") || s.Contains("boundary"));
    }

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        Rules(town with { Map = null }).Should().BeEquivalentTo("area-boundary-roads", "area-no-map", "area-no-transit", "place-no-room");
        Rules(town with { Places = [Unmapped] }).Should().Contain("area-not-drawn");
        Rules(town with { Approval = "PC Ito" }).Should().Contain("named-officer");
    }

    [Theory]
    [InlineData("Not to enter Clacton town centre as marked on the attached plan.", "Clacton town centre", "the attached plan")]
    [InlineData("2. Not to enter the area bounded by the red line on Map B.", "the area on Map B", "Map B")]
    [InlineData("Not to enter the area of Witham shown edged red on Map A", "the area of Witham", "Map A")]
    [InlineData("Not to enter Basildon between 2100hrs and 6am", "Basildon", null)]
    public void real_wordings_are_read(string words, string where, string? map)
    {
        var reading = kind.Read(words)!;

        reading.ToChoose.Should().Equal(where);
        reading.NotCovered.Should().BeEmpty();
        Terms<ExclusionAreaTerms>(reading).Map.Should().Be(map);
        Terms<ExclusionAreaTerms>(reading).Hours.Should().HaveCount(words.Contains("between") ? 1 : 0);
    }

    [Theory]
    [InlineData("Not to enter any Co-op store in Essex")]
    [InlineData("Not to enter Witham railway station save for travel")]
    [InlineData("Not to be in the company of Connor BARKER in any public place")]
    [InlineData("Not to be in possession of any unsealed vessel containing alcohol in a public place")]
    public void premises_company_and_possession_are_not_areas(string words) => kind.Read(words).Should().BeNull();

    [Fact]
    public void the_boxes_of_the_areas_are_facets() =>
        kind.Facets(town, People).Should().BeEquivalentTo([new Facet("place", Town.ToString()), new Facet("box", "51.78,1.14,51.8,1.16")]);

    private Assessment Check(ExclusionAreaTerms terms, Facts facts) => kind.Assess(terms, new(Noon, facts), People);

    private IEnumerable<string> Rules(ExclusionAreaTerms terms) => kind.Review(terms, People).Select(c => c.RuleId);
}
