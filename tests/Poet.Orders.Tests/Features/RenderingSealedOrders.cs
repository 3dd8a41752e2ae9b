using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Tests.Rights;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;

namespace Poet.Orders.Tests.Features;

/// <summary>Plain words and translations: each bound to the copy of the sealed order that it renders, and never the court's words.</summary>
[Collection(TestHost.Shared)]
public sealed class RenderingSealedOrders(TestHost host)
{
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task it_is_bound_to_the_hash_of_one_copy_and_is_not_current_once_a_newer_one_a_newer_rendering_or_a_change_came()
    {
        var order = await register.Made();
        var first = await Attach(order, "first");
        (await Render(order, first, "polish", "translation", "Polish")).Ok();
        (await Render(order, first, "plain", "plain-words")).Ok();
        var polish = (await Renderings(order))["Translation (Polish) of version 1"];
        (polish.GetProperty("sealedHash").GetString(), polish.GetProperty("sealedVersion").GetInt32()).Should().Be((Hash("first"), 1));
        (polish.GetProperty("hash").GetString(), polish.GetProperty("madeBy").GetString(), polish.GetProperty("checkedBy").GetString()).Should().Be((Hash("polish"), "Wexmoor Translations", "PC Carrow"));
        (await States(order)).Should().Equal(("Plain words of version 1", "current"), ("Translation (Polish) of version 1", "current"));

        (await Render(order, first, "polish, mended", "translation", "polish")).Ok();
        (await States(order)).Should().Equal(("Translation (polish) of version 1", "current"), ("Plain words of version 1", "current"), ("Translation (Polish) of version 1", "replaced"));

        var second = await Attach(order, "second");
        (await States(order)).Select(s => s.State).Should().AllBe("earlier-version");
        (await (await register.Officer.Pages()).Read($"/orders/{order}")).Should().Contain("belongs to an earlier copy of the sealed order, make it anew").And.Contain("Do not give").And.NotContain(">Current<");
        (await Render(order, second, "polish of the second", "translation", "pl-PL")).Ok();
        (await States(order))[0].Should().Be(("Translation (pl-PL) of version 2", "current"));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await register.Send(order, "variations", new { from = "2026-08-20", lastDay = "2029-08-02", reason = "Varied at court" })).Ok();
        (await States(order))[0].State.Should().Be("order-changed", "the copy that it renders does not hold the variation");
        var now = host.Clock.Now.AddSeconds(-30).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        (await register.Show(order, "?knownAt=" + now)).GetProperty("renderings")[0].GetProperty("state").GetString().Should().Be("current", "nobody knew of the variation then");

        // the copy came before the variation was recorded, and shows it
        var same = await Attach(order, "second");
        (await Render(order, same, "polish once more", "translation", "pl-PL")).Ok();
        (await States(order))[0].Should().Be(("Translation (pl-PL) of version 3", "current"));
        (await Send(order, "attachments", Pdf("second"))).ShouldBeProblem(422, "file-attached", "file");

        (await register.Send(order, "end", new { on = "2026-08-21", how = "discharged", reason = "Discharged at court" })).Ok();
        (await States(order)).Select(s => s.State).Should().AllBe("order-ended", "it says nothing any more");
    }

    [Fact]
    public async Task it_comes_back_as_it_was_under_a_name_that_says_what_it_is_to_those_who_may_open_sealed_orders()
    {
        var order = await register.Made();
        var id = (await Render(order, await Attach(order, "sealed"), "polish", "translation", "Polish")).Ok().Json.GetProperty("id").GetGuid();
        var path = $"/api/v1/orders/{order}/attachments/{id}";
        var client = await register.Officer.Browser();
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        using var copy = await client.GetAsync(path);
        (await copy.Content.ReadAsByteArrayAsync()).Should().Equal(Pdf("polish"));
        copy.Content.Headers.ContentDisposition!.FileName!.Trim('"').Should().Be("OFFICIAL-SENSITIVE Translation (Polish) of version 1, not the sealed order, order.pdf");
        (await register.Force.Researcher.Send(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await host.NewForce().Officer.Send(HttpMethod.Get, path)).ShouldBeProblemOfType(404, "not-found");
        (await register.Officer.Send(HttpMethod.Get, $"/api/v1/orders/{await register.Made()}/attachments/{id}")).ShouldBeProblemOfType(404, "not-found");
    }

    [Fact]
    public async Task what_makes_no_sense_is_refused_and_nothing_is_kept()
    {
        var order = await register.Made();
        var sealedId = await Attach(order, "sealed");
        foreach (var (kind, language, code, field) in new[]
            { ("easy", null, "kind-wrong", "kind"), ("translation", null, "language-wrong", "language"), ("translation", "p", "language-wrong", "language"), ("translation", "12 Fernholt Lane", "language-wrong", "language"), ("plain-words", "Polish", "language-not-here", "language") })
            (await Render(order, sealedId, "file", kind, language)).ShouldBeProblem(400, code, field);
        (await Render(order, sealedId, "file", "plain-words", madeBy: " ")).ShouldBeProblem(400, "made-by-missing", "madeBy");
        (await Render(order, sealedId, "sealed", "plain-words")).ShouldBeProblem(422, "file-sealed", "file");
        (await Send(order, $"attachments/{sealedId}/renderings", [.. "MZ program"u8], ("kind", "plain-words"), ("madeBy", "PC Carrow"))).ShouldBeProblem(422, "file-kind", "file");
        (await Render(order, order, "file", "plain-words")).ShouldBeProblemOfType(404, "not-found");
        (await Render(await register.Made(), sealedId, "file", "plain-words")).ShouldBeProblemOfType(404, "not-found");
        (await Renderings(order)).Should().BeEmpty();

        (await Render(order, sealedId, "file", "plain-words")).Ok();
        (await Render(order, sealedId, "file", "plain-words")).ShouldBeProblem(422, "file-attached", "file");
    }

    [Fact]
    public async Task a_service_says_which_papers_were_handed_over_and_no_check_reads_them()
    {
        var order = await register.Made();
        var person = (await register.Show(order)).GetProperty("subjectId").GetGuid();
        var before = await Checked(person);
        var sealedId = await Attach(order, "sealed");
        var polish = (await Render(order, sealedId, "polish", "translation", "Polish")).Ok().Json.GetProperty("id").GetGuid();
        (await Checked(person)).Should().Be(before);

        (await Serve(order, [order])).ShouldBeProblem(422, "paper-unknown", "papers");
        (await Serve(order, [await Attach(await register.Made(), "another")])).ShouldBeProblem(422, "paper-unknown", "papers");
        (await Serve(order, [sealedId, polish], copyGiven: false)).ShouldBeProblem(422, "copy-was-given", "copyGiven");
        (await register.Show(order)).GetProperty("services").GetArrayLength().Should().Be(0);
        var pages = await register.Officer.Pages();
        using (var served = await pages.Submit($"/orders/{order}/serve", ("Input.On.Day", "4"), ("Input.On.Month", "8"), ("Input.On.Year", "2026"), ("Input.Time", "14:30"), ("Input.How", "ServedInPerson"),
            ("Input.Papers", sealedId.ToString()), ("Input.Papers", polish.ToString()), ("Input.Reason", "served")))
            served.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var service = (await register.Show(order)).GetProperty("services")[0];
        service.GetProperty("papers").EnumerateArray().Select(p => p.GetProperty("name").GetString()).Should().Equal("Sealed order, version 1", "Translation (Polish) of version 1");
        service.GetProperty("words").GetString().Should().Be("A copy was given");
        (await pages.Read($"/orders/{order}")).Should().Contain("Handed over: Sealed order, version 1; Translation (Polish) of version 1");
    }

    [Fact]
    public async Task the_page_takes_it_and_the_handover_pack_and_an_access_request_tell_of_it()
    {
        var order = await register.Made();
        var sealedId = await Attach(order, "sealed");
        var pages = await register.Officer.Pages();
        var path = $"/orders/{order}/attachments/{sealedId}/render";
        (await pages.Read(path)).Should().Contain("multipart/form-data").And.Contain("Made from version 1");
        (await (await pages.Submit(path, ("Input.Reason", ""))).Content.ReadAsStringAsync()).Should().Contain("Choose what it is").And.Contain("Enter who made it").And.Contain("Choose the file");
        (await Render(order, sealedId, "plain", "plain-words")).Ok();

        var person = (await register.Show(order)).GetProperty("subjectId").GetGuid();
        var packed = await host.InScope(services => Pack(services, new(person, [person], [order])), Actor.System("test", register.Force.Code));
        packed.Should().Contain($"Plain words of version 1: of the newest copy: make sure that this copy is the order as it now stands. Made by Wexmoor Translations, compared with it by PC Carrow, SHA-256 {Hash("plain")}");
        var asked = new AskedByAPerson(register.Force, person, order, await AskedByAPerson.Record(register.Force, person));
        await asked.Compiles();
        JsonSerializer.Serialize(await asked.Items()).Should().Contain("Plain words of version 1 of the sealed order").And.NotContain("Wexmoor Translations", "who made it is somebody else");
    }

    private static async Task<string> Pack(IServiceProvider services, PackAsked asked)
    {
        List<PackItem> items = [];
        foreach (var module in services.GetServices<ITellsTheReceivingForce>())
            items.AddRange(await module.Pack(asked, CancellationToken.None));
        return string.Join("\n", items.Select(i => i.Text));
    }

    private static byte[] Pdf(string holds) => [.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes(holds)];

    private static string Hash(string holds) => Convert.ToHexStringLower(SHA256.HashData(Pdf(holds)));

    private async Task<Guid> Attach(Guid order, string holds) => (await Send(order, "attachments", Pdf(holds))).Ok().Json.GetProperty("id").GetGuid();

    private Task<Answer> Render(Guid order, Guid sealedId, string holds, string kind, string? language = null, string madeBy = "Wexmoor Translations") =>
        Send(order, $"attachments/{sealedId}/renderings", Pdf(holds), [("kind", kind), .. language is null ? Array.Empty<(string, string)>() : [("language", language)], ("madeBy", madeBy), ("checkedBy", "PC Carrow")]);

    private Task<Answer> Send(Guid order, string path, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        MultipartFormDataContent form = new() { { file, "file", "order.pdf" }, { new StringContent("for a test"), "reason" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return register.Send(order, path, form);
    }

    private Task<Answer> Serve(Guid order, Guid[] papers, bool? copyGiven = null) =>
        register.Send(order, "service", new { at = "2026-08-04T14:30:00+01:00", how = "served-in-person", copyGiven, papers, reason = "for a test" });

    private async Task<string> Checked(Guid person) => (await register.Officer.Post("/api/v1/checks", new { who = new { id = person }, facts = new { } }, "roadside-check")).GetProperty("orders").ToString();

    private async Task<IReadOnlyDictionary<string, JsonElement>> Renderings(Guid order) =>
        (await register.Show(order)).GetProperty("renderings").EnumerateArray().ToDictionary(r => r.GetProperty("name").GetString()!);

    private async Task<IReadOnlyList<(string? Name, string? State)>> States(Guid order) =>
        [.. (await register.Show(order)).GetProperty("renderings").EnumerateArray().Select(r => (r.GetProperty("name").GetString(), r.GetProperty("state").GetString()))];
}
