using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using Poet.OrderTypes.Tests.LawRows;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>
/// Terms that the library wrote in version 1, kept as it wrote them (see tests/data/terms-v1/README.md): the present kinds read them, and give each the wording that was approved for it.
/// POET_APPROVE=1 writes the wordings again; a changed one is a changed obligation, so read it.
/// </summary>
public sealed class TermsOfOlderVersions
{
    private static readonly string Folder = Repository.At("tests/data/terms-v1");

    private static readonly IReadOnlyList<string> Files = [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Stored => [.. Files];

    [Theory, MemberData(nameof(Stored))]
    public void terms_of_version_1_are_read_by_the_present_kind_with_nothing_lost(string file)
    {
        var (kind, json, terms) = Read(file);

        using var before = JsonDocument.Parse(json);
        using var now = JsonDocument.Parse(kind.Serialize(terms));
        foreach (var field in before.RootElement.EnumerateObject())
            JsonElement.DeepEquals(now.RootElement.GetProperty(field.Name), field.Value).Should().BeTrue("{0} of {1} must stand as it was written", field.Name, file);
        kind.TryParse(now.RootElement, kind.Version, out _, out var problems).Should().BeTrue(string.Join("; ", problems.Select(p => p.Says)));
    }

    [Theory, MemberData(nameof(Stored))]
    public void their_wording_is_the_approved_one(string file)
    {
        var (kind, _, terms) = Read(file);
        var approved = Path.Combine(Folder, Path.ChangeExtension(file, ".txt"));
        var wording = kind.Render(terms, ExampleRecords.All) + "\n";
        if (Environment.GetEnvironmentVariable("POET_APPROVE") == "1")
            File.WriteAllText(approved, wording);

        wording.Should().Be(File.ReadAllText(approved).ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Stored))]
    public void what_a_later_version_may_say_is_not_said_by_them(string file)
    {
        var (kind, _, terms) = Read(file);

        var answer = kind.Assess(terms, new(KindProbe.Noon, new Facts()), ExampleRecords.All);

        answer.Outcome.Should().Be(Outcome.CannotTell, "reading older terms must never make an answer out of nothing");
    }

    [Fact]
    public void every_kind_whose_terms_have_a_later_version_has_files_of_each_earlier_one() =>
        ConditionKinds.All.Where(k => k.Version > 1).Select(k => k.Id).Should().BeEquivalentTo(Files.Select(f => f.Split('/')[0]).Distinct(),
            "a kind that raises its version leaves terms of the older one behind, in tests/data/terms-v1 or a folder of that version");

    [Fact]
    public void a_field_of_a_later_version_is_not_let_into_terms_that_say_they_are_older()
    {
        var kind = ConditionKinds.ById(ConditionKinds.TravelNotify)!;
        using var terms = JsonDocument.Parse("""{"noticeDays":7,"written":true,"details":[],"recipient":"police","unheardOf":true}""");

        kind.TryParse(terms.RootElement, 1, out _, out var problems).Should().BeFalse();
        problems.Should().ContainSingle().Which.Path.Should().Be("unheardOf");
    }

    private static (IConditionKind Kind, string Json, object Terms) Read(string file)
    {
        var kind = ConditionKinds.ById(file.Split('/')[0])!;
        var json = File.ReadAllText(Path.Combine(Folder, file));
        using var stored = JsonDocument.Parse(json);
        kind.TryParse(stored.RootElement, 1, out var terms, out var problems).Should().BeTrue(string.Join("; ", problems.Select(p => $"{p.Path} {p.Says}")));
        return (kind, json, terms!);
    }
}
