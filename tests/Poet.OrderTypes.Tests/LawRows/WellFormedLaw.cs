using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>What holds for each of the complete order types alike, beside what the battery asks of every order type.</summary>
public sealed class WellFormedLaw
{
    public static TheoryData<string> Forms =>
    [
        "SPO", "ISPO", "SCPO", "ISCPO", LawOf.Reformed, "DVPN", "DVPO", "DAPN", "DAPO", "STPO", "ISTPO", "STRO", "ISTRO", "ASBI", "IASBI", "NOTIF", "INOTIF", "RESTR", "NMO", "OCCUP", "FMPO", "FGMPO", "KCPO", "IKCPO", "SVRO",
    ];

    public static TheoryData<string> Types => ["SPO", "SCPO", "DVPO"];

    [Theory, MemberData(nameof(Types))]
    public void the_first_edition_can_be_applied_for_today(string code)
    {
        LawOf.Type(code).Editions[0].Certainty.Should().Be(Certainty.High, "it can be applied for today");
        LawOf.Type(code).EditionOn(new(2026, 11, 21)).Should().BeSameAs(LawOf.Type(code).Editions[0]);
    }

    [Theory, MemberData(nameof(Types))]
    public void guidance_says_who_it_suits_what_the_court_asks_and_what_helps(string code) =>
        LawOf.Type(code).Info.Guidance.Should().Contain("## What it is for").And.Contain("## Who it suits").And.MatchRegex("## What (the court|must)").And.Contain("## Evidence that helps")
            .And.Contain("## If it is breached").And.Contain("## Often got wrong");

    [Theory, MemberData(nameof(Forms))]
    public void a_rank_is_law_only_where_the_section_asks_for_it(string code)
    {
        var form = LawOf.Form(code);

        form.Enforcement.Select(e => e.Decides).OfType<RankRule>().Where(r => r.IsLaw || r.Section != "force policy").Should().BeEmpty();
        form.Stages.Select(s => s.Authority).Concat(form.Routes.Select(r => r.Authority)).OfType<RankRule>()
            .Where(r => r.IsLaw != (code is "DVPN" or "DAPN")).Should().BeEmpty();
    }
}
