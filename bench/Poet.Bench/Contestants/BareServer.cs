using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Poet.Bench.Stage;
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
        MapWork(app, connections);
        await app.RunAsync();
        return 0;
    }

    /// <summary>A process of the bench that serves it.</summary>
    public static Child Serve(BenchDatabase database)
    {
        var address = Child.FreeAddress();
        return Child.Start(Environment.ProcessPath!, ["bare", database.Provider, database.Connection, address.ToString()], new Dictionary<string, string>(), address);
    }

    private static void MapWork(WebApplication app, Connections connections)
    {
        app.MapGet("/visits/{manager:guid}", (Guid manager) => Do(c => c.Work(manager, TimeProvider.System.GetUtcNow())));
        app.MapPost("/people/{person:guid}/visits", (Guid person, BareWork.VisitSaid said) => Do(c => c.Visit(person, said, TimeProvider.System.GetUtcNow())));
        app.MapPost("/people/{person:guid}/breaches", (Guid person, BareWork.BreachSaid said) => Do(c => c.Breach(person, said, TimeProvider.System.GetUtcNow())));

        async Task<IResult> Do<T>(Func<BareWork, Task<T>> act)
        {
            var one = await connections.TakeForWork();
            var answer = await act(one);
            connections.Return(one);
            return Results.Json(answer);
        }
    }

    /// <summary>Open connections with their prepared commands, each used by one request at a time.</summary>
    private sealed class Connections(string provider, string connectionString) : IAsyncDisposable
    {
        private readonly ConcurrentBag<BareCommands> free = [];
        private readonly ConcurrentBag<BareWork> freeForWork = [];

        public async ValueTask<BareCommands> Take() => free.TryTake(out var one) ? one : await BareCommands.Open(New());

        public async ValueTask<BareWork> TakeForWork() => freeForWork.TryTake(out var one) ? one : await BareWork.Open(New());

        public void Return(BareCommands one) => free.Add(one);

        public void Return(BareWork one) => freeForWork.Add(one);

        private DbConnection New() => provider == "Sqlite" ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);

        public async ValueTask DisposeAsync()
        {
            foreach (var one in free)
                await one.DisposeAsync();
            foreach (var one in freeForWork)
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
