namespace Poet.Subjects.Names;

/// <summary>How many letters must be left out, put in, changed or swapped with their neighbour to make one word of another (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="most"/> + 1 when it is more than that.</summary>
    public static int Of(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var width = other.Length + 1;
        Span<int> before = width <= 128 ? stackalloc int[width] : new int[width];
        Span<int> last = width <= 128 ? stackalloc int[width] : new int[width];
        Span<int> row = width <= 128 ? stackalloc int[width] : new int[width];
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            // a swap reaches two rows back, so one row above the limit is not yet the end
            if (least > most + 1)
                return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return Math.Min(last[width - 1], most + 1);
    }
}
