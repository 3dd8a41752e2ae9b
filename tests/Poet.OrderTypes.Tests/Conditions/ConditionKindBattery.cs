using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>What must hold of every kind in the library, whoever wrote it.</summary>
public sealed class ConditionKindBattery
{
    public static TheoryData<string> Kinds => [.. ConditionKinds.All.Select(k => k.Id)];

    /// <summary>Every example of every kind, by kind and number.</summary>
    public static TheoryData<string, int> Examples
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var kind in ConditionKinds.All)
                for (var i = 0; i < kind.Examples.Count; i++)
                    rows.Add(kind.Id, i);
            return rows;
        }
    }

    [Fact]
    public void ids_are_unique_and_in_kebab_case()
    {
        ConditionKinds.All.Should().NotBeEmpty().And.OnlyHaveUniqueItems(k => k.Id);
        ConditionKinds.All.Select(k => k.Id).Should().OnlyContain(id => id.All(c => char.IsAsciiLetterLower(c) || c == '-'));
    }

    [Theory, MemberData(nameof(Examples))]
    public void an_example_gives_the_answer_it_expects(string id, int example)
    {
        var (kind, shown) = Of(id, example);

        var answer = kind.Assess(shown.Terms, shown.Situation, shown.References);

        answer.Outcome.Should().Be(shown.Expected, "{0}", shown.Says);
        answer.Trace.Should().NotBeEmpty("every answer shows the facts it used");
        answer.Missing.Any().Should().Be(shown.Expected == Outcome.CannotTell, "what is missing is named exactly when the check cannot tell");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void examples_show_a_breach_and_no_breach(string id)
    {
        var kind = ConditionKinds.ById(id)!;
        Outcome[] shown = kind.IsFreeWorded ? [Outcome.CannotTell] : [Outcome.Breach, Outcome.NoBreach];

        kind.Examples.Select(e => e.Expected).Should().Contain(shown);
    }

    [Theory, MemberData(nameof(Examples))]
    public void terms_come_back_as_they_were_stored(string id, int example)
    {
        var (kind, shown) = Of(id, example);
        var stored = kind.Serialize(shown.Terms);

        kind.TryParse(JsonDocument.Parse(stored).RootElement, kind.Version, out var parsed, out var problems).Should().BeTrue(string.Join("; ", problems.Select(p => p.Says)));
        kind.Serialize(parsed!).Should().Be(stored);
        kind.Render(parsed!, shown.References).Should().Be(kind.Render(shown.Terms, shown.References));
        kind.Names(parsed!).Should().Equal(kind.Names(shown.Terms));
    }

    [Theory, MemberData(nameof(Examples))]
    public void the_wording_is_one_sentence_that_tells_every_number_time_person_and_place(string id, int example)
    {
        var (kind, shown) = Of(id, example);

        var wording = kind.Render(shown.Terms, shown.References);

        wording.Should().EndWith(".").And.NotContain("..").And.NotContain("  ").And.NotContain("record is not held");
        var told = wording.Replace(",", "", StringComparison.Ordinal);
        foreach (var value in Leaves(JsonNode.Parse(kind.Serialize(shown.Terms))!))
            if (value.GetValueKind() == JsonValueKind.Number)
                told.Should().ContainAny(InWords(value), "the wording must tell {0}", value);
            else if (value.GetValueKind() == JsonValueKind.String && Guid.TryParse(value.GetValue<string>(), out var named))
                wording.Should().Contain(shown.References.Person(named)?.Name ?? shown.References.PlaceName(named));
            else if (value.GetValueKind() == JsonValueKind.String && TimeOnly.TryParseExact(value.GetValue<string>(), "HH:mm", out _))
                wording.Should().Contain(value.GetValue<string>());
    }

    [Theory, MemberData(nameof(Examples))]
    public void the_wording_is_read_back_as_the_same_kind(string id, int example)
    {
        var (kind, shown) = Of(id, example);
        if (kind.IsFreeWorded)
            return;

        var reading = kind.Read(kind.Render(shown.Terms, shown.References));

        reading.Should().NotBeNull();
        reading!.KindId.Should().Be(id);
        reading.Confidence.Should().BeInRange(0.01, 1);
    }

    [Theory, MemberData(nameof(Examples))]
    public void with_nothing_said_it_cannot_tell_and_was_not_asked_about(string id, int example)
    {
        var (kind, shown) = Of(id, example);

        var answer = kind.Assess(shown.Terms, new(shown.Situation.At, new Facts()), shown.References);

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.NotAskedAbout.Should().Be(!kind.IsFreeWorded, "words that no machine reads are always shown");
        answer.Missing.Should().NotBeEmpty();
    }

    [Theory, MemberData(nameof(Examples))]
    public void no_answer_depends_on_the_records_of_people_and_places_being_there(string id, int example)
    {
        var (kind, shown) = Of(id, example);

        var erased = kind.Assess(shown.Terms, shown.Situation, References.None);

        erased.Outcome.Should().BeOneOf([shown.Expected, Outcome.CannotTell], "a missing record must never turn an answer round");
        kind.Render(shown.Terms, References.None).Should().NotBeNullOrWhiteSpace();
        kind.Invoking(k => (k.Review(shown.Terms, References.None), k.Facets(shown.Terms, References.None))).Should().NotThrow();
    }

    [Theory, MemberData(nameof(Examples))]
    public void nothing_but_a_protected_step_tells_the_name_of_a_protected_place(string id, int example)
    {
        var (kind, shown) = Of(id, example);
        var answer = kind.Assess(shown.Terms, shown.Situation, shown.References);

        string[] open = [.. answer.Trace.Where(s => !s.Protected).Select(s => s.Says), .. answer.Missing, .. answer.Notes];
        foreach (var place in shown.References.Places.Values.Where(p => p.Protected))
            open.Should().NotContain(s => s.Contains(place.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void every_field_has_a_title_and_nothing_unknown_is_let_in(string id)
    {
        var schema = ConditionKinds.ById(id)!.Schema;

        Objects(schema).Should().NotBeEmpty();
        foreach (var part in Objects(schema))
        {
            part["additionalProperties"]?.GetValue<bool>().Should().BeFalse();
            foreach (var (name, field) in part["properties"]!.AsObject())
                (field as JsonObject)?["title"]?.GetValue<string>().Should().NotBeNullOrWhiteSpace("{0} of {1} is shown on a form", name, id);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void words_of_another_sort_are_not_read_as_this_kind(string id)
    {
        var kind = ConditionKinds.ById(id)!;

        foreach (var words in new[] { "", "   ", "To be of good behaviour.", "To pay a surcharge of £22 to the court.", "Not to act in an anti-social manner.", new string('a', 100_000), "not to not to not to" })
            kind.Read(words).Should().BeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void it_says_what_it_is_for_and_how_a_breach_is_shown(string id)
    {
        var kind = ConditionKinds.ById(id)!;

        kind.Name.Should().NotBeNullOrWhiteSpace();
        kind.About.Should().NotEndWith(".");
        kind.Proof.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    [Theory, MemberData(nameof(Examples))]
    public void concerns_say_what_is_wrong_and_what_is_better(string id, int example)
    {
        var (kind, shown) = Of(id, example);

        foreach (var concern in kind.Review(shown.Terms, shown.References))
        {
            concern.RuleId.Should().MatchRegex("^[a-z]+(-[a-z0-9]+)*$");
            concern.Says.Should().NotEndWith(".");
            concern.Better.Should().NotBeNullOrWhiteSpace().And.NotEndWith(".");
        }
    }

    private static (IConditionKind Kind, KindExample Example) Of(string id, int example)
    {
        var kind = ConditionKinds.ById(id)!;
        return (kind, kind.Examples[example]);
    }

    private static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Leaves(p.Value!)),
        JsonArray a => a.Where(n => n is not null).SelectMany(n => Leaves(n!)),
        _ => [(JsonValue)node],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => [.. o["properties"] is JsonObject ? new[] { o } : [], .. o.SelectMany(p => Objects(p.Value))],
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static string[] InWords(JsonValue number)
    {
        string[] small = ["no ", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        var value = number.GetValue<decimal>();
        var digits = value.ToString("0.##", CultureInfo.InvariantCulture);
        return value >= 0 && value < small.Length && value == decimal.Truncate(value) ? [digits, small[(int)value], "any "] : [digits];
    }
}
