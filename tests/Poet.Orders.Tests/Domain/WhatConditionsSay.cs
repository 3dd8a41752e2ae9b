using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using static Poet.Orders.Tests.Domain.OrderOf;

namespace Poet.Orders.Tests.Domain;

public sealed class WhatConditionsSay
{
    private static readonly ConditionText OnePhone = Condition(1, "Not to have more than one phone", """{"maxPhones":1}""");
    private static readonly ConditionText Place = Condition(2, "Not to enter Fernholt");

    [Fact]
    public void an_unchanged_condition_is_one_stretch_through_any_number_of_variations()
    {
        var stretches = Conditions(Made("2026-03-01", "2028-02-29", OnePhone, Place), new Varied(Day("2026-06-01"), null, [OnePhone]), new Varied(Day("2026-09-01"), null, [OnePhone, Condition(3, "Not to drive")]));
        stretches.Should().BeEquivalentTo("1 2026-03-01..2028-02-29", "2 2026-03-01..2026-05-31", "3 2026-09-01..2028-02-29");
    }

    [Fact]
    public void a_condition_that_comes_back_leaves_its_gap() =>
        Conditions(Made("2026-03-01", null, OnePhone, Place), new Varied(Day("2026-06-01"), null, [OnePhone]), new Varied(Day("2026-09-01"), null, [OnePhone, Place]))
            .Should().BeEquivalentTo("1 2026-03-01..", "2 2026-03-01..2026-05-31", "2 2026-09-01..");

    [Fact]
    public void conditions_keep_days_of_their_own_inside_the_order() =>
        Conditions(Made("2026-03-01", "2026-12-31", OnePhone with { From = Day("2026-04-01"), LastDay = Day("2027-12-31") }, Place with { LastDay = Day("2026-03-31") }))
            .Should().BeEquivalentTo("1 2026-04-01..2026-12-31", "2 2026-03-01..2026-03-31");

    [Fact]
    public void a_confirmation_speaks_of_the_text_that_was_compared_and_not_of_a_later_one()
    {
        var twoPhones = OnePhone with { Words = "Not to have more than two phones", Terms = """{"maxPhones":2}""" };
        var texts = Texts(Made("2026-03-01", null, OnePhone), Confirmed(OnePhone, OnePhone.Terms!), new Varied(Day("2026-06-01"), null, [twoPhones]));
        texts.Select(t => (t.Terms, t.ConfirmedBy)).Should().Equal(("""{"maxPhones":1}""", "Ines Calder"), ("""{"maxPhones":2}""", null));
    }

    [Fact]
    public void a_variation_that_changes_terms_under_the_same_words_is_not_confirmed_either() =>
        Texts(Made("2026-03-01", null, OnePhone), Confirmed(OnePhone, OnePhone.Terms!), new Varied(Day("2026-06-01"), null, [OnePhone with { Terms = """{"maxPhones":9}""" }]))
            .Select(t => (t.Terms, t.ConfirmedBy)).Should().Equal(("""{"maxPhones":1}""", "Ines Calder"), ("""{"maxPhones":9}""", null));

    [Fact]
    public void a_condition_kept_by_a_variation_stays_confirmed_with_the_words_as_compared()
    {
        var confirmed = Confirmed(Place, """{"x":1}""") with { Words = "Not to enter Fernholt Road" };
        var kept = Place with { Words = "Not to enter Fernholt Road", KindId = "device-limit", KindVersion = 1, Terms = """{"x":1}""" };
        Texts(Made("2026-03-01", null, Place), confirmed, new Varied(Day("2026-06-01"), null, [kept, OnePhone]))
            .Where(t => t.Number == 2).Should().ContainSingle().Which.Should().Match<ConditionText>(t => t.ConfirmedBy == "Ines Calder" && t.Source == WordsSource.SealedOrder && t.Words == "Not to enter Fernholt Road");
    }

    [Fact]
    public void words_corrected_after_they_were_confirmed_wait_for_another_confirmation() =>
        Texts(Made("2026-03-01", null, OnePhone), Confirmed(OnePhone, OnePhone.Terms!), new Corrected(0, Made("2026-03-01", null, OnePhone with { Words = "Not to have any phone" }), Day("2026-09-01")))
            .Should().ContainSingle().Which.ConfirmedBy.Should().BeNull();

    [Fact]
    public void a_confirmation_struck_out_confirms_nothing_more() =>
        Texts(Made("2026-03-01", null, OnePhone), Confirmed(OnePhone, OnePhone.Terms!), new Varied(Day("2026-06-01"), End("2029-01-31"), null), new Corrected(1, null, Day("2026-09-01")))
            .Should().ContainSingle().Which.ConfirmedBy.Should().BeNull();

    private static TermsConfirmed Confirmed(ConditionText compared, string terms) => new(Day("2026-03-05"), compared, "device-limit", 1, terms, "Ines Calder", null, null);

    private static ConditionText[] Texts(params OrderFact[] facts) =>
        [.. Timeline.Of([.. facts.Select(f => OrderFact.FromJson(f.ToJson()))]).Conditions.OrderBy(c => c.From).Select(c => c.Condition)];

    private static string[] Conditions(params OrderFact[] facts) =>
        [.. Timeline.Of(facts).Conditions.Select(c => $"{c.Condition.Number} {LondonTime.DateOf(c.From):yyyy-MM-dd}..{(c.Until == Timeline.Open ? "" : LondonTime.DateOf(c.Until.AddTicks(-1)).ToString("yyyy-MM-dd"))}")];
}
