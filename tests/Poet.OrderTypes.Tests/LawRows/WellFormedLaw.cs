using Poet.OrderTypes.Sdk;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>What holds for each of the complete order types alike.</summary>
public sealed class WellFormedLaw
{
    public static TheoryData<string> Forms =>
    [
        "SPO", "ISPO", "SCPO", "ISCPO", LawOf.Reformed, "DVPN", "DVPO", "DAPN", "DAPO", "STPO", "ISTPO", "STRO", "ISTRO", "ASBI", "IASBI", "NOTIF", "INOTIF", "RESTR", "NMO", "OCCUP", "FMPO", "FGMPO", "KCPO", "IKCPO", "SVRO",
    ];

    public static TheoryData<string> Types => ["SPO", "SCPO", "DVPO"];

    [Theory, MemberData(nameof(Types))]
    public void its_own_examples_come_out_as_they_say(string code)
    {
        var type = LawOf.Type(code);

        type.Examples.Should().NotBeEmpty();
        foreach (var example in type.Examples)
            type.EditionOn(example.Dates.MadeOn, example.Form).Form(example.Form)!.Duration.Check(example.Dates).Select(f => f.Code)
                .Should().Equal(example.Findings, example.Says);
    }

    [Theory, MemberData(nameof(Types))]
    public void what_is_not_certain_says_so_and_is_off_until_switched_on(string code)
    {
        foreach (var edition in LawOf.Type(code).Editions)
            (edition.Certainty == Certainty.High).Should().Be(edition.Uncertainty is null && !edition.AwaitsCommencement, edition.Id);
        LawOf.Type(code).Editions[0].Certainty.Should().Be(Certainty.High, "it can be applied for today");
        LawOf.Type(code).EditionOn(new(2026, 11, 21)).Should().BeSameAs(LawOf.Type(code).Editions[0]);
    }

    [Theory, MemberData(nameof(Types))]
    public void spellings_are_in_the_form_they_are_compared_in_and_stand_once(string code)
    {
        var spellings = LawOf.Type(code).Info.Spellings.Select(s => s.Text).ToList();

        spellings.Should().OnlyHaveUniqueItems().And.OnlyContain(s => s == s.ToLowerInvariant().Trim() && s.All(c => char.IsLetterOrDigit(c) || c == ' '));
        spellings.Should().NotContain([LawOf.Type(code).Info.Code.ToLowerInvariant(), LawOf.Type(code).Info.Name.ToLowerInvariant()], "code and name need no entry");
    }

    [Theory, MemberData(nameof(Types))]
    public void guidance_says_who_it_suits_what_the_court_asks_and_what_helps(string code) =>
        LawOf.Type(code).Info.Guidance.Should().Contain("## What it is for").And.Contain("## Who it suits").And.MatchRegex("## What (the court|must)").And.Contain("## Evidence that helps")
            .And.Contain("## If it is breached").And.Contain("## Often got wrong");

    [Theory, MemberData(nameof(Forms))]
    public void every_power_says_its_test_and_every_yes_its_section(string code)
    {
        var breach = LawOf.Form(code).Breach;
        foreach (var power in new[] { breach.Arrest, breach.Enter, breach.Search })
        {
            power.Test.Should().NotBeEmpty();
            (power.Section is not null).Should().Be(power.Answer != PowerAnswer.No);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void its_condition_kinds_are_named_once_and_are_ids_of_the_library(string code)
    {
        var ids = typeof(ConditionKinds).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).ToList();
        var conditions = LawOf.Form(code).Conditions;

        conditions.Kinds.Select(k => k.KindId).Should().OnlyHaveUniqueItems().And.BeSubsetOf(ids);
        conditions.MustContain.Should().BeSubsetOf(conditions.Kinds.Select(k => k.KindId));
    }

    [Theory, MemberData(nameof(Forms))]
    public void options_stand_once_and_a_rank_is_law_only_where_the_section_asks_for_it(string code)
    {
        var form = LawOf.Form(code);

        form.Enforcement.Select(e => e.Id).Should().OnlyHaveUniqueItems();
        form.Enforcement.Select(e => e.Decides).OfType<RankRule>().Where(r => r.IsLaw || r.Section != "force policy").Should().BeEmpty();
        form.Stages.Select(s => s.Authority).Concat(form.Routes.Select(r => r.Authority)).OfType<RankRule>()
            .Where(r => r.IsLaw != (code is "DVPN" or "DAPN")).Should().BeEmpty();
        form.Stages.Select(s => s.Id).Should().OnlyHaveUniqueItems();
    }
}
