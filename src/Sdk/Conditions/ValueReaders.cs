using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>Reads one value and what it holds; false leaves the terms to the serialiser.</summary>
internal abstract class ValueReader<T>
{
    /// <summary>Reads the value on whose first token the reader stands, to its last one.</summary>
    public abstract bool TryRead(ref Utf8JsonReader json, [MaybeNullWhen(false)] out T value);
}

/// <summary>Puts readers together for types of terms. A type with anything unusual, such as a constructor with parameters, is read by the serialiser, inside other types too.</summary>
internal static class ValueReaders
{
    private const int MostFields = 64; // one bit each

    private static readonly Type[] Leaves = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset)];

    public static ValueReader<T> Of<T>()
    {
        try
        {
            return (ValueReader<T>)Of(typeof(T), []);
        }
        catch (TargetInvocationException) // an author's constructor or annotation that fails
        {
            return new SerialiserReader<T>();
        }
    }

    private static object Of(Type type, Type[] outer)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Make(nameof(OrNull), inner, Of(inner, outer));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Make(nameof(List), type.GetGenericArguments()[0], Of(type.GetGenericArguments()[0], outer));
        if (type.IsEnum)
            return Make(nameof(Named), type);
        if (Leaves.Contains(type))
            return Make(nameof(Leaf), type);
        // terms that hold themselves have no end
        return type.IsClass && !outer.Contains(type) && IsPlain(TermsJson.Options.GetTypeInfo(type)) ? Make(nameof(Record), type, (object)outer) : Make(nameof(Other), type);
    }

    private static object Make(string reader, Type type, params object[] arguments) =>
        typeof(ValueReaders).GetMethod(reader, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, arguments)!;

    private static NullableReader<T> OrNull<T>(object value) where T : struct => new((ValueReader<T>)value);

    private static ListReader<T> List<T>(object item) => new((ValueReader<T>)item);

    private static NamedReader<T> Named<T>() where T : struct, Enum => new();

    private static LeafReader<T> Leaf<T>() => new((JsonConverter<T>)TermsJson.Options.GetConverter(typeof(T)));

    private static SerialiserReader<T> Other<T>() => new();

    private static RecordReader<T> Record<T>(Type[] outer) where T : class
    {
        var info = (JsonTypeInfo<T>)TermsJson.Options.GetTypeInfo(typeof(T));
        List<TermProblem> ofDefaults = [];
        Annotations.Check(info.CreateObject!(), "", ofDefaults);
        return new(info.CreateObject!, [.. info.Properties.Select(p => (RecordField<T>)FieldOf.MakeGenericMethod(typeof(T), p.PropertyType).Invoke(null, [p, ofDefaults, Of(p.PropertyType, [.. outer, typeof(T)])])!)]);
    }

    private static readonly MethodInfo FieldOf = typeof(ValueReaders).GetMethod(nameof(Field), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static RecordField<T, TValue> Field<T, TValue>(JsonPropertyInfo of, List<TermProblem> ofDefaults, object reader)
    {
        var property = (PropertyInfo)of.AttributeProvider!;
        // what is left out keeps its default, which may be against a rule as well
        var mustStand = of.IsRequired || ofDefaults.Exists(p => p.Path == of.Name || p.Path.StartsWith(of.Name + ".", StringComparison.Ordinal) || p.Path.StartsWith(of.Name + "[", StringComparison.Ordinal));
        return new(Encoding.UTF8.GetBytes(of.Name), mustStand, property.SetMethod!.CreateDelegate<Action<T, TValue>>(), (ValueReader<TValue>)reader, FieldRules.Of<TValue>([.. property.GetCustomAttributes<ValidationAttribute>()]));
    }

    // everything there is can be set, by nothing but the name, and nothing else is checked by annotations
    private static bool IsPlain(JsonTypeInfo info) =>
        info is { Kind: JsonTypeInfoKind.Object, CreateObject: not null, PolymorphismOptions: null, NumberHandling: null, PreferredPropertyObjectCreationHandling: null, OnDeserializing: null, OnDeserialized: null, Properties.Count: <= MostFields }
        && info.Properties.All(p => p is { Set: not null, CustomConverter: null, NumberHandling: null, ObjectCreationHandling: null, IsExtensionData: false, AttributeProvider: PropertyInfo { SetMethod.IsPublic: true } })
        && info.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length == info.Properties.Count
        && Array.TrueForAll(info.Type.GetConstructors(), c => c.GetParameters().Length == 0); // rules may stand on parameters
}

/// <summary>A number, text, id, day or time, as the serialiser's converter for it reads.</summary>
internal sealed class LeafReader<T>(JsonConverter<T> converter) : ValueReader<T>
{
    public override bool TryRead(ref Utf8JsonReader json, [MaybeNullWhen(false)] out T value)
    {
        value = json.TokenType == JsonTokenType.Null ? default : converter.Read(ref json, typeof(T), TermsJson.Options);
        return value is not null && json.TokenType != JsonTokenType.Null;
    }
}

/// <summary>A name from a list, written as the serialiser writes it; other spellings are for the serialiser.</summary>
internal sealed class NamedReader<T> : ValueReader<T> where T : struct, Enum
{
    private readonly (byte[] Name, T Value)[] names = [.. Enum.GetValues<T>().Select(v => (JsonSerializer.SerializeToUtf8Bytes(v, TermsJson.Options), v)).Where(n => n.Item1 is [(byte)'"', .., (byte)'"']).Select(n => (n.Item1[1..^1], n.v))];

    public override bool TryRead(ref Utf8JsonReader json, out T value)
    {
        value = default;
        if (json.TokenType != JsonTokenType.String || json.ValueIsEscaped)
            return false;
        foreach (var (name, named) in names)
            if (json.ValueSpan.SequenceEqual(name))
            {
                value = named;
                return true;
            }
        return false;
    }
}

/// <summary>A value that may be left out.</summary>
internal sealed class NullableReader<T>(ValueReader<T> value) : ValueReader<T?> where T : struct
{
    public override bool TryRead(ref Utf8JsonReader json, out T? read)
    {
        var there = value.TryRead(ref json, out var found);
        read = found;
        return there;
    }
}

/// <summary>A list, of the type that the serialiser makes.</summary>
internal sealed class ListReader<T>(ValueReader<T> item) : ValueReader<IReadOnlyList<T>>
{
    public override bool TryRead(ref Utf8JsonReader json, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        List<T> items = [];
        value = items;
        if (json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (!item.TryRead(ref json, out var one))
                return false;
            items.Add(one);
        }
        return true;
    }
}

/// <summary>A value of a type that only the serialiser knows how to read.</summary>
internal sealed class SerialiserReader<T> : ValueReader<T>
{
    private readonly JsonTypeInfo<T> info = (JsonTypeInfo<T>)TermsJson.Options.GetTypeInfo(typeof(T));

    public override bool TryRead(ref Utf8JsonReader json, [MaybeNullWhen(false)] out T value)
    {
        value = json.TokenType == JsonTokenType.Null ? default : JsonSerializer.Deserialize(ref json, info);
        if (value is null)
            return false;
        List<TermProblem> problems = [];
        if (value is not string && Annotations.IsRecordOfOurs(value.GetType()))
            Annotations.Check(value, "", problems);
        else if (value is IEnumerable items and not string)
            foreach (var one in items)
                if (one is not null)
                    Annotations.Check(one, "", problems);
        return problems.Count == 0;
    }
}
