using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Poet.Orders.Tests.Import;

/// <summary>The real program, killed while it works: whoever starts it again ends where an undisturbed import ends.</summary>
public sealed class KillingImports : IDisposable
{
    private const int Orders = 4500;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("poet-kill-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task an_import_killed_at_any_moment_goes_on_and_ends_the_same()
    {
        var sheet = Path.Combine(folder.FullName, "register.csv");
        await File.WriteAllLinesAsync(sheet, Rows().Prepend("Nominal,DOB,Order,Made,Expires,Conditions,Status"));
        var undisturbed = await Run("calm", sheet, killAfter: null);

        var killed = 0;
        foreach (var moment in new[] { "Reading lines: 2,000", "Reading lines: 4,501", "Recording orders: 1,000", "Recording orders: 3,000" })
            if (await Run("rough", sheet, killAfter: moment) is null)
                killed++; // a machine that is busy may hear of the moment when the import is past its end
        killed.Should().BePositive();
        var resumed = await Run("rough", sheet, killAfter: null);

        resumed.Should().Be(undisturbed);
        resumed.Should().Contain("\"imported\":4500");
    }

    private static IEnumerable<string> Rows()
    {
        for (var i = 0; i < Orders; i++)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Person{Letters(i)} Surname{Letters(i / 7)},0{i % 9 + 1}/0{i % 8 + 1}/{1960 + i % 40},SPO,0{i % 9 + 1}/03/2024,28/02/2027,1. Not to contact witness {i},Live");
    }

    private static string Letters(int n) => new([.. n.ToString("0000", CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0'))]);

    /// <summary>The totals and the items without ids; null when it was killed.</summary>
    private async Task<string?> Run(string name, string sheet, string? killAfter)
    {
        var report = Path.Combine(folder.FullName, name + ".json");
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "poet.dll"), "import", sheet, "--reason", "a test", "--report", report])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName,
            Environment = { ["POET_DATA"] = Path.Combine(folder.FullName, name), ["Poet__HomeForce"] = "42", ["Database__Provider"] = "Sqlite" },
        };
        using var process = Process.Start(start)!;
        StringBuilder said = new();
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (killAfter is null || !line.StartsWith(killAfter, StringComparison.Ordinal))
                continue;
            process.Kill(); // SIGKILL: nothing of ours runs any more
            await process.WaitForExitAsync();
            return null;
        }
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, said + await output);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(report))!.AsObject();
        foreach (var item in json["items"]!.AsArray())
            item!.AsObject().Remove("orderId");
        return json.ToJsonString(new JsonSerializerOptions());
    }
}
