using Poet.Platform.Persistence;

namespace Poet.Host;

/// <summary>The folder of database and keys: POET_DATA, or poet-data in the current folder.</summary>
internal sealed record DataFolder(DirectoryInfo Root)
{
    public DirectoryInfo Keys => new(Path.Combine(Root.FullName, "keys"));

    /// <summary>Makes the folder for its owner only: database, keys of sessions and uploads lie in it. One that is there keeps the rights it has.</summary>
    public void Make()
    {
        if (OperatingSystem.IsWindows())
            Root.Create();
        else
            Directory.CreateDirectory(Root.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static DataFolder Of(IConfiguration configuration) =>
        new(new DirectoryInfo(configuration["POET_DATA"] ?? Path.Combine(Directory.GetCurrentDirectory(), "poet-data")));
}

/// <summary>The one configured database.</summary>
internal static class DatabaseChoice
{
    public static IDatabaseProvider Of(IReadOnlyList<IDatabaseProvider> all, DatabaseOptions options, DataFolder data)
    {
        var provider = all.FirstOrDefault(p => p.Name.Equals(options.Provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"Set Database:Provider to one of {string.Join(", ", all.Select(p => p.Name))}; it is {options.Provider}");
        if (options.ConnectionString.Length == 0)
            options.ConnectionString = provider is Migrations.Sqlite.SqliteDatabase
                ? "Data Source=" + Path.Combine(data.Root.FullName, "poet.db")
                : throw new InvalidOperationException($"Set Database:ConnectionString for {provider.Name}");
        if (!options.AllowUnencrypted && provider.AsksForEncryption(options) is { } encrypted)
            throw new InvalidOperationException($"Add {encrypted} to Database:ConnectionString: without it the records go over the network in clear. Where the network itself is encrypted, set Database:AllowUnencrypted=true");
        return provider;
    }
}
