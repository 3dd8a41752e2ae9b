using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Referrals.Domain.Applications;

/// <summary>Everything that is asked of a court and why, as it is signed: never changed, a later text stands beside it.</summary>
internal sealed record DraftText(string Edition, FormKind Form, RouteKind Route, string Section, string Court, Length Length, IReadOnlyList<DraftClause> Clauses)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static DraftText FromJson(string json) => JsonSerializer.Deserialize<DraftText>(json, Options)!;

    /// <summary>SHA-256 in lower-case hex over the text with the person and the type it is about: what is signed, and what stands in the footer of every print.</summary>
    public static string HashOf(Guid subject, string type, string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject:D}\n{type}\n{json}")));
}

/// <summary>One condition that is asked for: its words, and why it is asked.</summary>
internal sealed record DraftClause(Guid Id, int Number, string Words, string? Kind, int KindVersion, string? Terms, bool MayHoldProtectedDetails, string Justification, string Evidence, string Risk)
{
    /// <summary>Where it runs shorter than the order.</summary>
    public Length? Own { get; init; }
}

/// <summary>How long is asked for: years, months and days, or until further order; nothing where it is not said.</summary>
internal sealed record Length(int Years = 0, int Months = 0, int Days = 0, bool UntilFurtherOrder = false)
{
    [JsonIgnore]
    public bool IsKnown => UntilFurtherOrder || Years + Months + Days > 0;

    /// <summary>True for numbers that make sense.</summary>
    [JsonIgnore]
    public bool IsSound => Years is >= 0 and <= 99 && Months is >= 0 and <= 120 && Days is >= 0 and <= 3660 && !(UntilFurtherOrder && Years + Months + Days > 0);

    /// <summary>The last day when day one is this; null where it does not end on a day.</summary>
    public DateOnly? LastDay(DateOnly first) => Years + Months + Days == 0 ? null : Period.Of(Years, Months, Days).LastDay(first);

    public string InWords() => UntilFurtherOrder ? "until further order" : Years + Months + Days == 0 ? "not said" : Period.Of(Years, Months, Days).InWords();
}
