using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>The quick reader of terms gives what the serialiser and the annotations give, and leaves to them whatever they would refuse.</summary>
public sealed class QuickReading
{
    public static TheoryData<string> Kinds => [.. ConditionKinds.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void terms_as_they_are_stored_are_read_quickly_and_the_same(string id)
    {
        foreach (var json in Stored(id, out var terms))
        {
            var read = Quick(terms, json);

            read.Should().NotBeNull(json);
            JsonSerializer.Serialize(read, terms, TermsJson.Options).Should().Be(json);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void what_the_serialiser_or_an_annotation_refuses_is_never_read_quickly(string id)
    {
        var (quick, refused) = (0, 0);
        foreach (var json in Stored(id, out var terms).SelectMany(Spoiled).Distinct())
        {
            var slow = Slow(terms, json);
            var read = Quick(terms, json);

            (quick, refused) = (quick + (read is null ? 0 : 1), refused + (slow is null ? 1 : 0));
            if (read is not null)
                (slow is null ? "refused" : JsonSerializer.Serialize(slow, terms, TermsJson.Options)).Should().Be(JsonSerializer.Serialize(read, terms, TermsJson.Options), json);
        }
        refused.Should().BeGreaterThan(0, "the case would else show nothing");
    }

    [Theory]
    [InlineData("""{"text":"abc"}""")]
    [InlineData("""{"text":"forbidden"}""")] // an annotation of the author's own
    [InlineData("""{"text":"abc","least":0}""")] // exclusive
    [InlineData("""{"text":"abc","least":1}""")]
    [InlineData("""{"text":"abc","rounded":5.4}""")] // rounded to a whole number before it is compared
    [InlineData("""{"text":"abc","parameters":{"size":3}}""")]
    [InlineData("""{"text":"abc","parameters":{"size":30}}""")]
    [InlineData("""{"text":"abc","parameters":{}}""")]
    [InlineData("""{"text":"abc","inner":[{"size":30}]}""")]
    [InlineData("""{"text":"abc","inner":[null]}""")]
    [InlineData("""{"text":"abc","renamed":1}""")]
    [InlineData("""{"text":"abc","other_name":1}""")]
    [InlineData("""{"te\u0078t":"abc"}""")]
    [InlineData("""{"text":"a\u0062c"}""")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":"abc","needs":[]}""")]
    [InlineData("""{"text":"abc","array":[1,2]}""")]
    public void unusual_records_of_authors_are_read_as_the_serialiser_reads_them(string json)
    {
        foreach (var terms in new[] { typeof(Unusual), typeof(AgainstItsOwnRule) })
        {
            var (slow, read) = (Slow(terms, json), Quick(terms, json));

            if (read is not null)
                JsonSerializer.Serialize(read, terms, TermsJson.Options).Should().Be(slow is null ? "refused" : JsonSerializer.Serialize(slow, terms, TermsJson.Options));
        }
    }

    [Fact]
    public void a_few_terms_are_left_to_the_serialiser_and_many_are_read_by_the_kind_without_a_difference()
    {
        var kind = ConditionKinds.ById(ConditionKinds.DeviceLimit)!;
        for (var i = 0; i < 3 * TermsReader<DeviceLimitTerms>.WorthMaking; i++)
        {
            kind.TryParse(JsonDocument.Parse("""{"maxPhones":1,"maxSims":100}""").RootElement, 1, out _, out var problems).Should().BeFalse();
            problems.Should().ContainSingle().Which.Says.Should().Be("Enter maxSims from 0 to 99");
            kind.TryParse(JsonDocument.Parse("""{"maxPhones":1}""").RootElement, 1, out var terms, out _).Should().BeTrue();
            terms.Should().BeOfType<DeviceLimitTerms>().Which.MaxPhones.Should().Be(1);
        }
    }

    [Fact]
    public void a_number_far_out_of_range_is_refused_with_the_range()
    {
        ConditionKinds.ById(ConditionKinds.ApproachPlace)!.TryParse(JsonDocument.Parse("""{"places":["00000000-0000-0000-0000-000000000001"],"distanceMetres":1000000000000}""").RootElement, 1, out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Says.Should().Be("Enter distanceMetres from 1 to 50000");
    }

    private static IReadOnlyList<string> Stored(string id, out Type terms)
    {
        var kind = ConditionKinds.ById(id)!;
        terms = kind.Examples[0].Terms.GetType();
        return [.. kind.Examples.Select(e => kind.Serialize(e.Terms)).Distinct()];
    }

    // each field left out, given twice, spelt otherwise, and with values that its rules or its type do not allow
    private static IEnumerable<string> Spoiled(string json)
    {
        var whole = (JsonObject)JsonNode.Parse(json)!;
        yield return json[..^1] + (whole.Count == 0 ? "" : ",") + "\"unknown\":1}";
        yield return json + " ";
        foreach (var (name, value) in whole)
        {
            yield return With(whole, name, null, leaveOut: true);
            yield return json[..^1] + $",\"{name}\":{value!.ToJsonString()}}}";
            yield return json.Replace($"\"{name}\"", $"\"{name.ToUpperInvariant()}\"", StringComparison.Ordinal);
            foreach (var other in Others(value))
                yield return With(whole, name, other, leaveOut: false);
        }
    }

    private static IEnumerable<JsonNode?> Others(JsonNode value)
    {
        foreach (var text in new[] { "null", "true", "-1", "0", "1", "5.5", "1000000000000", "\"\"", "\"x\"", "\"21:00\"", "\"21:60\"", "\"2026-02-30\"", "\"00000000-0000-0000-0000-000000000000\"", "[]", "[null]", "{}" })
            yield return JsonNode.Parse(text);
        yield return new string('x', 5000);
        yield return new JsonArray([.. Enumerable.Repeat(value is JsonArray { Count: > 0 } items ? items[0] : value, 120).Select(v => v?.DeepClone())]);
        if (value is JsonArray { Count: > 0 } list && list[0] is JsonObject record)
            foreach (var spoiled in Spoiled(record.ToJsonString()))
                if (TryParse(spoiled) is { } inner)
                    yield return new JsonArray(inner);
        if (value is JsonObject nested)
            foreach (var spoiled in Spoiled(nested.ToJsonString()))
                if (TryParse(spoiled) is { } inner)
                    yield return inner;
    }

    private static JsonObject? TryParse(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject found && found.Count > 0 ? found : null; // counting finds fields given twice, which nodes cannot hold
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string With(JsonObject whole, string name, JsonNode? value, bool leaveOut)
    {
        var changed = (JsonObject)whole.DeepClone();
        if (leaveOut)
            changed.Remove(name);
        else
            changed[name] = value;
        return changed.ToJsonString();
    }

    private static object? Slow(Type terms, string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(json, terms, TermsJson.Options)!;
            List<TermProblem> problems = [];
            Annotations.Check(read, "", problems);
            return problems.Count == 0 ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Quick(Type terms, string json) =>
        typeof(QuickReading).GetMethod(nameof(ReadQuickly), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(terms).Invoke(null, [json]);

    private static T? ReadQuickly<T>(string json) where T : class
    {
        var reader = new TermsReader<T>();
        using var document = JsonDocument.Parse(json);
        for (var i = 1; i < TermsReader<T>.WorthMaking; i++)
            reader.Read(document.RootElement).Should().BeNull("a few are left to the serialiser");
        return reader.Read(document.RootElement);
    }

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class NotForbiddenAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not "forbidden";
    }

    private record Unusual
    {
        [NotForbidden, Required]
        public required string Text { get; init; }

        [Range(0, 5, MinimumIsExclusive = true)]
        public int Least { get; init; } = 2;

        [Range(0, 5)]
        public decimal? Rounded { get; init; }

        public Parameters? Parameters { get; init; }

        public IReadOnlyList<Parameters> Inner { get; init; } = [];

        [MinLength(1)]
        public IReadOnlyList<int> Needs { get; init; } = [1];

        public int[] Array { get; init; } = [];
    }

    private sealed record AgainstItsOwnRule : Unusual
    {
        [MinLength(2)]
        public IReadOnlyList<int> More { get; init; } = [1];

        [System.Text.Json.Serialization.JsonPropertyName("other_name")]
        public int Renamed { get; init; }
    }

    private sealed record Parameters([property: Range(1, 9)] int Size);
}
