using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests;

/// <summary>Which kinds of conditions the catalogue uses in which type; open lists leave room for others, closed ones do not.</summary>
public sealed class KindsOfEachType
{
    [Theory]
    [LawRow("3.2", "SHPO"), LawRow("3.2", "SRO"), LawRow("3.2", "CBO"), LawRow("3.2", "VOO"), LawRow("3.2", "GANG"), LawRow("3.2", "DAPO"), LawRow("3.2", "STPO"), LawRow("3.2", "STRO"), LawRow("3.2", "ASBI")]
    [LawRow("3.2", "RESTR"), LawRow("3.2", "NMO"), LawRow("3.2", "KCPO")]
    [InlineData("SCPO", "residence internet-use comms-equipment cash-limit bank-accounts transfers-borrowing finance-report business-employment premises-notify vehicle items info-to-officer")]
    [InlineData("SPO", "exclusion-area approach-person no-contact items attendance")]
    [InlineData("SHPO", "approach-person device-notify device-inspect online-identity business-employment vehicle travel-abroad travel-notify attendance residence keep-in-touch")]
    [InlineData("SRO", "device-notify device-inspect travel-abroad keep-in-touch")]
    [InlineData("CBO", "exclusion-area exclusion-premises non-association curfew items clothing attendance keep-in-touch")]
    [InlineData("VOO", "exclusion-premises exclusion-area no-contact event")]
    [InlineData("GANG", "exclusion-area non-association curfew internet-use clothing animal attendance present-to vehicle")]
    [InlineData("DAPO", "exclusion-area approach-person approach-place no-contact home-rights curfew residence attendance keep-in-touch electronic-monitoring")]
    [InlineData("STPO", "bank-accounts business-employment travel-abroad notify-details")]
    [InlineData("STRO", "business-employment vehicle travel-abroad notify-details")]
    [InlineData("ASBI", "exclusion-area attendance keep-in-touch")]
    [InlineData("RESTR", "exclusion-area approach-person approach-place no-contact")]
    [InlineData("NMO", "no-contact non-molestation")]
    [InlineData("KCPO", "exclusion-area non-association curfew online-identity internet-use items attendance present-to keep-in-touch")]
    public void a_type_offers_the_kinds_that_the_catalogue_uses_for_it(string code, string kinds) =>
        LawOf.Form(code).Conditions.Kinds.Select(k => k.KindId).Should().Contain(kinds.Split(' '));

    [Fact]
    public void electronic_monitoring_ends_after_twelve_months_where_the_law_has_it_and_is_barred_where_it_is_not_in_force()
    {
        LawOf.Form("DAPO").Conditions.For(ConditionKinds.ElectronicMonitoring).Should().Match<ConditionRule>(r => r.Maximum == Period.OfMonths(12) && !r.UntilFurtherOrder && r.Section == "s.38(5)");
        LawOf.Form(LawOf.Reformed).Conditions.For(ConditionKinds.ElectronicMonitoring)!.Maximum.Should().Be(Period.OfMonths(12));
        foreach (var code in new[] { "SCPO", "SHPO", "SRO" })
            LawOf.Form(code).Conditions.Barred.Should().ContainSingle(b => b.KindId == ConditionKinds.ElectronicMonitoring, code);
        LawOf.Form(LawOf.Reformed).Conditions.Barred.Should().BeEmpty();
    }
}
