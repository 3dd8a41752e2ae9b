using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

/// <summary>What an order type may not reach for is seen in its binary before any of it runs.</summary>
public sealed class ForbiddenReferences : IDisposable
{
    private readonly PluginsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""System.IO.File.ReadAllText("/etc/hostname")""", "System.IO.File.ReadAllText")]
    [InlineData("""new System.IO.MemoryStream()""", "System.IO.MemoryStream")]
    [InlineData("""new System.Net.IPAddress(0)""", "System.Net.IPAddress")]
    [InlineData("""typeof(TheType).Assembly.GetName().Name""", "System.Reflection.Assembly")]
    [InlineData("""Type.GetType("System.IO.File")""", "System.Type.GetType")]
    [InlineData("""typeof(TheType).GetMethods()""", "System.Type.GetMethods")]
    [InlineData("""Activator.CreateInstance<object>()""", "System.Activator.CreateInstance")]
    [InlineData("""Environment.MachineName""", "System.Environment.MachineName")]
    [InlineData("""Environment.GetEnvironmentVariable("PATH")""", "System.Environment.GetEnvironmentVariable")]
    [InlineData("""System.Diagnostics.Process.GetCurrentProcess()""", "System.Diagnostics.Process.GetCurrentProcess")]
    [InlineData("""new System.Threading.Thread(() => { })""", "System.Threading.Thread")]
    [InlineData("""System.Threading.Tasks.Task.CompletedTask""", "System.Threading.Tasks.Task.CompletedTask")]
    [InlineData("""new[] { 1 }.AsParallel().Sum()""", "System.Linq.ParallelEnumerable.AsParallel")]
    [InlineData("""DateTime.Now""", "System.DateTime.Now")]
    [InlineData("""DateTime.UtcNow""", "System.DateTime.UtcNow")]
    [InlineData("""DateTime.Today""", "System.DateTime.Today")]
    [InlineData("""DateTimeOffset.Now""", "System.DateTimeOffset.Now")]
    [InlineData("""DateTimeOffset.UtcNow""", "System.DateTimeOffset.UtcNow")]
    [InlineData("""TimeProvider.System""", "System.TimeProvider.System")]
    [InlineData("""System.Diagnostics.Stopwatch.GetTimestamp()""", "System.Diagnostics.Stopwatch.GetTimestamp")]
    [InlineData("""TimeZoneInfo.Local""", "System.TimeZoneInfo.Local")]
    [InlineData("""new Random().Next()""", "System.Random")]
    [InlineData("""Random.Shared.Next()""", "System.Random.Shared")]
    [InlineData("""Guid.NewGuid()""", "System.Guid.NewGuid")]
    [InlineData("""Console.Out""", "System.Console.Out")]
    [InlineData("""System.Runtime.InteropServices.Marshal.SizeOf<int>()""", "System.Runtime.InteropServices.Marshal.SizeOf")]
    [InlineData("""System.Security.Cryptography.RandomNumberGenerator.GetInt32(3)""", "System.Security.Cryptography.RandomNumberGenerator.GetInt32")]
    [InlineData("""System.Xml.XmlReader.Create("file.xml")""", "System.Xml.XmlReader.Create")]
    [InlineData("""System.Linq.Expressions.Expression.Constant(1)""", "System.Linq.Expressions.Expression.Constant")]
    [InlineData("""new System.Data.DataTable()""", "System.Data.DataTable")]
    [InlineData("""AppDomain.CurrentDomain.BaseDirectory""", "System.AppDomain.CurrentDomain")]
    [InlineData("""System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(string))""", "System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject")]
    public void a_plugin_that_uses_it_is_refused_and_told_what_it_uses(string expression, string named)
    {
        folder.Put("Reacher", Planted.Compile(Planted.Source(more: $"public object? Reach() => {expression};")));

        var status = folder.LoadBesideAGoodOne("Reacher");

        status.State.Should().Be(PluginState.Rejected);
        status.Reason.Should().Contain($"it uses {named}");
    }

    [Fact]
    public void native_code_is_refused()
    {
        folder.Put("Native", Planted.Compile(Planted.Source(more: """[System.Runtime.InteropServices.DllImport("libc")] private static extern int getpid(); public int Reach() => getpid();""")));

        folder.LoadBesideAGoodOne("Native").Reason.Should().Contain("P/Invoke");
    }

    [Fact]
    public void an_asynchronous_method_is_refused()
    {
        folder.Put("Waiter", Planted.Compile(Planted.Source(more: "public async System.Threading.Tasks.Task<int> Reach() => await System.Threading.Tasks.Task.FromResult(1);")));

        folder.LoadBesideAGoodOne("Waiter").Reason.Should().Contain("System.Threading.Tasks.Task");
    }

    [Fact]
    public void unsafe_code_is_refused()
    {
        folder.Put("Pointer", Planted.Compile(Planted.Source(more: "public unsafe int Reach() { int a = 1; int* p = &a; return *p; }"), allowUnsafe: true));

        folder.LoadBesideAGoodOne("Pointer").Reason.Should().Contain("System.Security.UnverifiableCodeAttribute");
    }

    [Fact]
    public void another_assembly_is_refused()
    {
        var other = Planted.Emit("Somebody.Elses", ["namespace Somebody; public static class Thing { public static int Of() => 1; }"]);
        folder.Put("Leaner", Planted.Compile(Planted.Source(more: "public int Reach() => Somebody.Thing.Of();"), other));

        folder.LoadBesideAGoodOne("Leaner").Reason.Should().Contain("refers to the assembly Somebody.Elses");
    }

    [Fact]
    public void reaching_in_a_method_that_nobody_calls_counts_too()
    {
        folder.Put("Sleeper", Planted.Compile(Planted.Source(outside: "file static class Deep { private sealed class Deeper { private static string Reach() => System.IO.Path.GetTempPath(); } }")));

        folder.LoadBesideAGoodOne("Sleeper").Reason.Should().Contain("System.IO.Path.GetTempPath");
    }

    [Fact]
    public void what_compilers_write_by_themselves_is_allowed()
    {
        folder.Put("Ordinary", Planted.Compile(Planted.Source(outside: Ordinary)));

        var status = folder.LoadBesideAGoodOne("Ordinary");
        status.Reason.Should().BeNull();
        status.State.Should().Be(PluginState.Loaded);
    }

    // records, iterators, collection expressions, inline arrays, string switches, events, interpolation, ranges, LINQ, patterns, JSON, regular expressions
    private const string Ordinary = """
        internal abstract record Shape(string Name);
        internal sealed record Circle(string Name, double Radius) : Shape(Name) { public IReadOnlyList<int> Sizes { get; init; } = [1, 2, 3]; }
        internal readonly record struct Pair<T>(T A, T B) where T : struct;

        internal sealed class Everyday(string given)
        {
            public event Action? Changed;
            private readonly Lazy<int> late = new(() => 3, System.Threading.LazyThreadSafetyMode.PublicationOnly);
            private static readonly System.Collections.Frozen.FrozenSet<string> Words = System.Collections.Frozen.FrozenSet.ToFrozenSet(["a", "b"]);
            private static ReadOnlySpan<int> Numbers => [1, 2, 3, 4];

            public IEnumerable<string> Iterate(IEnumerable<Shape> shapes)
            {
                foreach (var shape in shapes.OrderBy(s => s.Name).ThenBy(s => s.ToString()))
                    yield return $"{shape.Name,5} {shape switch { Circle { Radius: > 1.5 } c => c.Radius.ToString("0.0"), { Name: [.. var head, 'x'] } => head, _ => given }}";
            }

            public int Switch(string word) => word switch { "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, _ => throw new ArgumentOutOfRangeException(nameof(word)) };

            public List<int> Spread(int[] more) => [.. more, .. Numbers, late.Value];
            public int[] Slice(int[] from) => from[1..^1];
            public string Join(string a, string b, string c, string d) => string.Join(", ", [a, b, c, d, given]) + string.Concat(a, b);
            public System.Collections.Immutable.ImmutableArray<int> Fixed() => [1, 2, 3];
            public bool Matches(string text) => System.Text.RegularExpressions.Regex.IsMatch(text, "a+") && Words.Contains(text);
            public string Json(Circle circle) => System.Text.Json.JsonSerializer.Serialize(circle);
            public Type Kind() => typeof(Circle);
            public string KindName(object thing) => thing.GetType().Name;
            public void Raise() { try { Changed?.Invoke(); } catch (FormatException wrong) when (wrong.Message.Length > 3) { throw; } finally { Changed = null; } }
            public Pair<int> Two() { var (a, b) = new Pair<int>(1, 2); return new(b, a); }
            public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime.AddDays(1));
            public object Anonymous() => new { A = 1, B = new Guid("00000000-0000-0000-0000-000000000001") };
            public string Format(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.0}");
            public (int, string) Tuple((int A, string B) t) => t == (1, "a") ? t : default;
        }
        """;
}
