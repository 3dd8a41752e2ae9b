using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;

namespace Poet.Platform.Tests.Plugins;

/// <summary>A plugin that passed every check and throws when it is asked something later.</summary>
public sealed class AnsweringPlugins : IDisposable
{
    private static readonly Situation Now = new(DateTimeOffset.UnixEpoch, new Poet.OrderTypes.Sdk.Conditions.Facts());

    private readonly PluginsFolder folder = new();
    private readonly ListLogger log = new();
    private readonly OrderTypeCatalogue types;
    private readonly IConditionKind kind;

    public AnsweringPlugins()
    {
        folder.Put("Thrower", Planted.Compile(Planted.Source(more: "public IReadOnlyList<IConditionKind> OwnKinds { get; } = [new Touchy()];", outside: Touchy)));
        folder.Put("Good.One", Planted.Good("GGO", "Good order"));
        types = OrderTypeCatalogue.Load(new() { Folder = folder.Path }, log);
        kind = types.FindKind("ZZO", "touchy")!;
        types.Status.Should().OnlyContain(s => s.State == PluginState.Loaded);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void while_nothing_fails_it_answers_for_itself()
    {
        var terms = Terms("calm");

        kind.Assess(terms, Now, References.None).Outcome.Should().Be(Outcome.NoBreach);
        kind.Render(terms, References.None).Should().Be("Not to say calm");
        kind.Serialize(terms).Should().Be("""{"words":"calm"}""");
        Thrower.State.Should().Be(PluginState.Loaded);
        types.Require("ZZO").Should().NotBeNull();
    }

    [Fact]
    public void a_check_that_fails_cannot_tell_and_says_to_read_the_words()
    {
        var answer = kind.Assess(Terms("assess"), Now, References.None);

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().Equal("the rules for this order type failed; read the words");
    }

    [Fact]
    public void a_check_that_gives_no_answer_at_all_cannot_tell()
    {
        kind.Assess(Terms("null"), Now, References.None).Outcome.Should().Be(Outcome.CannotTell);

        Thrower.State.Should().Be(PluginState.Failing);
    }

    [Fact]
    public void every_other_question_has_a_safe_answer_too()
    {
        kind.TryParse(JsonDocument.Parse("""{"words":"validate"}""").RootElement, 1, out _, out var problems).Should().BeFalse();
        problems.Should().ContainSingle().Which.Says.Should().Contain("failed while reading these terms");
        kind.Render(Terms("render"), References.None).Should().Contain("read the court's words");
        kind.Review(Terms("review"), References.None).Should().ContainSingle().Which.RuleId.Should().Be("review-failed");
        kind.Facets(Terms("facets"), References.None).Should().BeEmpty();
        kind.Names(Terms("names")).Should().BeEmpty();
        kind.Read("please throw").Should().BeNull();
        kind.Invoking(k => k.Serialize("of another kind")).Should().Throw<PluginUnavailableException>();
    }

    [Fact]
    public void it_is_failing_from_then_on_with_the_reason_and_new_orders_of_the_type_are_refused()
    {
        kind.Assess(Terms("assess"), Now, References.None);

        Thrower.State.Should().Be(PluginState.Failing);
        Thrower.Reason.Should().Contain("assess touchy").And.Contain("FormatException");
        types.Invoking(t => t.Require("ZZO")).Should().Throw<PluginUnavailableException>().Which.Code.Should().Be("ZZO");
    }

    [Fact]
    public void its_orders_stay_readable_and_other_order_types_go_on()
    {
        kind.Assess(Terms("assess"), Now, References.None);

        types.Find("ZZO")!.Info.Name.Should().Be("Zebra crossing order");
        kind.Assess(Terms("calm"), Now, References.None).Outcome.Should().Be(Outcome.NoBreach);
        types.Require("GGO").Should().NotBeNull();
        types.Status.Should().ContainSingle(s => s.State == PluginState.Loaded).Which.Id.Should().Be("Good.One");
    }

    [Fact]
    public void health_is_degraded_with_the_reason()
    {
        HealthOf(types).Status.Should().Be(HealthStatus.Healthy);

        kind.Assess(Terms("assess"), Now, References.None);

        var health = HealthOf(types);
        health.Status.Should().Be(HealthStatus.Degraded);
        health.Data.Should().ContainSingle().Which.Should().Match<KeyValuePair<string, object>>(d => d.Key == "Thrower" && ((string)d.Value).StartsWith("Failing: "));
    }

    [Fact]
    public void the_log_names_the_plugin_and_never_what_was_said()
    {
        kind.Assess(Terms("assess"), Now, References.None);
        kind.Assess(Terms("assess"), Now, References.None);

        log.Lines.Should().HaveCount(2).And.OnlyContain(l => l.Contains("Thrower") && l.Contains("FormatException") && !l.Contains("secret"));
        Thrower.Reason.Should().NotContain("secret");
    }

    [Fact]
    public void an_example_of_its_own_kind_that_does_not_hold_keeps_a_plugin_out()
    {
        folder.Put("Boaster", Planted.Compile(Planted.Source("BBO", more: "public IReadOnlyList<IConditionKind> OwnKinds { get; } = [new Touchy()];",
            outside: Touchy.Replace("Outcome.NoBreach)", "Outcome.Breach)"))));

        folder.Load().Status.Single(s => s.Id == "Boaster").Reason.Should().Contain("example \"Calm words\": it expects Breach and the kind answers NoBreach");
    }

    [Theory]
    [InlineData("free-worded", "the id is taken")]
    [InlineData("Touchy Feely", "kebab-case")]
    public void a_kind_whose_id_is_taken_or_odd_keeps_a_plugin_out(string id, string says)
    {
        folder.Put("Taker", Planted.Compile(Planted.Source("BBO", more: "public IReadOnlyList<IConditionKind> OwnKinds { get; } = [new Touchy()];",
            outside: Touchy.Replace("\"touchy\"", $"\"{id}\""))));

        folder.Load().Status.Single(s => s.Id == "Taker").Reason.Should().Contain(says);
    }

    private PluginStatus Thrower => types.Status.Single(s => s.Id == "Thrower");

    private static HealthCheckResult HealthOf(OrderTypeCatalogue types) =>
        new PluginHealthCheck(types).CheckHealthAsync(new()).Result;

    private object Terms(string words)
    {
        kind.TryParse(JsonDocument.Parse($$"""{"words":"{{words}}"}""").RootElement, 1, out var terms, out var problems).Should().BeTrue(string.Join(';', problems));
        return terms!;
    }

    private const string Touchy = """
        internal sealed record TouchyTerms { public required string Words { get; init; } }

        internal sealed class Touchy : ConditionKind<TouchyTerms>
        {
            public override string Id => "touchy";
            public override string Name => "Touchy";
            public override string About => "Throws when told to";
            public override Polarity Polarity => Polarity.Prohibition;
            public override IReadOnlyList<string> Proof => ["None"];
            public override IReadOnlyList<KindExample> Examples =>
                [new("Calm words", new TouchyTerms { Words = "calm" }, new(DateTimeOffset.UnixEpoch, new Facts()), References.None, Outcome.NoBreach)];

            private static void Throw(TouchyTerms terms, string when) { if (terms.Words == when) throw new FormatException("secret " + terms.Words); }

            protected override IEnumerable<TermProblem> Validate(TouchyTerms terms) { Throw(terms, "validate"); yield break; }
            protected override string Render(TouchyTerms terms, References references) { Throw(terms, "render"); return "Not to say " + terms.Words; }
            protected override IEnumerable<DraftingConcern> Review(TouchyTerms terms, References references) { Throw(terms, "review"); yield break; }
            protected override IEnumerable<Facet> Facets(TouchyTerms terms, References references) { Throw(terms, "facets"); yield break; }
            protected override IEnumerable<Guid> Names(TouchyTerms terms) { Throw(terms, "names"); yield break; }
            protected override TermsRead? ReadTerms(string courtWords) => throw new FormatException("secret " + courtWords);
            protected override Assessment Assess(TouchyTerms terms, Situation situation, References references)
            {
                Throw(terms, "assess");
                return terms.Words == "null" ? null! : new Tracer().NoBreach("Nothing was said");
            }
        }
        """;

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception);
    }
}
