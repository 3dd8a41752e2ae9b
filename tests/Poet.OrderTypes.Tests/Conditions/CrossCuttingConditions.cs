using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Rows of the stress set E15 that concern people and places and are no matter of one kind.</summary>
public sealed class CrossCuttingConditions
{
    private static readonly DateTimeOffset Night = London("2026-03-03 23:00:00");

    private readonly IConditionKind curfew = ConditionKinds.ById(ConditionKinds.Curfew)!;

    private readonly CurfewTerms home = new() { PlaceId = HisHome, Hours = [WeeklyWindow.Daily(new(21, 0), new(6, 0))], Approval = "offender manager or nominated deputy" };

    [Fact]
    public void E15_5_approval_is_a_role_so_that_a_vacant_post_stops_nothing()
    {
        curfew.Review(home, People).Should().NotContain(c => c.RuleId == "named-officer");
        curfew.Review(home with { Approval = "DS Hart" }, People).Should().Contain(c => c.RuleId == "named-officer");
        curfew.Assess(home, new(Night, At(NewHome), new Known { Permissions = [new(LedgerWords.Curfew, NewHome.ToString(), Night.AddDays(-1), null)] }), People)
            .Outcome.Should().Be(Outcome.NoBreach, "what counts is the record, whoever gave it");
    }

    [Fact]
    public void E15_10_words_that_no_kind_reads_are_shown_for_a_person_to_check()
    {
        var words = ConditionKinds.ById(ConditionKinds.FreeWorded)!;
        var terms = new FreeWordedTerms { Words = "Peidio â mynd i ganol y dref" }; // Welsh, as E15.6 has it

        words.Render(terms, People).Should().Be("Peidio â mynd i ganol y dref");
        var answer = words.Assess(terms, new(Night, At(TownMiddle)), People);
        (answer.Outcome, answer.NotAskedAbout).Should().Be((Outcome.CannotTell, false));
    }

    [Fact]
    public void E15_9_an_approval_counts_as_it_stood_at_the_instant_asked_about()
    {
        PermissionGiven withdrawn = new(LedgerWords.Curfew, NewHome.ToString(), Night.AddDays(-3), Night);
        Outcome On(DateTimeOffset at) => curfew.Assess(home, new(at, At(NewHome), new Known { Permissions = [withdrawn] }), People).Outcome;

        On(Night.AddSeconds(-1)).Should().Be(Outcome.NoBreach);
        On(Night).Should().Be(Outcome.Breach);
    }

    [Theory] // E15.11 and E15.12: service, custody and age are the platform's to show beside the answer
    [InlineData(null)]
    [InlineData(17)]
    public void E15_12_nothing_that_is_known_of_the_subject_turns_a_no_contact_answer_round(int? age)
    {
        var terms = new NoContactTerms { People = [MsA], AnyMeans = true, Indirect = Coverage.Included };
        var call = new Facts { Communication = new(MsA, ContactMeans.Phone) { SubjectCommunicated = true } };

        ConditionKinds.ById(ConditionKinds.NoContact)!.Assess(terms, new(Night, call, new Known { SubjectAge = age, Permissions = [], Notifications = [] }), People)
            .Outcome.Should().Be(Outcome.Breach);
    }
}
