namespace Poet.OrderTypes.Tests.LawRows;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new(AppContext.BaseDirectory));

    public static string At(string relative) => Path.Combine(Root, relative);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("These tests run inside the repository: Poet.Platform.sln was not found above them"),
        _ when File.Exists(Path.Combine(folder.FullName, "Poet.Platform.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
