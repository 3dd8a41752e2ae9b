using System.Text.Json.Nodes;
using Poet.OrderTypes.Conformance;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.OrderTypes.Tests.Battery;

/// <summary>Each rule for condition kinds, tried on kinds that are broken on purpose.</summary>
public sealed class KindRulesThatFail
{
    private static readonly IConditionKind Good = ConditionKinds.ById(ConditionKinds.CashLimit)!;
    private static readonly KindExample Shown = Good.Examples[0];
    private static readonly Guid Refuge = new("01990000-0000-7000-8000-00000000000a");
    private static readonly References WithRefuge = new(new Dictionary<Guid, PersonReference>(), new Dictionary<Guid, PlaceReference> { [Refuge] = new(Refuge, "Willow House", Protected: true) });

    private static readonly (string Rule, string Says, Func<IConditionKind> Broken)[] Cases =
    [
        ("kind-id", "not usable", () => new ChangedKind(Good) { Id = "Cash" }),
        ("kind-id", "the version is 0", () => new ChangedKind(Good) { Version = 0 }),
        ("kind-texts", "no name", () => new ChangedKind(Good) { Name = "" }),
        ("kind-texts", "what it is for", () => new ChangedKind(Good) { About = "Caps cash." }),
        ("kind-texts", "sources of proof", () => new ChangedKind(Good) { Proof = ["Cash", "Cash"] }),
        ("kind-has-schema", "no schema", () => new ChangedKind(Good) { Schema = [] }),
        ("kind-schema", "no fields", () => new ChangedKind(Good) { Schema = new() { ["type"] = "object" } }),
        ("kind-schema", "no title", () => new ChangedKind(Good) { Schema = Schema(s => s["properties"]!["pounds"]!.AsObject().Remove("title")) }),
        ("kind-schema", "unknown fields", () => new ChangedKind(Good) { Schema = Schema(s => s["additionalProperties"] = true) }),
        ("kind-schema-examples", "pounds is above 100", () => new ChangedKind(Good) { Schema = Schema(s => s["properties"]!["pounds"]!["maximum"] = 100) }),
        ("kind-schema-examples", "rateSource is missing", () => new ChangedKind(Good) { Schema = Schema(s => s["required"] = new JsonArray("rateSource")) }),
        ("kind-schema-examples", "pounds is not allowed", () => new ChangedKind(Good) { Schema = Schema(s => s["properties"]!.AsObject().Remove("pounds")) }),
        ("kind-schema-examples", "pounds is not of type", () => new ChangedKind(Good) { Schema = Schema(s => s["properties"]!["pounds"] = new JsonObject { ["title"] = "Sum", ["type"] = "string" }) }),
        ("kind-schema-examples", "keyword multipleOf", () => new ChangedKind(Good) { Schema = Schema(s => s["properties"]!["pounds"]!["multipleOf"] = 3) }),
        ("kind-has-examples", "no examples", () => new ChangedKind(Good) { Examples = [] }),
        ("kind-examples", "no example shows Breach", () => new ChangedKind(Good) { Examples = [Shown] }),
        ("kind-versions", "terms of version 2", () => new ChangedKind(Good) { ReadsVersion = 1 }),
        ("kind-answers", "expects NoBreach and the kind answers Breach", () => new ChangedKind(Good) { Answers = (_, _, _) => new Tracer().Breach("Always") }),
        ("kind-trace", "no fact that it used", () => new ChangedKind(Good) { Answers = (t, s, r) => Good.Assess(t, s, r) with { Trace = [] } }),
        ("kind-trace", "things that are missing", () => new ChangedKind(Good) { Answers = (t, s, r) => Good.Assess(t, s, r) with { Missing = ["What it was"] } }),
        ("kind-round-trip", "cannot be read back", () => new ChangedKind(Good) { Writes = _ => "{}" }),
        ("kind-round-trip", "change when they are read", () => new ChangedKind(Good) { Examples = [Shown], Writes = t => ReferenceEquals(t, Shown.Terms) ? Good.Serialize(t) : Good.Serialize(t).Replace("500", "400") }),
        ("kind-round-trip", "its wording changes", () => new ChangedKind(Good) { Examples = [Shown], Words = (t, r) => Good.Render(t, r) + (ReferenceEquals(t, Shown.Terms) ? " And more." : "") }),
        ("kind-round-trip", "it names change", () => new ChangedKind(Good) { Examples = [Shown], Named = t => ReferenceEquals(t, Shown.Terms) ? [Refuge] : [] }),
        ("kind-nothing-said", "the answer is NoBreach", () => new ChangedKind(Good) { Answers = (_, _, _) => new Tracer().NoBreach("Nothing was said") }),
        ("kind-nothing-said", "does not name what is missing", () => new ChangedKind(Good) { Answers = (_, _, _) => new Tracer().CannotTell() }),
        ("kind-nothing-said", "nobody asked", () => new ChangedKind(Good) { Answers = (_, _, _) => new Tracer().CannotTell("Cash") }),
        ("kind-nothing-said", "hidden", () => new ChangedKind(Good) { IsFreeWorded = true }),
        ("kind-erased", "the answer is Breach instead of NoBreach", () => new ChangedKind(Good) { Answers = (_, _, r) => r.Places.Count == 0 ? new Tracer().Breach("No record") : new Tracer().NoBreach("Known") }),
        ("kind-erased", "there is no wording", () => new ChangedKind(Good) { Words = (_, _) => "" }),
        ("kind-erased", "KeyNotFoundException", () => new ChangedKind(Good) { Reviews = (_, r) => r.Places[Refuge].Name == "" ? [] : [] }),
        ("kind-protected", "'Willow House', which is protected", () => new ChangedKind(Good) { Examples = [Shown with { References = WithRefuge }], Answers = (_, _, _) => new Tracer().Breach("Near WILLOW HOUSE") }),
        ("kind-concerns", "kebab-case", () => new ChangedKind(Good) { Reviews = (_, _) => [new("Sum Missing", ConcernSeverity.Hint, "No sum", "Add one")] }),
        ("kind-concerns", "what is better", () => new ChangedKind(Good) { Reviews = (_, _) => [new("sum", ConcernSeverity.Hint, "No sum", "Add one.")] }),
        ("kind-renders", "no wording", () => new ChangedKind(Good) { Words = (_, _) => " " }),
        ("kind-wording", "not one clean sentence", () => new ChangedKind(Good) { Words = (t, r) => Good.Render(t, r).TrimEnd('.') }),
        ("kind-wording", "record is not held", () => new ChangedKind(Good) { Words = (t, r) => "A record is not held. " + Good.Render(t, r) }),
        ("kind-wording", "the number 500", () => new ChangedKind(Good) { Words = (_, _) => "Not to possess cash." }),
        ("kind-reads-back", "is not read", () => new ChangedKind(Good) { Reads = _ => null }),
        ("kind-reads-back", "read as curfew", () => new ChangedKind(Good) { Reads = w => Good.Read(w)! with { KindId = "curfew" } }),
        ("kind-reads-no-other", "reads “To be of good behaviour.”", () => new ChangedKind(Good) { Reads = _ => Good.Read(Good.Render(Shown.Terms, Shown.References)) }),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void a_broken_kind_is_found_and_told_how_to_mend_it(int number)
    {
        var (rule, says, broken) = Cases[number];

        var found = OrderTypeConformance.CheckKind(broken(), rule);

        found.Should().Contain(f => f.ToString().Contains(says), "{0} must find it", rule);
        found.Should().OnlyContain(f => f.Rule == rule && f.Mend.Length > 0);
    }

    [Fact]
    public void every_rule_is_seen_to_fail() => Cases.Select(c => c.Rule).Distinct().Should().BeEquivalentTo(OrderTypeConformance.KindRules.Select(r => r.Id));

    [Fact]
    public void an_order_type_answers_for_its_own_kinds() =>
        OrderTypeConformance.Check(ChangedType.Of(Plugins.Get("GANG")) with { OwnKinds = [new ChangedKind(Good) { Id = "own-cash", Proof = [], Reads = w => Good.Read(w) is { } read ? read with { KindId = "own-cash" } : null }] })
            .Should().ContainSingle().Which.Should().Match<Finding>(f => f.Rule == "kind-texts" && f.Where == "condition kind own-cash");

    private static JsonObject Schema(Action<JsonObject> change)
    {
        var schema = Good.Schema.DeepClone().AsObject();
        change(schema);
        return schema;
    }
}
