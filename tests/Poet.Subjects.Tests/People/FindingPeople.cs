using System.Net;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class FindingPeople(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Theory]
    [InlineData("Siân Penhaligon-Marsh", "Sian Penhaligon Marsh")]
    [InlineData("Siân Penhaligon-Marsh", "PENHALIGON-MARSH, Sian")]
    [InlineData("Siân Penhaligon-Marsh", "Sian Penhaligonmarsh")]
    [InlineData("Brendan O'Flaherty", "Brendan O Flaherty")]
    [InlineData("Brendan O'Flaherty", "oflaherty brendan")]
    [InlineData("Brendan O'Flaherty", "Brendan Flaherty")]
    [InlineData("Morag MacGillivray", "Morag McGillivray")]
    [InlineData("Morag MacGillivray", "Mac Gillivray Morag")]
    [InlineData("Dafydd ap Rhys", "David Price")]
    [InlineData("Dafydd ap Rhys", "Dafydd Rhys")]
    [InlineData("Caoimhe Ní Bhriain", "Caoimhe O'Brien")]
    [InlineData("Seán Kettlewell", "Shaun Kettlewel")]
    [InlineData("Katherine Shuttleworth", "Kathryn Shuttelworth")]
    [InlineData("Ewan Featherstone", "Fetherston Euan")]
    [InlineData("Łukasz Wójcik", "Lukasz Wojcik")]
    public async Task a_name_is_found_however_it_is_written(string recorded, string asked)
    {
        var id = await force.Records(recorded);
        (await force.Finds(new { name = asked })).Select(p => p.Id()).Should().Contain(id);
    }

    [Fact]
    public async Task of_240_people_searched_for_with_slips_of_the_pen_95_in_100_are_among_the_first_five()
    {
        var names = InventedNames.Take(1200);
        var ids = await force.Ensures([.. names.Select((n, i) => new Contracts.SubjectToEnsure($"{force.Code}:{i}", n) { Force = force.Code })]);
        var random = new Random(7);
        List<string> missed = [];
        foreach (var i in Enumerable.Range(0, 240).Select(n => n * 5))
        {
            var asked = InventedNames.Misspell(names[i], random);
            var found = await force.Ask(s => s.Find(new() { Name = asked, Most = 5 }, CancellationToken.None));
            if (found.All(m => m.Subject.Id != ids[i]))
                missed.Add($"{names[i]} as {asked}");
        }
        missed.Count.Should().BeLessThanOrEqualTo(12, string.Join("; ", missed));
    }

    [Fact]
    public async Task a_name_alone_never_confirms_who_somebody_is()
    {
        await force.Records("Hugo Thistlewood", "1990-05-17");
        var byName = (await force.Finds(new { name = "Hugo Thistlewood" })).Single();
        byName.GetProperty("identityConfirmed").GetBoolean().Should().BeFalse();
        byName.GetProperty("says").GetString().Should().StartWith("Identity not confirmed");

        var byBoth = (await force.Finds(new { name = "Thistlewood Hugo", bornOn = "1990-05-17" })).Single();
        byBoth.GetProperty("identityConfirmed").GetBoolean().Should().BeTrue();
        byBoth.Texts("matched").Should().Equal("name", "born");

        // half a name and a date of birth is not yet somebody
        (await force.Finds(new { name = "Thistlewood", bornOn = "1990-05-17" })).Single().GetProperty("identityConfirmed").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task an_alias_is_found_and_said_to_be_one()
    {
        var id = await force.Records("Marcin Wainwright", aliases: ["Tommo Ravenscroft"]);
        var found = (await force.Finds(new { name = "Tommo Ravenscroft" })).Single();
        found.Id().Should().Be(id);
        found.Texts("matched").Should().Equal("alias");
        // parts of two names are not a third one
        (await force.Finds(new { name = "Marcin Ravenscroft" })).SelectMany(p => p.Texts("matched")).Should().NotContain(["name", "alias"]);
    }

    [Theory]
    [InlineData("2002/0073319Z")]
    [InlineData("02/73319z")]
    [InlineData("PNC: 2002/73319Z")]
    [InlineData("20020073319Z")]
    public async Task a_pnc_id_is_found_in_every_written_form(string asked)
    {
        var mine = host.NewForce();
        var id = await mine.Records("Priya Ollerenshaw", pncId: "2002/0073319Z");
        var found = (await mine.Finds(new { pncId = asked })).Single();
        found.Id().Should().Be(id);
        found.GetProperty("identityConfirmed").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task one_wrong_digit_in_a_pnc_id_is_said_and_finds_the_person_unconfirmed()
    {
        var id = await force.Records("Nia Pendlebury", pncId: "1979/0163001B");
        var answer = await force.Post(Register.Path + "/search", new { pncId = "1979/0163011B" });
        answer.Texts("says").Should().ContainSingle(s => s.Contains("check letter", StringComparison.Ordinal));
        var person = answer.GetProperty("people").EnumerateArray().Single();
        person.Id().Should().Be(id);
        person.Texts("matched").Should().Equal("pnc-like");
        person.GetProperty("identityConfirmed").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task a_cro_number_and_a_date_of_birth_find_people_too()
    {
        var id = await force.Records("Ronan Swarbrick", "1971-02-28", croNumber: "65656/91H");
        (await force.Finds(new { croNumber = "CRO 065656/91h" })).Single().Id().Should().Be(id);
        (await force.Finds(new { bornOn = "1971-02-28" })).Select(p => p.Id()).Should().Contain(id);
    }

    [Fact]
    public async Task another_forces_person_does_not_appear_and_has_no_page()
    {
        var other = host.NewForce();
        var id = await other.Records("Ursula Quartermaine", "1988-08-08", pncId: "2003/0000003Y");
        (await force.Finds(new { name = "Ursula Quartermaine" })).Should().BeEmpty();
        (await force.Finds(new { bornOn = "1988-08-08" })).Should().BeEmpty();
        (await force.Finds(new { pncId = "2003/0000003Y" })).Should().BeEmpty();
        (await force.Ask(s => s.Summaries([id], CancellationToken.None))).Should().BeEmpty();
        (await force.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}")).ShouldBeProblemOfType(404, "not-found");
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/aliases", new { name = "Ulla", reason = "for a test" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task nothing_found_never_says_that_there_is_nobody()
    {
        var answer = await force.Post(Register.Path + "/search", new { name = "Zebulon Xanthippe" });
        answer.Texts("says").Should().ContainSingle().Which.Should().StartWith("No person found in this register");
    }

    [Fact]
    public async Task an_empty_question_is_refused() =>
        (await force.Officer.Send(HttpMethod.Post, Register.Path + "/search", new { name = "  " })).ShouldBeProblem(400, "question-empty", "name");

    [Fact]
    public async Task whoever_may_only_check_cannot_search() =>
        (await force.Checker.Send(HttpMethod.Post, Register.Path + "/search", new { name = "Hugo" })).Status.Should().Be(HttpStatusCode.Forbidden);
}
