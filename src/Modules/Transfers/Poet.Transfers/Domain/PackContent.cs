using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;

namespace Poet.Transfers.Domain;

/// <summary>Everything that the receiving force is told, as it is signed: never changed, a later pack stands beside it. Nothing in it depends on when it was asked or by whom.</summary>
internal sealed record PackContent(string Format, string FormatVersion, string Reference, string FromForce, string ToForce, string Subject, TransferReason Why, DateTimeOffset EffectiveAt,
    IReadOnlyList<SectionContent> Sections)
{
    /// <summary>Data Protection Act 2018: law enforcement processing, and sharing between competent authorities for it.</summary>
    public const string LawfulBasis = "Data Protection Act 2018, Part 3: sections 35 and 36, for the prevention of crime and the execution of orders of courts";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static PackContent FromJson(string json) => JsonSerializer.Deserialize<PackContent>(json, Options)!;

    /// <summary>SHA-256 in lower-case hex over the pack with the transfer it belongs to: what is signed, and what stands on every print.</summary>
    public static string HashOf(Guid transfer, string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{transfer:D}\n{json}")));

    /// <summary>The section, as far as anything is in it.</summary>
    public SectionContent Of(string code) => Sections.FirstOrDefault(s => s.Code == code) ?? new(code, []);

    /// <summary>The same with what the sender says of a section.</summary>
    public PackContent With(SectionContent section) =>
        this with { Sections = [.. Sections.Select(s => s.Code == section.Code ? section : s), .. Sections.Any(s => s.Code == section.Code) ? [] : new[] { section }] };

    /// <summary>How each section of the format stands.</summary>
    public IEnumerable<SectionStatus> Completeness(IHandoverFormat format) => format.Sections.Select(s => (Section: s, Content: Of(s.Code)))
        .Select(s => new SectionStatus(s.Section, s.Content, s.Content.Items.Count > 0 || s.Content.Given is not null ? SectionStanding.Filled
            : s.Content.Gap is not null ? SectionStanding.Gap
            : s.Section.Need == SectionNeed.Mandatory ? SectionStanding.Missing : SectionStanding.NotNeeded));
}

/// <summary>What is in a section.</summary>
internal sealed record SectionContent(string Code, IReadOnlyList<ItemContent> Items)
{
    /// <summary>What the sender wrote.</summary>
    public GivenContent? Given { get; init; }

    /// <summary>Why it is not filled.</summary>
    public GapContent? Gap { get; init; }
}

/// <summary>One thing told.</summary>
internal sealed record ItemContent(string Label, string Text, bool Protected = false)
{
    public static ItemContent Of(PackItem item) => new(item.Label, item.Text, item.MayHoldProtectedDetails);
}

/// <summary>What the sender wrote into a section.</summary>
internal sealed record GivenContent(string Words, bool Protected, string By, DateTimeOffset At);

/// <summary>Why a section is not filled, and when it will be. Protected where nobody has said otherwise, as in packs that were put together before it was asked.</summary>
internal sealed record GapContent(string Reason, DateOnly? DueOn, string By, DateTimeOffset At, bool Protected = true);

/// <summary>How a section stands.</summary>
internal sealed record SectionStatus(HandoverSection Section, SectionContent Content, SectionStanding Standing);

/// <summary>Whether something is in a section.</summary>
internal enum SectionStanding
{
    /// <summary>Something is told.</summary>
    Filled,
    /// <summary>Nothing is, and the sender says why.</summary>
    Gap,
    /// <summary>Nothing is, nobody says why, and it must be.</summary>
    Missing,
    /// <summary>Nothing is, and nothing need be.</summary>
    NotNeeded,
}
