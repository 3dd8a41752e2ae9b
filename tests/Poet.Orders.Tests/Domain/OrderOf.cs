using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Tests.Domain;

/// <summary>Invented orders and the days and people round them.</summary>
internal static class OrderOf
{
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    public static By By(DateTimeOffset now) => new(Guid.Parse("0190b6a0-0000-7000-8000-00000000000a"), "PC Ines Calder", "as the order says", now);

    public static By By(int day) => By(Start.AddDays(day));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static DateTimeOffset Noon(string day) => LondonTime.StartOf(Day(day)).AddHours(12);

    public static ConditionText Condition(int number, string words, string? terms = null) =>
        new(new Guid(number, 0, 0, new byte[8]), number, words, WordsSource.Typed) { KindId = terms is null ? null : "device-limit", KindVersion = terms is null ? 0 : 1, Terms = terms };

    public static Made Made(string on, string? lastDay, params ConditionText[] conditions) => new(Day(on), Anchor.Made, null, End(lastDay), conditions);

    public static OrderEnd End(string? lastDay) => lastDay is null ? new(UntilFurtherOrder: true) : new(Day(lastDay));

    /// <param name="made">The making.</param>
    /// <param name="fromSheet">True to record what a spreadsheet says, contradictions and all.</param>
    public static Order Recorded(Made made, bool fromSheet = false) =>
        Order.Make(new NewOrder("TST", FormKind.Full, "Test Act 2020", new Guid("0190b6a0-0000-7000-8000-0000000000aa"), "42", made)
        { ImportLineId = fromSheet ? new Guid("0190b6a0-0000-7000-8000-0000000000bb") : null }, By(Start));

    public static string[] Codes(this Action act) => [.. act.Should().Throw<RuleBrokenException>().Which.Problems.Select(p => p.Code)];

    /// <summary>The stretches in words: state, first and last London day, why.</summary>
    public static string[] InWords(this Timeline timeline) =>
        [.. timeline.Stretches.Select(s => $"{s.State} {LondonTime.DateOf(s.From):yyyy-MM-dd}..{(s.Until == Timeline.Open ? "" : LondonTime.DateOf(s.Until.AddTicks(-1)).ToString("yyyy-MM-dd"))}{(s.Why is null ? "" : " " + s.Why)}")];
}
