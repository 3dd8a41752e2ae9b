namespace Poet.Insight.Domain;

/// <summary>A share with the limits between which chance alone would leave it, nineteen times in twenty. Pure.</summary>
/// <param name="Of">How many of them.</param>
/// <param name="All">Out of how many.</param>
internal readonly record struct Share(int Of, int All)
{
    // of the normal distribution, for 95 in 100
    private const double Z = 1.959964;

    /// <summary>From 0 to 1, by Wilson's score interval, which holds for few as well and never leaves 0 to 1 (E. B. Wilson, 1927).</summary>
    /// <exception cref="InvalidOperationException">There is nothing of which it could be a share.</exception>
    public (double Low, double High) Limits
    {
        get
        {
            if (All <= 0)
                throw new InvalidOperationException("A share of nothing has no limits");
            var (n, p) = ((double)All, (double)Of / All);
            var (middle, half, whole) = (p + Z * Z / (2 * n), Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)), 1 + Z * Z / n);
            return (Math.Max(0, (middle - half) / whole), Math.Min(1, (middle + half) / whole));
        }
    }
}
