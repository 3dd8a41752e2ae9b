using System.Reflection;
using System.Text.Json;

namespace Poet.Platform.Ui.Tests;

/// <summary>GOV.UK Frontend's own examples of its components.</summary>
internal static class GovUk
{
    public static string Path(string key) =>
        typeof(GovUk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == key).Value!;

    public static string Example(string component, string name)
    {
        using var fixtures = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path("GovUk"), component, "fixtures.json")));
        return HtmlTree.Parse(fixtures.RootElement.GetProperty("fixtures").EnumerateArray()
            .Single(f => f.GetProperty("name").GetString() == name).GetProperty("html").GetString()!).ToString();
    }
}
