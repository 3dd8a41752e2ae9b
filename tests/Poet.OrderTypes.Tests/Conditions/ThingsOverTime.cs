using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>What changes while an order runs: terms, their version, and whether they bind at all. The register picks the terms in force; a kind judges by those alone.</summary>
public sealed class ThingsOverTime
{
    private static readonly IConditionKind Cash = new CashLimit();
    private static readonly IConditionKind Phones = new DeviceLimit();

    /// <summary>Terms with the stretch in which they bind: from the first instant to the one after the last.</summary>
    private sealed record Binding(object Terms, DateTimeOffset From, DateTimeOffset Until);

    private static Assessment? Judge(IConditionKind kind, IEnumerable<Binding> bindings, Facts facts, DateTimeOffset at) =>
        bindings.SingleOrDefault(b => b.From <= at && at < b.Until) is { } binding ? kind.Check(binding.Terms, facts, at: at) : null;

    [Fact]
    public void E1_a_phone_found_on_the_day_before_the_order_went_live_is_judged_by_no_term()
    {
        var live = DateTimeOffset.Parse("2026-03-05T00:00:00Z");
        Binding[] order = [new(new DeviceLimitTerms { MaxPhones = 0 }, live, DateTimeOffset.MaxValue)];
        var phone = new Facts { Devices = [new() { Kind = DeviceKind.MobilePhone }] };

        Judge(Phones, order, phone, live.AddTicks(-1)).Should().BeNull("it had not started");
        Judge(Phones, order, phone, live)!.Outcome.Should().Be(Outcome.Breach);
    }

    [Theory]
    [InlineData("2026-03-04T23:59:59Z", Outcome.NoBreach)]
    [InlineData("2026-03-05T00:00:00Z", Outcome.Breach)]
    public void E15_15_a_limit_varied_from_500_to_300_pounds_leaves_the_day_before_under_the_old_limit(string at, Outcome expected)
    {
        var old = new CashLimitTerms { Pounds = 500, Comparator = Comparator.Exceeding };
        var varied = DateTimeOffset.Parse("2026-03-05T00:00:00Z");
        Binding[] order = [new(old, DateTimeOffset.MinValue, varied), new(old with { Pounds = 300 }, varied, DateTimeOffset.MaxValue)];

        Judge(Cash, order, new Facts { Cash = [new("GBP", 400)] }, DateTimeOffset.Parse(at))!.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-03-05T13:59:59Z", true)]
    [InlineData("2026-03-05T14:00:00Z", false)] // the licence ends at two in the afternoon
    public void E15_2_a_condition_that_ends_with_a_licence_in_the_middle_of_a_day_binds_to_that_minute(string at, bool binds)
    {
        Binding[] licence = [new(new ActivityTerms { Barred = [ActivityKind.Gambling] }, DateTimeOffset.Parse("2026-01-05T00:00:00Z"), DateTimeOffset.Parse("2026-03-05T14:00:00Z"))];

        var answer = Judge(ConditionKinds.ById(ConditionKinds.Activity)!, licence, new Facts { Activities = [new(ActivityKind.Gambling)] }, DateTimeOffset.Parse(at));

        (answer?.Outcome).Should().Be(binds ? Outcome.Breach : null);
    }

    [Fact]
    public void E15_3_one_condition_ends_before_the_order_and_renewing_it_leaves_the_other_alone()
    {
        var firstEnd = DateTimeOffset.Parse("2027-01-01T00:00:00Z");
        var renewedEnd = firstEnd.AddYears(1);
        var cash = new CashLimitTerms { Pounds = 500, Comparator = Comparator.Exceeding };
        Binding[] phones = [new(new DeviceLimitTerms { MaxPhones = 0 }, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)];
        Binding[] first = [new(cash, DateTimeOffset.MinValue, firstEnd)];
        Binding[] renewed = [.. first, new(cash, firstEnd, renewedEnd)];
        var facts = new Facts { Cash = [new("GBP", 900)], Devices = [new() { Kind = DeviceKind.MobilePhone }] };

        Judge(Cash, first, facts, firstEnd).Should().BeNull();
        Judge(Cash, renewed, facts, firstEnd)!.Outcome.Should().Be(Outcome.Breach);
        Judge(Cash, renewed, facts, renewedEnd).Should().BeNull();
        Judge(Phones, phones, facts, renewedEnd)!.Outcome.Should().Be(Outcome.Breach);
    }

    [Fact]
    public void E15_7_terms_stored_under_version_1_are_still_judged_by_version_2_of_the_kind()
    {
        IConditionKind second = new CashLimitOfVersion2();
        const string Stored = """{"pounds":500,"currency":"GBP"}""";

        second.TryParse(JsonDocument.Parse(Stored).RootElement, 1, out var terms, out _).Should().BeTrue();

        second.Check(terms!, new Facts { Cash = [new("GBP", 500)] }).Outcome.Should().Be(Outcome.CannotTell, "version 1 did not say whether the exact sum is allowed");
        second.Check(terms!, new Facts { Cash = [new("GBP", 501)] }).Outcome.Should().Be(Outcome.Breach);
        second.TryParse(JsonDocument.Parse(Stored).RootElement, 2, out _, out var problems).Should().BeFalse("version 2 knows no currency");
        problems.Should().NotBeEmpty();
        second.TryParse(JsonDocument.Parse(Stored).RootElement, 3, out _, out _).Should().BeFalse("nobody knows version 3 yet");
    }

    /// <summary>A kind in its second version: the first held a currency and no comparator.</summary>
    private sealed class CashLimitOfVersion2 : ConditionKind<CashLimitTerms>
    {
        public override string Id => "cash-limit-of-a-test";
        public override int Version => 2;
        public override string Name => "Limit on cash, second version";
        public override string About => "Shows that old terms are still read";
        public override Polarity Polarity => Polarity.Restriction;
        public override IReadOnlyList<string> Proof => ["The cash"];
        public override IReadOnlyList<KindExample> Examples => [];

        protected override JsonObject Upcast(JsonObject terms, int fromVersion)
        {
            terms.Remove("currency");
            terms["comparator"] = "notSaid";
            return terms;
        }

        protected override string Render(CashLimitTerms terms, References references) => Cash.Render(terms, references);

        protected override Assessment Assess(CashLimitTerms terms, Situation situation, References references) => Cash.Assess(terms, situation, references);
    }
}
