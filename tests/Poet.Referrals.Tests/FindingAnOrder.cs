using System.Text.Json;

namespace Poet.Referrals.Tests;

/// <summary>The order finder through HTTP: facts in, order types out, with the elements of their tests.</summary>
[Collection(TestHost.Shared)]
public sealed class FindingAnOrder(TestHost host)
{
    private const string Path = "/api/v1/order-types/fitting";

    private readonly TestForce force = host.NewForce();

    [Theory]
    [InlineData("SPO", "stalking", 34, "stalking-acts somebody-at-risk -before-court")]
    [InlineData("SCPO", "serious-crime", 41, "before-court offence-serious")]
    [InlineData("SCPO", "serious-crime", 41, "-before-court involved-in-serious-crime")]
    [InlineData("CBO", "behaviour", 25, "before-court alarming-behaviour")]
    [InlineData("ASBI", "behaviour", 25, "-before-court alarming-behaviour")]
    [InlineData("ASBI", "behaviour", 11, "-before-court -alarming-behaviour housing-nuisance")]
    [InlineData("DVPO", "domestic-abuse", 29, "violence connected")]
    [InlineData("DVPO", "domestic-abuse", 29, "violence -connected same-household")]
    [InlineData("SHPO", "sexual-harm", 52, "before-court offence-sexual")]
    [InlineData("SHPO", "sexual-harm", 52, "-before-court found-sexual-offender sexual-risk-since")]
    [InlineData("VOO", "violence", 38, "found-grave-violence sentenced-for-grave-violence violent-risk-since")]
    [InlineData("GANG", "violence", 15, "gang-related")]
    [InlineData("STPO", "exploitation", 44, "before-court offence-slavery")]
    [InlineData("STRO", "exploitation", 44, "-before-court -found-slavery-offender slavery-risk")]
    public async Task a_case_of_its_kind_ranks_the_type_first_with_every_element_that_facts_show_met(string code, string feared, int age, string facts)
    {
        var first = (await Ask(new { feared, age, facts = Facts(facts) }))[0];
        (Text(first, "code"), Text(first, "fit")).Should().Be((code, "may-fit"));
        first.GetProperty("forWhatIsFeared").GetBoolean().Should().BeTrue();
        var route = first.GetProperty("routes")[0];
        States(route).Should().Contain("met").And.NotContain("missing").And.NotContain("unknown");
        route.GetProperty("applicants").GetArrayLength().Should().BePositive();
        (Text(route, "court").Length, Text(route, "length").Length).Should().Match<(int Court, int Length)>(l => l.Court > 0 && l.Length > 0);
    }

    [Theory]
    [InlineData("SRO", "sexual-harm", "-before-court -found-sexual-offender sexual-act")]
    [InlineData("NOTIF", "sexual-harm", "-before-court found-abroad-sexual")]
    [InlineData("RESTR", "stalking", "before-court harassment-feared")]
    [InlineData("NMO", "domestic-abuse", "abuse -connected same-household")]
    [InlineData("OCCUP", "domestic-abuse", "connected home-in-question")]
    [InlineData("FMPO", "domestic-abuse", "forced-marriage")]
    [InlineData("FGMPO", "domestic-abuse", "genital-mutilation")]
    [InlineData("KCPO", "violence", "blade-twice", "Metropolitan Police District")]
    [InlineData("SVRO", "violence", "before-court offence-with-weapon", "Merseyside")]
    public async Task what_no_force_applies_for_here_is_first_among_its_like_says_why_and_comes_after_the_others(string code, string feared, string facts, string? area = null)
    {
        var types = await Ask(new { feared, age = 34, area = area ?? "North Wales", facts = Facts(facts) });
        var last = types.SkipWhile(t => !t.TryGetProperty("notApplied", out _)).ToList();
        last.Select(t => Text(t, "fit")).Distinct().Should().Equal("ruled-out");
        last.Select(t => Text(t, "notApplied")).Should().NotContainNulls();
        Text(last[0], "code").Should().Be(code);
        States(last[0].GetProperty("routes")[0]).Should().Contain("met").And.NotContain("missing").And.NotContain("unknown");
        Why(last[0]).Should().Contain(Text(last[0], "notApplied"));
    }

    [Theory]
    [InlineData("SRO", "SRO:SOA 2003 (2022)", "sexual-harm", "-before-court -found-sexual-offender sexual-act")]
    [InlineData("NOTIF", "NOTIF:", "sexual-harm", "-before-court found-abroad-sexual")]
    [InlineData("DAPO", "DAPO:DAA 2021 (after March 2026)", "domestic-abuse", "-violence abuse connected victim-16")]
    public void switched_on_it_comes_first_of_all(string code, string entry, string feared, string facts)
    {
        var all = ((Platform.Plugins.OrderTypeCatalogue)host.Services.GetService(typeof(Platform.Plugins.OrderTypeCatalogue))!).All;
        var type = all.Single(t => t.Info.Code == code);
        entry = entry.EndsWith(':') ? entry + type.Editions[^1].Id : entry;
        var types = Domain.Fitting.TypeFit.Of(Platform.Plugins.OrderTypeCatalogue.Of(new Platform.Plugins.PluginOptions { SwitchedOn = [entry] }, all), new(new(2026, 9, 1))
        {
            Feared = Enum.Parse<OrderTypes.Sdk.Family>(feared.Replace("-", ""), ignoreCase: true), Age = 34, Area = "North Wales", Facts = Facts(facts).ToDictionary(f => f.Key, f => f.Value == "yes"),
        });
        (types[0].Type.Info.Code, types[0].Fit).Should().Be((code, Domain.Fitting.Fit.MayFit));
    }

    [Theory]
    [InlineData("SPO", "stalking-acts -somebody-at-risk", "This would have to be so: a particular person is at risk of it in body or mind (s.1)")]
    [InlineData("SCPO", "-before-court -involved-in-serious-crime", "This would have to be so: the person has been involved in serious crime (s.1)")]
    [InlineData("CBO", "before-court -alarming-behaviour", "This would have to be so: the person has behaved in a way that caused, or was likely to cause, harassment, alarm or distress")]
    [InlineData("CBO", "-before-court alarming-behaviour", "Only a court that convicts or sentences makes it")]
    [InlineData("DVPO", "violence -connected -same-household -associated-otherwise", "This would have to be so: they are or were partners or relatives, or have a child together, or they live or lived in the same household")]
    [InlineData("DVPO", "-violence connected", "This would have to be so: the person has been violent towards somebody or has threatened it")]
    [InlineData("SHPO", "-before-court found-sexual-offender -sexual-risk-since", "This would have to be so: the person has since acted in a way that shows a risk of sexual harm (SOA 2003 s.103A)")]
    [InlineData("VOO", "found-grave-violence -sentenced-for-grave-violence violent-risk-since", "This would have to be so: it brought custody of 12 months or more")]
    [InlineData("GANG", "-gang-related", "This would have to be so: the person has taken part in, encouraged or helped violence or drug-dealing by a gang (s.34)")]
    [InlineData("STPO", "-before-court -found-slavery-offender slavery-risk", "This would have to be so: the person was ever convicted, cautioned or found to have done a slavery or trafficking offence, here or abroad (s.15)")]
    [InlineData("STRO", "-slavery-risk", "This would have to be so: the person has acted in a way that shows a risk of slavery or human trafficking (s.23)")]
    [InlineData("ASBI", "-alarming-behaviour -housing-nuisance -threatens-nuisance", "This would have to be so: the person has behaved in a way that caused")]
    public async Task one_missing_element_rules_it_out_and_what_would_make_it_eligible_is_said(string code, string facts, string says)
    {
        var type = One(await Ask(new { age = 34, facts = Facts(facts) }), code);
        Text(type, "fit").Should().Be("ruled-out");
        Why(type).Should().Contain(w => w.StartsWith(says, StringComparison.Ordinal)).And.NotContain(w => w.StartsWith("Find out", StringComparison.Ordinal), "finding out more would not change it");
        States(type.GetProperty("routes")[0]).Should().Contain("missing");
    }

    [Fact]
    public async Task what_is_not_said_is_unknown_and_the_answer_says_what_to_find_out()
    {
        var nothing = await Ask(new { });
        nothing.Should().HaveCount(20).And.OnlyContain(t => Text(t, "fit") != "may-fit");
        nothing.SelectMany(t => t.GetProperty("routes").EnumerateArray()).SelectMany(States).Should().NotContain("met").And.NotContain("missing");

        var some = One(await Ask(new { age = 34, facts = new Dictionary<string, string> { ["stalking-acts"] = "yes", ["somebody-at-risk"] = "not-known" } }), "SPO");
        Text(some, "fit").Should().Be("cannot-tell");
        Why(some).Should().Contain("Find out whether a particular person is at risk of it in body or mind (s.1)");
        States(some.GetProperty("routes")[0]).Should().Equal("met", "unknown", "to-be-weighed", "note");

        var either = One(await Ask(new { age = 34, facts = Facts("violence -connected") }), "DVPO");
        Why(either).Should().Contain(w => w.StartsWith("Find out whether they live or lived in the same household, or both have or had parental responsibility for one child, or are parties"), "one of three is answered and does not decide");
        (Text(One(await Ask(new { facts = Facts("stalking-acts somebody-at-risk") }), "SPO"), "fit")).Should().Be("cannot-tell", "the age is not known");
    }

    [Theory]
    [InlineData("GANG", 13, "gang-related", "ruled-out", "The person must be 14 or older and is 13 (s.34(1))")]
    [InlineData("GANG", 17, "gang-related", "may-fit", "Under 18: ")]
    [InlineData("SPO", 12, "stalking-acts somebody-at-risk", "may-fit", "Under 18 the youth court hears the complaint")]
    [InlineData("CBO", 15, "before-court alarming-behaviour", "may-fit", "Under 18 on the day it is made: one to three years")]
    [InlineData("ASBI", 10, "alarming-behaviour", "may-fit", "Under 18: ")]
    [InlineData("DVPO", 17, "violence connected", "ruled-out", "The person must be 18 or older and is 17")]
    [InlineData("VOO", 17, "found-grave-violence sentenced-for-grave-violence violent-risk-since", "ruled-out", "The person must be 18 or older and is 17 (s.99(1))")]
    [InlineData("SCPO", 17, "before-court offence-serious", "ruled-out", "The person must be 18 or older and is 17 (SCA 2007 s.6)")]
    public async Task age_rules_out_or_brings_the_rules_of_youth(string code, int age, string facts, string fit, string says)
    {
        var type = One(await Ask(new { age, facts = Facts(facts) }), code);
        Text(type, "fit").Should().Be(fit);
        Why(type).Concat(type.GetProperty("notes").EnumerateArray().Select(n => n.GetString()!)).Should().Contain(w => w.StartsWith(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task haste_and_an_order_that_is_there_are_told_and_rule_nothing_in_or_out()
    {
        var types = await Ask(new { feared = "domestic-abuse", age = 34, urgent = "yes", under = new[] { "SPO" }, facts = Facts("violence connected") });
        Notes(types[0]).Should().Contain("At once: domestic violence protection notice, without a court, by a superintendent or above (s.24)");
        Notes(One(types, "SPO")).Should().Contain(n => n.StartsWith("The person is under one already: look first whether it can be varied or made longer (s.4)")).And.Contain("Before the full hearing: interim stalking protection order (s.5)");
        Notes(One(await Ask(new { feared = "domestic-abuse", facts = Facts("violence connected") }), "DVPO")).Should().BeEmpty();
    }

    [Fact]
    public async Task an_area_counts_where_the_law_is_in_force_in_some_only()
    {
        Why(One(await Ask(new { age = 34 }), "SVRO")).Should().NotContain(w => w.StartsWith("Find out"), "nobody applies for it, so nothing is to be found out");
        Why(One(await Ask(new { age = 34, area = "elsewhere" }), "SVRO")).Should().Contain(w => w.StartsWith("Only in Merseyside") && w.Contains("belongs elsewhere"));
    }

    [Fact]
    public async Task what_cannot_be_read_is_refused_by_field_and_nothing_is_asked_that_names_anybody()
    {
        (await Sent(new { facts = new Dictionary<string, string> { ["shoe-size"] = "yes" } })).ShouldBeProblem(422, "fact-unknown", "facts").Text.Should().Contain("Leave out the fact shoe-size");
        (await Sent(new { age = 130 })).ShouldBeProblem(422, "age-out-of-range", "age");
        (await Sent(new { area = "Atlantis" })).ShouldBeProblem(422, "area-unknown", "area");
        (await Sent(new { under = new[] { "NONE" } })).ShouldBeProblem(422, "type-unknown", "under");
        (await force.As("control-room").Send(HttpMethod.Post, Path, new { })).Status.Should().Be(System.Net.HttpStatusCode.Forbidden);

        var questions = await force.Officer.Get($"{Path}/questions");
        var facts = questions.GetProperty("facts").EnumerateArray().ToList();
        facts.Select(f => f.GetProperty("types").GetArrayLength()).Should().OnlyContain(n => n > 0);
        facts.SelectMany(f => f.GetProperty("types").EnumerateArray()).Select(c => c.GetString()).Distinct().Should().HaveCount(20, "every type says which facts its test turns on");
        questions.GetProperty("areas").EnumerateArray().Select(a => a.GetString()).Should().Contain("North Wales");
    }

    [Fact]
    public async Task the_page_answers_the_same_keeps_what_was_said_and_asks_for_a_mend_beside_the_field()
    {
        var pages = await force.Officer.Pages();
        var empty = await pages.Read("/order-finder");
        empty.Should().Contain("Has the person done acts associated with stalking?").And.Contain("Nothing is asked here that tells who it is about").And.NotContain("Order types for this case");

        var found = await pages.Press(empty, Finder, ("Feared", "Stalking"), ("Age", "34"), ("Facts[stalking-acts]", "Yes"), ("Facts[somebody-at-risk]", "Yes"), ("Facts[before-court]", "No"), ("Facts[connected]", ""));
        found.Should().Contain("May fit (1)").And.Contain("Ruled out on these facts").And.Contain("No force applies for these here");
        found.IndexOf("Stalking protection order", StringComparison.Ordinal).Should().BeLessThan(found.IndexOf("Anti-social behaviour injunction", StringComparison.Ordinal));
        found.Should().Contain("""value="Yes" selected="selected">Yes""");

        (await pages.Press(empty, Finder, ("Feared", "Stalking"), ("Age", ""), ("Area", ""), ("Urgent", ""), ("Under", ""), ("Facts[stalking-acts]", "Yes"))).Should().Contain("Cannot tell yet", "a form sends every field").And.NotContain("There is a problem");
        (await pages.Press(empty, Finder, ("Feared", "Stalking"))).Should().Contain("Cannot tell yet").And.NotContain("There is a problem");
        const string young = "Under 18 on the day of the hearing";
        (await pages.Press(empty, Finder, ("Age", "17"))).Should().Contain(young);
        (await pages.Press(empty, Finder, ("Age", "18"))).Should().Contain("Cannot tell yet").And.NotContain(young);
        (await pages.Press(empty, Finder, ("Age", "130"))).Should().Contain("There is a problem").And.Contain("Enter the age in completed years, from 0 to 120");
    }

    [Fact]
    public async Task from_an_answer_a_person_is_referred_and_the_facts_go_with_them_in_no_address()
    {
        await force.OpensAUnit("North team", force.Officer, force.Supervisor);
        var person = await force.RecordsAPerson("Ottoline Marrow");
        var pages = await force.Officer.Pages();
        var answer = await pages.Press(await pages.Read("/order-finder"), Finder, ("Age", "34"), ("Area", ""), ("Feared", "Stalking"), ("Urgent", "Yes"), ("Facts[before-court]", "No"), ("Facts[somebody-at-risk]", "Yes"), ("Facts[stalking-acts]", "Yes"));
        var whom = await pages.Press(answer, "/referrals/new?handler=Carried");
        whom.Should().Contain("Whom do you refer?");
        (await pages.Press(whom, "/referrals/new?handler=Find")).Should().Contain("Enter the name of the person");
        var matches = await pages.Press(whom, "/referrals/new?handler=Find", ("Named", "Ottoline Marrow"));
        matches.Should().Contain("1 person found").And.Contain($"value=\"{person}\"");

        var form = await pages.Press(matches, "/referrals/new?handler=Carried");
        form.Should().Contain("Carried over from the order finder").And.Contain("Has the person done acts associated with stalking? <strong>Yes</strong>").And.Contain("""selected="selected" value="Stalking">""").And.Contain("""selected="selected" value="Somebody">""");
        (await pages.Press(form, Finder)).Should().Contain("May fit").And.Contain($"name=\"subject\" value=\"{person}\"", "who changes the facts has not to choose the person again");
        (string, string)[] typed = [("Input.Source", "District"), ("Input.SourceName", "Wexmoor North"), ("Input.Feared", "Stalking"), ("Input.Convicted", "No"), ("Input.AtRisk", "Somebody"), ("Input.Reason", "Asked for")];
        var again = await pages.Press(form, "/referrals/new", typed);
        again.Should().Contain("There is a problem").And.Contain("Has the person done acts associated with stalking? <strong>Yes</strong>", "a mistake loses nothing");
        (await pages.Press(again, "/referrals/new", [.. typed, ("Input.Concern", "Third report since May")])).Should().Contain("Is a particular person at risk of it in body or mind? <strong>Yes</strong>");

        var id = (await force.Officer.Get("/api/v1/referrals")).GetProperty("referrals")[0].GetProperty("id").GetGuid();
        var shown = await force.Officer.Get($"/api/v1/referrals/{id}");
        shown.GetProperty("said").EnumerateArray().Select(f => (Text(f, "question"), Text(f, "answer"))).Should().Equal(
            ("Has the person done acts associated with stalking?", "Yes"), ("Is a particular person at risk of it in body or mind?", "Yes"), ("Does somebody need protection before a full hearing?", "Yes"));
        var first = shown.GetProperty("types")[0];
        (Text(first, "code"), States(first.GetProperty("routes")[0]).First()).Should().Be(("SPO", "met"));
        Notes(first).Should().Contain("Before the full hearing: interim stalking protection order (s.5)");
    }

    [Fact]
    public async Task what_is_said_anew_replaces_a_fact_what_is_not_stays_and_a_fact_that_no_type_asks_is_refused()
    {
        await force.OpensAUnit("North team", force.Officer, force.Supervisor);
        var person = await force.RecordsAPerson("Piran Lusk");
        object Referral(string fact) => new { subjectId = person, source = "district", sourceName = "Wexmoor North", concern = "Third report", facts = Facts(fact + " before-court"), area = "North Wales", reason = "for a test" };
        (await force.Officer.Send(HttpMethod.Post, "/api/v1/referrals", Referral("shoe-size"))).ShouldBeProblem(422, "fact-unknown", "facts");
        var id = (await force.Post("/api/v1/referrals", Referral("stalking-acts"))).GetProperty("id").GetGuid();
        await force.Supervisor.Post($"/api/v1/referrals/{id}/return", new { codes = new[] { "evidence-missing" }, missing = "Statement", reason = "for a test" });
        await force.Post($"/api/v1/referrals/{id}/resubmission", new { concern = "With a statement", facts = new Dictionary<string, string> { ["stalking-acts"] = "no", ["connected"] = "yes" }, reason = "for a test" });

        var shown = await force.Officer.Get($"/api/v1/referrals/{id}");
        Text(shown, "convicted").Should().Be("yes", "that fact has a field of its own");
        shown.GetProperty("said").EnumerateArray().Select(f => Text(f, "answer")).Should().Equal("No", "Yes", "North Wales");

        await force.Supervisor.Post($"/api/v1/referrals/{id}/return", new { codes = new[] { "evidence-missing" }, missing = "Who told of it", reason = "for a test" });
        await force.Post($"/api/v1/referrals/{id}/resubmission", new { concern = "Nobody could say", facts = new Dictionary<string, string> { ["stalking-acts"] = "not-known", ["before-court"] = "not-known" }, reason = "for a test" });
        var unsaid = await force.Officer.Get($"/api/v1/referrals/{id}");
        Text(unsaid, "convicted").Should().Be("not-known");
        unsaid.GetProperty("said").EnumerateArray().Select(f => Text(f, "answer")).Should().Equal(["Yes", "North Wales"], "what nobody knows any more is not said");

        await force.Supervisor.Post($"/api/v1/referrals/{id}/return", new { codes = new[] { "evidence-missing" }, missing = "The rest", reason = "for a test" });
        var pages = await force.Officer.Pages();
        (await pages.Read($"/referrals/{id}/resubmit")).Should().Contain("value=\"connected\"");
        (await pages.Submit($"/referrals/{id}/resubmit", ("Input.Concern", "Nobody could say"), ("TakenBack", "connected"), ("Input.Reason", "Asked again"))).StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
        (await force.Officer.Get($"/api/v1/referrals/{id}")).GetProperty("said").EnumerateArray().Select(f => Text(f, "answer")).Should().Equal("North Wales");
    }

    private const string Finder = "/order-finder";

    private async Task<IReadOnlyList<JsonElement>> Ask(object body) => [.. (await force.Officer.Post(Path, body)).GetProperty("types").EnumerateArray()];

    private Task<Answer> Sent(object body) => force.Officer.Send(HttpMethod.Post, Path, body);

    private static JsonElement One(IEnumerable<JsonElement> types, string code) => types.Single(t => Text(t, "code") == code);

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static IEnumerable<string> Why(JsonElement type) => type.GetProperty("why").EnumerateArray().Select(w => w.GetString()!);

    private static IEnumerable<string> Notes(JsonElement type) => type.GetProperty("notes").EnumerateArray().Select(w => w.GetString()!);

    private static IEnumerable<string> States(JsonElement route) => route.GetProperty("elements").EnumerateArray().Select(e => e.GetProperty("state").GetString()!);

    // "a -b" is: a is so, b is not
    private static Dictionary<string, string> Facts(string facts) => facts.Split(' ').ToDictionary(f => f.TrimStart('-'), f => f.StartsWith('-') ? "no" : "yes");
}
