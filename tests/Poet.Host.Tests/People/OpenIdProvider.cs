using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Poet.Host.Tests.People;

/// <summary>The provider in OpenIdProvider/provider.mjs, with a key that the test knows, so that it can sign what no honest provider would.</summary>
internal sealed class OpenIdProvider : IDisposable
{
    private Process? process;

    private OpenIdProvider(int port) => Port = port;

    public int Port { get; }

    public string Authority => $"http://127.0.0.1:{Port}";

    public RSA Key { get; } = RSA.Create(2048);

    /// <summary>A provider that is not there yet, since it must be told where the host is.</summary>
    public static OpenIdProvider OnFreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new(((IPEndPoint)free.LocalEndpoint).Port);
    }

    public IReadOnlyDictionary<string, string> Settings(string force) => new Dictionary<string, string>
    {
        [$"Poet:SignIn:OpenId:{force}:Authority"] = Authority,
        [$"Poet:SignIn:OpenId:{force}:ClientId"] = "poet",
        [$"Poet:SignIn:OpenId:{force}:ClientSecret"] = "a-long-enough-secret-value-for-tests-only",
    };

    public async Task Start(Uri redirect)
    {
        var folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "OpenIdProvider").Value!;
        process = Process.Start(new ProcessStartInfo("node", ["provider.mjs", Port.ToString(), redirect.ToString()])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { }; // warnings that a test provider deserves
        process.BeginErrorReadLine();
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Key.ExportParameters(true)));
        await Say(JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", kid = "one", use = "sig", alg = "RS256", n = key.N, e = key.E, d = key.D, p = key.P, q = key.Q, dp = key.DP, dq = key.DQ, qi = key.QI } } }), "ready");
    }

    /// <summary>Who signs in there from now on, and how.</summary>
    public Task Knows(string account, params string[] methods) => Say(JsonSerializer.Serialize(new { account, amr = methods }), "heard");

    public void Dispose()
    {
        if (process is { HasExited: false })
            process.Kill();
        process?.Dispose();
        Key.Dispose();
    }

    private async Task Say(string line, string answer)
    {
        await process!.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is var heard && heard != answer)
            if (heard is null)
                throw new InvalidOperationException("The provider ended");
    }
}
