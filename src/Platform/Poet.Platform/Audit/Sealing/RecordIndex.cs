using System.Data.Common;
using Poet.Platform.Persistence;

namespace Poet.Platform.Audit.Sealing;

/// <summary>The index of the history pages must say what the sealed entries say: a row taken out of it would hide what was done to a record.</summary>
internal static class RecordIndex
{
    /// <summary>The sum over the whole index.</summary>
    public static async Task<UInt128> Sum(IDatabaseProvider provider, DatabaseOptions database, EntryReader reader, RecordSums sums, CancellationToken cancel)
    {
        await using var connection = await provider.OpenToRead(database, cancel);
        await using var rows = await provider.AskForBytes(connection, $"""SELECT "RecordId", "EntryId" FROM {reader.Records}""", cancel);
        Add(rows, sums, cancel);
        return sums.Total;
    }

    private static void Add(RowBytes rows, RecordSums sums, CancellationToken cancel)
    {
        Span<byte> record = stackalloc byte[36], entry = stackalloc byte[36];
        for (var row = 0; rows.Read(); row++)
        {
            if (row % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            rows.Id(0, record);
            rows.Id(1, entry);
            sums.Add(record, entry);
        }
    }

    /// <summary>
    /// The first difference, looked for row by row; null when there is none after all, because entries were written while the two sums were made.
    /// </summary>
    public static async Task<string?> FirstWrong(DbConnection connection, EntryReader reader, CancellationToken cancel) =>
        await Strange(connection, reader, cancel) ?? await Hidden(connection, reader, cancel);

    private static async Task<string?> Strange(DbConnection connection, EntryReader reader, CancellationToken cancel)
    {
        await using var ask = Command(connection, $"""
            SELECT r."RecordId", r."EntryId", e."Records" FROM {reader.Records} r LEFT JOIN {reader.Entries} e ON e."Id" = r."EntryId"
            """);
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var (record, entry) = (rows.GetGuid(0), rows.GetGuid(1));
            if (rows.IsDBNull(2) || !rows.GetString(2).Contains(record.ToString("N"), StringComparison.Ordinal))
                return $"The index of records says that entry {entry} is about record {record}; the entry does not say so";
        }
        return null;
    }

    private static async Task<string?> Hidden(DbConnection connection, EntryReader reader, CancellationToken cancel)
    {
        // every row that is there is right, so an entry with too few is the one that lost some
        await using var ask = Command(connection, $"""
            SELECT e."Id", e."At", e."Records", c."Listed" FROM {reader.Entries} e
            LEFT JOIN (SELECT "EntryId", COUNT(*) AS "Listed" FROM {reader.Records} GROUP BY "EntryId") c ON c."EntryId" = e."Id"
            WHERE e."Records" <> '' ORDER BY e."At"
            """);
        await using var rows = await ask.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            if (rows.IsDBNull(3) || Convert.ToInt64(rows.GetValue(3), System.Globalization.CultureInfo.InvariantCulture) != (rows.GetString(2).Length + 1) / 33)
                return $"Entry {rows.GetGuid(0)} of {reader.Instant(rows, 1):u} was taken out of the index of records: the history of a record hides it";
        return null;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0; // as long as it takes
        return command;
    }
}
