using System.Diagnostics;

namespace Poet.Platform.Ui.Tests;

/// <summary>The build on a machine that has the .NET SDK only.</summary>
public sealed class WithoutNode
{
    [Fact]
    public async Task the_build_stops_with_one_sentence_that_says_what_to_install()
    {
        var nothing = Directory.CreateTempSubdirectory("no-node-").FullName;
        var project = Path.Combine(Path.GetDirectoryName(GovUk.Path("WebRoot"))!, "Poet.Platform.Ui.csproj");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(Path.Combine(nothing, "sh"), "/bin/sh"); // the build looks for its shell by the path
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // a stamp that is not there makes the target believe that npm has never run
            ArgumentList = { "msbuild", project, "-t:NpmRestore", "-nologo", "-nodeReuse:false", "-verbosity:minimal", $"-p:NpmStamp={Path.Combine(nothing, "stamp")}" },
            Environment = { ["PATH"] = nothing },
        };

        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync() + await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();

        build.ExitCode.Should().NotBe(0);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Should().ContainSingle().Which.Should().Contain(": error : Install Node.js 18 or newer with npm (https://nodejs.org) and build again");
    }
}
