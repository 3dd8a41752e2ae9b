using System.Globalization;
using System.Runtime.InteropServices;
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
    private readonly Dictionary<Key, Copies> rows = [];
    private readonly Dictionary<Key, RowPlace> orders = [];

    private readonly record struct Key(long High, long Low);

    /// <summary>The rows of one order that are written differently; nearly always one.</summary>
    private struct Copies(RowPlace first, string hash)
    {
        private List<(RowPlace Place, string Hash)>? others;

        public RowPlace Repeat(RowPlace place, string writing)
        {
            if (writing == hash)
                return first;
            if (others?.Find(o => o.Hash == writing) is { Place: { } wordForWord })
                return wordForWord;
            (others ??= []).Add((place, writing));
            return first;
        }
    }

    /// <summary>
    /// The row that this one repeats (the first that it repeats word for word, else the first of the same order), or an earlier row of the
    /// same order with other conditions. Remembers this one.
    /// </summary>
    public (RowPlace? Repeated, RowPlace? MuchLike) Look(RowReading row, RowPlace place)
    {
        var text = OrderOf(row);
        var order = KeyOf(text);
        foreach (var condition in row.Conditions)
            text.Append('|').Append(Words.Fold(condition.Words));
        ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, KeyOf(text), out var known);
        if (known)
            return (same.Repeat(place, row.Hash), null);
        same = new(place, row.Hash);
        return orders.TryAdd(order, place) ? (null, null) : (null, orders[order]);
    }

    private static StringBuilder OrderOf(RowReading row)
    {
        var text = new StringBuilder(512);
        foreach (var word in Words.Fold(row.Name?.Full ?? "").Split(' ').Order(StringComparer.Ordinal))
            text.Append(word).Append(' ');
        return text.Append('|').Append(row.BornOn?.DayNumber)
            .Append('|').AppendJoin(',', row.PncIds.Select(p => p.Canonical))
            .Append('|').Append(row.TypeCode ?? Written(row, "type")).Append(row.Type?.Form is { } form and not FormKind.Full ? form : "").Append((char)('a' + (int)row.Kind))
            .Append('|').Append(row.MadeOn?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? Written(row, "made"))
            .Append('|').Append(row.EndsOn?.DayNumber).Append(row.UntilFurtherOrder).Append(row.Length)
            .Append('|').Append(row.Name is null ? row.Reference : "");
    }

    private static Key KeyOf(StringBuilder text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new(BitConverter.ToInt64(hash, 0), BitConverter.ToInt64(hash, 8));
    }

    /// <summary>What could not be read is compared as it was written.</summary>
    private static string Written(RowReading row, string what) => what + string.Concat(row.Cells.Where(c => c.Text.Length < 60).Select(c => Words.Fold(c.Text)));
}
