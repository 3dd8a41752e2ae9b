using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Poet.Orders.Tests.Features;

[Collection(TestHost.Shared)]
public sealed class AttachingSealedOrders(TestHost host)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\ninvented"u8];
    private readonly TestRegister register = new(host.NewForce());

    [Fact]
    public async Task a_copy_comes_back_as_it_was_and_a_replacement_is_a_new_version()
    {
        var order = await register.Made();
        var first = (await Attach(order, Pdf, "C:\\fakepath\\order.exe")).Ok().Json.GetProperty("id").GetGuid();
        (await Attach(order, [0xFF, 0xD8, 0xFF, 0xE0, 1], "scan.jpg")).Ok();

        var papers = (await register.Show(order)).GetProperty("papers").EnumerateArray().ToList();
        papers.Select(p => p.GetProperty("version").GetInt32()).Should().BeEquivalentTo([2, 1]);
        papers.Select(p => p.GetProperty("hash").GetString()).Should().Contain(Convert.ToHexStringLower(SHA256.HashData(Pdf)));

        var client = await register.Officer.Browser();
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        using var copy = await client.GetAsync($"/api/v1/orders/{order}/attachments/{first}");
        (await copy.Content.ReadAsByteArrayAsync()).Should().Equal(Pdf);
        copy.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf", "the content says what it is, not the name");
        copy.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        copy.Content.Headers.ContentDisposition.FileName!.Trim('"').Should().Be("OFFICIAL-SENSITIVE order.exe");
    }

    [Fact]
    public async Task a_file_that_is_none_of_the_kinds_is_refused_whatever_its_name()
    {
        var order = await register.Made();
        (await Attach(order, [.. "MZ program"u8], "order.pdf")).ShouldBeProblem(422, "file-kind", "file");
        (await Attach(order, [], "order.pdf")).ShouldBeProblem(422, "file-empty", "file");
        (await Attach(order, Pdf, "order.pdf")).Ok();
        (await Attach(order, Pdf, "again.pdf")).ShouldBeProblem(422, "file-attached", "file");
        (await register.Show(order)).GetProperty("papers").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("../../keys/evil.pdf")]
    [InlineData("..\\..\\evil.pdf")]
    [InlineData("/etc/cron.d/evil.pdf")]
    [InlineData("..%2f..%2fevil.pdf")]
    public async Task a_name_with_a_path_leads_nowhere(string name)
    {
        var order = await register.Made();
        var id = (await Attach(order, [.. Pdf, .. System.Text.Encoding.UTF8.GetBytes(name)], name)).Ok().Json.GetProperty("id").GetGuid();

        var client = await register.Officer.Browser();
        client.DefaultRequestHeaders.Add("Poet-Purpose", "supervision");
        using var copy = await client.GetAsync($"/api/v1/orders/{order}/attachments/{id}");
        copy.Content.Headers.ContentDisposition!.FileName!.Trim('"').Should().EndWith("evil.pdf").And.NotContainAny("/", "\\");
        Directory.EnumerateFiles(host.DataFolder, "*evil*", SearchOption.AllDirectories).Should().BeEmpty();
        File.Exists(Path.Combine(host.DataFolder, "..", "evil.pdf")).Should().BeFalse();
    }

    [Fact]
    public async Task a_file_over_twenty_megabytes_is_refused()
    {
        var order = await register.Made();
        var large = new byte[20 * 1024 * 1024 + 1];
        Pdf.CopyTo(large, 0);
        (await Attach(order, large, "large.pdf")).ShouldBeProblem(400, "file-too-large", "file");
        (await Attach(order, large[..^1], "largest.pdf")).Ok();
    }

    [Fact]
    public async Task whoever_works_on_orders_downloads_a_caseworker_too_and_nobody_else_nor_another_force()
    {
        var order = await register.Made();
        var id = (await Attach(order, Pdf, "order.pdf")).Ok().Json.GetProperty("id").GetGuid();
        var path = $"/api/v1/orders/{order}/attachments/{id}";
        (await register.Force.Caseworker.Send(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.OK);
        foreach (var reader in new[] { register.Force.Researcher, register.Force.Auditor, register.Force.Checker })
            (await reader.Send(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await host.NewForce().Officer.Send(HttpMethod.Get, path)).ShouldBeProblemOfType(404, "not-found");
        (await register.Officer.Send(HttpMethod.Get, path, purpose: null)).ShouldBeProblemOfType(403, "purpose-missing");
    }

    private Task<Answer> Attach(Guid order, byte[] bytes, string name)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return register.Send(order, "attachments", new MultipartFormDataContent { { file, "file", name }, { new StringContent("copy from the court"), "reason" } });
    }
}
