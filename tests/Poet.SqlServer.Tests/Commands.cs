using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Poet.Platform.Persistence;
using Poet.Testing.SqlServer;
using Xunit.Abstractions;

namespace Poet.SqlServer.Tests;

/// <summary>
/// Every command that the platform sends to SQL Server parses as T-SQL. By itself this asks each address of the API on a server that is not there; build/test.sh
/// runs the whole suite that way and has the commands checked here, with a list of the queries that were never seen on SQL Server.
/// </summary>
public sealed class Commands(ITestOutputHelper output)
{
    private static string? Recorded => Environment.GetEnvironmentVariable("POET_RECORD") is { Length: > 0 } folder && Directory.Exists(folder) && Directory.GetFiles(folder, "commands-*").Length > 0 ? folder : null;

    [Fact]
    public async Task every_command_is_good_T_SQL()
    {
        var commands = Recorded is { } folder ? CommandTexts.Read(folder, "commands") : await AskEverything();
        output.WriteLine($"{commands.Count} commands");
        commands.Count.Should().BeGreaterThan(Recorded is null ? 20 : 100, "a run that sends nothing proves nothing");
        commands.SelectMany(TSql.Problems).Should().BeEmpty();
    }

    [Fact]
    public void what_was_never_seen_on_SQL_Server_is_listed()
    {
        if (Recorded is not { } folder)
            return; // only a whole run can tell
        var onSqlServer = CommandTexts.Read(folder, "queries-sqlserver").ToHashSet();
        var elsewhere = CommandTexts.Read(folder, "queries-sqlite");
        var never = elsewhere.Where(query => !onSqlServer.Contains(query)).ToList();
        File.WriteAllText(Path.Combine(folder, "never-seen.txt"), string.Concat(never.Select(query => query + CommandTexts.Between)));
        output.WriteLine($"{elsewhere.Count} queries on SQLite, {onSqlServer.Count} on SQL Server, {never.Count} never seen there");
        elsewhere.Should().NotBeEmpty();
        onSqlServer.Should().NotBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> AskEverything()
    {
        var texts = new CommandTexts(file: null);
        foreach (var answersOneRow in new[] { false, true })
        {
            await using var host = await TestHost.Start(new()
            {
                Services = services => services.Replace(ServiceDescriptor.Singleton<IDatabaseProvider>(new SilentSqlServer(texts, answersOneRow))),
            });
            var user = host.NewForce().Supervisor;
            foreach (var address in Addresses(host.App))
                await user.Send(HttpMethod.Get, address);
        }
        return [.. texts.All];
    }

    private static IEnumerable<string> Addresses(WebApplication app) => ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
        .Select(path => System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]*\}", Guid.Empty.ToString())).Distinct();
}
