using System.Text.Encodings.Web;
using System.Text.Json;
using Poet.Orders.Checks;
using Poet.OrderTypes.Sdk.Conditions;

namespace Poet.Orders.Tests.Checks;

/// <summary>Line 11: no answer is an address oracle.</summary>
public sealed class ProtectedPlaces
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Roadside roadside = new();

    [Fact]
    public void line_11_without_the_permission_nothing_gives_away_name_distance_or_words_of_a_protected_place()
    {
        roadside.Permissions.Remove("protected.see");
        roadside.Person = roadside.Person with { Notes = [new("bail", "Not to go to 14 Quillon Row", Poet.Subjects.Contracts.StatementBasis.Fact, true)] };
        roadside.Has(conditions: [Roadside.NoContact(), Roadside.KeepOut()]);

        var answer = roadside.Ask(Roadside.NearTheRefuge);

        answer.Orders.Single().Conditions[1].Should().Match<TermCheck>(t => t.Outcome == Outcome.Breach && t.Words == StandingWords.WordsWithheld);
        GivesNothingAway(answer);
    }

    [Fact]
    public void line_11_with_the_permission_the_words_and_the_reasons_are_shown()
    {
        roadside.Has(conditions: [Roadside.NoContact(), Roadside.KeepOut()]);

        var term = roadside.Ask(Roadside.NearTheRefuge).Orders.Single().Conditions[1];

        term.Words.Should().Be(Roadside.RefugeWords);
        term.Trace.Should().Contain(t => t.Contains(Roadside.RefugeName), "else the test above would prove nothing");
    }

    [Fact]
    public void line_11_another_force_s_protected_words_stay_hidden_even_with_the_permission()
    {
        roadside.Has(force: "43", conditions: [Roadside.NoContact() with { MayHoldProtectedDetails = true }, Roadside.KeepOut()]);

        var answer = roadside.Ask(Roadside.NearTheRefuge with { Communication = Roadside.Called.Communication });

        answer.Orders.Single().Conditions.Should().OnlyContain(t => t.Outcome == Outcome.Breach && t.Words == StandingWords.WordsWithheld);
        GivesNothingAway(answer);
        JsonSerializer.Serialize(answer, Plain).Should().NotContain("Orla");
    }

    [Fact]
    public void line_11_the_radio_lines_hold_no_words_no_names_and_no_places_for_anyone()
    {
        roadside.Has(conditions: [Roadside.NoContact(), Roadside.KeepOut()]);

        var radio = string.Join('\n', roadside.Ask(Roadside.NearTheRefuge).Radio);

        radio.Should().Contain("TERM 2, keep out of an area: MATCH").And.Contain("1 other term not asked about");
        radio.Should().NotContain("Larkspur").And.NotContain("Quillon").And.NotContain("Orla").And.NotContain("Inventio");
    }

    private static void GivesNothingAway(CheckAnswer answer)
    {
        var whole = JsonSerializer.Serialize(answer, Plain);
        whole.Should().NotContain("Larkspur").And.NotContain("Quillon").And.NotContain("53.8").And.NotContain("-1.5")
            .And.NotMatchRegex(@"\d metres (inside|outside|from)");
    }
}
