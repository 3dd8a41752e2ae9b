using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>Times of day in terms are whole minutes, written as orders and time inputs have them: 21:00. Zero seconds are read and left out.</summary>
internal sealed class MinuteOfDayConverter : JsonConverter<TimeOnly>
{
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader is { TokenType: JsonTokenType.String, ValueSpan: [var h, var hh, (byte)':', var m, var mm] } && Number(h, hh) is >= 0 and < 24 and var hour && Number(m, mm) is >= 0 and < 60 and var minute)
            return new(hour, minute); // as it nearly always is
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:00"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("The time could not be converted: give hours and minutes, such as 21:00");
    }

    private static int Number(byte tens, byte ones) => tens is >= (byte)'0' and <= (byte)'9' && ones is >= (byte)'0' and <= (byte)'9' ? (tens - '0') * 10 + ones - '0' : -1;

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
}
