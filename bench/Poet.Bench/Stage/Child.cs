using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Poet.Bench.Stage;

/// <summary>A program under measurement, in a process of its own, so that its CPU and memory are its own.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;

    private readonly long startedAt;

    private Child(Process process, Uri address, long startedAt) => (this.process, Address, this.startedAt) = (process, address, startedAt);

    public int Id => process.Id;

    public Uri Address { get; }

    public static Child Start(string program, IEnumerable<string> args, IReadOnlyDictionary<string, string> environment, Uri? address = null)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var startedAt = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.OutputDataReceived += (_, _) => { }; // read, or the program would wait for us
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                Console.Error.WriteLine($"  {Path.GetFileName(program)}: {text}");
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, address ?? new Uri("http://127.0.0.1:0"), startedAt);
    }

    /// <summary>The platform as it is run: its own process, production settings.</summary>
    public static Child Serve(BenchDatabase database, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var address = FreeAddress();
        Dictionary<string, string> environment = new(database.Environment);
        foreach (var (name, value) in more)
            environment[name] = value;
        return Start(Paths.Poet, ["serve", "--urls", address.ToString()], environment, address);
    }

    /// <summary>Waits for the first 2xx answer, and tells how long that took.</summary>
    public async Task<TimeSpan> FirstAnswer(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = Address };
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                if (answer.IsSuccessStatusCode)
                    return Stopwatch.GetElapsedTime(startedAt);
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(5);
        }
        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it answered");
    }

    public async Task<int> Exit()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
