using System.Text.RegularExpressions;
using Poet.OrderTypes.Sdk.Handover;

namespace Poet.Platform.Plugins;

/// <summary>What a handover format must show before anyone relies on it: sections that can be told apart, and a file that holds what it must and no markup that people wrote.</summary>
internal static partial class HandoverFormatChecks
{
    private const string Hostile = "<script>alert(1)</script>";

    public static IEnumerable<string> Problems(IHandoverFormat format)
    {
        if (!CodeShape().IsMatch(format.Info.Id) || format.Info.Id.Length > 40)
            yield return $"the id {OneLine.Of(format.Info.Id)} is not usable; give it in kebab-case, up to 40 characters";
        if (string.IsNullOrWhiteSpace(format.Info.Name) || string.IsNullOrWhiteSpace(format.Info.Version) || format.Info.Version.Length > 20)
            yield return "the name or the version is empty or too long";
        if (format.Info.AnswerWithinWorkingDays is < 1 or > 30)
            yield return "give 1 to 30 working days for an answer";
        if (format.Sections.Count == 0)
            yield return "it has no sections";
        foreach (var section in format.Sections.Where(s => !CodeShape().IsMatch(s.Code) || s.Code.Length > 40 || string.IsNullOrWhiteSpace(s.Heading)))
            yield return $"section {OneLine.Of(section.Code)}: give a code in kebab-case, up to 40 characters, and a heading";
        foreach (var twice in format.Sections.GroupBy(s => s.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"section {OneLine.Of(twice.Key)} stands more than once; keep one";

        var pack = Example(format);
        var file = format.Write(pack);
        foreach (var (what, text) in new[] { ("marking", pack.Marking), ("hash", pack.Hash), ("reference", pack.Reference), ("sending force", pack.From) })
            if (!file.Content.Contains(text, StringComparison.Ordinal))
                yield return $"the file that it writes does not hold the {what} of the pack";
        if (file.Content.Contains(Hostile, StringComparison.Ordinal))
            yield return "the file that it writes takes people's words for markup; escape them";
        if (!CodeShape().IsMatch(file.Extension) || string.IsNullOrWhiteSpace(file.MediaType))
            yield return "the file that it writes has no extension or media type";
    }

    private static HandoverPack Example(IHandoverFormat format) => new()
    {
        Reference = "ABC3479", Number = 1, Hash = new string('a', 64), Marking = "MARKED-FOR-A-TRIAL", Scheme = "TRIAL", From = "Sending force", To = "Receiving force", FromContact = Hostile, ToContact = Hostile,
        Subject = Hostile, Why = Hostile, LawfulBasis = Hostile, EffectiveAt = DateTimeOffset.UnixEpoch, IsSigned = true, MadeAt = DateTimeOffset.UnixEpoch, WrittenAt = DateTimeOffset.UnixEpoch, WrittenBy = Hostile,
        Sections = [.. format.Sections.Select((s, i) => i % 2 == 0 ? new PackedSection(s, [new(Hostile, Hostile)], null, null) : new(s, [], Hostile, new(2026, 9, 1)))],
        Signatures = [new(Hostile, Hostile, DateTimeOffset.UnixEpoch)],
    };

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex CodeShape();
}
