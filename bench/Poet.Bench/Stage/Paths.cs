namespace Poet.Bench.Stage;

/// <summary>Where things of this repository are.</summary>
internal static class Paths
{
    public static string Repository { get; } = Up(AppContext.BaseDirectory);

    /// <summary>The built program, of the configuration in which this one was built.</summary>
    public static string Poet { get; } = Path.Combine(Repository, "src", "Host", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "poet");

    public static string Sample { get; } = Path.Combine(Repository, "tests", "data", "legacy-register.csv");

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Poet.Platform.sln"))
        ? folder
        : Up(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("Run the benchmark from its place in the repository"));
}
