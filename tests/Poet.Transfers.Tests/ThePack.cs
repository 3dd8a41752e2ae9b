using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static Poet.Transfers.Tests.TwoForces;

namespace Poet.Transfers.Tests;

/// <summary>What the receiving force is told, section by section, what is signed of it and what is printed.</summary>
[Collection(TestHost.Shared)]
public sealed class ThePack
{
    private readonly TestHost host;
    private readonly TwoForces forces;
    private readonly TestForce from;
    private readonly TestForce to;

    public ThePack(TestHost host)
    {
        this.host = host;
        (from, to) = (host.NewForce(), host.NewForce());
        forces = new(from, to);
    }

    [Fact]
    public async Task every_module_fills_its_sections_and_what_is_missing_needs_a_reason()
    {
        var (person, order) = await forces.Bound();
        await from.Post($"/api/v1/subjects/{person}/notes", new { kind = "warning", basis = "fact", text = "Keeps a large dog", nothingProtected = true, reason = "for a test" });
        await from.Post($"/api/v1/subjects/{person}/notes", new { kind = "intelligence", basis = "opinion", text = "Seen with Quenby", reason = "for a test" });
        await from.Post($"/api/v1/subjects/{person}/people", new { name = "Ms Larkspur", @protected = true, reason = "for a test" });
        await from.Post($"/api/v1/orders/{order}/service", new { at = host.Clock.Now.AddHours(-1), how = "read-back-on-video", reason = "for a test" });
        await from.Post($"/api/v1/visits/people/{person}/visits", new { at = host.Clock.Now, purpose = "contact", place = "home", reason = "for a test" });
        await from.Post("/api/v1/referrals", new { subjectId = person, source = "district", sourceName = "North", concern = "Again", unitId = await from.OpensAUnit("Team"), reason = "for a test" });
        await host.DeliverEvents();
        var transfer = await forces.Drafts(order);

        var sections = (await forces.Shown(transfer)).GetProperty("sections").EnumerateArray().ToDictionary(s => s.GetProperty("code").GetString()!);
        foreach (var filled in new[] { "identity", "safety", "orders", "force-bound", "variations", "knowledge", "contact", "intelligence", "victims", "diary", "audit" })
            sections[filled].GetProperty("standing").GetString().Should().Be("filled", "of {0}", filled);
        Text(sections["orders"]).Should().Contain("Not to follow anybody");
        Text(sections["safety"]).Should().Contain("large dog");
        Text(sections["knowledge"]).Should().Contain("Read back");
        (Text(sections["intelligence"]) + Text(sections["victims"])).Should().NotContain("Quenby").And.NotContain("Larkspur");
        sections["risk"].GetProperty("standing").GetString().Should().Be("missing");
        (await Does(from.Supervisor, transfer, "offer", new { reason = "for a test" })).ShouldBeProblem(422).Text.Should().Contain("section-missing").And.Contain("Fill section 14, Risk, or say why it is missing");
        (await Does(from.Officer, transfer, "sections", new { section = "risk", reason = "for a test" })).ShouldBeProblem(422, "words-or-gap", "words");
        (await Does(from.Officer, transfer, "sections", new { section = "no-such", words = "None", reason = "for a test" })).ShouldBeProblem(422, "section-unknown", "section");

        (await Does(from.Officer, transfer, "sections", new { section = "safety", gap = "None", reason = "for a test" })).ShouldBeProblem(422, "section-filled", "gap");

        await forces.Explains(transfer);
        await from.Post($"/api/v1/orders/{order}/told", new { at = host.Clock.Now, how = "telephone", about = "device", values = new[] { "07700 900123" }, nothingProtected = true, reason = "for a test" });
        (await Does(from.Supervisor, transfer, "offer", new { reason = "for a test" })).Ok();
        (await forces.Shown(transfer, to.Supervisor)).GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("code").GetString() == "notifications").GetRawText()
            .Should().Contain("07700 900123", "what was recorded since is in what is offered").And.NotContain("\"gap\"");
    }

    [Fact]
    public async Task a_change_of_the_pack_undoes_every_signature_and_an_old_hash_signs_nothing()
    {
        var (_, order) = await forces.Bound();
        var transfer = await forces.Accepts(order, forces.Ahead(48));
        var old = await forces.Hash(transfer);
        (await Does(from.Officer, transfer, "signature", new { hash = old, reason = "for a test" })).Status.Should().Be(HttpStatusCode.Forbidden);
        await forces.Signs(to.Supervisor, transfer);
        (await Does(to.As("inspector"), transfer, "signature", new { hash = old, reason = "for a test" })).ShouldBeProblem(422, "signed-already");

        await from.Post($"{Api}/{transfer}/sections", new { section = "safety", words = "A dog, after all", nothingProtected = true, reason = "Told today" });
        (await forces.Shown(transfer)).GetProperty("signatures").GetArrayLength().Should().Be(0);
        (await Does(from.Supervisor, transfer, "signature", new { hash = old, reason = "for a test" })).ShouldBeProblem(422, "other-pack", "hash");

        await from.Post($"/api/v1/orders/{order}/service", new { at = host.Clock.Now, how = "served-in-person", reason = "for a test" });
        (await Does(from.Supervisor, transfer, "signature", new { hash = await forces.Hash(transfer), reason = "for a test" })).ShouldBeProblem(422, "pack-stale");
        await from.Post($"{Api}/{transfer}/pack", new { reason = "Served today" });
        (await Does(from.Officer, transfer, "pack", new { reason = "Again" })).ShouldBeProblem(422, "nothing-changed");
        await forces.Signs(from.Supervisor, transfer);
        (await forces.State(transfer)).Should().Be("accepted");

        await from.Post($"/api/v1/orders/{order}/told", new { at = host.Clock.Now, how = "telephone", about = "device", values = new[] { "07700 900124" }, nothingProtected = true, reason = "for a test" });
        (await Does(to.Supervisor, transfer, "signature", new { hash = await forces.Hash(transfer), reason = "for a test" })).ShouldBeProblem(422, "pack-stale"); // what was recorded after the sender signed would be lost
        await from.Post($"{Api}/{transfer}/pack", new { reason = "Told today" });
        await forces.Signs(from.Supervisor, transfer);
        await forces.Signs(to.Supervisor, transfer);
        (await forces.State(transfer)).Should().Be("signed");
        (await forces.Shown(transfer)).GetProperty("steps").EnumerateArray().Count(s => s.GetProperty("what").GetString() == "signed").Should().Be(4, "what was undone is still told");
    }

    [Fact]
    public async Task who_drafted_does_not_sign_and_a_time_that_has_passed_is_agreed_anew()
    {
        var (_, order) = await forces.Bound();
        var transfer = (await from.Supervisor.Post(Api, await forces.Draft([order], forces.Ahead(1)))).GetProperty("id").GetGuid();
        await forces.Explains(transfer);
        await from.Supervisor.Post($"{Api}/{transfer}/offer", new { reason = "for a test" });
        await to.Supervisor.Post($"{Api}/{transfer}/acceptance", new { reason = "for a test" });
        (await Does(from.Supervisor, transfer, "signature", new { hash = await forces.Hash(transfer), reason = "for a test" })).ShouldBeProblem(422, "second-person");
        await forces.Signs(from.As("inspector"), transfer);
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await Does(to.Supervisor, transfer, "signature", new { hash = await forces.Hash(transfer), reason = "for a test" })).ShouldBeProblem(422, "effective-passed", "effectiveAt");

        await from.Post($"{Api}/{transfer}/pack", new { effectiveAt = forces.Ahead(3), reason = "The van comes later" });
        (await forces.Shown(transfer)).GetProperty("signatures").GetArrayLength().Should().Be(0, "it is another pack");
        await forces.Signs(from.As("inspector"), transfer);
        await forces.Signs(to.Supervisor, transfer);
        (await forces.State(transfer)).Should().Be("signed");
    }

    [Fact]
    public async Task it_is_printed_as_one_file_with_marking_and_hashes_and_without_a_word_that_may_tell_where_a_protected_person_is()
    {
        var (_, order) = await forces.Bound("Ciaran O'Hostile");
        var transfer = await forces.Offers(order);
        await from.Post($"{Api}/{transfer}/sections", new { section = "safety", words = "She lives at 9 Marlow Fold", reason = "nobody has looked" });
        (await forces.Shown(transfer, to.Supervisor)).GetRawText().Should().Contain(Protected).And.Contain("Marlow Fold", "who may see it needs it to enforce it");
        (await forces.Shown(transfer, to.As("researcher"))).GetRawText().Should().NotContain("Sorrelwick").And.NotContain("Marlow");

        var browser = await to.Supervisor.Browser();
        using (await new WebPages(browser).Submit("/account/purpose", ("Code", "supervision"), ("ReturnUrl", "/")))
        {
        }
        using var answer = await browser.GetAsync($"/transfers/{transfer}/pack");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var html = Encoding.UTF8.GetString(bytes);
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().StartWith("OFFICIAL-SENSITIVE handover ");
        answer.Headers.GetValues("Poet-Sha256").Should().Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        html.Should().Contain("OFFICIAL-SENSITIVE").And.Contain(await forces.Hash(transfer)).And.Contain("Not to follow anybody &lt;b&gt;home&lt;/b&gt;").And.Contain("Ciaran O&#39;Hostile")
            .And.Contain("Held back: these words may tell where a protected person is").And.Contain("Not signed by both forces").And.Contain("Nothing is recorded");
        html.Should().NotContain("Sorrelwick").And.NotContain("Marlow").And.NotContain("<script").And.NotContain("http://").And.NotContain("https://");
    }

    [Fact]
    public async Task a_permission_that_was_taken_back_ends_then_on_paper_too_and_the_end_of_a_licence_is_told()
    {
        var (_, order) = await forces.Bound();
        await from.Post($"/api/v1/orders/{order}/permissions", new { about = "device", approved = true, from = host.Clock.Now.AddHours(-2), until = "2031-01-05T12:00:00Z", words = "A second telephone", reason = "The sergeant agreed" });
        var sequence = (await from.Get($"/api/v1/orders/{order}/ledger")).GetProperty("permissions")[0].GetProperty("sequence").GetInt32();
        await from.Post($"/api/v1/orders/{order}/permissions/{sequence}/withdrawal", new { at = host.Clock.Now, reason = "Seen with a third" });
        await from.Post($"/api/v1/orders/{order}/release", new { on = forces.Day(-1), licenceEnded = true, reason = "Told by probation" });
        var transfer = await forces.Drafts(order);

        var paper = (await from.Supervisor.Send(HttpMethod.Get, $"{Api}/{transfer}/pack")).Ok().Text;
        paper.Should().Contain("taken back then").And.NotContain("5 January 2031").And.NotContain("A second telephone", "nobody has looked at these words");
        paper.Should().Contain("Licence or sentence ended");
        var permissions = (await forces.Shown(transfer)).GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("code").GetString() == "permissions").GetProperty("items").EnumerateArray().ToList();
        permissions.Should().ContainSingle("one permission is one thing").Which.GetProperty("label").GetString().Should().EndWith("taken back then");
    }

    [Fact]
    public async Task what_nobody_has_looked_at_stays_with_its_force_whether_it_is_a_reason_or_why_a_section_is_missing()
    {
        var (_, order) = await forces.Bound();
        var transfer = await forces.Drafts(order);
        await from.Post($"{Api}/{transfer}/sections", new { section = "risk", gap = "The assessment names 9 Marlow Fold", reason = "She told me in Marlow Fold" });
        await forces.Explains(transfer);
        await from.Supervisor.Post($"{Api}/{transfer}/offer", new { reason = "Marlow Fold was looked at" });
        await to.Officer.Post($"{Api}/{transfer}/queries", new { section = "risk", words = "Which street?", nothingProtected = true, reason = "We know of Tarrow Lane" });

        (await forces.Shown(transfer)).GetRawText().Should().Contain("told me in Marlow Fold").And.Contain("assessment names 9 Marlow Fold").And.NotContain("Tarrow Lane");
        (await forces.Shown(transfer, from.Researcher)).GetRawText().Should().NotContain("Marlow");
        (await forces.Shown(transfer, to.Supervisor)).GetRawText().Should().Contain("assessment names 9 Marlow Fold").And.NotContain("told me in").And.NotContain("was looked at").And.Contain("Tarrow Lane");
        (await forces.Shown(transfer, to.Researcher)).GetRawText().Should().NotContain("Marlow").And.NotContain("Tarrow");
        (await (await to.Supervisor.Pages()).Read($"/transfers/{transfer}")).Should().NotContain("told me in");
        (await to.Supervisor.Send(HttpMethod.Get, $"{Api}/{transfer}/pack")).Ok().Text.Should().NotContain("Marlow").And.Contain("Nothing is recorded");
    }

    [Fact]
    public async Task without_the_format_s_plugin_nothing_new_is_drafted_and_what_there_is_says_so()
    {
        await using var bare = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:Plugins:Folder"] = PluginsWithoutFormats() } });
        var two = new TwoForces(bare.NewForce(), bare.NewForce());
        var (_, order) = await two.Bound();
        (await two.From.Officer.Send(HttpMethod.Post, Api, await two.Draft([order]))).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    private static string PluginsWithoutFormats()
    {
        var folder = Directory.CreateTempSubdirectory("poet-plugins-").FullName;
        foreach (var plugin in Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "plugins")).Where(p => Path.GetFileName(p) == "StalkingProtection"))
        {
            var copy = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(plugin))).FullName;
            foreach (var file in Directory.EnumerateFiles(plugin))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return folder;
    }

    private static string Text(JsonElement section) => string.Join("\n", section.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("label")}: {i.GetProperty("text")}"));

    private static Task<Answer> Does(TestUser who, Guid transfer, string act, object body) => who.Send(HttpMethod.Post, $"{Api}/{transfer}/{act}", body);
}
