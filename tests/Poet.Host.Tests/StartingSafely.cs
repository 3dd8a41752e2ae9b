using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Persistence;

namespace Poet.Host.Tests;

/// <summary>What a host is not started with, and what its folder does not give away.</summary>
public sealed class StartingSafely
{
    [Theory]
    [InlineData("PostgreSql", "Host=db.force.example;Database=poet", "SSL Mode=VerifyFull")]
    [InlineData("PostgreSql", "Host=127.0.0.1,db.force.example;Database=poet;SSL Mode=Prefer", "SSL Mode=VerifyFull")]
    [InlineData("PostgreSql", "Host=db.force.example;Database=poet;SSL Mode=VerifyFull", null)]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=5433;Database=poet", null)]
    [InlineData("PostgreSql", "Host=/run/postgresql;Database=poet", null)]
    [InlineData("SqlServer", "Server=db.force.example;Database=poet;Encrypt=False", "Encrypt=True")]
    [InlineData("SqlServer", "Server=db.force.example;Database=poet", null)]
    public void no_connection_goes_to_another_machine_in_clear_unless_a_setting_says_so(string product, string connection, string? asked)
    {
        DatabaseOptions options = new() { Provider = product, ConnectionString = connection };
        var choose = () => DatabaseChoice.Of([PoetHost.Provider(product)], options, new(new("nowhere")));
        if (asked is null)
            choose.Should().NotThrow();
        else
            choose.Should().Throw<InvalidOperationException>().WithMessage($"Add {asked} to Database:ConnectionString*");
        options.AllowUnencrypted = true;
        choose.Should().NotThrow();
    }

    [Fact]
    public async Task with_a_certificate_the_folder_of_keys_opens_no_session()
    {
        var folder = Directory.CreateTempSubdirectory("poet-certificate-");
        var file = Path.Combine(folder.FullName, "keys.pfx");
        using (var rsa = RSA.Create(3072))
        {
            using var certificate = new CertificateRequest("CN=poet keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "invented"));
        }
        await using var host = await TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:Keys:Certificate"] = file, ["Poet:Keys:CertificatePassword"] = "invented" } });
        (await new WebPages(await host.NewForce().Officer.Browser()).Read("/account")).Should().Contain("Test officer of");

        var written = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(host.DataFolder, "keys"), "key-*.xml").Single());
        written.Should().Contain("EncryptedData").And.NotContain("<masterKey");
        var start = () => TestHost.Start(new() { Settings = new Dictionary<string, string> { ["Poet:Keys:Certificate"] = file, ["Poet:Keys:CertificatePassword"] = "another" } });
        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("Set Poet:Keys:Certificate to *");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task health_tells_others_than_the_machine_itself_and_the_operator_no_more_than_how_the_parts_stand()
    {
        await using var host = await TestHost.Start();
        using var client = host.Anonymous();
        (await client.GetStringAsync("/health")).Should().Contain("says");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await client.GetStringAsync("/health")).Should().Contain("plugins").And.NotContain("says").And.NotContain("details");
        using var operators = await host.NewForce().As("administrator").Browser();
        operators.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await operators.GetStringAsync("/health")).Should().Contain("says");
    }

    [Fact]
    public async Task answers_kept_for_repeats_are_forgotten_after_a_week()
    {
        await using var host = await TestHost.Start();
        async Task<Answer> Record() => await new TestForce(host, "T001").Officer.Send( // a new session each time: no other lasts a week
            HttpMethod.Post, "/api/v1/subjects", new { name = "Cedric Inventio", bornOn = "1990-04-02", reason = "a test", isSomeoneElse = true }, headers: ("Idempotency-Key", "one"));
        var first = (await Record()).Ok().Text;
        var forgetting = host.Services.GetRequiredService<Platform.Requests.ForgettingRepeats>();
        host.Clock.Advance(TimeSpan.FromDays(6.9));
        (await forgetting.Forget(CancellationToken.None)).Should().Be(0);
        (await Record()).Ok().Text.Should().Be(first);
        host.Clock.Advance(TimeSpan.FromDays(0.2));
        (await forgetting.Forget(CancellationToken.None)).Should().Be(1);
        (await Record()).Ok().Text.Should().NotBe(first);
    }
}
