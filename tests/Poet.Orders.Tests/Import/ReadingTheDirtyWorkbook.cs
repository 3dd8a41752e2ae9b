using System.Text.Json;
using Poet.Orders.Import.Reading;

namespace Poet.Orders.Tests.Import;

public sealed class ReadingTheDirtyWorkbook
{
    private static readonly List<RowReading> Lines = TestFiles.ReadSample("dirty-register.xlsx");
    private static readonly List<Expected> Truth = JsonSerializer.Deserialize<List<Expected>>(File.ReadAllText(TestFiles.PathOf("dirty-register.expected.json")), JsonSerializerOptions.Web)!;

    private sealed record Expected(string Sheet, int Line, string What, string? Type, JsonElement Made, JsonElement Ends, bool Interim, string? Person, string? Trap);

    public static TheoryData<string> Sheets => [.. Truth.Select(t => t.Sheet).Distinct()];

    [Theory, MemberData(nameof(Sheets))]
    public void every_line_is_accounted_for_as_what_it_is(string sheet) =>
        Lines.Where(l => l.Sheet == sheet).Select(l => (l.Line, What(l.Kind))).Should().Equal(Truth.Where(t => t.Sheet == sheet).Select(t => (t.Line, t.What)));

    [Theory, MemberData(nameof(Sheets))]
    public void types_dates_and_forms_are_read_where_the_line_tells_them(string sheet)
    {
        foreach (var truth in Truth.Where(t => t.Sheet == sheet))
        {
            var line = Lines.Single(l => l.Sheet == sheet && l.Line == truth.Line);
            line.TypeCode.Should().Be(truth.Type, $"line {truth.Line}");
            if (truth.What is "order" or "two orders")
                line.IsInterim.Should().Be(truth.Interim, $"line {truth.Line}");
            if (truth.Made.ValueKind != JsonValueKind.Undefined)
                line.MadeOn.Should().Be(Day(truth.Made), $"line {truth.Line}");
            if (truth.Ends.ValueKind != JsonValueKind.Undefined)
                line.EndsOn.Should().Be(Day(truth.Ends), $"line {truth.Line}");
            if (truth.Person is { } person)
                line.Name!.Full.Should().Be(person);
        }
    }

    [Fact]
    public void conditions_on_lines_of_their_own_belong_to_the_order_above()
    {
        var order = Lines.Single(l => l is { Sheet: "SHPO", Line: 12 });

        order.Conditions.Select(c => c.Label).Should().Equal("1.", "2.", "3.", "4.", "5.");
        Lines.Where(l => l is { Sheet: "SHPO", Kind: LineKind.Continuation }).Should().HaveCount(4).And.OnlyContain(l => l.BelongsTo!.Line == 12);
    }

    [Fact]
    public void a_variation_belongs_to_the_order_it_changes() =>
        Lines.Where(l => l.Kind == LineKind.Variation).Should().HaveCount(4).And.OnlyContain(l => l.BelongsTo!.Line == l.Line - 1 && l.Outcome == RowOutcome.Queued);

    [Fact]
    public void an_interim_order_and_the_full_one_after_it_are_two_orders() =>
        Lines.Where(l => l.Kind == LineKind.Order).Should().NotContain(l => l.Outcome == RowOutcome.Duplicate);

    [Theory]
    [InlineData("conditions cut at 255 characters", NoticeCodes.ConditionsCutOff)]
    [InlineData("single name, birth date not known", NoticeCodes.SingleName)]
    [InlineData("single name, birth date not known", NoticeCodes.BirthDateUnknown)]
    [InlineData("starts on release: end not known", NoticeCodes.LengthNotCheckable)]
    [InlineData("struck through means ended: to be confirmed", NoticeCodes.StruckThrough)]
    [InlineData("two PNC IDs", NoticeCodes.SeveralPncIds)]
    [InlineData("PNC destroyed by the spreadsheet", NoticeCodes.PncUnreadable)]
    [InlineData("hidden row", NoticeCodes.HiddenInSheet)]
    [InlineData("claimed transfer", NoticeCodes.ResponsibilityUnclear)]
    public void what_a_person_should_know_is_said_where_it_holds_and_nowhere_else(string trap, string notice)
    {
        var meant = Truth.Where(t => t.Trap == trap).Select(t => (t.Sheet, t.Line)).ToList();

        meant.Should().NotBeEmpty();
        Lines.Where(l => l.Notices.Any(n => n.Code == notice)).Select(l => (l.Sheet, l.Line)).Should().Equal(meant);
    }

    [Fact]
    public void a_date_that_could_be_either_way_round_is_never_taken_in_silence()
    {
        var unclear = Truth.Where(t => t.Trap == "month before day").Select(t => Lines.Single(l => l.Sheet == t.Sheet && l.Line == t.Line));

        unclear.Should().HaveCount(3).And.OnlyContain(l =>
            l.Notices.Any(n => n.Code == NoticeCodes.DayAndMonthUnclear || n.Code == NoticeCodes.MonthBeforeDay) || l.Findings.Any(f => f.Code == FindingCodes.MadeDateUnreadable));
    }

    [Fact]
    public void an_alias_and_a_maiden_name_are_kept_beside_the_name()
    {
        var name = Lines.Single(l => l is { Sheet: "SPO", Line: 4 }).Name!;

        name.Full.Should().Be("Neil Saunders");
        name.Others.Select(o => (o.Full, o.IsFormer)).Should().BeEquivalentTo([("Chloe Hussain", false), ("Ahmed", true)]);
    }

    private static string What(LineKind kind) => kind == LineKind.TwoOrders ? "two orders" : kind.ToString().ToLowerInvariant();

    private static DateOnly? Day(JsonElement day) => day.ValueKind == JsonValueKind.Null ? null : DateOnly.Parse(day.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
