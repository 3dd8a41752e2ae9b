using System.Collections.Concurrent;
using System.Diagnostics;

namespace Poet.Testing;

/// <summary>The program itself in a process of its own, as it runs in a force: for what only a process shows, such as being killed.</summary>
public sealed class PoetProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PoetProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Starts "poet" with these arguments on a database and a data folder.</summary>
    public static PoetProcess Start(TestDatabase database, string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataFolder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "poet.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["POET_DATA"] = dataFolder;
        start.Environment["Database__Provider"] = database.Provider;
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        return new(start);
    }

    /// <summary>Starts the site on a free port and waits until it answers.</summary>
    public static async Task<(PoetProcess Process, Uri Address)> Serve(TestDatabase database, string dataFolder, params string[] more)
    {
        var poet = Start(database, dataFolder, ["serve", "--urls", "http://127.0.0.1:0", .. more]);
        if (await Task.WhenAny(poet.listening.Task, poet.process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(2))) != poet.listening.Task)
            throw new InvalidOperationException("The program did not come up:\n" + string.Join('\n', poet.Output));
        return (poet, await poet.listening.Task);
    }

    /// <summary>Waits for the end and answers the exit code.</summary>
    public async Task<int> End()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is closed, flushed or told.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        var at = line.IndexOf("Now listening on: ", StringComparison.Ordinal);
        if (at >= 0)
            listening.TrySetResult(new(line[(at + "Now listening on: ".Length)..].Trim()));
    }
}
