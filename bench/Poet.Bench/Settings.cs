using System.Globalization;

namespace Poet.Bench;

/// <summary>What the command line asked for.</summary>
internal sealed record Settings
{
    public IReadOnlyList<string> Providers { get; private init; } = ["Sqlite", "PostgreSql"];
    public IReadOnlyList<int> Orders { get; private init; } = [];
    public int Rounds { get; init; } = 3;
    public int Seconds { get; private init; } = 5;
    public int Connections { get; private init; } = 8;
    public int Rows { get; private init; } = 20_000;
    public bool Keep { get; private init; }
    public bool Show { get; private init; }
    private string? Only { get; init; }

    public static Settings Of(string[] args)
    {
        var settings = new Settings();
        var i = 0;
        for (; i < args.Length; i++)
            settings = args[i] switch
            {
                "--show" => settings with { Show = true },
                "--keep" => settings with { Keep = true },
                "--only" => settings with { Only = Value() },
                "--provider" => settings with { Providers = [Value() is "postgres" ? "PostgreSql" : "Sqlite"] },
                "--orders" => settings with { Orders = [.. Value().Split(',').Select(Number)] },
                "--rounds" => settings with { Rounds = Number(Value()) },
                "--seconds" => settings with { Seconds = Number(Value()) },
                "--connections" => settings with { Connections = Number(Value()) },
                "--rows" => settings with { Rows = Number(Value()) },
                var unknown => throw new ArgumentException($"Leave out {unknown}: it is no option of the benchmark"),
            };
        return settings;

        string Value() => ++i < args.Length ? args[i] : throw new ArgumentException($"Give a value after {args[^1]}");
    }

    /// <summary>The sizes of the register that were asked for, or these.</summary>
    public IReadOnlyList<int> OrdersOr(params int[] sizes) => Orders.Count > 0 ? Orders : sizes;

    /// <summary>True where this part of a verb was asked for, or all of it.</summary>
    public bool Wants(string part) => Only is null || Only == part;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
