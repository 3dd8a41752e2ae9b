using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Ui.Schema;

namespace Poet.Platform.Ui.Tests;

/// <summary>Terms go into a form and come back the same, for every condition kind of the library.</summary>
public sealed class SchemaForms
{
    public static TheoryData<string> Kinds => [.. ConditionKinds.All.Select(k => k.Id)];

    [Theory, MemberData(nameof(Kinds))]
    public void every_example_comes_back_as_it_went_in(string id)
    {
        var kind = ConditionKinds.ById(id)!;
        kind.Examples.Should().NotBeEmpty();
        foreach (var example in kind.Examples)
        {
            var before = kind.Serialize(example.Terms);

            var read = SchemaFormReader.Read(kind.Schema, Browser.Posts(Drawn(kind.Schema, before)), "terms");

            read.Problems.Should().BeEmpty("{0} of {1} can be typed", example.Says, id);
            var element = JsonSerializer.SerializeToElement(read.Values);
            kind.TryParse(element, kind.Version, out var parsed, out var problems).Should().BeTrue("{0}: {1}", read.Values.ToJsonString(), string.Join("; ", problems.Select(p => p.Says)));
            kind.Serialize(parsed!).Should().Be(before);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void every_empty_form_is_labelled_and_says_what_is_missing(string id)
    {
        var kind = ConditionKinds.ById(id)!;
        var form = Drawn(kind.Schema, null);

        form.MustBeAccessible();
        form.Everything.Select(e => e.Text).Should().NotContain(t => t.EndsWith("As JSON"), "no part of a library kind should need JSON");
        var read = SchemaFormReader.Read(kind.Schema, Browser.Posts(form), "terms");
        // rules between fields are the kind's own; the shape must be right once the reader is content
        if (read.Problems.Count == 0 && !kind.TryParse(JsonSerializer.SerializeToElement(read.Values), kind.Version, out _, out var problems))
            problems.Should().NotContain(p => p.Says.StartsWith("Give only the fields") || p.Says.StartsWith("Mend"));
    }

    internal static HtmlTree Drawn(JsonObject schema, string? values, TypedForm? typed = null, ViewContext? page = null) =>
        Rendered.Tree(new SchemaFormTagHelper
        {
            ViewContext = page ?? Rendered.Page(),
            Schema = schema,
            Prefix = "terms",
            Values = values is null ? null : JsonNode.Parse(values)!.AsObject(),
            Typed = typed,
            People = [new("Ms A", "0198c5a0-0000-7000-8000-000000000001")],
            Places = [new("12 Alder Row", "0198c5a0-0000-7000-8000-0000000000f1")],
        });
}

/// <summary>Does with a drawn form what a browser does without script.</summary>
internal static class Browser
{
    /// <summary>What the form would post, as it stands.</summary>
    public static FormCollection Posts(HtmlTree form, params IEnumerable<(string Name, string Value)> typed)
    {
        Dictionary<string, List<string>> fields = [];
        foreach (var (name, value) in form.Everything.SelectMany(Successful))
            (fields.TryGetValue(name, out var values) ? values : fields[name] = []).Add(value);
        foreach (var (name, value) in typed)
            fields[name] = [value];
        return new(fields.ToDictionary(f => f.Key, f => new StringValues([.. f.Value])));
    }

    private static IEnumerable<(string, string)> Successful(HtmlTree element) => (element.Name, element["type"]) switch
    {
        ("input", "radio" or "checkbox") => element["checked"] is null ? [] : [(element["name"]!, element["value"]!)],
        ("input", _) => [(element["name"]!, element["value"] ?? "")],
        ("textarea", _) => [(element["name"]!, element.Raw)],
        ("select", _) => [(element["name"]!, (element.All("option").FirstOrDefault(o => o["selected"] is not null) ?? element.All("option").First())["value"]!)],
        _ => [],
    };

    /// <summary>The rules that a checker in a browser would find broken first.</summary>
    public static void MustBeAccessible(this HtmlTree page)
    {
        var all = page.Everything.ToList();
        var ids = all.Select(e => e["id"]).OfType<string>().ToList();
        ids.Should().OnlyHaveUniqueItems();
        ids.Should().OnlyContain(i => !i.Any(c => char.IsWhiteSpace(c) || c == '[' || c == ']' || c == '.'));
        foreach (var control in all.Where(e => e.Name is "input" or "select" or "textarea" && e["type"] != "hidden"))
            page.All("label").Count(l => l["for"] == control["id"]).Should().Be(1, "{0} needs one label", control["name"]);
        foreach (var set in page.All("fieldset"))
            set.Inside.OfType<HtmlTree>().First().Should().Match<HtmlTree>(l => l.Name == "legend" && l.Text.Length > 0);
        all.SelectMany(e => (e["aria-describedby"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Should().BeSubsetOf(ids);
        page.All("button").Should().NotContain(b => b.Text.Length == 0);
        all.SelectMany(e => e.Attributes.Keys).Should().NotContain("style").And.NotContain(a => a.StartsWith("on", StringComparison.Ordinal));
    }
}
