using System.Globalization;

namespace Poet.Bench.Measure;

/// <summary>CPU that a process, or a PostgreSQL server with all its processes, has used, from /proc.</summary>
internal static class CpuMeter
{
    private const double MillisecondsPerTick = 10; // USER_HZ is 100 wherever .NET runs

    public static double OfProcess(int id) => Read(id) is { } stat ? stat.Own * MillisecondsPerTick : 0;

    /// <summary>The server's own, that of its living children, and that of those it has buried.</summary>
    public static double OfServer(int id) => (Read(id) is { } stat ? stat.Own + stat.Children : 0) * MillisecondsPerTick
        + Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(n => char.IsAsciiDigit(n![0]))
            .Select(n => Read(int.Parse(n!, CultureInfo.InvariantCulture))).Where(s => s?.Parent == id).Sum(s => s!.Value.Own * MillisecondsPerTick);

    /// <summary>The most resident memory that a process has held so far, in MB; 0 once it has ended.</summary>
    public static double MostMemory(int id)
    {
        const string Most = "VmHWM:";
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith(Most, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[Most.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static (int Parent, long Own, long Children)? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' '); // the name in brackets may hold spaces
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Number(11) + Number(12), Number(13) + Number(14));

            long Number(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // it has ended since the folder was listed
        }
    }
}
