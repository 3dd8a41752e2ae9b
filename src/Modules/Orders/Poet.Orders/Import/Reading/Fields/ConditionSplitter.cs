using System.Globalization;
using System.Text.RegularExpressions;

namespace Poet.Orders.Import.Reading.Fields;

/// <summary>One condition with the words of the sheet.</summary>
/// <param name="Label">The number or letter it had, such as "1." or "(a)"; empty where it had none.</param>
internal sealed record ConditionReading(string Label, string Words);

/// <summary>The conditions of one cell.</summary>
/// <param name="CutOff">The text ends where a program cuts long text off, so words are missing.</param>
internal sealed record ConditionsCell(IReadOnlyList<ConditionReading> Conditions, bool CutOff)
{
    public static readonly ConditionsCell Empty = new([], false);
}

/// <summary>Splits numbered, lettered, bulleted and plain conditions, one by one, with the words kept.</summary>
internal static partial class ConditionSplitter
{
    /// <summary>Lengths at which old exports and cells cut text off.</summary>
    private static readonly int[] CutLengths = [255, 256, 1024, 32767];

    private static readonly HashSet<string> PointsElsewhere =
    [
        "see order", "see attached", "see attached order", "see court order", "see notes", "as per order", "as per court order", "per order", "on file", "refer to order", "refer to file", "as order",
        "attached", "see scanned order", "see pnc", "on pnc", "various", "standard", "see below", "see folder", "as attached", "conditions on file", "see athena",
    ];

    public static ConditionsCell Read(string text)
    {
        var cutOff = CutLengths.Contains(text.Length) && !EndsSentence(text);
        text = Mojibake.Repair(text).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (text.Length == 0 || text.Length < 40 && StandsForNothing(text))
            return ConditionsCell.Empty;
        var labels = Labels(text);
        if (labels.Count > 0)
            return new(Between(text, labels), cutOff);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new([.. lines.Any(l => Bullets().IsMatch(l)) ? Bulleted(lines) : lines.SelectMany(Sentences).Select(s => new ConditionReading("", s))], cutOff);
    }

    private static bool StandsForNothing(string text)
    {
        var folded = Words.Fold(text);
        return Placeholders.StandsForNothing(folded) || PointsElsewhere.Contains(folded);
    }

    private static bool EndsSentence(string text) => text is [.., '.' or ';' or ')' or '"'];

    /// <summary>A label in the text: where it starts, how long it is with the space after it, and what it counts.</summary>
    private readonly record struct Label(int Index, int Length, int Value, bool IsNumber);

    /// <summary>Labels that count up from the first: 1. 2. 3., (a) (b) (c); a number that is out of turn belongs to the words.</summary>
    private static List<Label> Labels(string text)
    {
        List<Label> found = [];
        for (var end = text.AsSpan().IndexOfAny('.', ')'); end >= 0;)
        {
            if (LabelEndingAt(text, end) is { } label && (found.Count == 0
                ? Introduces(text.AsSpan(0, label.Index)) && (label.IsNumber || label.Value == 1)
                : label.IsNumber == found[0].IsNumber && label.Value == found[^1].Value + 1))
                found.Add(label);
            var next = text.AsSpan(end + 1).IndexOfAny('.', ')');
            end = next < 0 ? -1 : end + 1 + next;
        }
        return found;
    }

    /// <summary>"12.", "12)", "(12)", "a)" or "(a)" between white space or punctuation and a word; null for any other full stop or bracket.</summary>
    private static Label? LabelEndingAt(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 2 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var isNumber = start < end;
        if (!isNumber && (text[end] != ')' || start == 0 || !char.IsAsciiLetterLower(text[--start])))
            return null;
        var value = isNumber ? int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) : text[start] - 'a' + 1;
        if (start > 0 && text[start - 1] == '(')
            start--;
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not (';' or '.' or ',' or ':'))
            return null;
        var after = end + 1;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
            after++;
        return after < text.Length && char.IsLetter(text[after]) ? new(start, after - start, value, isNumber) : null;
    }

    /// <summary>Words before the first label are kept only when they lead to it, as in "The defendant must not:".</summary>
    private static bool Introduces(ReadOnlySpan<char> before) => before.TrimEnd() is [] or [.., ':'];

    private static List<ConditionReading> Between(string text, List<Label> labels)
    {
        List<ConditionReading> conditions = [];
        var lead = text[..labels[0].Index].Trim();
        for (var i = 0; i < labels.Count; i++)
        {
            var from = labels[i].Index + labels[i].Length;
            var to = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            var words = Tidy(text[from..to]);
            if (words.Length > 0)
                conditions.Add(new(text.Substring(labels[i].Index, labels[i].Length).TrimEnd(), lead.Length > 0 ? $"{lead} {words}" : words));
        }
        return conditions;
    }

    private static List<ConditionReading> Bulleted(string[] lines)
    {
        List<ConditionReading> conditions = [];
        foreach (var line in lines)
        {
            var bullet = Bullets().Match(line);
            if (bullet.Success || conditions.Count == 0)
                conditions.Add(new(bullet.Value.Trim(), Tidy(line[bullet.Length..])));
            else
                conditions[^1] = conditions[^1] with { Words = conditions[^1].Words + "\n" + line };
        }
        return conditions;
    }

    /// <summary>A new condition begins where a sentence ends and the next starts with a duty or a ban; other sentences explain the one before.</summary>
    private static IEnumerable<string> Sentences(string line)
    {
        var from = 0;
        foreach (Match end in SentenceEnd().Matches(line))
        {
            yield return Tidy(line[from..(end.Index + 1)]);
            from = end.Index + end.Length;
        }
        if (Tidy(line[from..]) is { Length: > 0 } rest)
            yield return rest;
    }

    private static string Tidy(string words) => words.Trim().TrimEnd(';').TrimEnd();

    [GeneratedRegex(@"^\s*[•·●▪*–-]\s+")]
    private static partial Regex Bullets();

    [GeneratedRegex(@"[.;]\s+(?=(?:Not|Must|To|Shall|Should|May|Curfew|Prohibited|Forbidden|Do not|Is not|You|He|She|They|The (?:defendant|respondent|subject|offender)|Surrender|Reside|Attend|Report|Notify|Comply|Wear|Remain|Keep|Stay|Be|No|Never|Any|Refrain|Only|Provide|Engage|Allow|Leave|Submit|Inform|Register)\b)")]
    private static partial Regex SentenceEnd();
}
