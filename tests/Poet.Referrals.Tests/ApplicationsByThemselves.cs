using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Identity.Units;
using Poet.Platform.Requests;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals.Tests;

/// <summary>What an application allows, without a database.</summary>
public sealed class ApplicationsByThemselves
{
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly By Drafter = Of(1), Expert = Of(2), Lawyer = Of(3);

    [Fact]
    public void content_and_law_are_signed_by_two_people_neither_of_whom_drafted_a_word()
    {
        var application = Opened();
        Codes(() => Sign(application, Signature.Content, Drafter)).Should().Equal("second-person");
        Sign(application, Signature.Content, Expert);
        Codes(() => Sign(application, Signature.Law, Expert)).Should().Equal("two-people");
        application.State.Should().Be(ApplicationState.Drafting);
        Sign(application, Signature.Law, Lawyer);
        (application.State, application.AwaitingSince).Should().Be((ApplicationState.AwaitingCourt, Now));
    }

    [Fact]
    public void a_later_text_has_no_signature_even_when_it_says_again_what_was_signed()
    {
        var application = Opened();
        var signed = application.Text;
        Sign(application, Signature.Content, Expert);
        application.Redraft(signed with { Court = "Another court" }, Drafter);
        application.Redraft(signed, Drafter);
        application.Standing.Should().BeEmpty("what was signed was another version of the text");
        application.Texts[0].Hash.Should().Be(application.TextHash, "the same text has the same hash");
        Codes(() => application.Redraft(signed, Drafter)).Should().Equal("nothing-changed");
    }

    [Fact]
    public void the_hash_is_of_the_text_with_the_person_and_the_type()
    {
        var (one, json) = (Guid.CreateVersion7(Now), Opened().Text.ToJson());
        var hash = DraftText.HashOf(one, "AAA", json);
        DraftText.HashOf(one, "AAA", json).Should().Be(hash).And.MatchRegex("^[0-9a-f]{64}$");
        new[] { DraftText.HashOf(Guid.CreateVersion7(Now), "AAA", json), DraftText.HashOf(one, "BBB", json), DraftText.HashOf(one, "AAA", json + " ") }.Should().NotContain(hash);
        DraftText.FromJson(json).ToJson().Should().Be(json, "what is read back is what was signed");
    }

    [Fact]
    public void what_the_law_has_against_it_stops_signing_and_nothing_else()
    {
        var application = Opened();
        Codes(() => application.Sign(Signature.Content, application.TextHash, [new("legal-too-long", "Too long (s.1)")], Expert)).Should().Equal("legal-too-long");
        application.List(new(2026, 9, 10), null, Drafter);
        application.NextHearingOn.Should().Be(new(2026, 9, 10));
    }

    [Fact]
    public void a_hearing_is_adjourned_forward_and_one_is_to_come_at_a_time()
    {
        var application = Opened();
        application.List(new(2026, 9, 10), "First court", Drafter);
        Codes(() => application.List(new(2026, 9, 12), null, Drafter)).Should().Equal("listed-already");
        Codes(() => application.Adjourn(AdjournedBecause.CourtTime, new(2026, 9, 10), null, Drafter)).Should().Equal("adjourned-back");
        Codes(() => application.Hear(Drafter)).Should().Equal("not-yet");
        application.Adjourn(AdjournedBecause.CourtTime, null, null, Drafter);
        application.NextHearingOn.Should().BeNull("no new day is fixed");
        Codes(() => application.Hear(Drafter)).Should().Equal("not-listed");
    }

    [Fact]
    public void the_order_has_an_id_of_its_own_as_soon_as_anything_is_granted_and_none_where_nothing_is()
    {
        var clause = new DecidedClause(null, 1, ClauseResult.Refused, null, RefusedBecause.Unclear, "Nobody could say where it ends", true, null);
        var granted = Opened();
        granted.Decide(new(new(2026, 9, 1), null, null, null, null, true, [clause with { ClauseId = granted.Text.Clauses[0].Id }, clause with { Result = ClauseResult.Added, Because = null, Words = "Not to own a van" }]), Drafter);
        (granted.State, granted.OrderId is null, granted.Unaccepted).Should().Be((ApplicationState.Granted, false, true));

        var refused = Opened();
        refused.Decide(new(new(2026, 9, 1), null, null, null, null, false, [clause with { ClauseId = refused.Text.Clauses[0].Id }]), Drafter);
        (refused.State, refused.OrderId, refused.Unaccepted).Should().Be((ApplicationState.Refused, null, false));
        refused.Hearings.Should().ContainSingle("what was decided was heard").Which.State.Should().Be(HearingState.Heard);
    }

    private static Application Opened()
    {
        var owner = new Owner(Guid.CreateVersion7(Now), "Owner", Guid.CreateVersion7(Now), "Unit");
        var referral = Referral.Open(new("42", Guid.CreateVersion7(Now), ReferralSource.District, "North", "Third report", true, null, Known.No, AtRisk.NotKnown, Domain.Fitting.CaseSaid.Nothing), owner, Of(4));
        referral.Weigh(new() { At = Now, By = "Somebody", Threat = "-", Harm = "-", Risk = "-", Investigation = "-", Vulnerability = "-", Engagement = "-" }, Of(5));
        referral.Accept("AAA", Of(5));
        return Application.Open(referral, new("Act", FormKind.Full, RouteKind.OnApplication, "s.1", "Wexmoor Magistrates", new(2),
            [new(Guid.CreateVersion7(Now), 1, "Not to own a boat", null, 0, null, false, "Watches from one", "Exhibit 1", "Watching")]), Drafter);
    }

    private static void Sign(Application application, Signature what, By by) => application.Sign(what, application.TextHash, [], by);

    private static IEnumerable<string> Codes(Action act) => act.Should().Throw<RuleBrokenException>().Which.Problems.Select(p => p.Code);

    private static By Of(int who) => new(new Guid(who, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), $"Person {who}", "for a test", Now);
}
