using System.Diagnostics;

namespace Poet.Bench.Stage;

/// <summary>A throw-away PostgreSQL server that writes as durably as a real one: what a commit costs is part of what is measured.</summary>
internal sealed class Postgres : IDisposable
{
    private const string User = "poet-test";
    private readonly string folder;
    private readonly string bin;

    private Postgres(string folder, string bin, int port) => (this.folder, this.bin, Port) = (folder, bin, port);

    public int Port { get; }

    /// <summary>The process whose children do the work.</summary>
    public int Id => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    public static Postgres Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => d, StringComparer.Ordinal).Last(), "bin")
            : throw new InvalidOperationException("Install PostgreSQL (apt-get install postgresql), or run with --provider sqlite");
        var server = new Postgres(Directory.CreateTempSubdirectory("poet-bench-pg-").FullName, bin, Child.FreeAddress().Port);
        if (Environment.IsPrivilegedProcess)
        {
            // the server refuses root
            Run("sh", ["-c", $"id {User} >/dev/null 2>&1 || useradd --system --user-group --no-create-home --shell /usr/sbin/nologin {User}"]);
            Run("chown", [User, server.folder]);
        }
        server.AsUser("initdb", "-D", server.Data, "-U", "poet", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        server.AsUser("pg_ctl", "-D", server.Data, "-w", "-t", "60", "-l", server.folder + "/log", "-o",
            $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={server.folder} -c shared_buffers=1GB -c max_wal_size=8GB -c max_connections=200", "start");
        return server;
    }

    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={Port};Username=poet;Database={database};Maximum Pool Size=32";

    public void Dispose()
    {
        AsUser("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private string Data => folder + "/data";

    private void AsUser(string program, params string[] args)
    {
        string[] command = [Path.Combine(bin, program), .. args];
        Run(Environment.IsPrivilegedProcess ? "setpriv" : command[0],
            Environment.IsPrivilegedProcess ? [$"--reuid={User}", $"--regid={User}", "--clear-groups", .. command] : command[1..]);
    }

    private static void Run(string program, string[] args)
    {
        // its output goes to a file of its own: the server inherits it, and we would wait for a pipe to close
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. args]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}");
    }
}
