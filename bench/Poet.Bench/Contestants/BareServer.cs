using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Poet.Orders.Domain;

namespace Poet.Bench.Contestants;

/// <summary>The bare contestant: a minimal API with prepared commands and nothing else. Person by PNC ID, their orders in force at an instant, the conditions in force then.</summary>
internal static class BareServer
{
    public static async Task<int> Run(string provider, string connection, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        await using var connections = new Connections(provider, connection);
        app.MapGet("/health", () => "ok");
        app.MapPost("/checks", async (BareQuestion question) =>
        {
            var one = await connections.Take();
            try
            {
                return await one.Answer(question.PncId, TimeProvider.System.GetUtcNow()) is { } answer ? Results.Json(answer) : Results.NotFound();
            }
            finally
            {
                connections.Return(one);
            }
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>Open connections with their prepared commands, each used by one request at a time.</summary>
    private sealed class Connections(string provider, string connectionString) : IAsyncDisposable
    {
        private readonly ConcurrentBag<BareCommands> free = [];

        public async ValueTask<BareCommands> Take() => free.TryTake(out var one) ? one
            : await BareCommands.Open(provider == "Sqlite" ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString));

        public void Return(BareCommands one) => free.Add(one);

        public async ValueTask DisposeAsync()
        {
            foreach (var one in free)
                await one.DisposeAsync();
        }
    }

    internal sealed record BareQuestion(string PncId);

    internal sealed record BareAnswer(Guid Id, string Name, DateOnly? BornOn, List<BareOrder> Orders);

    internal sealed record BareOrder(Guid Id, string Reference, string TypeCode, string? Court, string? Officer, DateOnly MadeOn, string State, List<BareCondition> Conditions);

    internal sealed record BareCondition(Guid Id, int Number, string Words, string? Kind, string? Terms, string? ConfirmedBy);

    internal static object Instant(DbConnection connection, DateTimeOffset at) => connection is SqliteConnection ? at.UtcTicks : at.ToUniversalTime();

    internal static object Open(DbConnection connection) => Instant(connection, Timeline.Open);
}
