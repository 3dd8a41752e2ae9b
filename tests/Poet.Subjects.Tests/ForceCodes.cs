using Poet.Platform.Contracts;

namespace Poet.Subjects.Tests;

public sealed class ForceCodes
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void all_43_territorial_forces_are_held_once()
    {
        Forces.Territorial.Should().HaveCount(43);
        Forces.Territorial.Select(f => f.Name).Should().OnlyHaveUniqueItems();
        Forces.Territorial.Select(f => f.OnsCode).Should().BeEquivalentTo(
            Enumerable.Range(1, 39).Select(n => $"E230000{n:00}").Concat(Enumerable.Range(1, 4).Select(n => $"W1500000{n}")));
        Forces.Territorial.Count(f => f.Country == "Wales").Should().Be(4);
    }

    [Theory]
    [InlineData("42", "Essex", "E23000028", "England")]
    [InlineData("01", "Metropolitan Police", "E23000001", "England")]
    [InlineData("02", "Metropolitan Police", "E23000001", "England")]
    [InlineData("B01DU", "City of London", "E23000034", "England")]
    [InlineData("b01du ", "City of London", "E23000034", "England")]
    [InlineData("13", "West Yorkshire", "E23000010", "England")]
    [InlineData("63", "Dyfed-Powys", "W15000004", "Wales")]
    [InlineData("93", "British Transport Police", null, null)]
    [InlineData("98", "Police Service of Northern Ireland", null, "Northern Ireland")]
    [InlineData("97", "Isle of Man", null, "Isle of Man")]
    public void a_code_finds_its_force(string code, string name, string? ons, string? country) =>
        Forces.Find(code, Today).Should().BeEquivalentTo(new { Scheme = "CJS-OU2", Name = name, OnsCode = ons, Country = country });

    [Theory]
    [InlineData("99")]
    [InlineData("1")] // codes are text: no nought is added
    [InlineData("")]
    [InlineData("essex")]
    public void an_unknown_code_finds_nothing(string code)
    {
        Forces.Find(code, Today).Should().BeNull();
        Forces.Knows(code).Should().BeFalse();
    }

    [Fact]
    public void a_code_that_has_ended_is_found_only_for_its_time()
    {
        Forces.Find("80", new(2013, 3, 31))!.Name.Should().Be("Tayside");
        Forces.Find("80", new(2013, 4, 1)).Should().BeNull();
        Forces.Knows("80").Should().BeTrue();
        Forces.Find("67", new(2013, 10, 6))!.Name.Should().Be("Serious Organised Crime Agency");
        Forces.Find("91", new(2013, 10, 6)).Should().BeNull();
        Forces.Find("91", new(2013, 10, 7))!.Name.Should().Be("National Crime Agency");
    }

    [Fact]
    public void no_code_stands_for_two_bodies_on_one_day() =>
        Forces.All.SelectMany(a => Forces.All.Where(b => !ReferenceEquals(a, b) && a.Code == b.Code && Overlap(a, b))).Should().BeEmpty();

    [Fact]
    public void a_second_code_points_to_the_usual_one() =>
        Forces.All.Where(f => f.SameAs is not null)
            .Should().OnlyContain(f => Forces.Find(f.SameAs!, Today)!.OnsCode == f.OnsCode).And.HaveCount(2);

    private static bool Overlap(Force a, Force b) =>
        (a.From ?? DateOnly.MinValue) <= (b.To ?? DateOnly.MaxValue) && (b.From ?? DateOnly.MinValue) <= (a.To ?? DateOnly.MaxValue);
}
