using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Poet.Host.Tests.Partners;

/// <summary>What docs/partners.md tells a partner to type is typed here, against a running host.</summary>
public sealed partial class TheGuideForPartners
{
    [Fact]
    public async Task what_the_guide_says_works_as_it_stands()
    {
        await using var host = await TestHost.Start();
        host.Clock.MoveTo(TimeProvider.System.GetUtcNow()); // the guide goes by the clock on the wall
        var force = host.NewForce();
        using var partner = await TestPartner.Of(force, TestPartner.Terms(ends: host.Clock.Now.AddDays(100).ToString("yyyy-MM-dd")));
        await force.MakesAnOrder("SPO", "2026-03-02", "2028-03-01");
        await host.DeliverEvents();
        var folder = Directory.CreateTempSubdirectory("poet-partner-");
        var steps = Steps().Matches(await File.ReadAllTextAsync(Path.Combine(Repository(), "docs/partners.md"))).Select(m => m.Groups[1].Value).ToList();
        steps.Should().HaveCount(2);

        var thumbprint = (await Type(steps[0], folder, [])).Split(' ')[0];
        await partner.Adds(new { publicKey = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "partner.pub.pem")), kid = "by-the-guide", rsaAlgorithm = "RS256" });
        (await force.Administrator.Get($"/api/v1/partners/{partner.Id}")).GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("thumbprint").GetString()).Should().Contain(thumbprint);
        var answer = await Type(steps[1], folder, new() { ["POET"] = host.Address.ToString().TrimEnd('/'), ["AUDIENCE"] = TestHost.Audience, ["ISSUER"] = partner.Issuer, ["KID"] = "by-the-guide" });

        answer.Should().Contain("\"covers\"").And.Contain("You see only what this force shares with Kentshire custody").And.Contain("Cedric Inventio").And.Contain("SPO");
        folder.Delete(recursive: true);
    }

    private static async Task<string> Type(string commands, DirectoryInfo folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("bash") { ArgumentList = { "-euo", "pipefail", "-c", commands }, WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        shell.ExitCode.Should().Be(0, "it said {0} {1}", output, await errors);
        return output;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Poet.Platform.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository");
        return folder.FullName;
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Steps();
}
