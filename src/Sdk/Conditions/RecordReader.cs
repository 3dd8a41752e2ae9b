using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>A record: each field once, none that is unknown, none missing that must stand there.</summary>
internal sealed class RecordReader<T> : ValueReader<T> where T : class
{
    private readonly Func<T> make;
    private readonly RecordField<T>[] fields;
    private readonly ulong needed;

    public RecordReader(Func<T> make, RecordField<T>[] fields)
    {
        (this.make, this.fields) = (make, fields);
        for (var i = 0; i < fields.Length; i++)
            needed |= fields[i].MustStand ? 1UL << i : 0;
    }

    public override bool TryRead(ref Utf8JsonReader json, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (json.TokenType != JsonTokenType.StartObject)
            return false;
        var (made, seen, next) = (make(), 0UL, 0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var at = IndexOf(ref json, next);
            if (at < 0 || (seen & 1UL << at) != 0 || !json.Read() || !fields[at].TryRead(ref json, made))
                return false;
            (seen, next) = (seen | 1UL << at, at + 1);
        }
        value = made;
        return (seen & needed) == needed;
    }

    // stored terms have their fields in the order of the record
    private int IndexOf(ref Utf8JsonReader json, int next)
    {
        if (json.ValueIsEscaped)
            return -1;
        for (var i = next; i < fields.Length; i++)
            if (json.ValueSpan.SequenceEqual(fields[i].Name))
                return i;
        for (var i = 0; i < next; i++)
            if (json.ValueSpan.SequenceEqual(fields[i].Name))
                return i;
        return -1;
    }
}

/// <summary>A field of a record.</summary>
/// <param name="name">Its name in JSON.</param>
/// <param name="mustStand">True where terms without it are for the serialiser.</param>
internal abstract class RecordField<T>(byte[] name, bool mustStand)
{
    public byte[] Name { get; } = name;

    public bool MustStand { get; } = mustStand;

    public abstract bool TryRead(ref Utf8JsonReader json, T into);
}

/// <summary>A field with the type of its value; delegates of the property itself, so that nothing is boxed.</summary>
internal sealed class RecordField<T, TValue>(byte[] name, bool mustStand, Action<T, TValue> set, ValueReader<TValue> reader, Func<TValue, bool>[] rules) : RecordField<T>(name, mustStand)
{
    public override bool TryRead(ref Utf8JsonReader json, T into)
    {
        if (!reader.TryRead(ref json, out var value))
            return false;
        foreach (var fits in rules)
            if (!fits(value))
                return false;
        set(into, value);
        return true;
    }
}
