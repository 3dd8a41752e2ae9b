using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Ui.Schema;

namespace Poet.Platform.Ui.Tests;

/// <summary>Each shape a form knows, with what people type into it.</summary>
public sealed class SchemaShapes
{
    internal enum Side { NotSaid, Left, Right }

    internal sealed record Window
    {
        [Field("From")] public required TimeOnly From { get; init; }

        [Field("Days")] public IReadOnlyList<DayOfWeek> Days { get; init; } = [];
    }

    internal sealed record Everything
    {
        [Field("Most phones", Hint = "0 for none"), Range(0, 99)] public int? MostPhones { get; init; }

        [Field("Limit in pounds"), Range(0d, 10_000_000d)] public required decimal Pounds { get; init; }

        [Field("Side")] public Side Side { get; init; }

        [Field("Other side")] public Side? OtherSide { get; init; }

        [Field("Coin counts")] public bool Coin { get; init; }

        [Field("Spoken of in court")] public bool? Spoken { get; init; }

        [Field("First day")] public required DateOnly FirstDay { get; init; }

        [Field("Told at")] public DateTimeOffset? ToldAt { get; init; }

        [Field("Person"), PersonId] public required Guid Person { get; init; }

        [Field("Places"), PlaceId] public IReadOnlyList<Guid> Places { get; init; } = [];

        [Field("Names"), MaxLength(3)] public IReadOnlyList<string> Names { get; init; } = [];

        [Field("Windows"), MinLength(1), MaxLength(3)] public required IReadOnlyList<Window> Windows { get; init; }

        [Field("Note"), StringLength(4000)] public string? Note { get; init; }

        [Field("Inner")] public Window? Inner { get; init; }
    }

    private sealed class EverythingKind : ConditionKind<Everything>
    {
        public override string Id => "everything";
        public override string Name => "Everything";
        public override string About => "Every shape";
        public override Polarity Polarity => Polarity.Prohibition;
        public override IReadOnlyList<string> Proof => [];
        public override IReadOnlyList<KindExample> Examples => [];
        protected override string Render(Everything terms, References references) => "";
        protected override Assessment Assess(Everything terms, Situation situation, References references) => new Tracer().CannotTell("");
    }

    private static readonly IReadOnlyList<IConditionKind> Kinds = [new EverythingKind()];

    private static IConditionKind Kind => Kinds[0];

    private static readonly (string, string)[] Filled =
    [
        ("terms.mostPhones", " 2 "), ("terms.pounds", "£1,000.50"), ("terms.side", "left"), ("terms.coin", "true"), ("terms.spoken", "false"),
        ("terms.firstDay.Day", "3"), ("terms.firstDay.Month", "March"), ("terms.firstDay.Year", "2026"),
        ("terms.toldAt.Day", "4"), ("terms.toldAt.Month", "7"), ("terms.toldAt.Year", "2026"), ("terms.toldAt.Time", "2.30pm"),
        ("terms.person", "0198c5a0-0000-7000-8000-000000000001"), ("terms.places", "0198c5a0-0000-7000-8000-0000000000f1"),
        ("terms.names", "Jo Bloggs\r\n\r\n  Jay Bloggs  \r\n"),
        ("terms.windows[0].from", "22:30"), ("terms.windows[2].from", "7am"), ("terms.windows[2].days", "monday"),
        ("terms.note", "One line\r\nand another"),
    ];

    private static SchemaFormRead Read(params IEnumerable<(string, string)> typed) =>
        SchemaFormReader.Read(Kind.Schema, Browser.Posts(SchemaForms.Drawn(Kind.Schema, null), typed), "terms");

    [Fact]
    public void what_people_type_becomes_terms()
    {
        var read = Read(Filled);

        read.Problems.Should().BeEmpty();
        JsonNode.DeepEquals(read.Values, JsonNode.Parse("""
            {"mostPhones":2,"pounds":1000.50,"side":"left","coin":true,"spoken":false,"firstDay":"2026-03-03","toldAt":"2026-07-04T14:30:00+01:00",
             "person":"0198c5a0-0000-7000-8000-000000000001","places":["0198c5a0-0000-7000-8000-0000000000f1"],"names":["Jo Bloggs","Jay Bloggs"],
             "windows":[{"from":"22:30"},{"from":"07:00","days":["monday"]}],"note":"One line\nand another"}
            """)).Should().BeTrue("got {0}", read.Values.ToJsonString());
        Kind.TryParse(JsonSerializer.SerializeToElement(read.Values), 1, out _, out var problems).Should().BeTrue(string.Join("; ", problems));
    }

    [Theory]
    [InlineData("pounds", "", "pounds", "Enter the limit in pounds")]
    [InlineData("pounds", "lots", "pounds", "Enter the limit in pounds as a number")]
    [InlineData("pounds", "-1", "pounds", "Enter the limit in pounds from 0 to 10,000,000")]
    [InlineData("mostPhones", "1.5", "mostPhones", "Enter the most phones as a whole number")]
    [InlineData("mostPhones", "99999999999999999999999999", "mostPhones", "Enter the most phones from 0 to 99")]
    [InlineData("firstDay.Day", "31", "firstDay.Month", null)]
    [InlineData("firstDay.Year", "26", "firstDay.Year", "Enter the year of the first day with 4 digits, for example 2026")]
    [InlineData("firstDay.Year", "0001", "firstDay.Year", "Enter a year from 1900 to 2199 for the first day")]
    [InlineData("toldAt.Time", "later", "toldAt.Time", "Enter the time of the told at, for example 22:30")]
    [InlineData("person", "someone", "person", "Choose the person from the people listed")]
    [InlineData("side", "sideways", "side", "Choose the side from the list")]
    [InlineData("windows[0].from", "25:00", "windows[0].from", "Enter the from as a time, for example 22:30")]
    [InlineData("names", "a\nb\nc\nd", "names", "Give at most 3 for the names")]
    public void what_cannot_be_read_names_its_field(string field, string typed, string path, string? says)
    {
        var read = Read([.. Filled, ("terms." + field, typed)]);

        if (says is null)
            read.Problems.Should().BeEmpty();
        else
            read.Problems.Should().ContainSingle().Which.Should().Be(new TermProblem(path, says));
    }

    [Fact]
    public void an_hour_that_the_clocks_leave_out_is_refused() =>
        Read([.. Filled, ("terms.toldAt.Day", "29"), ("terms.toldAt.Month", "3"), ("terms.toldAt.Time", "01:30")])
            .Problems.Should().ContainSingle().Which.Path.Should().Be("toldAt.Time");

    [Fact]
    public void another_row_is_one_post_away_and_keeps_what_was_typed()
    {
        var read = Read([.. Filled, ("terms.add-row", "windows")]);
        var again = SchemaForms.Drawn(Kind.Schema, null, read.Typed);

        read.AddsRow.Should().BeTrue();
        again.All("input").Where(i => i["name"]!.EndsWith(".from", StringComparison.Ordinal)).Select(i => i["value"]).Should()
            .Equal(["22:30", "7am", null, null], "blank rows close up, one more is offered, and the nested window stays as it was");
        again.All("input").Single(i => i["name"] == "terms.pounds")["value"].Should().Be("£1,000.50");
    }

    [Fact]
    public void a_full_list_offers_no_further_row() =>
        SchemaForms.Drawn(Kind.Schema, """{"windows":[{"from":"01:00"},{"from":"02:00"},{"from":"03:00"}]}""").All("button").Should().BeEmpty();

    [Fact]
    public void a_problem_stands_beside_its_field_and_in_the_summary()
    {
        var page = Rendered.Page();
        var read = Read([.. Filled, ("terms.windows[2].from", "25:00")]);
        page.ViewData.ModelState.AddTermProblems("terms", read.Problems);

        var form = SchemaForms.Drawn(Kind.Schema, null, read.Typed, page);

        form.MustBeAccessible();
        form.Everything.Single(e => e["id"] == "terms_windows_1__from-error").Text.Should().Contain("Enter the from as a time");
        Rendered.Tree(new Forms.ErrorSummaryTagHelper { ViewContext = page }).All("a").Single()["href"].Should().Be("#terms_windows_1__from");
    }

    [Fact]
    public void a_person_whom_the_user_may_not_see_is_kept()
    {
        const string Hidden = "0198c5a0-0000-7000-8000-0000000000ee";
        var form = SchemaForms.Drawn(Kind.Schema, $$"""{"person":"{{Hidden}}"}""");

        form.All("option").Single(o => o["value"] == Hidden).Text.Should().Be("A person whose record is not shown to you");
        Browser.Posts(form)["terms.person"].ToString().Should().Be(Hidden);
    }

    [Fact]
    public void hostile_posts_never_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(string Name, string Value)[]>(), posted =>
        {
            string[] names = ["terms.windows[0].from", "terms.windows[99999999999].from", "terms..", "terms.windows[", "terms.windows]0[", "terms.pounds", "terms.firstDay.Day", "terms.note"];
            SchemaFormReader.Read(Kind.Schema, Browser.Posts(HtmlTree.Parse(""), posted.Select((p, i) => (i % 2 == 0 ? names[i % names.Length] : "terms." + p.Name, p.Value ?? ""))), "terms")
                .Should().NotBeNull();
        }).QuickCheckThrowOnFailure();
}
