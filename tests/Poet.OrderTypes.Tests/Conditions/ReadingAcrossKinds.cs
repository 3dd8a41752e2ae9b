using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Wordings as registers hold them: of all kinds, the surest reading must be the right kind.</summary>
public sealed class ReadingAcrossKinds
{
    [Theory]
    [InlineData("Not to contact the complainant directly or indirectly by any means whatsoever including social media.", ConditionKinds.NoContact)]
    [InlineData("(a) Not to contact her neighbour at number 14", ConditionKinds.NoContact)]
    [InlineData("Not to use or threaten violence against the persons named in Schedule 1.", ConditionKinds.NonMolestation)]
    [InlineData("Not to be in the company of Donna O'CONNOR in any public place", ConditionKinds.NonAssociation)]
    [InlineData("Not to associate with Aaron IQBAL or Michelle PATEL directly or indirectly", ConditionKinds.NonAssociation)]
    [InlineData("Not to be in a group of more than 4 persons in Braintree.", ConditionKinds.NonAssociation)]
    [InlineData("Not to have unsupervised contact with any child under 16;", ConditionKinds.NonAssociation)]
    [InlineData("Not to approach within 100 metres of Ms A.", ConditionKinds.ApproachPerson)]
    [InlineData("Not to approach lone females between 9pm and 07:00.", ConditionKinds.ApproachPerson)]
    [InlineData("Not to come within 500 metres of the address.", ConditionKinds.ApproachPlace)]
    [InlineData("Not to enter the area of Chelmsford shown edged red on Map A.", ConditionKinds.ExclusionArea)]
    [InlineData("Not to enter Rayleigh between 2100hrs and 07:00", ConditionKinds.ExclusionArea)]
    [InlineData("Not to enter any Boots store in Essex", ConditionKinds.ExclusionPremises)]
    [InlineData("Not to enter Southend railway station save for travel.", ConditionKinds.ExclusionPremises)]
    [InlineData("Not to attend any licensed premises in Witham after 21:00", ConditionKinds.ExclusionPremises)]
    [InlineData("To leave and not return to the address.", ConditionKinds.HomeRights)]
    [InlineData("Not to evict or exclude his former partner from the address.", ConditionKinds.HomeRights)]
    [InlineData("Curfew at home address between 2300hrs and 0600hrs.", ConditionKinds.Curfew)]
    [InlineData("Not to conduct any internet search relating to Ms A.", ConditionKinds.OnlineIdentity)]
    [InlineData("Not to be in possession of any unsealed vessel containing alcohol in a public place", ConditionKinds.Items)]
    [InlineData("To engage with alcohol misuse services for 3 months", ConditionKinds.Attendance)]
    [InlineData("Not to live in the same household as any child under the age of 16 without prior approval of Social Services.", ConditionKinds.Residence)]
    [InlineData("Not to wear any item covering the face in a public place.", ConditionKinds.Clothing)]
    public void the_surest_reading_is_the_right_kind(string words, string expected)
    {
        var readings = ConditionKinds.All.Select(k => k.Read(words)).OfType<Reading>().OrderByDescending(r => r.Confidence).ToList();

        readings.Should().NotBeEmpty();
        readings[0].KindId.Should().Be(expected);
        readings[0].Confidence.Should().BeGreaterThan(0.7);
    }

    [Theory]
    [InlineData("To be of good behaviour")]
    [InlineData("Not to act in an anti-social manner in the County of Essex")]
    [InlineData("Not to cause nuisance or annoyance to any person not of the same household")]
    public void what_no_kind_holds_stays_in_words(string words) =>
        ConditionKinds.All.Select(k => k.Read(words)).Should().OnlyContain(r => r == null);

    [Fact]
    public void neighbours_in_one_cell_lend_each_other_no_names_and_no_hours()
    {
        const string Cell = "Not to enter the area bounded by the red line on Map B. Curfew at home address between 22:00 and 0600hrs. Not to wear any item covering the face in a public place.";

        var area = ConditionKinds.ById(ConditionKinds.ExclusionArea)!.Read(Cell)!;
        var curfew = ConditionKinds.ById(ConditionKinds.Curfew)!.Read(Cell)!;

        area.Terms.GetProperty("hours").GetArrayLength().Should().Be(0);
        area.ToChoose.Should().Equal("the area on Map B");
        curfew.ToChoose.Should().Equal("home address");
        curfew.NotCovered.Should().HaveCount(2);
    }
}
