using System.Security.Cryptography;
using System.Text;
using Poet.Orders.Import.Reading.Fields;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Import.Reading.Lines;

/// <summary>
/// Finds rows that repeat an earlier one. A duplicate is the same order of the same person (name in any case or order, birth date, PNC,
/// type and form, day made, end) with the same conditions; so an interim and the full order after it are two, and a row that differs in
/// its conditions is never dropped. Only keys are held.
/// </summary>
internal sealed class Duplicates
{
    private readonly Dictionary<Key, List<Seen>> rows = [];
    private readonly Dictionary<Key, RowPlace> orders = [];

    private readonly record struct Key(long High, long Low);

    private readonly record struct Seen(RowPlace Place, string Hash);

    /// <summary>The row that this one repeats: the first that it repeats word for word, else the first of the same order.</summary>
    public RowPlace? Repeated(RowReading row, RowPlace place)
    {
        var key = KeyOf(row, withConditions: true);
        if (!rows.TryGetValue(key, out var same))
        {
            rows[key] = [new(place, row.Hash)];
            return null;
        }
        var wordForWord = same.FindIndex(s => s.Hash == row.Hash);
        if (wordForWord < 0)
            same.Add(new(place, row.Hash));
        return same[Math.Max(wordForWord, 0)].Place;
    }

    /// <summary>An earlier row of the same order whose conditions differ; remembers this one.</summary>
    public RowPlace? MuchLike(RowReading row, RowPlace place)
    {
        var key = KeyOf(row, withConditions: false);
        if (orders.TryGetValue(key, out var earlier))
            return earlier;
        orders[key] = place;
        return null;
    }

    private static Key KeyOf(RowReading row, bool withConditions)
    {
        var text = new StringBuilder(256);
        foreach (var word in Words.Fold(row.Name?.Full ?? "").Split(' ').Order(StringComparer.Ordinal))
            text.Append(word).Append(' ');
        text.Append('|').Append(row.BornOn?.DayNumber)
            .Append('|').AppendJoin(',', row.PncIds.Select(p => p.Canonical))
            .Append('|').Append(row.TypeCode ?? Written(row, "type")).Append(row.Type?.Form is { } form and not FormKind.Full ? form : "").Append((char)('a' + (int)row.Kind))
            .Append('|').Append(row.MadeOn?.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Written(row, "made"))
            .Append('|').Append(row.EndsOn?.DayNumber).Append(row.UntilFurtherOrder).Append(row.Length)
            .Append('|').Append(row.Name is null ? row.Reference : "");
        if (withConditions)
            foreach (var condition in row.Conditions)
                text.Append('|').Append(Words.Fold(condition.Words));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new(BitConverter.ToInt64(hash, 0), BitConverter.ToInt64(hash, 8));
    }

    /// <summary>What could not be read is compared as it was written.</summary>
    private static string Written(RowReading row, string what) => what + string.Concat(row.Cells.Where(c => c.Text.Length < 60).Select(c => Words.Fold(c.Text)));
}
