using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class NonAssociationConditions
{
    private readonly NonAssociationTerms barker = new() { People = [Barker], PublicOnly = true };
    private readonly NonAssociationTerms children = new() { UnderAge = 16, SupervisedAllowed = true };
    private readonly NonAssociationTerms group = new() { GroupAbove = 3, Places = [Town] };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.NonAssociation)!;

    [Theory]
    [InlineData(true, Outcome.Breach)]
    [InlineData(false, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_named_person_counts_in_public_places(bool? inPublic, Outcome expected) =>
        With(barker, new CompanionFact { PersonId = Barker, InPublic = inPublic }).Outcome.Should().Be(expected);

    [Fact]
    public void nobody_or_somebody_else_is_no_breach()
    {
        With(barker).Outcome.Should().Be(Outcome.NoBreach);
        With(barker, new CompanionFact { PersonId = Stranger, InPublic = true }).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void E15_4_an_unknown_name_and_an_unknown_age_are_asked_for()
    {
        With(barker, new CompanionFact { InPublic = true }).Missing.Should().Equal("Who is with the subject");
        With(children, new CompanionFact { Supervised = false }).Missing.Should().Equal("How old the person with the subject is");
    }

    [Theory]
    [InlineData(15, false, Outcome.Breach)]
    [InlineData(16, false, Outcome.NoBreach)]
    [InlineData(15, true, Outcome.NoBreach)]
    [InlineData(15, null, Outcome.CannotTell)]
    [InlineData(null, true, Outcome.NoBreach)]
    public void children_count_until_their_birthday_and_while_nobody_supervises(int? age, bool? supervised, Outcome expected) =>
        With(children, new CompanionFact { Age = age, Supervised = supervised }).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    public void a_chance_meeting_that_is_excepted_is_asked_about(bool? inadvertent, Outcome expected) =>
        With(barker with { Exceptions = [AssociationException.ChanceMeeting] }, new CompanionFact { PersonId = Barker, InPublic = true, Inadvertent = inadvertent })
            .Outcome.Should().Be(expected);

    [Theory]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    [InlineData(null, Outcome.CannotTell)]
    public void work_that_is_excepted_is_asked_about(bool? within, Outcome expected) =>
        With(barker with { Exceptions = [AssociationException.Work] }, new CompanionFact { PersonId = Barker, InPublic = true, WithinException = within })
            .Outcome.Should().Be(expected);

    [Theory] // "more than 3 persons": the subject and two others are three
    [InlineData(2, Coverage.Included, Outcome.NoBreach)]
    [InlineData(3, Coverage.Included, Outcome.Breach)]
    [InlineData(3, Coverage.NotIncluded, Outcome.NoBreach)]
    [InlineData(4, Coverage.NotIncluded, Outcome.Breach)]
    [InlineData(2, Coverage.NotSaid, Outcome.NoBreach)]
    [InlineData(3, Coverage.NotSaid, Outcome.CannotTell)]
    [InlineData(4, Coverage.NotSaid, Outcome.Breach)]
    public void whether_the_subject_counts_in_a_group_is_in_the_words(int others, Coverage counted, Outcome expected) =>
        kind.Assess(group with { SubjectCounted = counted },
            new(Noon, At(TownMiddle, 10) with { With = [.. Enumerable.Range(0, others).Select(_ => new CompanionFact())] }), People).Outcome.Should().Be(expected);

    [Fact]
    public void a_group_counts_only_where_the_term_holds()
    {
        Facts Of(Facts where) => where with { With = [.. Enumerable.Range(0, 5).Select(_ => new CompanionFact())] };

        kind.Assess(group, new(Noon, Of(At(Door, 10))), People).Outcome.Should().Be(Outcome.NoBreach);
        kind.Assess(group, new(Noon, Of(new())), People).Missing.Should().Contain("Whether the subject is in a place where this term holds");
    }

    [Fact]
    public void approval_is_looked_for_in_the_record()
    {
        var approvable = barker with { Approval = "officer in charge of the order" };
        Outcome Given(IReadOnlyList<PermissionGiven>? permissions) => kind.Assess(approvable,
            new(Noon, new Facts { With = [new CompanionFact { PersonId = Barker, InPublic = true }] }, new Known { Permissions = permissions }), People).Outcome;

        Given(null).Should().Be(Outcome.CannotTell);
        Given([]).Should().Be(Outcome.Breach);
        Given([new(LedgerWords.Company, Barker.ToString(), Noon.AddDays(-1), null)]).Should().Be(Outcome.NoBreach);
    }

    [Theory]
    [InlineData(Coverage.Included, true, Outcome.Breach)]
    [InlineData(Coverage.Included, false, Outcome.NoBreach)]
    [InlineData(Coverage.Included, null, Outcome.CannotTell)]
    [InlineData(Coverage.NotSaid, true, Outcome.CannotTell)]
    [InlineData(Coverage.NotIncluded, true, Outcome.NoBreach)]
    public void association_at_a_distance_counts_where_the_words_say_so(Coverage indirect, bool? didIt, Outcome expected) =>
        kind.Assess(barker with { Indirect = indirect }, new(Noon, new Facts { Communication = new(Barker, ContactMeans.Phone) { SubjectCommunicated = didIt } }), People)
            .Outcome.Should().Be(expected);

    [Fact]
    public void two_names_in_one_breath_are_two_people_to_choose()
    {
        var reading = kind.Read("Not to associate with Chloe SMITH-JONES or Shane DAWSON directly or indirectly;")!;

        reading.ToChoose.Should().Equal("Chloe SMITH-JONES", "Shane DAWSON");
        reading.NotCovered.Should().BeEmpty();
        Terms<NonAssociationTerms>(reading).Should().BeEquivalentTo(new { People = new[] { Guid.Empty, Guid.Empty }, Indirect = Coverage.Included });
    }

    [Fact]
    public void of_several_obligations_in_one_text_one_is_read_and_the_others_are_named()
    {
        var reading = kind.Read("To engage with alcohol misuse services for 3 months. Not to be in the company of Iain MORAN in any public place. Not to enter any Boots store in Essex.")!;

        reading.ToChoose.Should().Equal("Iain MORAN");
        reading.NotCovered.Should().Equal("To engage with alcohol misuse services for 3 months.", "Not to enter any Boots store in Essex.");
        reading.Confidence.Should().BeLessThan(0.5);
    }

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        Rules(group).Should().BeEquivalentTo("company-chance", "company-group-count", "company-group-private", "company-no-exceptions");
        Rules(barker).Should().Contain("company-indirect-unstated");
        Rules(children with { SupervisedAllowed = false }).Should().Contain("company-supervision");
    }

    [Theory]
    [InlineData("3) Not to be in the company of Connor BARKER in any public place", "Connor BARKER", true)]
    [InlineData("Not to associate with Lee BRENNAN", "Lee BRENNAN", false)]
    public void real_wordings_about_people_are_read(string words, string who, bool publicly)
    {
        var reading = kind.Read(words)!;

        reading.ToChoose.Should().Equal(who);
        reading.NotCovered.Should().BeEmpty();
        Terms<NonAssociationTerms>(reading).PublicOnly.Should().Be(publicly);
    }

    [Theory]
    [InlineData("Not to be alone with any child under 16", 16, 0)]
    [InlineData("Not to have unsupervised contact with any child under 18.", 18, 1)] // contact is wider than company
    public void real_wordings_about_children_are_read(string words, int age, int notCovered)
    {
        var reading = kind.Read(words)!;

        Terms<NonAssociationTerms>(reading).Should().BeEquivalentTo(new { UnderAge = age, SupervisedAllowed = true });
        reading.NotCovered.Should().HaveCount(notCovered);
    }

    [Fact]
    public void real_wordings_about_groups_are_read()
    {
        var reading = kind.Read("Not to be in a group of more than 3 persons in Rayleigh.")!;

        Terms<NonAssociationTerms>(reading).GroupAbove.Should().Be(3);
        reading.ToChoose.Should().Equal("Rayleigh");
        reading.NotCovered.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Not to live in the same household as any child under the age of 16 without prior approval of Social Services.")]
    [InlineData("Not to contact Ms A directly or indirectly by any means whatsoever including social media.")]
    public void households_and_contact_are_not_company(string words) => kind.Read(words).Should().BeNull();

    private Assessment With(NonAssociationTerms terms, params CompanionFact[] with) => kind.Assess(terms, new(Noon, new Facts { With = with }), People);

    private IEnumerable<string> Rules(NonAssociationTerms terms) => kind.Review(terms, People).Select(c => c.RuleId);
}
