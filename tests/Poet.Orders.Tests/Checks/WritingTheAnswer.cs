using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Poet.Orders.Checks;

namespace Poet.Orders.Tests.Checks;

/// <summary>The answer is written by hand, and must be what the serializer would have written.</summary>
[Collection(TestHost.Shared)]
public sealed class WritingTheAnswer(TestHost host)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void every_property_is_written_as_the_serializer_writes_it(bool withNulls)
    {
        var answer = (CheckAnswer)Sample(typeof(CheckAnswer), withNulls, 0)!;

        Written(answer).Should().Be(JsonSerializer.Serialize(answer, Options));
        if (!withNulls)
            Written(answer).Should().Contain("says “so” & <so>").And.Contain("\"maximumPenalty\"");
    }

    [Fact]
    public void a_real_answer_is_written_as_the_serializer_writes_it()
    {
        var roadside = new Roadside();
        roadside.Has(conditions: [Roadside.NoContact(), Roadside.KeepOut()]);
        roadside.Has("SCPO", "2024-05-05", null);

        var answer = roadside.Ask();

        answer.Orders.Should().HaveCount(2);
        Written(answer).Should().Be(JsonSerializer.Serialize(answer, Options));
    }

    private JsonSerializerOptions Options => host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private string Written(CheckAnswer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = Options.Encoder }))
            CheckJson.Write(json, answer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // something in every property, so that one that is forgotten shows
    private static object? Sample(Type type, bool withNulls, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
            return Enum.GetValues(plain).GetValue(depth % Enum.GetValues(plain).Length);
        if (plain == typeof(string))
            return $"says “so” & <so> {depth}";
        if (plain == typeof(bool))
            return depth % 2 == 0;
        if (plain == typeof(int))
            return depth;
        if (plain == typeof(Guid))
            return new Guid(depth, 1, 2, [1, 2, 3, 4, 5, 6, 7, 8]);
        if (plain == typeof(DateOnly))
            return new DateOnly(2026, 1, 1 + depth);
        if (plain == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 1, 1, 2, 3, 4, 567, TimeSpan.Zero).AddTicks(depth);
        if (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
            return List(plain.GetGenericArguments()[0], withNulls, depth);
        var made = plain.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var nullability = new NullabilityInfoContext();
        var one = made.Invoke([.. made.GetParameters().Select(p => nullability.Create(p).WriteState == NullabilityState.Nullable && withNulls ? null : Sample(p.ParameterType, withNulls, depth + 1))]);
        foreach (var property in plain.GetProperties().Where(p => p.CanWrite && made.GetParameters().All(a => a.Name != p.Name)))
            if (!withNulls || nullability.Create(property).WriteState != NullabilityState.Nullable)
                property.SetValue(one, Sample(property.PropertyType, withNulls, depth + 1));
        return one;
    }

    private static IList List(Type of, bool withNulls, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(of))!;
        for (var i = 0; i < 2; i++)
            list.Add(Sample(of, withNulls, depth + 1 + i));
        return list;
    }
}
