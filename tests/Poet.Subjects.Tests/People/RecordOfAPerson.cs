using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Subjects.Persistence;

namespace Poet.Subjects.Tests.People;

[Collection(TestHost.Shared)]
public sealed class RecordOfAPerson(TestHost host)
{
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task shows_what_was_recorded_and_what_it_does_not_cover()
    {
        var id = await force.Records("Isla Garside", "2010-03-14", aliases: ["Izzy Garside"]);
        await force.Post($"{Register.Path}/{id}/identifiers", new { kind = "CRO", value = "65656/91H", reason = "for a test" });
        await force.Post($"{Register.Path}/{id}/notes", new { kind = "other-order", basis = "fact", text = "A restraining order elsewhere", from = "2026-01-01", reason = "for a test" });
        await force.Post($"{Register.Path}/{id}/notes", new { kind = "bail", basis = "fact", text = "Not to enter the park", until = "2026-08-31", reason = "for a test" });

        var answer = await force.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}");
        var shown = answer.Ok().Json;
        answer.ETag.Should().Be($"\"{shown.GetProperty("version").GetString()}\"");
        shown.GetProperty("age").GetInt32().Should().Be(16);
        shown.GetProperty("under18").GetBoolean().Should().BeTrue();
        shown.Texts("otherNames").Should().Equal("Izzy Garside");
        shown.GetProperty("identifiers")[0].GetProperty("shown").GetString().Should().Be("065656/91H");
        shown.GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("holds").GetBoolean()).Should().BeEquivalentTo([true, false]);
        shown.GetProperty("covers").GetString().Should().Contain("not bail");
    }

    [Fact]
    public async Task a_second_record_under_one_identifier_is_refused_until_somebody_says_it_is_someone_else()
    {
        await force.Records("Derek Loughborough", pncId: "2000/0000223R");
        var body = new { name = "Derek Loughboro", pncId = "00/223R", reason = "for a test" };
        (await force.Officer.Send(HttpMethod.Post, Register.Path, body)).ShouldBeProblem(422, "recorded-already", "pncId");
        await force.Records("Derek Loughboro", pncId: "00/223R", isSomeoneElse: true);
    }

    [Theory]
    [InlineData("""{"name":"","reason":"for a test"}""", "name-missing", "name")]
    [InlineData("""{"name":"?!","reason":"for a test"}""", "name-unreadable", "name")]
    [InlineData("""{"name":"Anna Bell","bornOn":"2027-01-01","reason":"for a test"}""", "born-in-future", "bornOn")]
    [InlineData("""{"name":"Anna Bell","bornOn":"0001-01-01","reason":"for a test"}""", "born-too-early", "bornOn")]
    public async Task what_cannot_be_is_refused_by_field(string body, string code, string field) =>
        (await force.Officer.Send(HttpMethod.Post, Register.Path, body)).ShouldBeProblem(422, code, field);

    [Fact]
    public async Task recording_again_under_the_same_key_makes_no_second_record()
    {
        var body = new { name = "Stacey Harbottle", reason = "for a test" };
        var first = await force.Officer.Send(HttpMethod.Post, Register.Path, body, headers: ("Idempotency-Key", "stacey-1"));
        var second = await force.Officer.Send(HttpMethod.Post, Register.Path, body, headers: ("Idempotency-Key", "stacey-1"));
        second.Ok().Json.Id().Should().Be(first.Ok().Json.Id());
        (await force.Finds(new { name = "Stacey Harbottle" })).Should().ContainSingle();
    }

    [Fact]
    public async Task a_change_to_what_somebody_else_changed_first_is_refused()
    {
        var id = await force.Records("Omar Kirkbride");
        var seen = (await force.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}")).ETag!;
        await force.Post($"{Register.Path}/{id}/aliases", new { name = "Omar Bride", reason = "for a test" });
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/aliases", new { name = "Omar Kirk", reason = "for a test" }, headers: ("If-Match", seen)))
            .ShouldBeProblemOfType(409, "changed-meanwhile");
        (await force.Get($"{Register.Path}/{id}")).Texts("otherNames").Should().Equal("Omar Bride");
    }

    [Fact]
    public async Task protected_people_and_places_are_shown_only_to_those_who_may_see_them()
    {
        var id = await force.Records("Kyle Dalrymple");
        var who = (await force.Post($"{Register.Path}/{id}/people", new { name = "Rosie Nethercott", @protected = true, reason = "for a test" })).Id();
        await force.Post($"{Register.Path}/{id}/people", new { name = "Frank Dalrymple", @protected = false, reason = "for a test" });
        var area = new { type = "Point", coordinates = new[] { 0.4685, 51.7356 }, radiusMetres = 250.0 };
        await force.Post($"{Register.Path}/{id}/places", new { name = "12 Invented Lane", @protected = true, area, homeOf = new[] { who }, reason = "for a test" });

        var officer = await force.Get($"{Register.Path}/{id}");
        officer.GetProperty("people").GetArrayLength().Should().Be(2);
        officer.GetProperty("places")[0].GetProperty("hasArea").GetBoolean().Should().BeTrue();

        var answer = (await force.Caseworker.Send(HttpMethod.Get, $"{Register.Path}/{id}")).Ok();
        answer.Text.Should().NotContain("Nethercott").And.NotContain("Invented Lane").And.NotContain("51.7").And.NotContain("coordinates");
        answer.Json.GetProperty("protectedNotShown").GetInt32().Should().Be(2);
        (await force.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}")).Text.Should().NotContain("51.7");

        var around = await force.Ask(s => s.Around(id, CancellationToken.None));
        around.Places.Single().AreaGeoJson.Should().Contain("radiusMetres");
        around.Places.Single().HomeOf.Should().Equal(who);
        (await force.Ask(s => s.PeopleAndPlaces([who], CancellationToken.None))).People.Single().Protected.Should().BeTrue();
    }

    [Fact]
    public async Task a_note_that_may_tell_where_somebody_is_shows_its_words_to_those_who_may_see_them_in_the_force_that_wrote_it()
    {
        var other = host.NewForce();
        var id = await force.Records("Percy Snodgrass");
        await other.MakesAnOrder("SPO", "2026-08-01", subject: await Seen(id, other));
        await force.Post($"{Register.Path}/{id}/notes", new { kind = "bail", basis = "fact", text = "Not to enter 14 Quillon Row", reason = "for a test" });
        await force.Post($"{Register.Path}/{id}/notes", new { kind = "warning", basis = "fact", text = "Keeps a loose dog", nothingProtected = true, reason = "for a test" });

        var shown = (await force.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}")).Ok();
        shown.Text.Should().Contain("Quillon").And.Contain("loose dog");
        shown.Json.GetProperty("notes").EnumerateArray().Should().OnlyContain(n => !n.GetProperty("withheld").GetBoolean());

        foreach (var (reader, stands) in new[] { (force.Caseworker, "words are withheld"), (other.Officer, "ask them for its words") })
        {
            var answer = (await reader.Send(HttpMethod.Get, $"{Register.Path}/{id}")).Ok();
            answer.Text.Should().NotContain("Quillon").And.Contain("loose dog").And.Contain(stands);
            answer.Json.GetProperty("notes").EnumerateArray().Should().ContainSingle(n => n.GetProperty("withheld").GetBoolean());
            (await new WebPages(await Purposeful(reader)).Read($"/subjects/{id}")).Should().NotContain("Quillon").And.Contain("loose dog").And.Contain(stands);
        }
        foreach (var check in new object[] { new { who = new { id } }, new { who = new { name = "Percy Snodgrass", id } } })
            (await other.Officer.Send(HttpMethod.Post, "/api/v1/checks", check, "roadside-check")).Ok().Text.Should().NotContain("Quillon");
    }

    private async Task<Guid> Seen(Guid id, TestForce by)
    {
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<SubjectsDb>();
            db.Access.Add(new() { Id = Guid.CreateVersion7(host.Clock.Now), SubjectId = id, Force = by.Code, From = host.Clock.Now.AddMinutes(-1), Until = SubjectsDb.Open, Why = "for a test" });
            return await db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task<HttpClient> Purposeful(TestUser user)
    {
        var browser = await user.Browser();
        using var said = await new WebPages(browser).Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/"));
        return browser;
    }

    [Fact]
    public async Task a_protected_persons_home_cannot_be_left_unprotected()
    {
        var id = await force.Records("Lloyd Tattersall");
        var who = (await force.Post($"{Register.Path}/{id}/people", new { name = "Hannah Rigby", @protected = true, reason = "for a test" })).Id();
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/places", new { name = "A house", @protected = false, homeOf = (Guid[]?)null, reason = "for a test" }))
            .ShouldBeProblem(400, "field-wrong", "homeOf");
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/places", new { name = "A house", @protected = false, homeOf = new[] { who }, reason = "for a test" }))
            .ShouldBeProblem(422, "place-not-protected", "protected");
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52]]]}""")]
    [InlineData("""{"type":"Point","coordinates":[0.4,51.7]}""")]
    [InlineData("""{"type":"Point","coordinates":[0.4,151.7],"radiusMetres":5}""")]
    [InlineData("\"the park\"")]
    public async Task an_area_that_is_none_is_refused_with_a_sentence(string area)
    {
        var id = await force.Records("Aisha Widdowson");
        var body = new { name = "The park", @protected = false, area = JsonDocument.Parse(area).RootElement, reason = "for a test" };
        (await force.Officer.Send(HttpMethod.Post, $"{Register.Path}/{id}/places", body)).ShouldBeProblem(422, "area-wrong", "area");
    }

    [Fact]
    public async Task reading_a_record_needs_a_purpose()
    {
        var id = await force.Records("Graham Underhill");
        (await force.Officer.Send(HttpMethod.Get, $"{Register.Path}/{id}", purpose: null)).Status.Should().Be(HttpStatusCode.Forbidden);
    }
}
