using System.Net.Http.Headers;
using System.Text;
using Poet.Orders.Tests.Import;
using Poet.Orders.Tests.Rights;
using Poet.Platform.Audit.Sealing;

namespace Poet.Orders.Tests.Retention;

/// <summary>A person with a word of a kind that nothing else holds wherever words can stand, and what is left of it.</summary>
public sealed class ErasingPeople
{
    private const string Marker = "zyxqu";

    [Fact]
    public async Task nothing_that_was_known_of_an_erased_person_is_left_in_any_table_or_file_while_counts_and_the_chain_stay()
    {
        await using var host = await TestHost.Start();
        var force = host.NewForce();
        var person = await Plant(force);
        await host.DeliverEvents();
        await host.Seal();
        (await host.Database.TablesHolding(Marker)).Should().HaveCountGreaterThanOrEqualTo(18, "the word stands wherever words can stand, or this would prove nothing");
        var before = await Counts(force);
        (await Keys(host)).Should().BePositive();
        (await ToTell(host)).Should().BePositive();

        await Erase(force, person);
        await host.Database.Hide("orders", "Facets"); // the register fails half-way
        await FluentActions.Awaiting(host.DeliverEvents).Should().ThrowAsync<InvalidOperationException>();
        (await host.Database.TablesHolding(Marker)).Should().NotBeEmpty("it failed");
        await host.Database.Unhide("orders", "Facets");
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await host.DeliverEvents();
        await host.DeliverEventsAgain();

        (await host.Database.TablesHolding(Marker)).Should().BeEmpty();
        Directory.EnumerateFiles(host.DataFolder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Where(f => Encoding.Latin1.GetString(File.ReadAllBytes(f)).Contains(Marker, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        host.Logs.ShouldNotMention(Marker);
        (await Counts(force)).Should().Be(before);
        (await ToTell(host)).Should().Be(0);
        (await Keys(host)).Should().Be(0, "what changed cannot be read any more");
        await host.Seal();
        var verdict = await Verification.Of(host.Services).Run(null, CancellationToken.None);
        (verdict.Fault, verdict.Waiting).Should().Be((null, 0));
        await WhatIsLeftCanBeRead(host, force, person);
    }

    private static async Task WhatIsLeftCanBeRead(TestHost host, TestForce force, Guid person)
    {
        var stub = await force.Get($"/api/v1/subjects/{person}");
        stub.GetProperty("name").GetString().Should().Be("Erased record");
        (stub.GetProperty("erased").GetProperty("proposedBy").GetString(), stub.GetProperty("erased").GetProperty("confirmedBy").GetString()).Should().Be(($"Test inspector of {force.Code}", $"Test chief-inspector of {force.Code}"));
        foreach (var order in stub.GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("id").GetGuid()))
        {
            var shown = await force.Get($"/api/v1/orders/{order}");
            shown.GetProperty("conditions").EnumerateArray().Select(c => c.GetProperty("words").GetString()).Should().AllBe("Erased");
            (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/notes", new { basis = "fact", text = "Another note", reason = "for a test" })).ShouldBeProblem(422, "erased");
        }
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/subjects/{person}/aliases", new { name = "Anybody Else", reason = "for a test" })).ShouldBeProblem(422, "erased");
        (await force.Officer.Send(HttpMethod.Post, "/api/v1/orders", new { subjectId = person, type = "SPO", form = "full", madeOn = "2026-03-02", untilFurtherOrder = true, reason = "for a test" })).ShouldBeProblem(422, "erased");
        (await force.Post("/api/v1/subjects/search", new { name = "Zyxquna Zyxquorth" })).GetProperty("people").GetArrayLength().Should().Be(0);

        var planted = new Planted(new() { ["subjects"] = [person], ["retention"] = [person], ["check"] = [person], ["around"] = [person] });
        var (opened, telling) = await EveryAddress.Walk(host, force.As("inspector"), planted, [Marker]);
        telling.Should().BeEmpty();
        opened.Should().BeGreaterThan(10);

        // the name is free for somebody else, who is found misspelt, too
        var another = await force.RecordsAPerson("Zyxquna Zyxquorth");
        (await force.Post("/api/v1/subjects/search", new { name = "Zyxqunna Zyxqorth" })).GetProperty("people").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()).Should().Equal(another);
    }

    private static Task<long> Keys(TestHost host) => host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("platform", "SubjectKeys")}");

    private static Task<long> ToTell(TestHost host) => host.Database.Number($"SELECT COUNT(*) FROM {host.Database.Table("subjects", "TellingDuties")}");

    private static async Task Erase(TestForce force, Guid person)
    {
        var proposed = (await force.As("inspector").Post($"/api/v1/retention/{person}/erasures", new { grounds = "review", reason = "Not needed any more" })).GetProperty("id").GetGuid();
        await force.As("chief-inspector").Post($"/api/v1/retention/{person}/erasures/{proposed}/confirmation", new { reason = "Looked at it and agree" });
    }

    private static async Task<string> Counts(TestForce force)
    {
        StringBuilder counts = new();
        foreach (var day in new[] { "2020-06-01", "2021-06-01", "2024-06-01" })
        {
            var counted = await force.Get($"/api/v1/orders/counts?asOf={day}");
            counts.Append(counted.GetProperty("inForce")).Append(' ').Append(counted.GetProperty("byType")).AppendLine();
            foreach (var state in new[] { "in-force", "ended" })
                counts.Append((await force.Get($"/api/v1/orders?asOf={day}&state={state}")).GetProperty("total")).AppendLine();
        }
        return counts.ToString();
    }

    private static async Task<Guid> Plant(TestForce force)
    {
        await force.BringsIn("""
            Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes,Officer
            Zyxquna Zyxquorth,08/07/1990,,SPO,01/03/2020,28/02/2022,1. Not to enter Zyxquplace,Ended,seen in Zyxquplace,DC Zyxqu
            Ada Marsh,08/07/1991,,SPO,01/03/2020,28/02/2024,1. Not to contact Ms A,Ended,,DC Carrow

            """);
        var person = (await force.Post("/api/v1/subjects/search", new { name = "Zyxquna Zyxquorth" })).GetProperty("people")[0].GetProperty("id").GetGuid();
        await Post($"subjects/{person}/aliases", new { name = "Zyxquette Orth" });
        await Post($"subjects/{person}/identifiers", new { kind = "CRN", value = "ZYXQU1" });
        await Post($"subjects/{person}/notes", new { kind = "bail", basis = "fact", text = "Zyxqu bail" });
        var her = (await force.Post($"/api/v1/subjects/{person}/people", new { name = "Ms Zyxqu", @protected = true, reason = "for a test" })).GetProperty("id").GetGuid();
        var known = $"/api/v1/subjects/{person}/people/{her}/protection";
        foreach (var views in new[] { "Zyxqu wants it", "Zyxqu wants more" }) // the second is a change, which the audit keeps
            (await force.Officer.Send(HttpMethod.Put, known, new
            {
                safeHow = "At Zyxqu House", safeWhen = "When Zyxqu works", never = "Zyxqu opens letters", views, viewsOn = "2026-08-20", needs = "Zyxqu language", spokenForBy = "Zyxqu advisor", reason = "for a test",
            }, headers: ("If-Match", (await force.Officer.Send(HttpMethod.Get, known)).ETag!))).Ok();
        await Post($"subjects/{person}/places", new { name = "Zyxqu House", @protected = true });
        await Post($"subjects/{person}/categories", new { categories = new[] { "suspect" }, basis = "Zyxqu said so" });
        await Post($"subjects/{person}/corrections", new { name = "Zyxquna Zyxquorthe", familyName = "Zyxquorthe", keepOldName = false });
        await Post($"subjects/{person}/custody", new { kind = "sentence", from = "2019-03-02", releasedOn = "2020-02-01", where = "HMP Zyxqu" });
        var double_ = await force.RecordsAPerson("Zyxquno Zyxquorth");
        await Post($"subjects/{person}/merges", new { mergedId = double_, evidence = "document" });

        var order = await force.MakesAnOrder("SPO", "2020-03-02", "2022-03-01", person, ("conditions", new object[] { new { number = 1, words = "Not to enter Zyxqu Row" } }),
            ("officer", "DC Zyxqu"), ("unit", "Zyxqu unit"), ("court", "Zyxqu court"), ("forceReference", "ZYXQU/1"));
        await Post($"orders/{order}/service", new { at = "2020-03-03T10:00:00Z", how = "served-in-person", note = "At Zyxqu House", servedBy = "DC Zyxqu", @where = "Zyxqu House", witness = "PC Zyxqu" });
        await Post($"orders/{order}/variations", new { from = "2021-03-02", conditions = new object[] { new { number = 1, words = "Not to enter Zyxqu Street" } } });
        await Post($"orders/{order}/notes", new { basis = "opinion", text = "Zyxqu is angry" });
        await Post($"orders/{order}/told", new { at = "2020-03-05T10:00:00Z", how = "email", about = "other-address", values = new[] { "Zyxqu House" }, note = "To DC Zyxqu" });
        await Post($"orders/{order}/permissions", new { about = "place", approved = true, from = "2020-04-01T10:00:00Z", words = "To fetch things at Zyxqu House", value = (string?)null });
        var pdf = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7\nzyxqu"));
        pdf.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var attached = (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/attachments", new MultipartFormDataContent { { pdf, "file", "zyxqu.pdf" }, { new StringContent("for a test"), "reason" } })).Ok().Json.GetProperty("id").GetGuid();
        var plain = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7\nzyxqu in plain words"));
        plain.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        (await force.Officer.Send(HttpMethod.Post, $"/api/v1/orders/{order}/attachments/{attached}/renderings", new MultipartFormDataContent
        {
            { plain, "file", "zyxqu plain.pdf" }, { new StringContent("translation"), "kind" }, { new StringContent("Zyxquish"), "language" }, { new StringContent("Zyxqu Translations"), "madeBy" }, { new StringContent("DC Zyxqu"), "checkedBy" }, { new StringContent("for a test"), "reason" },
        })).Ok();
        await Refer();
        await Breach();
        var hold = (await force.As("inspector").Post($"/api/v1/retention/{person}/holds", new { reason = "Inquiry" })).GetProperty("id").GetGuid();
        await force.As("inspector").Post($"/api/v1/retention/{person}/holds/{hold}/lift", new { reason = "Inquiry over" });
        var restriction = (await force.As("inspector").Post($"/api/v1/retention/{person}/processing-restrictions", new { ground = "kept-as-evidence", reason = "Appeal" })).GetProperty("id").GetGuid();
        await force.As("inspector").Post($"/api/v1/retention/{person}/processing-restrictions/{restriction}/lift", new { told = "By letter to Zyxqu House", reason = "Appeal over" });
        var asked = new AskedByAPerson(force, person, order, (await AskedByAPerson.Compiler(force).Post(AskedByAPerson.Requests, new
        {
            subjectId = person, askedBy = "Zyxquna herself", receivedOn = AskedByAPerson.Today(force), identityOn = AskedByAPerson.Today(force), identityHow = "Zyxqu passport", reason = "for a test",
        })).GetProperty("id").GetGuid());
        await asked.Compiles();
        (await asked.Decides(i => i.GetProperty("toBeWeighed").GetBoolean() || i.GetProperty("text").GetString()!.Contains("Zyxqu House"), "prevention")).Ok();
        (await asked.Proposes()).Ok();
        (await asked.Discloses()).Ok();
        (await asked.Given()).Json.Should().Contain("Zyxquna", "the answer is planted, too");
        return person;

        async Task Refer()
        {
            var unit = await force.OpensAUnit("North team");
            var referral = (await force.Post("/api/v1/referrals", new { subjectId = person, source = "other", sourceName = "Zyxqu school", concern = "Zyxqu was followed", facts = new Dictionary<string, string> { ["stalking-acts"] = "yes" }, unitId = unit, reason = "for a test" })).GetProperty("id").GetGuid();
            await force.Supervisor.Post($"/api/v1/referrals/{referral}/triage", new
            {
                priority = "low", threat = "Zyxqu", harm = "Zyxqu", risk = "Zyxqu", investigation = "Zyxqu", vulnerability = "Zyxqu", engagement = "Zyxqu", reason = "for a test",
            });
            await force.As("mappa").Post($"/api/v1/mappa/people/{person}/levels", new { category = 4, level = 1, leadAgency = "police", area = "Zyxqu", from = "2020-03-01", until = "2020-09-01", minutes = "ZYXQU/2", reason = "for a test" });
            var action = (await force.Post("/api/v1/mappa/actions", new { referralId = referral, what = "other", words = "Speak to Zyxqu", meetingOn = "2020-03-01", dueOn = "2020-03-09", minutes = "ZYXQU/3", unitId = unit, reason = "for a test" })).GetProperty("id").GetGuid();
            await force.Post($"/api/v1/mappa/actions/{action}/outcome", new { done = true, outcome = "Zyxqu understood", on = "2020-03-08", reason = "for a test" });
            await force.Supervisor.Post($"/api/v1/referrals/{referral}/not-progressed", new { why = "other-disposal", instead = "Zyxqu was spoken to", noRecheck = "Zyxqu moved", reason = "for a test" });
        }

        async Task Breach()
        {
            const string at = "2020-06-01T10:00:00Z";
            var term = (await force.Get($"/api/v1/breaches/people/{person}/terms?at={at}")).GetProperty("terms").EnumerateArray().First(t => t.GetProperty("orderId").GetGuid() == order);
            var breach = (await force.Post($"/api/v1/breaches/people/{person}/breaches", new
            {
                orderId = order, conditionIds = new[] { term.GetProperty("conditionId").GetGuid() }, at, source = "public", sourceReference = "ZYXQU-1", seen = "Zyxqu was seen", reason = "for a test",
            })).GetProperty("id").GetGuid();
            await force.Post($"/api/v1/breaches/{breach}/safeguarding", new { action = "other", what = "Zyxqu was told", reason = "for a test" });
            await force.Post($"/api/v1/breaches/{breach}/crime-reference", new { whyNone = "Zyxqu will not say", reason = "for a test" });
            await force.Post($"/api/v1/breaches/{breach}/steps", new { kind = "no-further-action", on = "2020-06-02", because = "other", note = "Zyxqu moved", reason = "for a test" });
            await force.Post($"/api/v1/breaches/{breach}/closing", new { reason = "for a test" });
        }

        async Task Post(string path, object body)
        {
            var with = body.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(body));
            with.TryAdd("reason", "for a test");
            await force.Post("/api/v1/" + path, with);
        }
    }
}
