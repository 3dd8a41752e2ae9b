using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Poet.Testing.SqlServer;

/// <summary>Answers a command: one row for each change it makes, one row for a number or a yes or no, else no row or one of plain values.</summary>
internal sealed class SilentReader : DbDataReader
{
    private static readonly Guid AnId = new("00000000-0000-7000-8000-00000000abcd");

    private readonly bool plain;
    private int results;
    private bool row;

    public SilentReader(string command, bool answersOneRow)
    {
        var changes = command.Split("OUTPUT ").Length - 1;
        var single = command.StartsWith("SELECT COUNT", StringComparison.Ordinal) || command.StartsWith("SELECT CASE", StringComparison.Ordinal) || command.StartsWith("SELECT MAX", StringComparison.Ordinal)
            || command.StartsWith("SELECT COALESCE(SUM", StringComparison.Ordinal);
        results = Math.Max(1, changes);
        plain = answersOneRow || changes > 0;
        row = plain || single;
    }

    public override int Depth => 0;

    public override int FieldCount => 200;

    public override bool HasRows => row;

    public override bool IsClosed => results == 0;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => "0";

    public override bool Read()
    {
        var had = row;
        row = false;
        return had;
    }

    public override bool NextResult()
    {
        results--;
        row = results > 0;
        return row;
    }

    public override void Close() => results = 0;

    public override bool IsDBNull(int ordinal) => !plain;

    public override T GetFieldValue<T>(int ordinal) => (T)Value(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));

    // "0" is a number, a name of an enum's first value, and JSON
    private object Value(Type type) => true switch
    {
        _ when type == typeof(string) => "0",
        _ when type == typeof(Guid) => AnId,
        _ when type == typeof(bool) => plain,
        _ when type == typeof(DateTimeOffset) => TestClock.Start,
        _ when type == typeof(DateTime) => TestClock.Start.UtcDateTime,
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(TestClock.Start.UtcDateTime),
        _ when type == typeof(TimeOnly) => TimeOnly.MinValue,
        _ when type == typeof(byte[]) => Array.Empty<byte>(),
        _ when type == typeof(object) => 1,
        _ => Convert.ChangeType(plain ? 1 : 0, type, CultureInfo.InvariantCulture),
    };

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override char GetChar(int ordinal) => '0';

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "nvarchar";

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override IEnumerator GetEnumerator() => throw new NotSupportedException("Nobody asks for it");

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override Guid GetGuid(int ordinal) => AnId;

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override string GetName(int ordinal) => "c" + ordinal;

    public override int GetOrdinal(string name) => 0;

    public override string GetString(int ordinal) => "0";

    public override object GetValue(int ordinal) => Value(typeof(object));

    public override int GetValues(object[] values) => 0;
}
