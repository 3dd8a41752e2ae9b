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
    [LawRow("2.2", "DAPN"), LawRow("2.2", "DAPO"), LawRow("2.2", "STPO"), LawRow("2.2", "STRO"), LawRow("2.2", "ASBI"), LawRow("2.2", "NOTIF"), LawRow("2.2", "RESTR"), LawRow("2.2", "NMO")]
    [LawRow("2.2", "FMPO"), LawRow("2.2", "FGMPO"), LawRow("2.2", "KCPO"), LawRow("2.2", "SVRO")]
    [InlineData("DAPN", ",PT48H_to_hearing,no,,,,,18")]
    [InlineData("DAPO", ",,yes_or_event,3,made,P12M,,18")]
    [InlineData("STPO", "P5Y,,yes,3,first_served_if_ordered,,P5Y,10")]
    [InlineData("STRO", "P2Y,,yes,3,first_served_if_ordered,,P2Y,10")]
    [InlineData("ASBI", ",,yes_18plus,,,,,10")]
    [InlineData("NOTIF", ",,yes,3,served,,,10")]
    [InlineData("RESTR", ",,yes,,,,,10")]
    [InlineData("NMO", ",,yes,,,,,10")]
    [InlineData("FMPO", ",,yes,,,,,10")]
    [InlineData("FGMPO", ",,yes,,,,,10")]
    [InlineData("KCPO", "P6M,P2Y,no,3,takes_effect,,P6M,12")]
    [InlineData("SVRO", "P6M,P2Y,no,3,takes_effect,,,18")]
    public void the_plugin_holds_the_limits_of_the_reference(string code, string limits) => LawInWords.Summary(code).Should().Be(limits);
}
