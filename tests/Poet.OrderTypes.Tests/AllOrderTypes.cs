using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests;

/// <summary>Which order types there are, and which of them no force applies for; what holds for each alike is in the battery.</summary>
public sealed class AllOrderTypes
{
    public static TheoryData<string> Codes => Plugins.Codes;

    [Fact]
    public void every_type_that_the_platform_knows_is_here() =>
        Plugins.All.Select(t => t.Info.Code).Should().Contain(
        [
            "ASBI", "CBO", "DAPO", "DVPO", "FGMPO", "FMPO", "GANG", "KCPO", "NMO", "NOTIF", "OCCUP", "RESTR", "SCPO", "SHPO", "SPO", "SRO", "STPO", "STRO", "SVRO", "VOO",
        ]);

    [Theory, MemberData(nameof(Codes))]
    public void what_others_ask_for_says_why(string code)
    {
        var registered = code is "FGMPO" or "FMPO" or "KCPO" or "NMO" or "OCCUP" or "RESTR" or "SVRO";

        Plugins.Get(code).Editions.SelectMany(e => e.Forms).Should().OnlyContain(f => f.RegisteredOnly != null == registered);
    }
}
