using System.Collections;
using System.Runtime.InteropServices;

namespace Poet.Host;

/// <summary>
/// A verb that works through much and ends gains little from what the runtime does for a server: watching methods in order to compile them a second time, and collecting garbage
/// beside the work. Both took a third of the CPU of an import (see bench/README.md). The runtime reads these settings from the environment when it starts and never again, so the program
/// begins once more in its own place, as the same process with the same arguments. Only where the system can do that, and where nobody has set them; else it goes on as it is.
/// </summary>
internal static class BeginAgain
{
    private const string Mark = "DOTNET_TieredPGO";

    private static readonly (string Name, string Value)[] Settings = [(Mark, "0"), ("DOTNET_TC_CallCountThreshold", "3E8"), ("DOTNET_gcConcurrent", "0")];

    /// <summary>Does not return where the program begins again.</summary>
    public static void ForABatch()
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessPath is not { } program || Environment.GetEnvironmentVariable(Mark) is not null)
            return;
        var arguments = File.ReadAllText("/proc/self/cmdline").Split('\0')[..^1]; // each ends with a nought
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(e => Settings.All(s => s.Name != (string)e.Key)).Select(e => $"{e.Key}={e.Value}")
            .Concat(Settings.Select(s => $"{s.Name}={s.Value}"));
        _ = Execute(program, [.. arguments, null], [.. environment, null]); // returns only where it failed, and then nothing has changed
    }

    [DllImport("libc", EntryPoint = "execve", BestFitMapping = false, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Execute(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] arguments,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] environment);
}
