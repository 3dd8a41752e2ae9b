using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>How terms are read and written: strict, camelCase, enums by name, nothing unknown, nothing twice, at most 16 levels deep.</summary>
public static class TermsJson
{
    /// <summary>The options; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 16,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new MinuteOfDayConverter());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The JSON schema of a terms record: titles and hints from <see cref="FieldAttribute"/>, ranges from data annotations, closed to unknown fields.</summary>
    internal static JsonObject SchemaOf(Type terms)
    {
        var schema = (JsonObject)JsonSchemaExporter.GetJsonSchemaAsNode(Options, terms, new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Annotate,
        });
        return (JsonObject)WithoutReferences(schema, schema, depth: 0)!;
    }

    // the exporter writes a type once and points to it from elsewhere; pointers from the root break once the schema stands inside another document
    private static JsonNode? WithoutReferences(JsonNode? node, JsonObject root, int depth)
    {
        if (depth > 3 * Options.MaxDepth)
            throw new NotSupportedException("Terms that hold themselves cannot be put into a form");
        switch (node)
        {
            case JsonObject schema when schema["$ref"] is JsonValue pointer:
                var target = (JsonObject)WithoutReferences(At(root, pointer.GetValue<string>()), root, depth + 1)!;
                foreach (var (key, value) in schema.Where(p => p.Key != "$ref"))
                    target[key] = value?.DeepClone();
                return target;
            case JsonObject schema:
                return new JsonObject(schema.Select(p => KeyValuePair.Create(p.Key, WithoutReferences(p.Value, root, depth + 1))));
            case JsonArray items:
                return new JsonArray([.. items.Select(i => WithoutReferences(i, root, depth + 1))]);
            default:
                return node?.DeepClone();
        }
    }

    private static JsonNode? At(JsonNode root, string pointer) =>
        pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)root, (at, step) => at is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : at?[step]);

    private static JsonNode Annotate(JsonSchemaExporterContext context, JsonNode node)
    {
        // a converter of our own leaves the exporter without a word on the type, in a list as well
        if (context.TypeInfo.Type == typeof(TimeOnly))
            node = MinuteOfDay("string");
        else if (context.TypeInfo.Type == typeof(TimeOnly?))
            node = MinuteOfDay(new JsonArray("string", "null"));
        else if (context.TypeInfo.ElementType == typeof(TimeOnly) && node is JsonObject list)
            list["items"] = MinuteOfDay("string");
        if (node is not JsonObject schema || context.PropertyInfo is not { } property)
            return node;
        foreach (var attribute in AttributesOf(property))
            switch (attribute)
            {
                case FieldAttribute field:
                    schema["title"] = field.Title;
                    if (field.Hint is not null)
                        schema["description"] = field.Hint;
                    break;
                case RangeAttribute range:
                    schema["minimum"] = JsonValue.Create(Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture));
                    schema["maximum"] = JsonValue.Create(Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture));
                    break;
                case StringLengthAttribute length:
                    schema["maxLength"] = length.MaximumLength;
                    if (length.MinimumLength > 0)
                        schema["minLength"] = length.MinimumLength;
                    break;
                case MinLengthAttribute least:
                    schema["minItems"] = least.Length;
                    break;
                case MaxLengthAttribute most:
                    schema["maxItems"] = most.Length;
                    break;
                case PersonIdAttribute:
                    Format(schema, "person-id");
                    break;
                case PlaceIdAttribute:
                    Format(schema, "place-id");
                    break;
            }
        return schema;

        static void Format(JsonObject schema, string format)
        {
            if (schema["items"] is JsonObject items)
                items["format"] = format;
            else
                schema["format"] = format;
        }
    }

    private static JsonObject MinuteOfDay(JsonNode type) => new() { ["type"] = type, ["format"] = "minute-of-day", ["pattern"] = MinuteOfDayConverter.Pattern };

    private static IEnumerable<object> AttributesOf(JsonPropertyInfo property) =>
        [
            .. property.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [],
            .. property.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [],
        ];
}

/// <summary>Checks the data annotations of a record and of the records inside it; the plan for each type is made once.</summary>
internal static class Annotations
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Plan> Plans = new();

    public static void Check(object terms, string path, List<TermProblem> problems)
    {
        foreach (var (get, name, rules, nested) in Plans.GetOrAdd(terms.GetType(), Plan.For).Steps)
        {
            var value = get(terms);
            var at = path.Length == 0 ? name : path + "." + name;
            foreach (var rule in rules)
                if (!Fits(rule, value))
                    problems.Add(new(at, Sentence(rule, at)));
            if (value is Guid id && id == Guid.Empty || value is IEnumerable<Guid> ids && ids.Contains(Guid.Empty))
                problems.Add(new(at, $"Choose the person or place for {at}"));
            if (!nested || value is null)
                continue;
            if (value is System.Collections.IEnumerable items)
            {
                var index = 0;
                foreach (var item in items)
                    if (item is not null)
                        Check(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index++}]"), problems);
            }
            else
                Check(value, at, problems);
        }
    }

    private static bool Fits(ValidationAttribute rule, object? value)
    {
        try
        {
            return rule.IsValid(value);
        }
        catch (OverflowException)
        {
            return false; // a range of whole numbers rounds what it is given, which billions of metres do not survive
        }
    }

    private static string Sentence(ValidationAttribute rule, string at) => rule switch
    {
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"Enter {at} from {range.Minimum} to {range.Maximum}"),
        StringLengthAttribute length => string.Create(CultureInfo.InvariantCulture, $"Enter {at} of {length.MinimumLength} to {length.MaximumLength} characters"),
        MinLengthAttribute least => string.Create(CultureInfo.InvariantCulture, $"Give at least {least.Length} in {at}"),
        MaxLengthAttribute most => string.Create(CultureInfo.InvariantCulture, $"Give at most {most.Length} in {at}"),
        _ => $"Mend {at}: {rule.FormatErrorMessage(at)}",
    };

    private sealed record Plan((Func<object, object?> Get, string Name, ValidationAttribute[] Rules, bool Nested)[] Steps)
    {
        private static readonly MethodInfo GetterOf = typeof(Plan).GetMethod(nameof(Getter), BindingFlags.NonPublic | BindingFlags.Static)!;

        public static Plan For(Type type)
        {
            var parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).ToLookup(p => p.Name);
            return new([.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is not null)
                .Select(p => (Property: p, Rules: Rules(p), Nested: IsRecordOfOurs(ItemType(p.PropertyType))))
                .Where(s => s.Rules.Length > 0 || s.Nested || s.Property.PropertyType == typeof(Guid) || typeof(IEnumerable<Guid>).IsAssignableFrom(s.Property.PropertyType))
                .Select(s => ((Func<object, object?>)GetterOf.MakeGenericMethod(type, s.Property.PropertyType).Invoke(null, [s.Property.GetMethod!])!,
                    JsonNamingPolicy.CamelCase.ConvertName(s.Property.Name), s.Rules, s.Nested))]);

            ValidationAttribute[] Rules(PropertyInfo p) =>
                [.. p.GetCustomAttributes<ValidationAttribute>(), .. parameters[p.Name].SelectMany(q => q.GetCustomAttributes<ValidationAttribute>())];
        }

        // a delegate of the property itself: asking by reflection costs more than most rules do
        private static Func<object, object?> Getter<TTerms, TValue>(MethodInfo get)
        {
            var typed = get.CreateDelegate<Func<TTerms, TValue>>();
            return terms => typed((TTerms)terms);
        }

        private static Type ItemType(Type type) =>
            type != typeof(string) && type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : type;

    }

    /// <summary>True for types whose own fields are checked as well.</summary>
    public static bool IsRecordOfOurs(Type type) =>
        type is { IsClass: true, IsPrimitive: false } && type != typeof(string) && type.Assembly != typeof(object).Assembly;
}
