using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class NoContactConditions
{
    // E6: no contact direct or indirect, by any means, save through a solicitor, for court, or for a child as ordered
    private readonly NoContactTerms stalking = new()
    {
        People = [MsA], AnyMeans = true, Indirect = Coverage.Included,
        Exceptions = [ContactException.Solicitor, ContactException.Court, ContactException.ChildContact],
    };

    private readonly IConditionKind kind = ConditionKinds.ById(ConditionKinds.NoContact)!;

    [Fact]
    public void E6_a_like_of_her_public_post_is_open_until_online_is_defined()
    {
        var like = Said(new(MsA, ContactMeans.OnlineReaction) { SubjectCommunicated = true });

        Check(stalking, like).Outcome.Should().Be(Outcome.CannotTell);
        Check(stalking with { OnlineReactions = Coverage.Included }, like).Outcome.Should().Be(Outcome.Breach);
        Check(stalking with { OnlineReactions = Coverage.NotIncluded }, like).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Theory]
    [InlineData(false, Outcome.NoBreach)]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(true, Outcome.Breach)]
    public void E6_a_letter_that_a_friend_passes_on_turns_on_whether_he_asked(bool? asked, Outcome expected) =>
        Check(stalking, Said(new(MsA, ContactMeans.ThirdParty) { AskedThirdParty = asked, WithinException = false })).Outcome.Should().Be(expected);

    [Fact]
    public void E6_he_answers_when_she_writes_first_and_the_order_binds_him()
    {
        var answer = Check(stalking, Said(new(MsA, ContactMeans.Message) { OtherBegan = true, SubjectCommunicated = true, WithinException = false }));

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Notes.Should().ContainSingle(n => n.Contains("binds the subject"));
    }

    [Fact]
    public void E6_a_message_before_service_is_a_breach_since_knowledge_is_shown_beside_the_answer() // nothing the platform knows of service turns it round
    {
        var message = new Situation(Noon, Said(new(MsA, ContactMeans.Message) { SubjectCommunicated = true, WithinException = false }),
            new Known { Notifications = [], Permissions = [] });

        kind.Assess(stalking, message, People).Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void E6_a_family_court_order_is_asked_for() =>
        Rules(stalking with { Exceptions = [] }).Should().Contain("contact-family-order");

    [Theory]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    public void a_message_that_may_be_about_the_child_is_asked_about(bool? within, Outcome expected) =>
        Check(stalking, Said(new(MsA, ContactMeans.Message) { SubjectCommunicated = true, WithinException = within })).Outcome.Should().Be(expected);

    [Theory]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(true, Outcome.Breach)]
    [InlineData(false, Outcome.NoBreach)]
    public void what_is_only_received_is_no_contact(bool? subjectCommunicated, Outcome expected) =>
        Check(stalking with { Exceptions = [] }, Said(new(MsA, ContactMeans.Phone) { SubjectCommunicated = subjectCommunicated })).Outcome.Should().Be(expected);

    [Fact]
    public void a_closed_list_of_means_bars_those_means_only()
    {
        var byPhone = new NoContactTerms { People = [MsA], Means = [ContactMeans.Phone] };

        Check(byPhone, Said(new(MsA, ContactMeans.Phone) { SubjectCommunicated = true })).Outcome.Should().Be(Outcome.Breach);
        Check(byPhone, Said(new(MsA, ContactMeans.Email) { SubjectCommunicated = true })).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void contact_with_somebody_else_is_no_breach() =>
        Check(stalking, Said(new(Stranger, ContactMeans.Phone) { SubjectCommunicated = true })).Outcome.Should().Be(Outcome.NoBreach);

    [Fact]
    public void E15_4_somebody_whose_name_was_not_given_leaves_it_open()
    {
        var answer = Check(stalking, new Facts { With = [new CompanionFact { Age = 30 }] });

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.NotAskedAbout.Should().BeFalse();
        answer.Missing.Should().Equal("Who is with the subject");
    }

    [Theory]
    [InlineData(null, Outcome.CannotTell)]
    [InlineData(true, Outcome.NoBreach)]
    [InlineData(false, Outcome.Breach)]
    public void a_chance_meeting_that_is_excepted_is_asked_about(bool? inadvertent, Outcome expected) =>
        Check(stalking with { Exceptions = [ContactException.ChanceMeeting] }, new Facts { With = [new CompanionFact { PersonId = MsA, Inadvertent = inadvertent }] })
            .Outcome.Should().Be(expected);

    [Fact]
    public void without_that_exception_chance_goes_to_reasonable_excuse()
    {
        var answer = Check(stalking with { Exceptions = [] }, new Facts { With = [new CompanionFact { PersonId = MsA, Inadvertent = true }] });

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Notes.Should().ContainSingle(n => n.Contains("reasonable excuse"));
    }

    [Fact]
    public void what_drafts_leave_out_is_named()
    {
        Rules(new NoContactTerms { People = [MsA] }).Should().BeEquivalentTo(
            "contact-no-means", "contact-indirect-unstated", "contact-online-undefined", "contact-surveillance-unstated",
            "contact-no-solicitor", "contact-no-court", "contact-family-order");
        Rules(stalking with { OnlineReactions = Coverage.Included, Surveillance = Coverage.Included }).Should().Equal("contact-family-order");
    }

    [Theory]
    [InlineData("1. Not to contact Ms A directly or indirectly by any means whatsoever including social media.", "Ms A", true, Coverage.Included)]
    [InlineData("(b) Not to contact the persons named in Schedule 2 directly or indirectly by any means whatsoever including social media", "the persons named in Schedule 2", true, Coverage.Included)]
    [InlineData("Not to contact his former partner", "his former partner", false, Coverage.NotSaid)]
    [InlineData("Not to contact, directly or indirectly, the complainant", "the complainant", false, Coverage.Included)]
    public void real_wordings_are_read(string words, string who, bool anyMeans, Coverage indirect)
    {
        var reading = kind.Read(words)!;

        reading.ToChoose.Should().Equal(who);
        reading.NotCovered.Should().BeEmpty();
        reading.Confidence.Should().BeGreaterThan(0.9);
        var terms = Terms<NoContactTerms>(reading);
        terms.AnyMeans.Should().Be(anyMeans);
        terms.Indirect.Should().Be(indirect);
        terms.People.Should().Equal(Guid.Empty);
    }

    [Fact]
    public void what_the_terms_do_not_hold_is_said() =>
        kind.Read("Not to contact Ms A by email or carrier pigeon")!.NotCovered.Should().Contain(p => p.Contains("carrier pigeon"));

    [Fact]
    public void a_reading_is_no_condition_until_a_person_is_chosen()
    {
        kind.TryParse(kind.Read("Not to contact Ms A")!.Terms, 1, out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Says.Should().Be("Choose the person or place for people");
    }

    private Assessment Check(NoContactTerms terms, Facts facts) => kind.Assess(terms, new(Noon, facts), People);

    private IEnumerable<string> Rules(NoContactTerms terms) => kind.Review(terms, People).Select(c => c.RuleId);

    private static Facts Said(CommunicationFact communication) => new() { Communication = communication };
}
