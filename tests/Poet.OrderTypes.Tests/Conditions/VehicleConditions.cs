using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class VehicleConditions
{
    private static readonly IConditionKind Kind = new Vehicle();
    private static readonly VehicleTerms Tell = new() { Notify = new() { WithinDays = 2 }, Details = [VehicleDetail.Registration] };
    private static readonly VehicleFact Car = new(VehicleUse.Drives) { Mark = "ab12 cde", Since = new(2026, 3, 2), Hired = false };

    private static Facts Seen(params VehicleFact[] vehicles) => new() { Vehicles = vehicles };

    [Theory]
    [InlineData("2026-03-04T23:59:59Z", Outcome.NoBreach)]
    [InlineData("2026-03-05T00:00:00Z", Outcome.Breach)]
    public void a_car_never_told_is_a_breach_once_the_days_are_over(string at, Outcome expected) =>
        Kind.Check(Tell, Seen(Car), at: DateTimeOffset.Parse(at)).Outcome.Should().Be(expected);

    [Fact]
    public void a_car_told_is_no_breach_whatever_the_spacing_of_its_mark() =>
        Kind.Check(Tell, Seen(Car), NothingRecorded with { Notifications = [new(LedgerWords.Vehicle, "AB12CDE", Noon.AddDays(-2))] }).Outcome.Should().Be(Outcome.NoBreach);

    [Fact]
    public void without_a_record_or_a_mark_nobody_can_tell()
    {
        Kind.Check(Tell, Seen(Car), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(Tell, Seen(Car with { Mark = null })).Missing.Should().ContainSingle().Which.Should().Contain("registration mark");
    }

    [Fact]
    public void riding_in_a_car_is_outside_a_term_on_owning_hiring_and_using() =>
        Kind.Check(Tell, Seen(Car with { Use = VehicleUse.Rides })).Outcome.Should().Be(Outcome.NoBreach);

    [Fact]
    public void driving_a_car_asks_whose_it_is_where_the_term_speaks_only_of_owning() =>
        Kind.Check(Tell with { Links = [VehicleLink.Owns] }, Seen(Car)).Outcome.Should().Be(Outcome.CannotTell);

    [Fact]
    public void two_cars_break_a_limit_of_one_and_the_same_car_seen_twice_does_not()
    {
        var one = new VehicleTerms { MaxVehicles = 1, Approval = "officer in charge of the order" };
        var other = new VehicleFact(VehicleUse.Keeps) { Mark = "CD34EFG" };

        Kind.Check(one, Seen(Car, other)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(one, Seen(Car, Car with { Use = VehicleUse.Keeps, Mark = "AB12CDE" })).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(one, Seen(Car, other with { Mark = null })).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(one, Seen(Car, other), NothingRecorded with { Permissions = [Permission(LedgerWords.Vehicle, "CD34EFG", Noon.AddDays(-1))] }).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(one, Seen(Car, other), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void a_car_other_than_the_one_named_is_a_breach()
    {
        var named = new VehicleTerms { OnlyMarks = ["AB12 CDE"] };

        Kind.Check(named, Seen(Car)).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(named, Seen(Car with { Mark = "CD34 EFG" })).Outcome.Should().Be(Outcome.Breach);
        Kind.Facets(named, References.None).Should().Equal(new Facet("vehicle", "AB12CDE"));
    }

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(false, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_hired_car_is_a_breach_where_hire_is_barred(bool? hired, Outcome expected) =>
        Kind.Check(new VehicleTerms { HireBarred = true }, Seen(Car with { Hired = hired })).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(2, Outcome.Breach)]
    [InlineData(1, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void passengers_are_counted(int? passengers, Outcome expected) =>
        Kind.Check(new VehicleTerms { MaxPassengers = 1 }, Seen(Car with { Passengers = passengers })).Outcome.Should().Be(expected);

    [Fact]
    public void nothing_said_of_vehicles_is_not_asked_about() => Kind.Check(Tell, new Facts()).NotAskedAbout.Should().BeTrue();

    [Fact]
    public void the_review_asks_for_the_mark_for_use_and_for_a_role() =>
        Kind.Lints(new VehicleTerms { Links = [VehicleLink.Owns], Notify = new() { WithinDays = 3, Recipient = "DS Wren" } }).Should()
            .BeEquivalentTo("registration-not-asked", "use-unstated", "named-officer");

    [Fact]
    public void the_wording_holds_every_term_and_is_read_back_as_the_same_terms()
    {
        var terms = new VehicleTerms
        {
            MaxVehicles = 2, OnlyMarks = ["AB12 CDE", "CD34 EFG"], HireBarred = true, MaxPassengers = 3, Notify = new() { WithinDays = 3, Recipient = "officer in charge of the order" },
            Details = [VehicleDetail.Make, VehicleDetail.Registration], Approval = "officer in charge of the order",
        };

        Kind.Words(terms).Should().Be("Not to own, hire or use more than two vehicles; not to own, hire or use any vehicle other than that with the mark AB12 CDE or that with the mark CD34 EFG; "
            + "not to hire any vehicle; not to carry more than three passengers; to notify the officer in charge of the order of the make and registration of any vehicle that the subject owns, hires or uses "
            + "within 3 days of first doing so, without the prior approval of the officer in charge of the order.");
        Kind.ReadAs<VehicleTerms>(Kind.Words(terms)).Should().BeEquivalentTo(terms);
    }

    [Fact]
    public void court_words_are_read()
    {
        Kind.ReadAs<VehicleTerms>("Must notify police of any vehicle he owns, hires or has use of within 6 days").Should().BeEquivalentTo(new VehicleTerms { Notify = new() { WithinDays = 6 } });
        Kind.Read("Must notify police of any vehicle he owns, hires or has use of within 6 days")!.NotCovered.Should().BeEmpty();
        Kind.ReadAs<VehicleTerms>("Provide your supervising officer with details (such as make, model, colour, registration) of any vehicle you own, hire for more than a short journey or have regular use of, prior to any journey taking place.")
            .Should().BeEquivalentTo(new VehicleTerms
            {
                Notify = new() { Recipient = "supervising officer" }, Details = [VehicleDetail.Make, VehicleDetail.Model, VehicleDetail.Colour, VehicleDetail.Registration],
            });
        Kind.ReadAs<VehicleTerms>("Not to own or drive more than one motor vehicle").Should().BeEquivalentTo(new VehicleTerms { MaxVehicles = 1, Links = [VehicleLink.Owns, VehicleLink.Uses] });
    }

    [Theory]
    [InlineData("Not to possess more than one mobile phone")]
    [InlineData("Must give 7 days written notice of travel outside the UK")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
