using System.Globalization;

namespace Poet.Bench.Fill;

/// <summary>People who do not exist, the same on every run.</summary>
internal static class InventedNames
{
    private static readonly string[] First =
        ["Alun", "Bryony", "Callum", "Delia", "Emrys", "Fenella", "Gareth", "Hestia", "Idris", "Jocasta", "Kester", "Lowri", "Merrick", "Nerys", "Osric", "Perpetua", "Quentin", "Rhona", "Silas", "Tamsin"];

    private static readonly string[] Begin =
        ["Ash", "Bram", "Cold", "Dun", "Elm", "Fern", "Glen", "Hart", "Ing", "Kel", "Lang", "Mar", "Nether", "Oak", "Pen", "Quarn", "Red", "Stan", "Thorn", "Under", "Wick", "Yar"];

    private static readonly string[] End =
        ["bourne", "bury", "combe", "croft", "dale", "den", "field", "ford", "gate", "grove", "ham", "hurst", "ley", "low", "mere", "more", "ridge", "stead", "thorpe", "ton", "wick", "worth"];

    public static string Family(int i) => Begin[i % Begin.Length] + End[i / Begin.Length % End.Length];

    public static string Given(int i) => $"{First[i / 484 % First.Length]} {First[i / 9680 % First.Length]}";

    public static string Name(int i) => $"{Given(i)} {Family(i)}";

    public static DateOnly Born(int i) => new DateOnly(1950, 1, 1).AddDays((int)(i * 7919L % 20_000));

    /// <summary>A PNC ID whose check letter fits; each number gives another.</summary>
    public static string Pnc(int i)
    {
        var (year, serial) = (1990 + i % 30, 100_000 + i);
        var digits = (year % 100 * 10_000_000L) + serial;
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{serial:0000000}{"ZABCDEFGHJKLMNPQRTUVWXY"[(int)(digits % 23)]}");
    }
}
