using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;

namespace Poet.Bench.Contestants;

/// <summary>What somebody writes who knows six kinds and wants them read fast: generated code of System.Text.Json and checks by hand, on the same documents. No names of fields, no second opinion where something is wrong.</summary>
internal static class HandWrittenReading
{
    public static readonly string[] Kinds =
        [ConditionKinds.Curfew, ConditionKinds.NoContact, ConditionKinds.CashLimit, ConditionKinds.DeviceLimit, ConditionKinds.ExclusionArea, ConditionKinds.ApproachPlace];

    private static readonly HandWrittenJson Known = new(new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = 16, Converters = { new MinutesConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });

    public static void Read(byte[] order)
    {
        using var document = JsonDocument.Parse(order);
        foreach (var condition in document.RootElement.EnumerateArray())
            if (condition.GetProperty("version").GetInt32() < 1 || !Fits(condition.GetProperty("kind").GetString()!, condition.GetProperty("terms")))
                throw new InvalidOperationException("A condition of the bench was refused");
    }

    private static bool Fits(string kind, JsonElement terms)
    {
        return kind switch
        {
            ConditionKinds.Curfew => terms.Deserialize(Known.CurfewTerms) is { PlaceId: var id, Hours.Count: >= 1 and <= 21, Exceptions.Count: <= 11, Approval: null or { Length: >= 2 and <= 120 } } t && id != Guid.Empty && Fits(t.Hours),
            ConditionKinds.NoContact => terms.Deserialize(Known.NoContactTerms) is { People.Count: >= 1 and <= 50, Means.Count: <= 10, Exceptions.Count: <= 4, OtherException: null or { Length: >= 3 and <= 300 }, Approval: null or { Length: >= 2 and <= 200 } } t
                && Fits(t.People),
            ConditionKinds.CashLimit => terms.Deserialize(Known.CashLimitTerms) is { Pounds: >= 0 and <= 10_000_000, RateSource: null or { Length: >= 2 and <= 200 }, Approval: null or { Length: >= 2 and <= 200 } },
            ConditionKinds.DeviceLimit => terms.Deserialize(Known.DeviceLimitTerms) is
            {
                MaxPhones: null or (>= 0 and <= 99), MaxSims: null or (>= 0 and <= 99), MaxNumbers: null or (>= 0 and <= 99), MaxComputers: null or (>= 0 and <= 99), MaxLandlines: null or (>= 0 and <= 99),
                OnlyPhones.Count: <= 20, Approval: null or { Length: >= 2 and <= 200 },
            } t && Fits(t.OnlyPhones),
            ConditionKinds.ExclusionArea => terms.Deserialize(Known.ExclusionAreaTerms) is { Map: null or { Length: >= 2 and <= 120 } } t && Fits(t.Places, t.ExceptPlaces, t.Exceptions, t.Approval, t.Hours),
            ConditionKinds.ApproachPlace => terms.Deserialize(Known.ApproachPlaceTerms) is { DistanceMetres: >= 1 and <= 50_000 } t && Fits(t.Places, t.ExceptPlaces, t.Exceptions, t.Approval, t.Hours),
            _ => false,
        };
    }

    private static bool Fits(IReadOnlyList<Guid> places, IReadOnlyList<Guid> left, IReadOnlyList<PresenceException> exceptions, string? approval, IReadOnlyList<WeeklyWindow> hours) =>
        places.Count is >= 1 and <= 20 && left.Count <= 20 && exceptions.Count <= 11 && approval is null or { Length: >= 2 and <= 120 } && hours.Count <= 21 && Fits(hours) && Fits(places) && Fits(left);

    private static bool Fits(IReadOnlyList<WeeklyWindow> hours)
    {
        foreach (var window in hours)
            if (window.Days.Count is < 1 or > 7)
                return false;
        return true;
    }

    private static bool Fits(IReadOnlyList<NamedPhone> phones)
    {
        foreach (var phone in phones)
            if (phone is { Number.Length: < 3 or > 20 } or { Imei.Length: < 14 or > 20 })
                return false;
        return true;
    }

    private static bool Fits(IReadOnlyList<Guid> ids)
    {
        foreach (var id in ids)
            if (id == Guid.Empty)
                return false;
        return true;
    }
}

/// <summary>Hours and minutes, as terms have them.</summary>
internal sealed class MinutesConverter : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ValueSpan is [var h, var hh, (byte)':', var m, var mm] ? new((h - '0') * 10 + hh - '0', (m - '0') * 10 + mm - '0') : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CurfewTerms))]
[JsonSerializable(typeof(NoContactTerms))]
[JsonSerializable(typeof(CashLimitTerms))]
[JsonSerializable(typeof(DeviceLimitTerms))]
[JsonSerializable(typeof(ExclusionAreaTerms))]
[JsonSerializable(typeof(ApproachPlaceTerms))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
