using System.Data.Common;

namespace Poet.Platform.Persistence.Prepared;

/// <summary>The rows that answer a prepared question, one after another. Dispose of it before the next question.</summary>
public readonly struct PreparedRows : IAsyncDisposable
{
    private readonly DbDataReader reader;
    private readonly bool instantsAreTicks;

    internal PreparedRows(DbDataReader reader, bool instantsAreTicks) => (this.reader, this.instantsAreTicks) = (reader, instantsAreTicks);

    /// <summary>Goes to the next row; false when there is none.</summary>
    public Task<bool> Read(CancellationToken cancel) => reader.ReadAsync(cancel);

    /// <summary>Goes to the rows of the next result.</summary>
    public Task<bool> NextResult(CancellationToken cancel) => reader.NextResultAsync(cancel);

    /// <summary>An id.</summary>
    public Guid Id(int column) => reader.GetGuid(column);

    /// <summary>A text that is always there.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text, or null.</summary>
    public string? TextIfAny(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A whole number.</summary>
    public int Number(int column) => reader.GetInt32(column);

    /// <summary>Yes or no.</summary>
    public bool Flag(int column) => reader.GetBoolean(column);

    /// <summary>Yes, no, or null.</summary>
    public bool? FlagIfAny(int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    /// <summary>A day that is always there.</summary>
    public DateOnly Day(int column) => reader.GetFieldValue<DateOnly>(column);

    /// <summary>A day, or null.</summary>
    public DateOnly? DayIfAny(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    /// <summary>An instant in UTC.</summary>
    public DateTimeOffset Instant(int column) => instantsAreTicks ? new(reader.GetInt64(column), TimeSpan.Zero) : reader.GetFieldValue<DateTimeOffset>(column);

    /// <summary>An instant in UTC, or null.</summary>
    public DateTimeOffset? InstantIfAny(int column) => reader.IsDBNull(column) ? null : Instant(column);

    /// <summary>One of an enum that is stored by its name.</summary>
    public T Named<T>(int column) where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
