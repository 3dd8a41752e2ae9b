using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Persistence;
using Poet.Platform.Audit;

namespace Poet.Orders.Tests.Checks;

/// <summary>What the audit holds about a record.</summary>
internal static class AuditLines
{
    public static async Task<List<string>> Of(TestHost host, Guid record) =>
        [.. (await Entries(host, record)).Select(e => $"{e.Action} {e.Result} {e.Purpose}")];

    public static async Task<List<string>> Whole(TestHost host, Guid record) => [.. (await Entries(host, record)).Select(e => System.Text.Json.JsonSerializer.Serialize(e))];

    private static Task<List<AuditEntry>> Entries(TestHost host, Guid record) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<OrdersDb>();
        return await db.Set<AuditEntry>().Where(e => db.Set<AuditedRecord>().Any(r => r.EntryId == e.Id && r.RecordId == record)).ToListAsync();
    });
}
