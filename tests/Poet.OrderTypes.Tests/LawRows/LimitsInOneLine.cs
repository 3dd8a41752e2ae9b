namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>Section 2.2, the limits by machine, against the plugins: least, greatest, open end, days, anchor, monitoring, discharge lock, age.</summary>
public sealed class LimitsInOneLine
{
    [Theory]
    [LawRow("2.2", "SPO"), LawRow("2.2", "ISPO"), LawRow("2.2", "SCPO"), LawRow("2.2", "ISCPO"), LawRow("2.2", "DVPN"), LawRow("2.2", "DVPO")]
    [InlineData("SPO", "P2Y,,yes,3,served,,P2Y,10")]
    [InlineData("ISPO", ",,fixed,3,served,,,10")]
    [InlineData("SCPO", ",P5Y,no,,,,,18")]
    [InlineData("SCPO 2025", ",P5Y,no,3,first_provision_in_force,P12M,,18")]
    [InlineData("ISCPO", ",,until_determined,,,P12M,,18")]
    [InlineData("DVPN", ",PT48H_to_hearing,no,,,,,18")]
    [InlineData("DVPO", "P14D,P28D,no,,,,,18")]
    public void the_plugin_holds_the_limits_of_the_reference(string code, string limits) => LawInWords.Summary(code).Should().Be(limits);
}
