using Poet.Platform.Web;

namespace Poet.Orders.Tests.Pages;

public sealed class TypingTimes
{
    [Theory]
    [InlineData("2026-07-01", "14:30", "2026-07-01T13:30:00Z")]
    [InlineData("2026-07-01", " 9.05 ", "2026-07-01T08:05:00Z")]
    [InlineData("2026-12-01", "14:30 GMT", "2026-12-01T14:30:00Z")]
    [InlineData("2026-10-25", "01:30 BST", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "1:30gmt", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T02:30:00Z")]
    public void a_time_is_an_instant(string day, string typed, string instant)
    {
        ClockTime.Read(DateOnly.Parse(day), typed, "14:30", out var problem).Should().Be(DateTimeOffset.Parse(instant));
        problem.Should().BeNull();
    }

    [Theory]
    [InlineData("2026-10-25", "01:30", "came twice")]
    [InlineData("2026-03-29", "01:30", "never came")]
    [InlineData("2026-07-01", "14:30 GMT", "Leave out GMT")]
    [InlineData("2026-07-01", "25:00", "24-hour clock")]
    [InlineData("2026-07-01", "half past two", "24-hour clock")]
    [InlineData("2026-07-01", null, "24-hour clock")]
    public void what_is_no_time_or_two_is_asked_again(string day, string? typed, string says)
    {
        ClockTime.Read(DateOnly.Parse(day), typed, "14:30", out var problem).Should().BeNull();
        problem.Should().Contain(says);
    }
}
