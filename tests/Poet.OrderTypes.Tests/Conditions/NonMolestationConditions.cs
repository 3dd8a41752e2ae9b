using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class NonMolestationConditions
{
    private readonly NonMolestationTerms violence = new() { People = [MsA], Acts = [MolestingAct.Violence, MolestingAct.ThreatOfViolence] };
    private readonly NonMolestationTerms general = new() { People = [MsA], InGeneral = true };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.NonMolestation)!;

    [Theory]
    [InlineData(ConductKind.Violence, Outcome.Breach)]
    [InlineData(ConductKind.ThreatOfViolence, Outcome.Breach)]
    [InlineData(ConductKind.Harassment, Outcome.NoBreach)] // not among the acts
    [InlineData(ConductKind.Damage, Outcome.NoBreach)]
    public void the_acts_in_the_words_are_the_ones_barred(ConductKind did, Outcome expected) => Check(violence, did, MsA).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(ConductKind.Violence)]
    [InlineData(ConductKind.Harassment)]
    [InlineData(ConductKind.Damage)]
    public void molestation_in_general_takes_in_every_act(ConductKind did) => Check(general, did, MsA).Outcome.Should().Be(Outcome.Breach);

    [Fact]
    public void to_whom_it_was_done_is_asked_and_somebody_else_is_no_breach()
    {
        Check(violence, ConductKind.Violence, null).Missing.Should().Equal("To whom the subject did it");
        Check(violence, ConductKind.Violence, Stranger).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void whether_a_search_online_is_molestation_is_left_to_people()
    {
        Check(general, ConductKind.SearchOnline, MsA).Outcome.Should().Be(Outcome.CannotTell);
        Check(violence, ConductKind.SearchOnline, MsA).NotAskedAbout.Should().BeTrue();
    }

    [Fact]
    public void conduct_about_a_home_is_another_kinds_matter() => Check(violence, ConductKind.EvictOrExclude, MsA).NotAskedAbout.Should().BeTrue();

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        Rules(general).Should().BeEquivalentTo("molest-undefined", "molest-through-others");
        Rules(new() { People = [MsA], Acts = [MolestingAct.Violence], ThroughOthers = true }).Should().Equal("molest-no-threats");
        Rules(violence with { ThroughOthers = true }).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Not to use or threaten violence against Ms A.", "Ms A", false, 2)]
    [InlineData("(c) Not to use or threaten violence against the persons named in Schedule 2", "the persons named in Schedule 2", false, 2)]
    [InlineData("Not to intimidate, harass or pester the complainant, nor to encourage anyone else to do so", "the complainant", false, 1)]
    [InlineData("Not to molest his former partner", "his former partner", true, 0)]
    public void real_wordings_are_read(string words, string who, bool inGeneral, int acts)
    {
        var reading = kind.Read(words)!;
        var terms = Terms<NonMolestationTerms>(reading);

        reading.ToChoose.Should().Equal(who);
        reading.NotCovered.Should().BeEmpty();
        terms.InGeneral.Should().Be(inGeneral);
        terms.Acts.Should().HaveCount(acts);
        terms.ThroughOthers.Should().Be(words.Contains("anyone else"));
    }

    [Fact]
    public void our_own_wording_is_read_back_whole()
    {
        var all = violence with { InGeneral = true, ThroughOthers = true, Acts = Enum.GetValues<MolestingAct>() };

        var read = kind.Read(kind.Render(all, People))!;

        Terms<NonMolestationTerms>(read).Should().BeEquivalentTo(all with { People = [Guid.Empty] });
        read.NotCovered.Should().BeEmpty();
    }

    private Assessment Check(NonMolestationTerms terms, ConductKind did, Guid? to) =>
        kind.Assess(terms, new(Noon, new Facts { Conduct = [new(did) { PersonId = to }] }), People);

    private IEnumerable<string> Rules(NonMolestationTerms terms) => kind.Review(terms, People).Select(c => c.RuleId);
}
